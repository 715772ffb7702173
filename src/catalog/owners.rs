//! Owners: <https://www.postgresql.org/docs/current/ddl-priv.html>.

use super::ObjectId;
use super::dependencies::Address;
use sqlx::PgConnection;

/// Whose an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The object.
    pub id: ObjectId,
    /// The role; none for the role that runs migrations.
    pub role: Option<String>,
}

/// Reads the owners of what is not the reading role's own, by the address of what they own.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Address, String)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/owners.sql").fetch_all(connection).await?;
    let owner = |class, oid, role| (Address { class, oid, sub: 0 }, role);
    Ok(rows.into_iter().map(|row| owner(row.class.0, row.oid.0, row.role)).collect())
}

/// The role that reads, which is the one that would run migrations there.
pub(super) async fn user(connection: &mut PgConnection) -> Result<String, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT CURRENT_USER::text AS "user!""#).fetch_one(connection).await
}
