//! Enumerated types: <https://www.postgresql.org/docs/current/datatype-enum.html>.

use super::ObjectId;

/// An enumerated type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Its identity.
    pub id: ObjectId,
    /// The labels in their order.
    pub values: Vec<String>,
}
