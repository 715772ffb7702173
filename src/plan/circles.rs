//! Foreign keys that cannot be written inside their table's own statement.

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
