//! Text search parsers: <https://www.postgresql.org/docs/current/sql-createtsparser.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A text search parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSearchParser {
    /// Its identity.
    pub id: ObjectId,
    /// The function that begins.
    pub start: String,
    /// The function that gives the next token.
    pub token: String,
    /// The function that ends.
    pub end: String,
    /// The function that lists the types of tokens.
    pub types: String,
    /// The function that summarises.
    pub headline: Option<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, TextSearchParser)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/text_search_parsers.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::TextSearchParser, row.schema, row.name);
        let object = TextSearchParser {
            id,
            start: row.start,
            token: row.token,
            end: row.end,
            types: row.types,
            headline: row.headline,
        };
        (row.oid, object)
    });
    Ok(found.collect())
}
