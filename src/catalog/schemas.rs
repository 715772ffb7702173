//! Schemas: <https://www.postgresql.org/docs/current/ddl-schemas.html>.

use super::ObjectId;

/// A schema. `public` is one of them where the database has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its identity.
    pub id: ObjectId,
}
