//! Comments: <https://www.postgresql.org/docs/current/sql-comment.html>.

use super::ObjectId;
use super::dependencies::Address;
use sqlx::PgConnection;

/// A comment on an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it is on.
    pub id: ObjectId,
    /// What it says.
    pub text: String,
}

/// Reads the comments with the address of what they are on.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Address, String)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/comments.sql").fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (Address { class: row.class.0, oid: row.oid.0, sub: row.sub }, row.text)).collect())
}
