//! Sequences: <https://www.postgresql.org/docs/current/sql-createsequence.html>.

use super::ObjectId;

/// A sequence that no identity column owns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// Its identity.
    pub id: ObjectId,
    /// Its settings.
    pub options: SequenceOptions,
    /// The column it is `OWNED BY`, with which it is dropped.
    pub owned_by: Option<ObjectId>,
    /// Whether it is unlogged.
    pub unlogged: bool,
}

/// The settings of a sequence, an identity column's too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SequenceOptions {
    /// `smallint`, `integer` or `bigint`.
    pub data_type: String,
    /// `START WITH`.
    pub start: i64,
    /// `INCREMENT BY`.
    pub increment: i64,
    /// `MINVALUE`.
    pub minimum: i64,
    /// `MAXVALUE`.
    pub maximum: i64,
    /// `CACHE`.
    pub cache: i64,
    /// `CYCLE`.
    pub cycle: bool,
}
