//! Foreign data wrappers: <https://www.postgresql.org/docs/current/sql-createforeigndatawrapper.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A foreign data wrapper that no extension brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapper {
    /// Its identity.
    pub id: ObjectId,
    /// The function that does its work, qualified and quoted.
    pub handler: Option<String>,
    /// The function that looks at options, qualified and quoted.
    pub validator: Option<String>,
    /// Its options (`debug=true`), sorted.
    pub options: Vec<String>,
}

/// Reads the wrappers with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Wrapper)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/wrappers.sql").fetch_all(connection).await?;
    let wrappers = rows.into_iter().map(|row| {
        let id = ObjectId::global(Kind::Wrapper, row.name);
        (row.oid, Wrapper { id, handler: row.handler, validator: row.validator, options: row.options })
    });
    Ok(wrappers.collect())
}
