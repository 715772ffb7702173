//! Writing one row. It is written only while it still is what the person saw, and exactly one row or none.

use super::cell;
use super::change::{Change, Entry, Seen};
use super::error::Error;
use super::identity::{Identity, Key};
use super::refusal::{self, Refusal};
use super::row::{self, RowRead};
use super::source::{BUDGET, Source};
use super::statement::{Statement, column};
use crate::catalog::{Relation, RelationColumn, RelationIdentity};
use crate::sql;
use crate::sql::{Deparsed, Ident, Qualified, Sql};
use sqlx::postgres::PgRow;
use sqlx::{Connection, PgConnection, Row};
use std::sync::Arc;

/// What became of a write.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is done.
    Done(Written),
    /// There was nothing to do.
    Unchanged,
    /// The row is not what the person saw any more; this is what it is now, none where it is gone.
    Conflict(Option<RowRead>),
    /// The server refused it, each reason at its column.
    Refused(Refusal),
}

/// A write that is done.
#[derive(Clone, Debug)]
pub struct Written {
    /// The row's name in a link from now on; none where it is gone or has none.
    pub identity: Option<Identity>,
    /// What was run, with its values.
    pub sql: String,
}

/// Why rows of `relation` cannot be written here; none where they can.
pub fn read_only_because(relation: &Relation) -> Option<String> {
    if !relation.kind.editable() {
        return Some(format!("A {} is shown read-only.", relation.kind.word()));
    }
    if relation.schema == "limbeck" || relation.schema == "limbeck_stash" {
        return Some("This table is Limbeck's own record of what happened here.".into());
    }
    if relation.is_ledger {
        return Some("This is the ledger of migrations: upgrade and downgrade write it.".into());
    }
    let writable = relation.deletable || relation.columns.iter().any(|found| found.insertable || found.updatable);
    (!writable).then(|| "The role that Limbeck connects as may only read this table.".into())
}

/// Whether a person can set `found`, in a new row or in one that is there.
pub(super) fn settable(found: &RelationColumn, new: bool) -> bool {
    let allowed = if new { found.insertable } else { found.updatable };
    allowed && found.generated.is_none() && found.identity != Some(RelationIdentity::Always) && !found.pseudo
}

impl RelationColumn {
    /// Whether a person can set it in a new row.
    pub fn settable_in_new_row(&self) -> bool {
        settable(self, true)
    }

    /// Whether a person can set it in a row that is there.
    pub fn settable_in_row(&self) -> bool {
        settable(self, false)
    }
}

/// The statement that writes what differs from what was seen; none where nothing does.
pub(super) fn update_statement(
    relation: &Relation,
    identity: &Identity,
    seen: &Seen,
    change: &Change,
) -> Result<Option<Statement>, Error> {
    let changed = seen.changed(change);
    let sets: Vec<Statement> = relation
        .columns
        .iter()
        .filter(|found| settable(found, false))
        .filter_map(|found| {
            let name = sql!("{} = ", Ident(&found.name));
            Some(Statement::from(name).then(value(found, changed.get(&found.position)?)))
        })
        .collect();
    if sets.is_empty() {
        return Ok(None);
    }
    let table = Qualified(&relation.schema, &relation.name);
    let statement = Statement::from(sql!("update {} as t\nset ", table))
        .then(Statement::join(sets, sql!(",\n    ")))
        .sql(sql!("\nwhere "))
        .then(unchanged(relation, identity, seen)?);
    Ok(Some(returning(relation, statement)))
}

