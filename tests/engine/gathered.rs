//! Rows that are in other tables afterwards: where a table becomes partitioned, is no longer, or is by another key, the rows
//! of the whole of it are looked at together, those of its partitions among them, and not one may be missing.

use limbeck::catalog::{Catalog, Column, Kind, ObjectId, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The tables of before whose rows are together afterwards, by the topmost table that has them then.
#[derive(Default)]
pub struct Gathered {
    /// By the topmost table.
    pub sources: BTreeMap<ObjectId, Vec<ObjectId>>,
}

impl Gathered {
    /// Finds them.
    pub fn new(before: &Catalog, after: &Catalog) -> Self {
        let both = before.tables.values().filter_map(|old| Some((old, after.tables.get(&old.id)?)));
        let moved: BTreeSet<ObjectId> =
            both.filter(|(old, new)| moves(old, new, before, after)).map(|(_, new)| top(after, &new.id)).collect();
        let mut sources: BTreeMap<ObjectId, Vec<ObjectId>> = BTreeMap::new();
        for table in before.tables.keys() {
            let home = home(table, before, after).map(|home| top(after, &home));
            if let Some(home) = home.filter(|home| moved.contains(home)) {
                sources.entry(home).or_default().push(table.clone());
            }
        }
        Self { sources }
    }

    /// Whether the rows of a table are looked at with those of others.
    pub fn has(&self, table: &ObjectId) -> bool {
        self.sources.values().any(|tables| tables.contains(table))
    }
}

/// The columns of a table of before with those of the topmost table that has its rows afterwards.
pub fn columns<'c>(
    table: &ObjectId,
    top: &ObjectId,
    before: &'c Catalog,
    after: &'c Catalog,
) -> Vec<(&'c Column, Option<&'c Column>)> {
    let of_top = |column: &Column| after.columns.get(&ObjectId::of_table(Kind::Column, top, column.id.name()));
    let mut columns: Vec<(&Column, Option<&Column>)> =
        before.columns_of(table).into_iter().map(|column| (column, of_top(column))).collect();
    // The partitions may have them in another order.
    columns.sort_by(|(one, _), (other, _)| one.id.name().cmp(other.id.name()));
    columns
}

/// The topmost table of a tree and all of its partitions.
pub fn tree(catalog: &Catalog, top: &ObjectId) -> Vec<ObjectId> {
    catalog.tables.keys().filter(|table| self::top(catalog, table) == *top).cloned().collect()
}

/// Whether rows leave the table that they are in: another key, or another value of it.
fn moves(old: &Table, new: &Table, before: &Catalog, after: &Catalog) -> bool {
    let retyped = |column: &&Column| {
        let new = after.columns.get(&column.id);
        new.is_some_and(|new| (&column.data_type, &column.collation) != (&new.data_type, &new.collation))
    };
    let partitioned = old.partition_by.is_some() || new.partition_by.is_some();
    let foreign = old.foreign.is_some() || new.foreign.is_some();
    let again = old.partition_by != new.partition_by || before.columns_of(&old.id).iter().any(retyped);
    partitioned && !foreign && again
}

/// The table itself where it stays, else the nearest one above it that does.
fn home(table: &ObjectId, before: &Catalog, after: &Catalog) -> Option<ObjectId> {
    if after.tables.contains_key(table) {
        return Some(table.clone());
    }
    home(&before.tables.get(table)?.partition_of.as_ref()?.parent, before, after)
}

/// What a table is a partition of, all the way up.
fn top(catalog: &Catalog, table: &ObjectId) -> ObjectId {
    match catalog.tables.get(table).and_then(|table| table.partition_of.as_ref()) {
        Some(of) => top(catalog, &of.parent),
        None => table.clone(),
    }
}
