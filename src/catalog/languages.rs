//! Procedural languages: <https://www.postgresql.org/docs/current/sql-createlanguage.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A procedural language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its identity.
    pub id: ObjectId,
    /// Whether everybody may write functions in it.
    pub trusted: bool,
    /// The function that calls functions in it.
    pub handler: String,
    /// The function that runs `DO` blocks.
    pub inline: Option<String>,
    /// The function that looks at new functions.
    pub validator: Option<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Language)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/languages.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::global(Kind::Language, row.name);
        let object =
            Language { id, trusted: row.trusted, handler: row.handler, inline: row.inline, validator: row.validator };
        (row.oid, object)
    });
    Ok(found.collect())
}
