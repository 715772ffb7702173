//! Sequences: <https://www.postgresql.org/docs/current/sql-createsequence.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

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

/// A sequence as it was read: a sequence of its own, or the one behind an identity column.
pub(super) struct Found {
    pub(super) oid: Oid,
    pub(super) sequence: Sequence,
    /// The table and column that own it, by OID and number.
    pub(super) owner: Option<(Oid, i32)>,
    pub(super) identity: bool,
}

/// Reads all sequences.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/sequences.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| Found {
        oid: row.oid,
        owner: row.owner_table.zip(row.owner_column),
        identity: row.identity,
        sequence: Sequence {
            id: ObjectId::in_schema(Kind::Sequence, row.schema, row.name),
            unlogged: row.unlogged,
            owned_by: None,
            options: SequenceOptions {
                data_type: row.data_type,
                start: row.start,
                increment: row.increment,
                minimum: row.minimum,
                maximum: row.maximum,
                cache: row.cache,
                cycle: row.cycle,
            },
        },
    });
    Ok(found.collect())
}
