//! Extensions: <https://www.postgresql.org/docs/current/catalog-pg-extension.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An installed extension. What it contains belongs to it and is in no other part of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Its identity.
    pub id: ObjectId,
    /// The schema that its objects are in.
    pub schema: String,
    /// The installed version.
    pub version: String,
    /// Whether it can be moved to another schema (`extrelocatable`).
    pub relocatable: bool,
    /// Whether the version is the one that `CREATE EXTENSION` installs by itself.
    pub is_default_version: bool,
    /// The comment that `CREATE EXTENSION` makes by itself.
    pub default_comment: Option<String>,
}

/// Reads the extensions with their OIDs.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, Extension)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/extensions.sql").fetch_all(connection).await?;
    let extensions = rows.into_iter().map(|row| {
        let extension = Extension {
            id: ObjectId::global(Kind::Extension, row.name),
            schema: row.schema,
            version: row.version,
            relocatable: row.relocatable,
            is_default_version: row.default_version.unwrap_or(false),
            default_comment: row.default_comment,
        };
        (row.oid, extension)
    });
    Ok(extensions.collect())
}