/// The statement that adds a row.
pub(super) fn insert_statement(relation: &Relation, change: &Change) -> Statement {
    let given = |found: &&RelationColumn| {
        settable(found, true) && change.get(&found.position).is_some_and(|entry| *entry != Entry::Default)
    };
    let columns: Vec<&RelationColumn> = relation.columns.iter().filter(given).collect();
    let table = Qualified(&relation.schema, &relation.name);
    if columns.is_empty() {
        return returning(relation, sql!("insert into {} as t default values", table).into());
    }
    let names: Vec<Sql> = columns.iter().map(|found| sql!("{}", Ident(&found.name))).collect();
    let entry = |found: &&RelationColumn| value(found, change.get(&found.position).unwrap_or(&Entry::Default));
    let statement = Statement::from(sql!("insert into {} as t ({})\nvalues (", table, Sql::join(&names, ", ")))
        .then(Statement::join(columns.iter().map(entry), sql!(", ")))
        .sql(sql!(")"));
    returning(relation, statement)
}

/// The statement that deletes the row that was seen.
pub(super) fn delete_statement(relation: &Relation, identity: &Identity, seen: &Seen) -> Result<Statement, Error> {
    let table = Qualified(&relation.schema, &relation.name);
    let statement =
        Statement::from(sql!("delete from {} as t\nwhere ", table)).then(unchanged(relation, identity, seen)?);
    Ok(returning(relation, statement))
}

/// The row of this name, as long as it still is what was seen. Compared by text, so that types without `=` do too.
fn unchanged(relation: &Relation, identity: &Identity, seen: &Seen) -> Result<Statement, Error> {
    let limit = row::limit(relation);
    let mut conditions = vec![identity.condition(relation)?];
    for found in row::readable(relation) {
        let Some(seen) = seen.0.get(&found.position) else { continue };
        // The text that was shown may be only the start of the value: then the start is compared.
        let whole = seen.as_ref().is_none_or(|seen| seen.chars().count() < limit) && found.base != "bytea";
        let text = if whole { cell::whole(&found.name) } else { compared(found, limit) };
        let collation = if found.folding { sql!(" collate \"C\"") } else { Sql::default() };
        conditions.push(match seen {
            None => sql!("{} is null", column(&found.name)).into(),
            Some(seen) => Statement::from(sql!("{}{} is not distinct from ", text, collation)).value(seen),
        });
    }
    Ok(Statement::join(conditions, sql!("\n  and ")))
}

fn compared(found: &RelationColumn, limit: usize) -> Sql {
    sql!("left({}, {})", cell::select(found, limit), limit)
}

fn value(found: &RelationColumn, entry: &Entry) -> Statement {
    match entry {
        Entry::Null => sql!("null").into(),
        Entry::Default => sql!("default").into(),
        Entry::Value(value) if found.cast == "text" => Statement::new().value(value),
        Entry::Value(value) => Statement::new().value(value).sql(sql!("::{}", Deparsed(&found.cast))),
    }
}

fn returning(relation: &Relation, statement: Statement) -> Statement {
    let names = Key::of(relation).names();
    if names.is_empty() {
        return statement;
    }
    let names: Vec<Sql> = names.iter().map(|name| cell::whole(name)).collect();
    statement.sql(sql!("\nreturning {}", Sql::join(&names, ", ")))
}

