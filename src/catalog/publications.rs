//! Publications: <https://www.postgresql.org/docs/current/sql-createpublication.html>.
//!
//! What a publication has are objects of their own, on the table or the schema: they go with either end, and `ALTER
//! PUBLICATION` adds and drops them one by one.

use super::{Catalog, Kind, ObjectId, PublicationSchema, PublicationTable};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// A publication for logical replication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its identity.
    pub id: ObjectId,
    /// `FOR ALL TABLES`
    pub all_tables: bool,
    /// What is published: `insert`, `update`, `delete`, `truncate`, in this order.
    pub publish: Vec<String>,
    /// Whether changes of partitions are published as those of the partitioned table (`publish_via_partition_root`).
    pub via_root: bool,
    /// Whether stored generated columns are published (`publish_generated_columns`, from 18 on).
    pub generated_columns: bool,
}

impl Publication {
    /// Whether it publishes that rows were changed or deleted, for which each must be told from the others.
    pub fn needs_identity(&self) -> bool {
        self.publish.iter().any(|what| what == "update" || what == "delete")
    }
}

impl Catalog {
    /// What this publication has: its tables and its schemas.
    pub fn published_by(&self, publication: &ObjectId) -> (Vec<&PublicationTable>, Vec<&PublicationSchema>) {
        let own = |id: &ObjectId| id.publication_of().as_ref() == Some(publication);
        let tables = self.publication_tables.values().filter(|table| own(&table.id)).collect();
        (tables, self.publication_schemas.values().filter(|schema| own(&schema.id)).collect())
    }
}

/// The publications of a database by their OIDs.
pub(super) type Publications = HashMap<Oid, ObjectId>;

/// Whether the server knows row filters, column lists and the tables of a schema.
pub(super) fn knows_parts(connection: &PgConnection) -> bool {
    connection.server_version_num().is_none_or(|version| version >= 150_000)
}

/// Reads the publications with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Publication)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/publications.sql").fetch_all(connection).await?;
    let publications = rows.into_iter().map(|row| {
        let publication = Publication {
            id: ObjectId::global(Kind::Publication, row.name),
            all_tables: row.all_tables,
            publish: row.publish,
            via_root: row.via_root,
            generated_columns: row.generated_columns,
        };
        (row.oid, publication)
    });
    Ok(publications.collect())
}
