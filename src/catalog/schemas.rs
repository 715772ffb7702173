//! Schemas: <https://www.postgresql.org/docs/current/ddl-schemas.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A schema. `public` is one of them where the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its identity.
    pub id: ObjectId,
}

/// Reads the schemas with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Schema)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/schemas.sql", &ignore.schemas).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (row.oid, Schema { id: ObjectId::global(Kind::Schema, row.name) })).collect())
}
