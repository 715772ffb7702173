//! Comments: <https://www.postgresql.org/docs/current/sql-comment.html>.

use super::ObjectId;
use super::dependencies::Address;
use sqlx::PgConnection;
use std::collections::HashMap;

/// A comment on an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it is on. A column of what is no table (a view) has the identity that a column of such a table would have; the
    /// sequence of an identity column and the index of a constraint have those of a sequence and an index.
    pub id: ObjectId,
    /// The object that it goes away with: what it is on, or what that is a part of.
    pub holder: ObjectId,
    /// What it says.
    pub text: String,
}

/// A comment as it was read.
pub(super) struct Found {
    pub(super) address: Address,
    /// The name of the column, where it is on one.
    pub(super) column: Option<String>,
    pub(super) text: String,
    /// What it is on and what that goes away with, where that is no object of its own.
    pub(super) part: Option<(ObjectId, ObjectId)>,
}

/// Reads the comments with the address of what they are on; `parts` are no objects of their own.
pub(super) async fn read(
    connection: &mut PgConnection,
    parts: &HashMap<Address, (ObjectId, ObjectId)>,
) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/comments.sql").fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let address = Address { class: row.class.0, oid: row.oid.0, sub: row.sub };
        Found { address, column: row.column, text: row.text, part: parts.get(&address).cloned() }
    });
    Ok(found.collect())
}
