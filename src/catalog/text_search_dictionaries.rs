//! Text search dictionaries: <https://www.postgresql.org/docs/current/sql-createtsdictionary.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A text search dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSearchDictionary {
    /// Its identity.
    pub id: ObjectId,
    /// Its template, qualified and quoted.
    pub template: String,
    /// Its options, as PostgreSQL keeps them: `language = 'english'`.
    pub options: String,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, TextSearchDictionary)>, sqlx::Error> {
    let rows =
        sqlx::query_file!("src/catalog/text_search_dictionaries.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::TextSearchDictionary, row.schema, row.name);
        let object = TextSearchDictionary { id, template: row.template, options: row.options };
        (row.oid, object)
    });
    Ok(found.collect())
}
