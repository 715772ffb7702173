//! sqlx's ledger: the table `_sqlx_migrations`, read and written exactly as sqlx does.

use super::error::Error;
use super::{Migration, checksum};
use crate::config::{LedgerName, Project};
use crate::sql;
use crate::sql::{Ident, Qualified, Sql};
use serde::Serialize;
use sqlx::{PgConnection, Row};
use time::OffsetDateTime;

/// One row of sqlx's ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// The version.
    pub version: i64,
    /// The description at that time.
    pub description: String,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub installed_on: OffsetDateTime,
    /// SHA-384 of the up file at that time.
    #[serde(serialize_with = "as_hex")]
    pub checksum: Vec<u8>,
    /// Nanoseconds; none while unknown.
    pub execution_time: Option<i64>,
    /// False never, from PostgreSQL's driver.
    pub success: bool,
}

/// The ledger of one database, found on the `search_path` once and qualified from then on, so that no migration's `SET`
/// can lead it elsewhere.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    schema: String,
    table: String,
}

impl Ledger {
    /// The ledger, where the database has one. Writes nothing.
    pub async fn find(connection: &mut PgConnection, project: &Project) -> Result<Option<Self>, sqlx::Error> {
        let found = sql!(
            "SELECT n.nspname::text, c.relname::text FROM pg_catalog.pg_class c \
             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)"
        );
        let row = found.query().persistent(false).bind(name(project).to_string()).fetch_optional(connection).await?;
        row.map(|row| Ok(Self { schema: row.try_get(0)?, table: row.try_get(1)? })).transpose()
    }

    /// The ledger, made where it is missing.
    pub async fn find_or_create(connection: &mut PgConnection, project: &Project) -> Result<Self, sqlx::Error> {
        for schema in &project.create_schemas {
            sql!("CREATE SCHEMA IF NOT EXISTS {}", Ident(schema)).raw().execute(&mut *connection).await?;
        }
        if let Some(ledger) = Self::find(connection, project).await? {
            return Ok(ledger);
        }
        if let Some(schema) = &project.ledger.schema {
            sql!("CREATE SCHEMA IF NOT EXISTS {}", Ident(schema)).raw().execute(&mut *connection).await?;
        }
        let create = sql!(
            "CREATE TABLE IF NOT EXISTS {} (version BIGINT PRIMARY KEY, description TEXT NOT NULL, \
             installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, \
             execution_time BIGINT NOT NULL)",
            name(project)
        );
        create.raw().execute(&mut *connection).await?;
        Self::find(connection, project).await?.ok_or(sqlx::Error::RowNotFound)
    }

    /// Its rows, ascending.
    pub async fn rows(&self, connection: &mut PgConnection) -> Result<Vec<Applied>, sqlx::Error> {
        let select = sql!(
            "SELECT version, description, installed_on, success, checksum, execution_time FROM {} ORDER BY version",
            self.name()
        );
        let rows = select.query().persistent(false).fetch_all(connection).await?;
        rows.iter()
            .map(|row| {
                Ok(Applied {
                    version: row.try_get(0)?,
                    description: row.try_get(1)?,
                    installed_on: row.try_get(2)?,
                    success: row.try_get(3)?,
                    checksum: row.try_get(4)?,
                    execution_time: Some(row.try_get::<i64, _>(5)?).filter(|time| *time >= 0),
                })
            })
            .collect()
    }

    /// Notes that `migration` is applied; its time is not known yet.
    pub async fn insert(
        &self,
        connection: &mut PgConnection,
        migration: &Migration,
        project: &Project,
    ) -> Result<(), sqlx::Error> {
        let insert = sql!(
            "INSERT INTO {} (version, description, success, checksum, execution_time) VALUES ($1, $2, TRUE, $3, -1)",
            self.name()
        );
        let checksum = checksum::checksum(&migration.up.text, &project.ignored_chars);
        let insert = insert.query().persistent(false).bind(migration.version).bind(migration.description.clone());
        insert.bind(checksum).execute(connection).await.map(|_| ())
    }

    /// Notes how long it took.
    pub async fn set_time(
        &self,
        connection: &mut PgConnection,
        version: i64,
        nanoseconds: i64,
    ) -> Result<(), sqlx::Error> {
        let update = sql!("UPDATE {} SET execution_time = $1 WHERE version = $2", self.name());
        let update = update.query().persistent(false).bind(nanoseconds).bind(version);
        update.execute(connection).await.map(|_| ())
    }

    /// Notes that a version is undone. False where its row was gone already: someone else undid it.
    pub async fn delete(&self, connection: &mut PgConnection, version: i64) -> Result<bool, sqlx::Error> {
        let delete = sql!("DELETE FROM {} WHERE version = $1", self.name());
        let deleted = delete.query().persistent(false).bind(version).execute(connection).await?;
        Ok(deleted.rows_affected() == 1)
    }

    fn name(&self) -> Sql {
        sql!("{}", Qualified(&self.schema, &self.table))
    }
}

/// What the ledger of `connection`'s database says; nothing where there is no ledger.
pub(super) async fn applied(
    connection: &mut PgConnection,
    project: &Project,
    environment: &str,
) -> Result<Vec<Applied>, Error> {
    let doing = || Error::doing(format!("reading the ledger of `{environment}`"));
    match Ledger::find(connection, project).await.map_err(doing())? {
        Some(ledger) => ledger.rows(connection).await.map_err(doing()),
        None => Ok(Vec::new()),
    }
}

/// As the project says it, qualified only where `sqlx.toml` does.
fn name(project: &Project) -> Sql {
    let LedgerName { schema, table } = &project.ledger;
    match schema {
        Some(schema) => sql!("{}", Qualified(schema, table)),
        None => sql!("{}", Ident(table)),
    }
}

fn as_hex<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&checksum::hex(bytes))
}
