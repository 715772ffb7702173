//! Whose tables a publication has: <https://www.postgresql.org/docs/current/catalog-pg-publication-namespace.html>.

use super::publications::{Publications, knows_parts};
use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// That a publication has the tables of a schema, those to come among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationSchema {
    /// Its identity.
    pub id: ObjectId,
}

impl PublicationSchema {
    /// The schema.
    pub fn schema_id(&self) -> ObjectId {
        ObjectId::global(Kind::Schema, self.id.schema().unwrap_or_default())
    }
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    publications: &Publications,
) -> Result<Vec<(Oid, PublicationSchema)>, sqlx::Error> {
    if !knows_parts(connection) {
        return Ok(Vec::new());
    }
    let rows = sqlx::query_file!("src/catalog/publication_schemas.sql").fetch_all(connection).await?;
    let found = rows.into_iter().filter_map(|row| {
        let name = publications.get(&row.publication)?.name();
        let id = ObjectId::in_schema(Kind::PublicationSchema, row.schema, name);
        Some((row.oid, PublicationSchema { id }))
    });
    Ok(found.collect())
}
