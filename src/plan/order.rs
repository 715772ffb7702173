//! One graph, one stable sort; a cycle is an error that names its path.

use super::Step;
use super::action::{Action, Mark, Slot};
use crate::catalog::{Catalog, Kind, ObjectId};
use crate::diff::is_redefined_in_place;
use petgraph::graph::{DiGraph, NodeIndex};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

type Graph = DiGraph<(), ()>;

/// Statements that each have to come before the next, and the last before the first.
#[derive(Debug)]
pub(super) struct Cycle {
    /// The statements in words, the first again at the end.
    pub(super) path: Vec<String>,
    /// What they would change in place by defining it anew.
    pub(super) redefined: BTreeSet<ObjectId>,
}

/// Sorts the actions so that each comes after what it needs, and cuts the result into versions.
pub(super) fn order(actions: Vec<Action>, before: &Catalog, after: &Catalog) -> Result<Vec<Step>, Cycle> {
    let graph = graph(&actions, before, after);
    let order = sort(&graph, &actions)?;
    let mut slots: Vec<Option<Action>> = actions.into_iter().map(Some).collect();
    Ok(cut(order.into_iter().filter_map(|place| slots[place].take())))
}

/// Which actions do what to which object.
#[derive(Default)]
struct Roles<'a> {
    creates: BTreeMap<&'a ObjectId, Vec<usize>>,
    drops: BTreeMap<&'a ObjectId, Vec<usize>>,
    alters: BTreeMap<&'a ObjectId, Vec<usize>>,
    releases: BTreeMap<&'a ObjectId, Vec<usize>>,
}

fn graph(actions: &[Action], before: &Catalog, after: &Catalog) -> Graph {
    let mut roles = Roles::default();
    let mut takes: BTreeMap<&Slot, Vec<usize>> = BTreeMap::new();
    let mut frees: BTreeMap<&Slot, Vec<usize>> = BTreeMap::new();
    let mut reached: BTreeMap<&Mark, Vec<usize>> = BTreeMap::new();
    for (place, action) in actions.iter().enumerate() {
        let pairs = [
            (&mut roles.creates, &action.creates),
            (&mut roles.drops, &action.drops),
            (&mut roles.alters, &action.alters),
            (&mut roles.releases, &action.releases),
        ];
        for (role, ids) in pairs {
            ids.iter().for_each(|id| role.entry(id).or_default().push(place));
        }
        action.marks.iter().for_each(|mark| reached.entry(mark).or_default().push(place));
        action.takes.iter().for_each(|slot| takes.entry(slot).or_default().push(place));
        action.frees.iter().for_each(|slot| frees.entry(slot).or_default().push(place));
    }
    let mut edges: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut first_then = |first: &[usize], then: &[usize]| {
        edges.extend(first.iter().flat_map(|a| then.iter().filter(move |b| a != *b).map(move |b| (*a, *b))));
    };
    let of = |role: &BTreeMap<&ObjectId, Vec<usize>>, id: &ObjectId| role.get(id).cloned().unwrap_or_default();
    for dependency in &after.dependencies {
        // A sequence is made before the column whose default it feeds, and is told its owner at the end.
        if dependency.object.kind() == Kind::Sequence && dependency.needs.kind() == Kind::Column {
            continue;
        }
        for made in [&roles.creates, &roles.alters] {
            first_then(&of(made, &dependency.needs), &of(&roles.creates, &dependency.object));
            first_then(&of(made, &dependency.needs), &of(&roles.alters, &dependency.object));
        }
    }
    for dependency in &before.dependencies {
        let (object, needs) = (&dependency.object, &dependency.needs);
        // That a column owns a sequence stands only in the way of dropping the column.
        let owned = object.kind() == Kind::Sequence && needs.kind() == Kind::Column;
        for given_up in [&roles.drops, &roles.releases] {
            first_then(&of(given_up, object), &of(&roles.drops, needs));
            if !owned {
                first_then(&of(given_up, object), &of(&roles.alters, needs));
            }
        }
        if needs.kind() == Kind::Column && !owned {
            first_then(&of(&roles.drops, object), &of(&roles.releases, needs));
        }
        // A default that used a sequence is given up by the column's release, before its new form is there.
        let released = needs.kind() == Kind::Sequence && roles.releases.contains_key(object);
        if !after.dependencies.contains(dependency) && !owned && !released {
            first_then(&of(&roles.alters, object), &of(&roles.drops, needs));
            // A view that is defined anew lets go of a column before the type of that changes.
            if is_redefined_in_place(object.kind()) && needs.kind() == Kind::Column {
                first_then(&of(&roles.alters, object), &of(&roles.alters, needs));
            }
        }
    }
    for (id, dropping) in &roles.drops {
        first_then(dropping, &of(&roles.creates, id));
    }
    for (id, releasing) in &roles.releases {
        first_then(releasing, &of(&roles.alters, id));
    }
    for (place, action) in actions.iter().enumerate() {
        for id in &action.requires {
            first_then(&of(&roles.creates, id), &[place]);
            first_then(&of(&roles.alters, id), &[place]);
        }
    }
    for (place, action) in actions.iter().enumerate() {
        for mark in action.after.iter().chain(&action.after_commit) {
            first_then(reached.get(mark).map_or(&[], Vec::as_slice), &[place]);
        }
    }
    for (slot, freeing) in &frees {
        first_then(freeing, takes.get(slot).map_or(&[], Vec::as_slice));
    }
    let mut graph = Graph::with_capacity(actions.len(), edges.len());
    for _ in actions {
        graph.add_node(());
    }
    graph.extend_with_edges(edges.into_iter().map(|(a, b)| (NodeIndex::new(a), NodeIndex::new(b))));
    graph
}

