//! The names of the constraints behind `NOT NULL`, which follow those of tables and columns.

use super::Rename;
use crate::catalog::{Catalog, Column, Kind, NotNull, ObjectId};
use std::collections::BTreeSet;

/// The constraints whose name alone differs, and that can be renamed.
pub(super) fn renamed(before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let held = held_by_a_child(before);
    let pairs = before.columns.values().filter_map(|column| Some((column, after.columns.get(&column.id)?)));
    let pairs = pairs.filter(|(old, new)| old.not_null && new.not_null && !held.contains(&old.id));
    let constraints = pairs.filter_map(|(old, new)| {
        let names = old.not_null_constraint.as_ref().zip(new.not_null_constraint.as_ref());
        Some((old.id.table_of()?, names.filter(|(old, new)| old.name != new.name && !old.inherited)?))
    });
    let renames = constraints.map(|(table, (old, new))| Rename {
        from: ObjectId::of_table(Kind::Constraint, &table, &old.name),
        to: ObjectId::of_table(Kind::Constraint, &table, &new.name),
    });
    renames.filter(|rename| !before.constraints.contains_key(&rename.to)).collect()
}

/// Columns whose constraint a child has under another name: PostgreSQL renames neither then.
pub(super) fn held_by_a_child(catalog: &Catalog) -> BTreeSet<ObjectId> {
    let mut held = BTreeSet::new();
    // Where a parent is held, so are its own parents.
    loop {
        let known = held.len();
        for (column, constraint) in inherited(catalog) {
            for parent in parents_of(column, catalog) {
                let Some(of_parent) = passed_on(parent) else { continue };
                if of_parent.name != constraint.name || held.contains(&column.id) {
                    held.insert(parent.id.clone());
                }
            }
        }
        if held.len() == known {
            return held;
        }
    }
}

/// The constraint that the children of a column's table have too.
pub fn passed_on(column: &Column) -> Option<&NotNull> {
    column.not_null_constraint.as_deref().filter(|constraint| column.not_null && !constraint.no_inherit)
}

fn inherited(catalog: &Catalog) -> impl Iterator<Item = (&Column, &NotNull)> {
    let with = catalog.columns.values().filter_map(|column| Some((column, column.not_null_constraint.as_deref()?)));
    with.filter(|(_, constraint)| constraint.inherited)
}

/// The column of the same name of each parent.
fn parents_of<'c>(column: &'c Column, catalog: &'c Catalog) -> impl Iterator<Item = &'c Column> {
    let table = column.id.table_of().and_then(|table| catalog.tables.get(&table));
    let parents = table.into_iter().flat_map(|table| table.parents());
    parents.filter_map(|parent| catalog.columns.get(&ObjectId::of_table(Kind::Column, parent, column.id.name())))
}
