//! What the rows on `dev` say to a possible rename: a sample, read only, within a short time; nothing where that fails.

use crate::catalog::{Kind, ObjectId};
use crate::diff::Candidate;
use crate::environment::Environment;
use crate::sql;
use crate::sql::{Ident, Sql};
use sqlx::{Connection, PgConnection, Row};
use std::time::Duration;

/// How long all of it may take; each query has a fifth of that.
const LIMIT: Duration = Duration::from_millis(2_500);

/// How many questions are looked into, the likeliest first.
const MOST: usize = 20;

/// How many rows are looked at.
const ROWS: u64 = 1_000;

/// Adds what is found to the evidence, the likeliest question first.
pub(super) async fn add(environment: &Environment, questions: &mut [Candidate]) {
    if questions.is_empty() {
        return;
    }
    let looked = async {
        let Ok(mut connection) = environment.connect().await else { return };
        for question in questions.iter_mut().take(MOST) {
            look(&mut connection, &environment.config.name, question).await;
        }
        let _ = connection.close().await;
    };
    if tokio::time::timeout(LIMIT, looked).await.is_err() {
        tracing::debug!("the rows of `{}` were not sampled in time", environment.config.name);
    }
    questions.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.rename.cmp(&b.rename)));
}

async fn look(connection: &mut PgConnection, place: &str, question: &mut Candidate) {
    let (from, to) = (&question.rename.from, &question.rename.to);
    match (from.kind(), from.table_of()) {
        (Kind::Column, Some(table)) => {
            if let Some((values, both)) = overlap(connection, &table, from, to).await {
                question.evidence.push(format!("{both} of {values} sampled values on {place} are in both"));
                // Values that were copied over say more than a name.
                let counts = values > 0 && both * 2 >= values;
                question.score = (question.score + if counts { 0.2 } else { 0.0 }).min(1.0);
            } else if let Some(values) = first_of(connection, &held(&table, from)).await {
                question.evidence.push(found(values, "values", place));
            }
        }
        (Kind::Table, _) => {
            let rows = sql!("SELECT count(*) FROM (SELECT FROM {} LIMIT {}) s", from.sql(), ROWS);
            if let Some(rows) = first_of(connection, &rows).await {
                question.evidence.push(found(rows, "rows", place));
            }
        }
        _ => {}
    }
}

fn found(count: i64, what: &str, place: &str) -> String {
    match count {
        0 => format!("no {what} in it on {place}"),
        count if count.unsigned_abs() >= ROWS => format!("{count} {what} in it on {place}, or more"),
        count => format!("{count} {what} in it on {place}"),
    }
}

fn held(table: &ObjectId, column: &ObjectId) -> Sql {
    let name = Ident(column.name());
    sql!("SELECT count({}) FROM (SELECT {} FROM {} LIMIT {}) s", name, name, table.sql(), ROWS)
}

/// How many different values the sample of the old column has, and how many of them that of the new one has too; nothing
/// where `dev` does not have both.
async fn overlap(
    connection: &mut PgConnection,
    table: &ObjectId,
    from: &ObjectId,
    to: &ObjectId,
) -> Option<(i64, i64)> {
    let sample = |column: &ObjectId| {
        let name = Ident(column.name());
        sql!("SELECT {}::text AS v FROM {} WHERE {} IS NOT NULL LIMIT {}", name, table.sql(), name, ROWS)
    };
    let query = sql!(
        "SELECT count(*), count(*) FILTER (WHERE v IN (SELECT v FROM ({}) n)) FROM (SELECT DISTINCT v FROM ({}) s) o",
        sample(to),
        sample(from)
    );
    let row = read(connection, &query).await?;
    Some((row.try_get(0).ok()?, row.try_get(1).ok()?))
}

async fn first_of(connection: &mut PgConnection, query: &Sql) -> Option<i64> {
    read(connection, query).await?.try_get(0).ok()
}

async fn read(connection: &mut PgConnection, query: &Sql) -> Option<sqlx::postgres::PgRow> {
    let mut transaction = connection.begin_with("BEGIN READ ONLY").await.ok()?;
    let milliseconds = u64::try_from(LIMIT.as_millis() / 5).unwrap_or(500);
    let timeouts =
        sql!("SET LOCAL statement_timeout = {}; SET LOCAL lock_timeout = {}", milliseconds, milliseconds / 5);
    timeouts.raw().execute(&mut *transaction).await.ok()?;
    let row = query.query().persistent(false).fetch_one(&mut *transaction).await.ok();
    let _ = transaction.rollback().await;
    row
}
