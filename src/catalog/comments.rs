//! Comments: <https://www.postgresql.org/docs/current/sql-comment.html>.

use super::ObjectId;

/// A comment on an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it is on.
    pub id: ObjectId,
    /// What it says.
    pub text: String,
}
