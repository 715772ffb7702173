//! The last look before rows would be lost: under the lock that the statement takes anyway, in its own transaction, so
//! that nobody can write between the look and the loss. It sees what the notes of a file do not say, too.

use super::apply::{Session, Stop, at, milliseconds};
use super::drops::{Drop, drops};
use super::error::code;
use super::notes::Notes;
use super::{Error, File};
use crate::plan::HazardKind;
use crate::sql;
use crate::sql::{Ident, Literal, Sql};
use sqlx::{PgConnection, Row};

/// What one file may destroy, and what it says of itself.
pub(super) struct Guard<'a> {
    pub file: &'a File,
    pub notes: Notes,
    pub allow: &'a [HazardKind],
}

impl Guard<'_> {
    fn allows(&self, kind: HazardKind) -> bool {
        self.allow.contains(&kind) || self.notes.allowed.contains(&kind)
    }

    /// What the statement drops that nobody allowed. A change of type counts where the file notes what it would lose.
    pub fn unallowed(&self, statement: &sql::Statement) -> Vec<Drop> {
        let mut found = drops(statement);
        found.retain(|drop| !self.allows(drop.kind));
        found
    }

    /// What the file's notes count in this table for a change of type.
    fn narrowed(&self, table: &Sql) -> Vec<Sql> {
        let risks = self.notes.hazards.iter().filter(|risk| risk.kind == HazardKind::NarrowsType);
        let of_table = format!(" FROM {table} WHERE ");
        risks.flat_map(|risk| &risk.counts).filter(|count| count.as_str().contains(&of_table)).cloned().collect()
    }

    fn refused(&self, environment: &str, statement: &sql::Statement, drop: &Drop, why: &str) -> Stop {
        let (file, line, kind) = (self.file.name(), statement.line, drop.kind.name());
        let column = drop.column.iter().map(|column| format!(".{}", Ident(column)));
        let object: String = drop.name.iter().map(|name| name.to_string()).chain(column).collect();
        let message = format!("`{file}`, line {line}, is refused on `{environment}` ({kind}): {object} {why}");
        Stop::Other(Error::Refused {
            message,
            hint: format!("`--allow {kind}`, or `-- @allow {kind}` at the head of the file, lets it pass"),
        })
    }
}

impl Session<'_> {
    /// Locks what the statement would drop and refuses where rows are there. Inside the file's transaction.
    pub(super) async fn look(&mut self, guard: &Guard<'_>, statement: &sql::Statement) -> Result<(), Stop> {
        let environment = self.environment;
        for drop in guard.unallowed(statement) {
            let refused = |why: &str| guard.refused(environment, statement, &drop, why);
            let Some(name) = &drop.name else { return Err(refused("has a name that cannot be looked up")) };
            let stop = |source| at(statement, source);
            for table in tables(&mut self.connection, &drop, name).await.map_err(stop)? {
                let looks = match (&drop.column, drop.kind) {
                    (Some(_), HazardKind::NarrowsType) => guard.narrowed(name),
                    _ => vec![sql!("SELECT count(*) FROM ({} LIMIT 1) AS one", held(&table, drop.column.as_deref()))],
                };
                if looks.is_empty() {
                    continue;
                }
                sql!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", table)
                    .raw()
                    .execute(&mut self.connection)
                    .await
                    .map_err(stop)?;
                for look in looks {
                    match self.one(&look).await.map_err(stop)? {
                        Ok(0) => {}
                        Ok(_) => return Err(refused("holds data that would be lost")),
                        // Undefined column: the statement itself says what that means.
                        Err(error) if code(&error) == "42703" && drop.kind == HazardKind::DropColumn => {}
                        Err(error) if code(&error) == "57014" => {
                            let limit = self.project.lock_timeout.as_millis();
                            return Err(refused(&format!(
                                "is too large to be looked into within {limit} ms (`lock_timeout`), while nobody else can \
                                 use it"
                            )));
                        }
                        Err(error) => {
                            let why = format!("could not be looked into ({})", super::error::said(&error));
                            return Err(refused(&why));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Refuses what a file without a transaction would drop: nothing can be locked for it.
    pub(super) fn look_without_transaction(&self, guard: &Guard<'_>, statement: &sql::Statement) -> Result<(), Stop> {
        let mut found = guard.unallowed(statement).into_iter();
        match found.find(|drop| drop.kind != HazardKind::NarrowsType) {
            None => Ok(()),
            Some(drop) => {
                Err(guard.refused(self.environment, statement, &drop, "cannot be guarded without a transaction"))
            }
        }
    }

    /// What a look finds. It is undone, and so are the settings for it: policies must hide no row from it, and whoever
    /// queues behind the lock that it is under waits no longer for it than behind one that we wait for.
    async fn one(&mut self, look: &Sql) -> Result<Result<i64, sqlx::Error>, sqlx::Error> {
        let begin = sql!(
            "SAVEPOINT limbeck_look; SET LOCAL row_security = off; SET LOCAL statement_timeout = {}",
            milliseconds(self.project.lock_timeout).max(1)
        );
        begin.raw().execute(&mut self.connection).await?;
        let found = look.query().persistent(false).fetch_one(&mut self.connection).await;
        let found = found.and_then(|row| row.try_get::<i64, _>(0));
        sql!("ROLLBACK TO SAVEPOINT limbeck_look; RELEASE SAVEPOINT limbeck_look")
            .raw()
            .execute(&mut self.connection)
            .await?;
        Ok(found)
    }
}

/// The tables that go, those that there are at this moment.
pub(super) async fn tables(connection: &mut PgConnection, drop: &Drop, name: &Sql) -> Result<Vec<Sql>, sqlx::Error> {
    let chosen = match drop.kind {
        HazardKind::DropSchema => sql!("c.relnamespace = pg_catalog.to_regnamespace({})", Literal(name.as_str())),
        _ => sql!("c.oid = pg_catalog.to_regclass({})", Literal(name.as_str())),
    };
    let query = sql!(
        "SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c \
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
         WHERE {} AND c.relkind IN ('r', 'p') ORDER BY c.oid",
        chosen
    );
    let rows = query.query().persistent(false).fetch_all(connection).await?;
    rows.iter().map(|row| row.try_get::<String, _>(0).map(Sql::written)).collect()
}

/// The rows that go with a table, or with a column: there, those that hold a value. What a generated column holds is
/// computed, and can be again.
pub(super) fn held(table: &Sql, column: Option<&str>) -> Sql {
    match column {
        None => sql!("SELECT FROM {}", table),
        Some(column) => sql!(
            "SELECT FROM {} WHERE {} IS NOT NULL AND NOT EXISTS (\
             SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = {}::pg_catalog.regclass \
             AND a.attname = {} AND a.attgenerated <> '')",
            table,
            Ident(column),
            Literal(table.as_str()),
            Literal(column)
        ),
    }
}
