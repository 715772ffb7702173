//! One graph, one stable sort; a cycle is an error that names its path.

use super::action::{Action, Mark, Slot};
use super::bodies::{self, Soft};
use super::{Statement, Step, evaluated};
use crate::catalog::{Body, Catalog, Dependency, Kind, ObjectId};
use crate::diff::is_redefined_in_place;
use crate::sql;
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
    let hard = edges(&actions, before, after);
    let mut soft = bodies::soft(&actions, before, after);
    soft.extend(evaluated::soft(&actions, after));
    let (graph, gave_way) = settle(actions.len(), &hard, soft);
    let order = sort(&graph, &actions)?;
    let reading: Vec<Reading> = actions
        .iter()
        .enumerate()
        .map(|(place, action)| Reading::of(action, gave_way.contains(&place), after))
        .collect();
    let mut slots: Vec<Option<Action>> = actions.into_iter().map(Some).collect();
    Ok(cut(order.into_iter().filter_map(|place| Some((slots[place].take()?, reading[place])))))
}

/// What PostgreSQL reads of an action's texts when it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// All of them.
    All,
    /// Not what is in the text of a function.
    Outside,
    /// It would read the text of a function that names what is not there: it must be told not to.
    Refused,
}

impl Reading {
    fn of(action: &Action, gave_way: bool, after: &Catalog) -> Self {
        let made = action.creates.iter().chain(&action.alters);
        let mut reading = Reading::All;
        for function in made.filter_map(|id| bodies::routine(after, id)) {
            let lost = bodies::mentions(function).is_some_and(|mentions| bodies::is_lost(function, &mentions, after));
            if gave_way || lost {
                return Reading::Refused;
            }
            if function.language != "sql" && matches!(function.body, Body::Text(_)) {
                reading = Reading::Outside;
            }
        }
        reading
    }
}

/// The hard edges and as many of the soft ones as make no circle, those that matter most first; and the actions for which a
/// soft one that matters gave way.
fn settle(count: usize, hard: &BTreeSet<(usize, usize)>, soft: Vec<Soft>) -> (Graph, BTreeSet<usize>) {
    let graph_of = |edges: &mut dyn Iterator<Item = (usize, usize)>| {
        let mut graph = Graph::with_capacity(count, hard.len() + soft.len());
        for _ in 0..count {
            graph.add_node(());
        }
        graph.extend_with_edges(edges.map(|(a, b)| (NodeIndex::new(a), NodeIndex::new(b))));
        graph
    };
    let mut gave_way = BTreeSet::new();
    if soft.is_empty() {
        return (graph_of(&mut hard.iter().copied()), gave_way);
    }
    let pairs = soft.iter().map(|soft| (soft.first, soft.then));
    let all = graph_of(&mut hard.iter().copied().chain(pairs));
    let mut component = vec![0; count];
    for (number, members) in petgraph::algo::tarjan_scc(&all).into_iter().enumerate() {
        members.into_iter().for_each(|node| component[node.index()] = number);
    }
    let (on_circles, free): (Vec<&Soft>, Vec<&Soft>) =
        soft.iter().partition(|soft| component[soft.first] == component[soft.then]);
    let free = free.into_iter().map(|soft| (soft.first, soft.then));
    let mut graph = graph_of(&mut hard.iter().copied().chain(free));
    for soft in on_circles {
        let (first, then) = (NodeIndex::new(soft.first), NodeIndex::new(soft.then));
        if !petgraph::algo::has_path_connecting(&graph, then, first, None) {
            graph.update_edge(first, then, ());
        } else if !soft.unchecked {
            gave_way.insert(soft.then);
        }
    }
    (graph, gave_way)
}

/// Which actions do what to which object.
#[derive(Default)]
struct Roles<'a> {
    creates: BTreeMap<&'a ObjectId, Vec<usize>>,
    drops: BTreeMap<&'a ObjectId, Vec<usize>>,
    alters: BTreeMap<&'a ObjectId, Vec<usize>>,
    releases: BTreeMap<&'a ObjectId, Vec<usize>>,
    defaults: BTreeMap<&'a ObjectId, Vec<usize>>,
}

fn edges(actions: &[Action], before: &Catalog, after: &Catalog) -> BTreeSet<(usize, usize)> {
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
            (&mut roles.defaults, &action.defaults),
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
            if let Some(defaults) = only_default(&roles, dependency) {
                first_then(&of(made, &dependency.needs), defaults);
                continue;
            }
            first_then(&of(made, &dependency.needs), &of(&roles.creates, &dependency.object));
            first_then(&of(made, &dependency.needs), &of(&roles.alters, &dependency.object));
        }
    }
    for dependency in &before.dependencies {
        let (object, needs) = (&dependency.object, &dependency.needs);
        if let Some(defaults) = only_default(&roles, dependency) {
            first_then(defaults, &of(&roles.drops, needs));
            first_then(defaults, &of(&roles.drops, object));
            continue;
        }
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
    for (id, defaults) in &roles.defaults {
        first_then(&of(&roles.creates, id), defaults);
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
    edges
}

/// The actions that set or drop the default of a column apart from its table, where only they need what it needs.
fn only_default<'r>(roles: &'r Roles<'_>, dependency: &Dependency) -> Option<&'r [usize]> {
    let is_call = matches!(dependency.needs.kind(), Kind::Function | Kind::Procedure | Kind::Aggregate);
    roles.defaults.get(&dependency.object).filter(|_| is_call).map(Vec::as_slice)
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
fn cut(actions: impl Iterator<Item = (Action, Reading)>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut open = false;
    let mut labels: Vec<String> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    let mut unread = false;
    for (action, reading) in actions {
        let uses =
            |label: &String| action.statements.iter().any(|statement| statement.sql.as_str().contains(label.as_str()));
        let uses_label = action.new_labels.is_empty() && reading == Reading::All && labels.iter().any(uses);
        let waits = action.after_commit.iter().any(|mark| marks.contains(mark));
        if !open || action.outside_transaction || uses_label || waits {
            steps.push(Step { transaction: !action.outside_transaction, statements: Vec::new() });
            labels.clear();
            marks.clear();
            unread = false;
        }
        open = !action.outside_transaction;
        labels.extend(action.new_labels);
        marks.extend(action.marks);
        if let Some(step) = steps.last_mut() {
            if let Some(first) = action.statements.first().filter(|_| reading == Reading::Refused && !unread) {
                let words = "functions may name what is not found while they are made";
                step.statements.push(Statement::new(
                    sql!("SET LOCAL check_function_bodies = off"),
                    words,
                    &first.object,
                ));
                unread = true;
            }
            step.statements.extend(action.statements);
        }
    }
    steps
}
