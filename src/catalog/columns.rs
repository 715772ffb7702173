//! Columns: <https://www.postgresql.org/docs/current/catalog-pg-attribute.html>.

use super::{Kind, NotNull, ObjectId, SequenceOptions, not_null};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

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
    /// The expression of a generated column.
    pub generated: Option<Generated>,
    /// Whether it is `NOT NULL`.
    pub not_null: bool,
    /// The constraint that says so, from PostgreSQL 18 on.
    pub not_null_constraint: Option<NotNull>,
    /// Whether and how it is an identity column.
    pub identity: Option<Identity>,
    /// How its values are kept and looked at.
    pub settings: ColumnSettings,
    /// Whether its table has it from a parent.
    pub inherited: bool,
    /// Whether its table says so itself. It takes no part in a difference: nothing but making the table again changes it.
    pub local: bool,
    /// The options that its foreign table's wrapper knows (`column_name=title`), in their order.
    pub foreign_options: Vec<String>,
}

impl Column {
    /// A column that has a name and a type.
    pub fn new(id: ObjectId, data_type: impl Into<String>) -> Self {
        Self {
            id,
            position: 1,
            data_type: data_type.into(),
            collation: None,
            default: None,
            generated: None,
            not_null: false,
            not_null_constraint: None,
            identity: None,
            settings: ColumnSettings::default(),
            inherited: false,
            local: true,
            foreign_options: Vec::new(),
        }
    }
}

/// How PostgreSQL keeps a column's values, and what it collects about them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ColumnSettings {
    /// `SET STORAGE`: `EXTERNAL`, … where it is not the type's own.
    pub storage: Option<String>,
    /// The storage that its type asks for: what it goes back to.
    pub type_storage: String,
    /// `SET COMPRESSION`, where it is not the server's default.
    pub compression: Option<String>,
    /// `SET STATISTICS`, where it is not the server's default.
    pub statistics: Option<i32>,
    /// `SET (n_distinct = …)`.
    pub options: Vec<String>,
}

/// `GENERATED ALWAYS AS (…)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// The expression.
    pub expression: String,
    /// `STORED`; PostgreSQL 18 has `VIRTUAL` too.
    pub stored: bool,
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

/// A column as it was read.
pub(super) struct Found {
    pub(super) table: Oid,
    pub(super) column: Column,
    /// The OID of its default or generation expression.
    pub(super) expression: Option<Oid>,
    /// `a` or `d` where it is an identity column, whose sequence is still to be found.
    pub(super) identity: String,
}

/// Reads the columns of these tables.
pub(super) async fn read(
    connection: &mut PgConnection,
    tables: &HashMap<Oid, ObjectId>,
    constraints: &not_null::Found,
) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/columns.sql").fetch_all(connection).await?;
    let found = rows.into_iter().filter_map(|row| {
        let table = tables.get(&row.table)?;
        let (generated, default) = match row.generated.as_str() {
            "" => (None, row.expression),
            kind => (row.expression.map(|expression| Generated { expression, stored: kind == "s" }), None),
        };
        let column = Column {
            id: ObjectId::of_table(Kind::Column, table, row.name),
            position: row.position,
            data_type: row.data_type,
            collation: row.collation,
            default,
            generated,
            not_null: row.not_null,
            not_null_constraint: constraints.columns.get(&(row.table, row.position)).cloned(),
            identity: None,
            inherited: row.inherited,
            local: row.local,
            foreign_options: row.foreign_options,
            settings: ColumnSettings {
                storage: row.storage,
                type_storage: row.type_storage,
                compression: row.compression,
                statistics: row.statistics,
                options: row.options,
            },
        };
        Some(Found { table: row.table, column, expression: row.default_oid, identity: row.identity })
    });
    Ok(found.collect())
}
