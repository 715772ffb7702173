//! Text search templates: <https://www.postgresql.org/docs/current/sql-createtstemplate.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A text search template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSearchTemplate {
    /// Its identity.
    pub id: ObjectId,
    /// The function that reads the options.
    pub init: Option<String>,
    /// The function that looks a word up.
    pub lexize: String,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, TextSearchTemplate)>, sqlx::Error> {
    let rows =
        sqlx::query_file!("src/catalog/text_search_templates.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::TextSearchTemplate, row.schema, row.name);
        let object = TextSearchTemplate { id, init: row.init, lexize: row.lexize };
        (row.oid, object)
    });
    Ok(found.collect())
}
