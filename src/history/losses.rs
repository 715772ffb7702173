//! What migration files would destroy in a database as it stands now: what a person has to see before they allow it. What
//! the run itself meets is looked at once more, under its locks, in `guard.rs`.

use super::apply::statements;
use super::drops::Drop;
use super::error::code;
use super::guard::{Guard, held, tables};
use super::{Error, File, notes};
use crate::environment::Workbench;
use crate::plan::HazardKind;
use crate::sql;
use crate::sql::{Ident, Sql};
use serde::Serialize;
use sqlx::{Connection, PgConnection, Row};

/// Something that a file would drop with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// The risk, by whose name it is allowed.
    pub kind: HazardKind,
    /// The file's name.
    pub file: String,
    /// The table or column, as SQL writes it; the statement's words where they name nothing that can be looked up.
    pub object: String,
    /// Whether rows are counted, or the values of a column.
    pub column: bool,
    /// How much it holds; none where that could not be counted.
    pub count: Option<i64>,
}

/// What these files would drop in the environment that holds something, or that a run could not look into: each is refused
/// until it is allowed. What a file allows by itself is left out. Reads only.
pub async fn losses(workbench: &Workbench, environment: &str, files: &[&File]) -> Result<Vec<Loss>, Error> {
    let mut wanted = Vec::new();
    for file in files {
        let guard = Guard { file, notes: notes::read(&file.text), allow: &[] };
        for statement in statements(file)? {
            let drops = guard.unallowed(&statement).into_iter();
            // What a change of type loses is counted by the notes of its file alone.
            let drops = drops.filter(|drop| drop.kind != HazardKind::NarrowsType);
            wanted.extend(drops.map(|drop| (*file, statement.sql.to_string(), drop)));
        }
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let doing = || Error::doing(format!("looking for what would be lost in `{environment}`"));
    let mut connection = workbench.environment(environment).await?.connect().await?;
    let mut found = Vec::new();
    for (file, text, drop) in wanted {
        found.extend(of(&mut connection, file, &text, &drop).await.map_err(doing())?);
    }
    // What was read is read; a connection that cannot say goodbye is gone all the same.
    let _ = connection.close().await;
    Ok(found)
}

async fn of(connection: &mut PgConnection, file: &File, text: &str, drop: &Drop) -> Result<Vec<Loss>, sqlx::Error> {
    let column = drop.column.as_deref();
    let loss =
        |object: String, count| Loss { kind: drop.kind, file: file.name(), object, column: column.is_some(), count };
    let Some(name) = &drop.name else { return Ok(vec![loss(text.to_owned(), None)]) };
    let mut losses = Vec::new();
    for table in tables(connection, drop, name).await? {
        let object = column.map_or_else(|| table.to_string(), |column| format!("{table}.{}", Ident(column)));
        match count(connection, &held(&table, column)).await? {
            // Without a transaction a run cannot lock what it looks into, so that it always has to be allowed.
            Ok(0) if !file.no_transaction => {}
            Ok(count) => losses.push(loss(object, Some(count))),
            Err(error) if code(&error) == "42703" => {}
            Err(_) => losses.push(loss(object, None)),
        }
    }
    Ok(losses)
}

/// How many rows these are, where that can be said within a few seconds; policies must hide none.
async fn count(connection: &mut PgConnection, rows: &Sql) -> Result<Result<i64, sqlx::Error>, sqlx::Error> {
    sql!("BEGIN READ ONLY; SET LOCAL statement_timeout = 5000; SET LOCAL row_security = off")
        .raw()
        .execute(&mut *connection)
        .await?;
    let counted = sql!("SELECT count(*) FROM ({}) AS held", rows);
    let counted = counted.query().persistent(false).fetch_one(&mut *connection).await;
    sql!("ROLLBACK").raw().execute(connection).await?;
    Ok(counted.and_then(|row| row.try_get(0)))
}
