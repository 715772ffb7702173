//! Transforms: <https://www.postgresql.org/docs/current/sql-createtransform.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A transform: how values of a type reach a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transform {
    /// Its identity.
    pub id: ObjectId,
    /// The function that brings a value in, with its argument types.
    pub from_sql: Option<String>,
    /// The function that brings a value back, with its argument types.
    pub to_sql: Option<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Transform)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/transforms.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::global(Kind::Transform, format!("FOR {} LANGUAGE {}", row.data_type, row.language));
        let object = Transform { id, from_sql: row.from_sql, to_sql: row.to_sql };
        (row.oid, object)
    });
    Ok(found.collect())
}
