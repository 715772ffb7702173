//! Ordinary tables: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.

use super::{Ignore, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An ordinary table, partitioned and inheriting ones apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its identity.
    pub id: ObjectId,
    /// Whether it is unlogged.
    pub unlogged: bool,
    /// Its storage parameters (`fillfactor=70`), in the order in which they were set, which means nothing; those of its
    /// TOAST table (`toast.autovacuum_enabled=false`) after its own.
    pub options: Vec<String>,
    /// Whether its policies hold (`ENABLE ROW LEVEL SECURITY`).
    pub row_security: bool,
    /// Whether they hold for its owner too (`FORCE ROW LEVEL SECURITY`).
    pub force_row_security: bool,
    /// The access method, where it is not `heap`.
    pub access_method: Option<String>,
    /// What its updates and deletes write into the log to tell rows apart.
    pub replica_identity: ReplicaIdentity,
}

/// `REPLICA IDENTITY`. Which index it uses, the index says: [`IndexSettings`](super::IndexSettings).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReplicaIdentity {
    /// The primary key.
    #[default]
    Default,
    /// `NOTHING`
    Nothing,
    /// `FULL`: the whole row.
    Full,
    /// `USING INDEX`
    Index,
}

impl Table {
    /// A table of which nothing is set.
    pub fn new(id: ObjectId) -> Self {
        Self {
            id,
            unlogged: false,
            options: Vec::new(),
            access_method: None,
            replica_identity: ReplicaIdentity::Default,
            row_security: false,
            force_row_security: false,
        }
    }
}

/// Reads the tables with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Table)>, sqlx::Error> {
    let mut rows = sqlx::query_file!("src/catalog/tables.sql", &ignore.schemas).fetch_all(connection).await?;
    rows.retain(|row| !ignore.ledger.is(&row.schema, &row.name));
    let tables = rows.into_iter().map(|row| {
        let table = Table {
            id: ObjectId::table(row.schema, row.name),
            unlogged: row.unlogged,
            options: row.options,
            row_security: row.row_security,
            force_row_security: row.force_row_security,
            access_method: row.access_method,
            replica_identity: match row.replica_identity.as_str() {
                "n" => ReplicaIdentity::Nothing,
                "f" => ReplicaIdentity::Full,
                "i" => ReplicaIdentity::Index,
                _ => ReplicaIdentity::Default,
            },
        };
        (row.oid, table)
    });
    Ok(tables.collect())
}
