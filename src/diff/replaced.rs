//! What is dropped and made again takes with it what hangs on it.

use super::is_replaceable;
use super::matching::Difference;
use crate::catalog::{Catalog, Column, Constraint, ConstraintKind, Enum, Index, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Turns everything that must be made again into [`Difference::Replace`], and gives the objects that are made again.
///
/// Constraints, indexes and generated columns that hang on something replaced are replaced too; a foreign key whose two
/// ends change to types that cannot be compared meanwhile is replaced around that.
pub(super) fn spread(
    before: &Catalog,
    after: &Catalog,
    enums: &mut BTreeMap<ObjectId, Difference<Enum>>,
    columns: &mut BTreeMap<ObjectId, Difference<Column>>,
    constraints: &mut BTreeMap<ObjectId, Difference<Constraint>>,
    indexes: &mut BTreeMap<ObjectId, Difference<Index>>,
) -> BTreeSet<ObjectId> {
    let mut replaced: BTreeSet<ObjectId> = BTreeSet::new();
    replaced.extend(ids_replaced(enums));
    replaced.extend(ids_replaced(columns));
    replaced.extend(ids_replaced(constraints));
    replaced.extend(ids_replaced(indexes));
    let retyped: BTreeSet<ObjectId> =
        columns.iter().filter(|(_, d)| changes_type(d)).map(|(id, _)| id.clone()).collect();

    // A key that goes away while another takes its place lets go of the foreign keys that stay.
    let gone = |id: &&ObjectId| is_replaceable(id.kind()) && !after.contains(id);
    let dropped: BTreeSet<ObjectId> = constraints.keys().chain(indexes.keys()).filter(gone).cloned().collect();
    let mut queue: Vec<ObjectId> = replaced.iter().chain(&retyped).chain(&dropped).cloned().collect();
    for (id, constraint) in &before.constraints {
        if constraint.kind == ConstraintKind::Foreign
            && after.constraints.contains_key(id)
            && between(constraint, &retyped)
        {
            queue.push(id.clone());
            replace(id, &before.constraints, &after.constraints, constraints);
            replaced.insert(id.clone());
        }
    }
    let mut dependants: BTreeMap<&ObjectId, Vec<&ObjectId>> = BTreeMap::new();
    for dependency in &before.dependencies {
        dependants.entry(&dependency.needs).or_default().push(&dependency.object);
    }
    while let Some(id) = queue.pop() {
        let only_generated = !replaced.contains(&id) && !dropped.contains(&id);
        for object in dependants.get(&id).into_iter().flatten().copied() {
            let generated = before.columns.get(object).is_some_and(|column| column.generated.is_some());
            let can_be = generated || is_replaceable(object.kind()) && !only_generated;
            if can_be && after.contains(object) && before.contains(object) && replaced.insert(object.clone()) {
                match object.kind() {
                    Kind::Column => replace(object, &before.columns, &after.columns, columns),
                    Kind::Constraint => replace(object, &before.constraints, &after.constraints, constraints),
                    _ => replace(object, &before.indexes, &after.indexes, indexes),
                }
                queue.push(object.clone());
            }
        }
    }
    replaced
}

fn ids_replaced<T>(differences: &BTreeMap<ObjectId, Difference<T>>) -> impl Iterator<Item = ObjectId> + '_ {
    differences.iter().filter(|(_, d)| matches!(d, Difference::Replace { .. })).map(|(id, _)| id.clone())
}

fn replace<T: Clone>(
    id: &ObjectId,
    before: &BTreeMap<ObjectId, T>,
    after: &BTreeMap<ObjectId, T>,
    differences: &mut BTreeMap<ObjectId, Difference<T>>,
) {
    if let (Some(old), Some(new)) = (before.get(id), after.get(id)) {
        differences.insert(id.clone(), Difference::Replace { before: old.clone(), after: new.clone() });
    }
}

fn changes_type(difference: &Difference<Column>) -> bool {
    matches!(difference, Difference::Alter { before, after } if before.data_type != after.data_type)
}

/// Whether a foreign key has retyped columns at both ends. Between two types of one family (`integer` and `bigint`) it
/// could stay, but PostgreSQL would then check every row twice.
fn between(constraint: &Constraint, retyped: &BTreeSet<ObjectId>) -> bool {
    let touches = |table: &ObjectId, columns: &[String]| {
        columns.iter().any(|name| retyped.contains(&ObjectId::of_table(Kind::Column, table, name)))
    };
    let own = constraint.id.table_of().is_some_and(|table| touches(&table, &constraint.columns));
    own && constraint.references.as_ref().is_some_and(|(table, columns)| touches(table, columns))
}
