//! Columns: <https://www.postgresql.org/docs/current/catalog-pg-attribute.html>.

use super::{Kind, NotNull, ObjectId, SequenceOptions, not_null};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A column of a table. There may be hundreds of thousands: what few have is boxed, what many have alike is shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its identity.
    pub id: ObjectId,
    /// Its place in the table (`attnum`). No migration can change it, so it takes no part in a difference.
    pub position: i16,
    /// Its type as `format_type` prints it.
    pub data_type: Arc<str>,
    /// The collation, qualified and quoted, where it is not the type's own.
    pub collation: Option<String>,
    /// The default's expression.
    pub default: Option<String>,
    /// The expression of a generated column.
    pub generated: Option<Box<Generated>>,
    /// Whether it is `NOT NULL`.
    pub not_null: bool,
    /// The constraint that says so, from PostgreSQL 18 on.
    pub not_null_constraint: Option<Box<NotNull>>,
    /// Whether and how it is an identity column.
    pub identity: Option<Box<Identity>>,
    /// How its values are kept and looked at; columns of one type share what is the type's own.
    pub settings: Arc<ColumnSettings>,
    /// Whether its table has it from a parent.
    pub inherited: bool,
    /// Whether its table says so itself. It takes no part in a difference: nothing but making the table again changes it.
    pub local: bool,
    /// The options that its foreign table's wrapper knows (`column_name=title`), in their order.
    pub foreign_options: Vec<String>,
}

impl Column {
    /// A column that has a name and a type.
    pub fn new(id: ObjectId, data_type: impl Into<Arc<str>>) -> Self {
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
            settings: Arc::default(),
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

/// Reads the columns of these tables, in the order of their identities.
pub(super) async fn read(
    connection: &mut PgConnection,
    tables: &HashMap<Oid, ObjectId>,
    constraints: &not_null::Found,
) -> Result<impl Iterator<Item = Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/columns.sql").fetch_all(&mut *connection).await?;
    let mut details = HashMap::new();
    for row in sqlx::query_file!("src/catalog/column_details.sql").fetch_all(&mut *connection).await? {
        details.insert((row.table, row.position), row);
    }
    let types: BTreeSet<(u32, i32)> = rows.iter().map(|row| (row.data_type.0, row.modifier)).collect();
    let types = read_types(connection, types).await?;

    let mut order: Vec<(&ObjectId, Oid)> = tables.iter().map(|(oid, table)| (table, *oid)).collect();
    order.sort_unstable_by_key(|(table, _)| *table);
    let places: HashMap<Oid, usize> = order.iter().enumerate().map(|(place, (_, oid))| (*oid, place)).collect();
    let mut rows: Vec<_> = rows.into_iter().filter_map(|row| Some((*places.get(&row.table)?, row))).collect();
    rows.sort_unstable_by(|(place, row), (other_place, other)| (place, &row.name).cmp(&(other_place, &other.name)));

    Ok(rows.into_iter().filter_map(move |(_, row)| {
        let table = tables.get(&row.table)?;
        let (data_type, settings) = types.get(&(row.data_type.0, row.modifier))?;
        let not_null_constraint = constraints.columns.get(&(row.table, row.position)).cloned().map(Box::new);
        let mut column = Column {
            position: row.position,
            not_null: row.not_null,
            not_null_constraint,
            settings: settings.clone(),
            ..Column::new(ObjectId::of_table(Kind::Column, table, row.name), data_type.clone())
        };
        let Some(detail) = details.remove(&(row.table, row.position)) else {
            return Some(Found { table: row.table, column, expression: None, identity: String::new() });
        };
        match detail.generated.as_str() {
            "" => column.default = detail.expression,
            kind => {
                let generated = |expression| Box::new(Generated { expression, stored: kind == "s" });
                column.generated = detail.expression.map(generated);
            }
        }
        column.collation = detail.collation;
        column.inherited = detail.inherited;
        column.local = detail.local;
        column.foreign_options = detail.foreign_options;
        let set = ColumnSettings {
            storage: detail.storage,
            type_storage: settings.type_storage.clone(),
            compression: detail.compression,
            statistics: detail.statistics,
            options: detail.options,
        };
        if set != **settings {
            column.settings = Arc::new(set);
        }
        Some(Found { table: row.table, column, expression: detail.default_oid, identity: detail.identity })
    }))
}

/// Reads how these types with their modifiers are written, and the settings that a column of them has by itself.
async fn read_types(
    connection: &mut PgConnection,
    types: BTreeSet<(u32, i32)>,
) -> Result<HashMap<(u32, i32), (Arc<str>, Arc<ColumnSettings>)>, sqlx::Error> {
    let (types, modifiers): (Vec<Oid>, Vec<i32>) =
        types.into_iter().map(|(oid, modifier)| (Oid(oid), modifier)).unzip();
    let rows = sqlx::query_file!("src/catalog/column_types.sql", &types, &modifiers).fetch_all(connection).await?;
    let types = rows.into_iter().map(|row| {
        let settings = ColumnSettings { type_storage: row.storage, ..ColumnSettings::default() };
        ((row.data_type.0, row.modifier), (Arc::from(row.name), Arc::new(settings)))
    });
    Ok(types.collect())
}
