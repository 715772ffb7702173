//! Indexes: <https://www.postgresql.org/docs/current/catalog-pg-index.html>.

use super::ObjectId;

/// An index that belongs to no constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its identity.
    pub id: ObjectId,
    /// The table it is on.
    pub table: ObjectId,
    /// Whether it is unique.
    pub unique: bool,
    /// The whole statement, as `pg_get_indexdef` prints it.
    pub definition: String,
    /// False where an interrupted concurrent build left it unusable.
    pub valid: bool,
}
