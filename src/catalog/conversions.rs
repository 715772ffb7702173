//! Conversions between encodings: <https://www.postgresql.org/docs/current/sql-createconversion.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A conversion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// Its identity.
    pub id: ObjectId,
    /// Whether it is the default one between its encodings.
    pub default: bool,
    /// The encoding that it reads.
    pub source: String,
    /// The encoding that it writes.
    pub target: String,
    /// The function that converts.
    pub function: String,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, Conversion)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/conversions.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::Conversion, row.schema, row.name);
        let object =
            Conversion { id, default: row.default, source: row.source, target: row.target, function: row.function };
        (row.oid, object)
    });
    Ok(found.collect())
}
