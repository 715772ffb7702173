//! Foreign keys, and what calls functions that need the table, cannot be written inside their table's own statement.

use super::bodies;
use crate::catalog::{Catalog, ConstraintKind, Kind, ObjectId};
use petgraph::graph::DiGraph;
use std::collections::{BTreeMap, BTreeSet};

/// The foreign keys among `tables` that lie on a circle, or that refer to an index which comes after the table: they are
/// statements of their own.
pub(super) fn apart(catalog: &Catalog, tables: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
    let mut graph: DiGraph<&ObjectId, ()> = DiGraph::new();
    let nodes: BTreeMap<&ObjectId, _> = tables.iter().map(|table| (table, graph.add_node(table))).collect();
    let mut keys: Vec<(ObjectId, ObjectId, ObjectId)> = Vec::new();
    for constraint in catalog.constraints.values().filter(|c| c.kind == ConstraintKind::Foreign) {
        let (Some(table), Some((foreign, _))) = (constraint.id.table_of(), &constraint.references) else { continue };
        if let (Some(from), Some(to)) = (nodes.get(&table), nodes.get(foreign))
            && from != to
        {
            graph.add_edge(*from, *to, ());
            keys.push((constraint.id.clone(), table, foreign.clone()));
        }
    }
    let mut circle: BTreeMap<&ObjectId, usize> = BTreeMap::new();
    for (number, component) in petgraph::algo::tarjan_scc(&graph).into_iter().enumerate() {
        circle.extend(component.iter().map(|node| (graph[*node], number)));
    }
    let mut apart: BTreeSet<ObjectId> =
        keys.iter().filter(|(_, from, to)| circle.get(from) == circle.get(to)).map(|(id, ..)| id.clone()).collect();
    for dependency in &catalog.dependencies {
        let (object, needs) = (&dependency.object, &dependency.needs);
        if object.kind() == Kind::Constraint && needs.kind() == Kind::Index {
            apart.insert(object.clone());
        }
    }
    apart
}

/// The constraints of `tables`, and the columns with a default, that call a function which needs their own table: by its
/// arguments, its result, its body, what any of these need. With `texts` also by the names in a body that is a mere text.
pub(super) fn calling(catalog: &Catalog, tables: &BTreeSet<ObjectId>, texts: bool) -> BTreeSet<ObjectId> {
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
