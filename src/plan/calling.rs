//! What calls functions that need the table cannot be written inside its table's own statement, nor go with it.

use super::bodies;
use crate::catalog::{Catalog, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// The constraints of `tables`, and the columns with a default, that call a function which needs their own table: by its
/// arguments, its result, its body, what any of these need. With `texts` also by the names in a body that is a mere text.
pub(super) fn own_callers(catalog: &Catalog, tables: &BTreeSet<ObjectId>, texts: bool) -> BTreeSet<ObjectId> {
    if tables.is_empty() {
        return BTreeSet::new();
    }
    let is_call = |id: &ObjectId| matches!(id.kind(), Kind::Function | Kind::Aggregate);
    let whole = |id: &ObjectId| match id.kind() {
        Kind::Column | Kind::Constraint => id.table_of().unwrap_or_else(|| id.clone()),
        _ => id.clone(),
    };
    let calls: Vec<(&ObjectId, ObjectId, &ObjectId)> = catalog
        .dependencies
        .iter()
        .filter(|one| is_call(&one.needs) && matches!(one.object.kind(), Kind::Column | Kind::Constraint))
        .filter(|one| catalog.columns.get(&one.object).is_none_or(|column| column.default.is_some()))
        .filter_map(|one| {
            Some((&one.object, one.object.table_of().filter(|table| tables.contains(table))?, &one.needs))
        })
        .collect();
    if calls.is_empty() {
        return BTreeSet::new();
    }
    let mut needs: BTreeMap<ObjectId, BTreeSet<ObjectId>> = BTreeMap::new();
    for one in &catalog.dependencies {
        needs.entry(whole(&one.object)).or_default().insert(whole(&one.needs));
    }
    let mut reached: BTreeMap<&ObjectId, BTreeSet<ObjectId>> = BTreeMap::new();
    for (_, _, function) in &calls {
        reached.entry(*function).or_insert_with(|| {
            let (mut found, mut queue) = (BTreeSet::new(), vec![(*function).clone()]);
            while let Some(id) = queue.pop() {
                let named = bodies::routine(catalog, &id).filter(|_| texts).and_then(bodies::mentions);
                let named = tables.iter().filter(|table| named.as_ref().is_some_and(|named| named.names(table)));
                for next in needs.get(&id).into_iter().flatten().chain(named) {
                    if found.insert(next.clone()) {
                        queue.push(next.clone());
                    }
                }
            }
            found
        });
    }
    let circular = |table: &ObjectId, function: &ObjectId| reached.get(function).is_some_and(|all| all.contains(table));
    let calls = calls.iter().filter(|(_, table, function)| circular(table, function));
    calls.map(|(object, ..)| (*object).clone()).collect()
}
