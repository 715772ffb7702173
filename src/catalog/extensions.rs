//! Extensions: <https://www.postgresql.org/docs/current/catalog-pg-extension.html>.

use super::ObjectId;

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
}
