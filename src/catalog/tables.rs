//! Ordinary tables: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.

use super::ObjectId;

/// An ordinary table, partitioned and inheriting ones apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its identity.
    pub id: ObjectId,
    /// Whether it is unlogged.
    pub unlogged: bool,
    /// Its storage parameters (`fillfactor=70`), sorted.
    pub options: Vec<String>,
}
