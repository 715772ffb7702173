//! Something that a schema has, by chance.

use super::chance::Chance;
use super::schema::{Column, Part, Schema};

/// The name of a table.
pub fn table(schema: &Schema, chance: &mut Chance) -> Option<String> {
    let names: Vec<&String> = schema.tables().map(|(name, _)| name).collect();
    one(&names, chance)
}

/// The name of a part that begins like this.
pub fn part(schema: &Schema, prefix: &str, chance: &mut Chance) -> Option<String> {
    let names: Vec<&String> = schema.parts.keys().filter(|name| name.starts_with(prefix)).collect();
    one(&names, chance)
}

/// The name of a part of this kind.
pub fn of_kind(schema: &Schema, chance: &mut Chance, is: impl Fn(&Part) -> bool) -> Option<String> {
    let names: Vec<&String> = schema.parts.iter().filter(|(_, part)| is(part)).map(|(name, _)| name).collect();
    one(&names, chance)
}

/// The name of one of a table's columns.
pub fn column(schema: &Schema, table: &str, chance: &mut Chance, is: impl Fn(&Column) -> bool) -> Option<String> {
    let columns = schema.table(table)?.columns.iter();
    let names: Vec<&String> = columns.filter(|(_, column)| is(column)).map(|(name, _)| name).collect();
    one(&names, chance)
}

/// About two thirds of a table's columns.
pub fn columns(schema: &Schema, table: &str, chance: &mut Chance, is: impl Fn(&Column) -> bool) -> Vec<String> {
    let Some(table) = schema.table(table) else { return Vec::new() };
    let names: Vec<&String> = table.columns.iter().filter(|(_, column)| is(column)).map(|(name, _)| name).collect();
    names.into_iter().filter(|_| chance.is(60)).cloned().collect()
}

/// A table with one of its columns.
pub fn table_and_column(
    schema: &Schema,
    chance: &mut Chance,
    is: impl Fn(&Column) -> bool,
) -> Option<(String, String)> {
    let table = table(schema, chance)?;
    let column = column(schema, &table, chance, is)?;
    Some((table, column))
}

pub fn is_number(column: &Column) -> bool {
    ["integer", "bigint", "smallint"].contains(&column.data_type.as_str())
}

pub fn is_integer(column: &Column) -> bool {
    column.data_type == "integer" && column.generated.is_none()
}

pub fn is_text(column: &Column) -> bool {
    column.data_type == "text" || column.data_type.starts_with("varchar")
}

pub fn is_sortable(column: &Column) -> bool {
    column.data_type != "jsonb" && !column.data_type.starts_with("t_")
}

fn one(names: &[&String], chance: &mut Chance) -> Option<String> {
    (!names.is_empty()).then(|| names[chance.below(names.len())].clone())
}
