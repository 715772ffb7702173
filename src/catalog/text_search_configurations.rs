//! Text search configurations: <https://www.postgresql.org/docs/current/sql-createtsconfig.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::BTreeMap;

/// A text search configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSearchConfiguration {
    /// Its identity.
    pub id: ObjectId,
    /// Its parser, qualified and quoted.
    pub parser: String,
    /// The dictionaries of each type of token, qualified and quoted, in the order in which they are asked.
    pub mappings: BTreeMap<String, Vec<String>>,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, TextSearchConfiguration)>, sqlx::Error> {
    let rows =
        sqlx::query_file!("src/catalog/text_search_configurations.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::TextSearchConfiguration, row.schema, row.name);
        let object = TextSearchConfiguration { id, parser: row.parser, mappings: row.mappings.0 };
        (row.oid, object)
    });
    Ok(found.collect())
}
