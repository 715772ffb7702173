//! Tables, partitioned, foreign and typed ones too: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.

use super::{Ignore, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A table.
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
    /// `PARTITION BY`: strategy and key (`RANGE (at)`), where it is partitioned.
    pub partition_by: Option<String>,
    /// What it is a partition of.
    pub partition_of: Option<PartitionOf>,
    /// The tables that it inherits from, in their order; a partition's parent is not among them.
    pub inherits: Vec<ObjectId>,
    /// `OF`: the composite type that a typed table has its columns from, qualified and quoted.
    pub of_type: Option<String>,
    /// Where its rows are, if it is a foreign table.
    pub foreign: Option<Foreign>,
}

/// Whose partition a table is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartitionOf {
    /// The partitioned table.
    pub parent: ObjectId,
    /// `FOR VALUES …` or `DEFAULT`.
    pub bound: String,
}

/// The rows of a foreign table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The server's name.
    pub server: String,
    /// The options (`table_name=book`), in their order.
    pub options: Vec<String>,
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
            partition_by: None,
            partition_of: None,
            inherits: Vec::new(),
            of_type: None,
            foreign: None,
            row_security: false,
            force_row_security: false,
        }
    }

    /// The tables that it has columns from: what it is a partition of, or inherits from.
    pub fn parents(&self) -> impl Iterator<Item = &ObjectId> {
        self.partition_of.iter().map(|partition| &partition.parent).chain(&self.inherits)
    }
}

/// Reads the tables with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Table)>, sqlx::Error> {
    let mut rows = sqlx::query_file!("src/catalog/tables.sql", &ignore.schemas).fetch_all(connection).await?;
    rows.retain(|row| !ignore.ledger.is(&row.schema, &row.name));
    let tables = rows.into_iter().map(|row| {
        let parents = row.parent_schemas.into_iter().zip(row.parent_names);
        let parents: Vec<ObjectId> = parents.map(|(schema, name)| ObjectId::table(schema, name)).collect();
        let table = Table {
            id: ObjectId::table(row.schema, row.name),
            unlogged: row.unlogged,
            options: row.options,
            row_security: row.row_security,
            force_row_security: row.force_row_security,
            access_method: row.access_method,
            // A foreign table has none.
            replica_identity: match row.replica_identity.as_str() {
                _ if row.server.is_some() => ReplicaIdentity::Default,
                "n" => ReplicaIdentity::Nothing,
                "f" => ReplicaIdentity::Full,
                "i" => ReplicaIdentity::Index,
                _ => ReplicaIdentity::Default,
            },
            partition_by: row.partition_by,
            partition_of: row.bound.and_then(|bound| {
                let parent = parents.first()?.clone();
                Some(PartitionOf { parent, bound })
            }),
            inherits: if row.is_partition { Vec::new() } else { parents },
            of_type: row.of_type,
            foreign: row.server.map(|server| Foreign { server, options: row.foreign_options }),
        };
        (row.oid, table)
    });
    Ok(tables.collect())
}