/// The topological order that is smallest by rank, then by object: the same input gives the same order.
fn sort(graph: &Graph, actions: &[Action]) -> Result<Vec<usize>, Cycle> {
    let key = |place: usize| {
        let action = &actions[place];
        let object = action.statements.first().map(|statement| statement.object.clone());
        let table = object.as_ref().and_then(ObjectId::table_of);
        Reverse((action.outside_transaction, action.rank, table, action.place, object, place))
    };
    let mut waiting: Vec<usize> =
        graph.node_indices().map(|node| graph.neighbors_directed(node, petgraph::Incoming).count()).collect();
    let mut ready: BinaryHeap<_> = (0..actions.len()).filter(|place| waiting[*place] == 0).map(key).collect();
    let mut sorted = Vec::with_capacity(actions.len());
    while let Some(Reverse((.., place))) = ready.pop() {
        sorted.push(place);
        for next in graph.neighbors(NodeIndex::new(place)) {
            waiting[next.index()] -= 1;
            if waiting[next.index()] == 0 {
                ready.push(key(next.index()));
            }
        }
    }
    if sorted.len() == actions.len() { Ok(sorted) } else { Err(cycle(graph, actions)) }
}

fn cycle(graph: &Graph, actions: &[Action]) -> Cycle {
    let members =
        petgraph::algo::tarjan_scc(graph).into_iter().find(|component| component.len() > 1).unwrap_or_default();
    let words = |node: &NodeIndex| actions[node.index()].statements.first().map_or(String::new(), |s| s.words.clone());
    let mut path: Vec<String> = members.iter().map(words).collect();
    path.extend(path.first().cloned());
    let altered = members.iter().flat_map(|node| &actions[node.index()].alters);
    let redefined = altered.filter(|id| is_redefined_in_place(id.kind())).cloned().collect();
    Cycle { path, redefined }
}

/// Cuts at what cannot be in a transaction, where something has to be committed before the next, and where an enum's new
/// label would be used before it is committed (<https://www.postgresql.org/docs/current/sql-altertype.html>, notes).
fn cut(actions: impl Iterator<Item = Action>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut open = false;
    let mut labels: Vec<String> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    for action in actions {
        let uses =
            |label: &String| action.statements.iter().any(|statement| statement.sql.as_str().contains(label.as_str()));
        let uses_label = action.new_labels.is_empty() && labels.iter().any(uses);
        let waits = action.after_commit.iter().any(|mark| marks.contains(mark));
        if !open || action.outside_transaction || uses_label || waits {
            steps.push(Step { transaction: !action.outside_transaction, statements: Vec::new() });
            labels.clear();
            marks.clear();
        }
        open = !action.outside_transaction;
        labels.extend(action.new_labels);
        marks.extend(action.marks);
        if let Some(step) = steps.last_mut() {
            step.statements.extend(action.statements);
        }
    }
    steps
}
