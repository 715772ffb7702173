//! One read-only snapshot of a database.

use super::Catalog;
use sqlx::PgConnection;

/// Why a catalog could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server said no, or went away.
    #[error("reading the catalog failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Schemas whose contents are not Limbeck's to manage, and a table that is sqlx's.
#[derive(Clone, Debug)]
pub struct Ignore {
    /// Schemas left out whole.
    pub schemas: Vec<String>,
    /// Tables left out, by name, in whatever schema they are: sqlx's ledger.
    pub tables: Vec<String>,
}

impl Default for Ignore {
    fn default() -> Self {
        Self { schemas: vec!["limbeck".into(), "limbeck_stash".into()], tables: vec!["_sqlx_migrations".into()] }
    }
}

/// Reads the whole catalog in one `REPEATABLE READ, READ ONLY` transaction with `search_path` pinned to `pg_catalog`.
pub async fn read(_connection: &mut PgConnection, _ignore: &Ignore) -> Result<Catalog, Error> {
    todo!()
}
