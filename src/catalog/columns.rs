//! Columns: <https://www.postgresql.org/docs/current/catalog-pg-attribute.html>.

use super::{ObjectId, SequenceOptions};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its identity.
    pub id: ObjectId,
    /// Its place in the table (`attnum`). No migration can change it, so it takes no part in a difference.
    pub position: i16,
    /// Its type as `format_type` prints it.
    pub data_type: String,
    /// The collation, qualified and quoted, where it is not the type's own.
    pub collation: Option<String>,
    /// The default's expression.
    pub default: Option<String>,
    /// The expression of a generated column, and whether it is stored (always, before PostgreSQL 18).
    pub generated: Option<String>,
    /// Whether it is `NOT NULL`.
    pub not_null: bool,
    /// Whether and how it is an identity column.
    pub identity: Option<Identity>,
}

/// `GENERATED … AS IDENTITY`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// `ALWAYS`, else `BY DEFAULT`.
    pub always: bool,
    /// The name of its sequence, in the table's schema.
    pub sequence: String,
    /// The settings of its sequence.
    pub options: SequenceOptions,
}
