//! Enumerated types: <https://www.postgresql.org/docs/current/datatype-enum.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An enumerated type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Its identity.
    pub id: ObjectId,
    /// The labels in their order.
    pub values: Vec<String>,
}

/// Reads the enumerated types with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Enum)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/enums.sql", &ignore.schemas).fetch_all(connection).await?;
    let id = |schema, name| ObjectId::in_schema(Kind::Enum, schema, name);
    Ok(rows.into_iter().map(|row| (row.oid, Enum { id: id(row.schema, row.name), values: row.values })).collect())
}
