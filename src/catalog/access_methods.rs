//! Access methods: <https://www.postgresql.org/docs/current/sql-create-access-method.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An access method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessMethod {
    /// Its identity.
    pub id: ObjectId,
    /// What it is for: `i` for indexes, `t` for tables.
    pub of: String,
    /// The function that handles it.
    pub handler: String,
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, AccessMethod)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/access_methods.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::global(Kind::AccessMethod, row.name);
        let object = AccessMethod { id, of: row.r#type, handler: row.handler };
        (row.oid, object)
    });
    Ok(found.collect())
}
