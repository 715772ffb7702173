//! Collations: <https://www.postgresql.org/docs/current/sql-createcollation.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A collation. The version of the library that it was made with is no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collation {
    /// Its identity.
    pub id: ObjectId,
    /// `c` (libc), `i` (ICU) or `b` (built in).
    pub provider: String,
    /// The locale; of libc that of the order.
    pub locale: String,
    /// libc's locale of characters, where it is another one.
    pub character_type: Option<String>,
    /// Whether only equal bytes are equal.
    pub deterministic: bool,
    /// Rules of its own for ICU.
    pub rules: Option<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Collation)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/collations.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::Collation, row.schema, row.name);
        let object = Collation {
            id,
            provider: row.provider,
            locale: row.locale,
            character_type: row.character_type,
            deterministic: row.deterministic,
            rules: row.rules,
        };
        (row.oid, object)
    });
    Ok(found.collect())
}