impl Source {
    /// Writes what differs from what was seen.
    pub async fn update(
        &self,
        schema: &str,
        name: &str,
        identity: &Identity,
        seen: &Seen,
        change: &Change,
    ) -> Result<Outcome, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        let Some(statement) = update_statement(&relation, identity, seen, change)? else {
            lease.settle();
            return Ok(Outcome::Unchanged);
        };
        let outcome = write(lease.connection(), &relation, &statement, Some(identity), &seen.changed(change)).await;
        lease.settle();
        outcome
    }

    /// Adds a row.
    pub async fn insert(&self, schema: &str, name: &str, change: &Change) -> Result<Outcome, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        let statement = insert_statement(&relation, change);
        let outcome = write(lease.connection(), &relation, &statement, None, change).await;
        lease.settle();
        outcome
    }

    /// Deletes the row that was seen.
    pub async fn delete(&self, schema: &str, name: &str, identity: &Identity, seen: &Seen) -> Result<Outcome, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        let statement = delete_statement(&relation, identity, seen)?;
        let outcome = write(lease.connection(), &relation, &statement, Some(identity), &Change::new()).await;
        lease.settle();
        let gone = |written: Written| Written { identity: None, ..written };
        outcome.map(|outcome| match outcome {
            Outcome::Done(written) => Outcome::Done(gone(written)),
            outcome => outcome,
        })
    }

    /// The statement that [`Source::update`] would run, to be read; none where nothing differs.
    pub async fn update_sql(
        &self,
        schema: &str,
        name: &str,
        identity: &Identity,
        seen: &Seen,
        change: &Change,
    ) -> Result<Option<String>, Error> {
        let relation = self.form(schema, name).await?;
        Ok(update_statement(&relation, identity, seen, change)?.map(|statement| statement.readable()))
    }

    /// The statement that [`Source::insert`] would run, to be read.
    pub async fn insert_sql(&self, schema: &str, name: &str, change: &Change) -> Result<String, Error> {
        let relation = self.form(schema, name).await?;
        Ok(insert_statement(&relation, change).readable())
    }

    /// The statement that [`Source::delete`] would run, to be read.
    pub async fn delete_sql(
        &self,
        schema: &str,
        name: &str,
        identity: &Identity,
        seen: &Seen,
    ) -> Result<String, Error> {
        let relation = self.form(schema, name).await?;
        Ok(delete_statement(&relation, identity, seen)?.readable())
    }
}

/// Runs `statement` in a transaction of its own. `identity` names the row that has to be there, none for a new one.
async fn write(
    connection: &mut PgConnection,
    relation: &Arc<Relation>,
    statement: &Statement,
    identity: Option<&Identity>,
    change: &Change,
) -> Result<Outcome, Error> {
    if let Some(reason) = read_only_because(relation) {
        return Err(Error::Denied(reason));
    }
    let answer = run(connection, statement).await;
    let rows = match (answer, identity) {
        (Ok(Ran::Committed(rows)), _) => rows,
        (Ok(Ran::Nothing), Some(identity)) => {
            return match row::read(connection, relation, identity).await {
                Ok(now) => Ok(Outcome::Conflict(Some(now))),
                Err(Error::NoRow { .. }) => Ok(Outcome::Conflict(None)),
                Err(error) => Err(error),
            };
        }
        (Ok(Ran::Nothing), None) => return Ok(Outcome::Refused(Refusal::kept_by_a_trigger())),
        (Ok(Ran::Several), _) => {
            let (schema, name) = (relation.schema.clone(), relation.name.clone());
            return Err(Error::NoRow { schema, name, found: "more than one row", verb: "are" });
        }
        (Err(error), _) => {
            let about_to_delete = identity.is_some() && change.is_empty();
            return match refusal::explain(connection, relation, change, about_to_delete, &error).await {
                Some(refusal) => Ok(Outcome::Refused(refusal)),
                None => Err(Error::from_server(error, BUDGET)),
            };
        }
    };
    let names = Key::of(relation).names();
    let values = |row: &PgRow| {
        let value = |(at, name): (usize, &String)| {
            Ok((name.clone(), row.try_get::<Option<String>, _>(at)?.unwrap_or_default()))
        };
        names.iter().enumerate().map(value).collect::<Result<Vec<_>, sqlx::Error>>()
    };
    let named = rows.first().map(values).transpose().map_err(Error::Database)?;
    let identity = named.filter(|named| !named.is_empty()).map(Identity);
    Ok(Outcome::Done(Written { identity, sql: statement.readable() }))
}

enum Ran {
    Committed(Vec<PgRow>),
    Nothing,
    Several,
}

/// One row is committed, none or several are rolled back.
async fn run(connection: &mut PgConnection, statement: &Statement) -> Result<Ran, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN READ WRITE").await?;
    let rows = statement.query().persistent(false).fetch_all(&mut *transaction).await?;
    match rows.len() {
        1 => {
            transaction.commit().await?;
            Ok(Ran::Committed(rows))
        }
        count => {
            transaction.rollback().await?;
            Ok(if count == 0 { Ran::Nothing } else { Ran::Several })
        }
    }
}
