//! Foreign keys that cannot be written inside their table's own statement, and policies that cannot go with their table.

use crate::catalog::{Catalog, ConstraintKind, Kind, ObjectId};
use petgraph::graph::DiGraph;
use std::collections::{BTreeMap, BTreeSet};

/// The foreign keys among `tables` that lie on a circle, or that refer to an index which comes after the table: they are
/// statements of their own.
pub(super) fn apart(catalog: &Catalog, tables: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
    let mut apart = on_circles(foreign_keys(catalog), tables);
    for dependency in &catalog.dependencies {
        let (object, needs) = (&dependency.object, &dependency.needs);
        if object.kind() == Kind::Constraint && needs.kind() == Kind::Index {
            apart.insert(object.clone());
        }
    }
    apart
}

/// The foreign keys and policies among `tables` that have to go before any of these does: they lie on a circle.
pub(super) fn dropped_apart(catalog: &Catalog, tables: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
    let asks = catalog.dependencies.iter().filter(|dependency| dependency.object.kind() == Kind::Policy);
    let asks = asks.filter_map(|dependency| {
        let needs = &dependency.needs;
        let needed = if needs.kind() == Kind::Table { needs.clone() } else { needs.table_of()? };
        Some((dependency.object.clone(), dependency.object.table_of()?, needed))
    });
    // A partition goes with what it is a partition of.
    let whole = |table: ObjectId| {
        let mut whole = table;
        while let Some(of) = catalog.tables.get(&whole).and_then(|table| table.partition_of.as_ref())
            && tables.contains(&of.parent)
        {
            whole = of.parent.clone();
        }
        whole
    };
    let links = foreign_keys(catalog).chain(asks).map(|(link, table, other)| (link, whole(table), whole(other)));
    on_circles(links, tables)
}

/// Each foreign key, its table, and the table that it refers to.
fn foreign_keys(catalog: &Catalog) -> impl Iterator<Item = (ObjectId, ObjectId, ObjectId)> {
    let foreign = catalog.constraints.values().filter(|c| c.kind == ConstraintKind::Foreign);
    foreign.filter_map(|c| Some((c.id.clone(), c.id.table_of()?, c.references.as_ref()?.0.clone())))
}

/// Those links between `tables` that lie on a circle.
fn on_circles(
    links: impl Iterator<Item = (ObjectId, ObjectId, ObjectId)>,
    tables: &BTreeSet<ObjectId>,
) -> BTreeSet<ObjectId> {
    let mut graph: DiGraph<&ObjectId, ()> = DiGraph::new();
    let nodes: BTreeMap<&ObjectId, _> = tables.iter().map(|table| (table, graph.add_node(table))).collect();
    let mut inside: Vec<(ObjectId, ObjectId, ObjectId)> = Vec::new();
    for (link, table, other) in links {
        if let (Some(from), Some(to)) = (nodes.get(&table), nodes.get(&other))
            && from != to
        {
            graph.add_edge(*from, *to, ());
            inside.push((link, table, other));
        }
    }
    let mut circle: BTreeMap<&ObjectId, usize> = BTreeMap::new();
    for (number, component) in petgraph::algo::tarjan_scc(&graph).into_iter().enumerate() {
        circle.extend(component.iter().map(|node| (graph[*node], number)));
    }
    let on_circle = |(_, from, to): &(ObjectId, ObjectId, ObjectId)| circle.get(from) == circle.get(to);
    inside.into_iter().filter(on_circle).map(|(link, ..)| link).collect()
}
