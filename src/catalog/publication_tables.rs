//! What of which table a publication has: <https://www.postgresql.org/docs/current/catalog-pg-publication-rel.html>.

use super::publications::{Publications, knows_parts};
use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// That a publication has a table: a thing of the table, with the publication's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationTable {
    /// Its identity.
    pub id: ObjectId,
    /// The columns that are published, in the order of the table; none for all, those to come among them.
    pub columns: Option<Vec<String>>,
    /// `WHERE`: which rows are published.
    pub filter: Option<String>,
}

struct Row {
    oid: Oid,
    publication: Oid,
    table: Oid,
    columns: Option<Vec<String>>,
    filter: Option<String>,
}

/// Reads those of managed tables with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    publications: &Publications,
    tables: &HashMap<Oid, ObjectId>,
) -> Result<Vec<(Oid, PublicationTable)>, sqlx::Error> {
    let rows = if knows_parts(connection) {
        sqlx::query_file_as!(Row, "src/catalog/publication_tables.sql").fetch_all(connection).await?
    } else {
        sqlx::query_file_as!(Row, "src/catalog/publication_whole_tables.sql").fetch_all(connection).await?
    };
    let found = rows.into_iter().filter_map(|row| {
        let (publication, table) = (publications.get(&row.publication)?, tables.get(&row.table)?);
        let id = ObjectId::of_table(Kind::PublicationTable, table, publication.name());
        Some((row.oid, PublicationTable { id, columns: row.columns, filter: row.filter }))
    });
    Ok(found.collect())
}
