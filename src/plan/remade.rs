//! Types that are made again: the old one steps aside, the new one is made, every column moves over, the old one goes.
//!
//! This is the one way for enumerated types, domains, composite types and range types. What else hangs on the type (views,
//! functions, constraints, indexes) was already made a replacement by `diff/replaced.rs`.

use super::action::{Action, Rank, Slot};
use super::renames::shortened;
use super::{Statement, is_called, moves};
use crate::catalog::{Catalog, Column, Composite, Kind, ObjectId};
use crate::diff::{Change, Verb, is_moved_over_to};
use crate::sql;
use crate::sql::{Ident, Literal, Sql};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The types that are made again, and the columns that move over to them.
#[derive(Default)]
pub(super) struct Remade {
    /// Each with what it becomes: the same identity, or one of another kind with the same name.
    pub(super) types: BTreeMap<ObjectId, ObjectId>,
    /// The columns that need one of them before and after, generated ones that are made again apart.
    pub(super) columns: BTreeSet<ObjectId>,
    /// The multirange types that are made again with their ranges, by their names before and after.
    pub(super) multiranges: (BTreeMap<String, ObjectId>, BTreeMap<String, ObjectId>),
    /// The columns whose default calls what is made again: that is dropped before and set afterwards.
    pub(super) calling: BTreeSet<ObjectId>,
    /// The composite types whose rows are not written alike before and after, so that text cannot carry them.
    pub(super) reshaped: BTreeSet<ObjectId>,
}

impl Remade {
    pub(super) fn new(before: &Catalog, after: &Catalog, changes: &[Change], replaced: &BTreeSet<ObjectId>) -> Self {
        let mut types: BTreeMap<ObjectId, ObjectId> = BTreeMap::new();
        let of_verb = |verb: Verb| {
            let own = changes
                .iter()
                .filter(|change| !matches!(change, Change::Comment(_) | Change::Owner(_) | Change::Privileges(_)));
            own.filter(move |change| is_moved_over_to(change.id().kind()) && change.verb() == verb).map(Change::id)
        };
        types.extend(of_verb(Verb::Replace).map(|id| (id.clone(), id.clone())));
        let made: BTreeMap<&[Arc<str>], &ObjectId> = of_verb(Verb::Create).map(|id| (id.path(), id)).collect();
        let other_kind = of_verb(Verb::Drop).filter_map(|id| Some((id.clone(), (*made.get(id.path())?).clone())));
        types.extend(other_kind.filter(|(old, new)| shared_by_a_column(before, after, old, new)));
        if types.is_empty() {
            return Self::default();
        }
        let mut columns: BTreeSet<ObjectId> = BTreeSet::new();
        for dependency in before.dependencies.iter().filter(|one| one.object.kind() == Kind::Column) {
            let column = &dependency.object;
            if let Some(new) = types.get(&dependency.needs)
                && !replaced.contains(column)
                && after.needs_of(column).any(|needs| needs == new)
            {
                columns.insert(column.clone());
            }
        }
        let reshaped = reshaped(before, after, &types);
        let named = |catalog: &Catalog| -> BTreeMap<String, ObjectId> {
            let ranges = catalog.ranges.values().filter(|range| types.contains_key(&range.id));
            ranges.map(|range| (range.multirange_name(), range.id.clone())).collect()
        };
        let multiranges = (named(before), named(after));
        let calls =
            before.dependencies.iter().filter(|one| is_called(one.needs.kind()) && replaced.contains(&one.needs));
        let calling = calls.map(|one| one.object.clone()).collect();
        Self { types, columns, multiranges, calling, reshaped }
    }

    /// Whether a type of another kind takes the place of this one, and its columns move over.
    pub(super) fn becomes_another_kind(&self, id: &ObjectId) -> bool {
        self.types.get(id).is_some_and(|new| new != id)
    }

    /// The types in an order in which each comes after those it is made of.
    fn sorted_by_need(&self, before: &Catalog) -> Vec<&ObjectId> {
        let mut sorted: Vec<&ObjectId> = Vec::new();
        let mut left: BTreeSet<&ObjectId> = self.types.keys().collect();
        while !left.is_empty() {
            let waits = |id: &ObjectId| before.needs_of(id).any(|needs| left.contains(needs));
            let ready: Vec<&ObjectId> = left.iter().copied().filter(|id| !waits(id)).collect();
            // Types cannot be made of each other in a circle; if they could, any order would do.
            let ready = if ready.is_empty() { left.iter().copied().collect() } else { ready };
            left.retain(|id| !ready.contains(id));
            sorted.extend(ready);
        }
        sorted
    }
}

/// The name that the old type has meanwhile.
fn aside(id: &ObjectId) -> ObjectId {
    id.renamed(format!("{}__old", shortened(id.name())))
}

/// What puts the old type aside.
pub(super) fn put_aside(id: &ObjectId, parts: Vec<ObjectId>) -> Action {
    let sql = sql!("ALTER {} RENAME TO {}", id.target(), Ident(aside(id).name()));
    let mut drops = parts;
    drops.push(id.clone());
    Action {
        statements: vec![Statement::new(sql, format!("put {id} aside"), id)],
        drops,
        frees: if id.kind().is_type() { vec![Slot::relation(id)] } else { Vec::new() },
        rank: Rank::PutTypeAside,
        ..Action::default()
    }
}

/// What puts a type aside and makes the new one.
pub(super) fn actions(id: &ObjectId, parts: Vec<ObjectId>, mut create: Vec<Action>) -> Vec<Action> {
    create.insert(0, put_aside(id, parts));
    create
}

/// What moves every column over and drops the old types; none where no type is made again.
pub(super) fn move_over(remade: &Remade, before: &Catalog, after: &Catalog) -> Option<Action> {
    let (first, _) = remade.types.first_key_value()?;
    let sorted = remade.sorted_by_need(before);
    let mut statements: Vec<Statement> = Vec::new();
    let composites = sorted.iter().filter(|id| remade.reshaped.contains(**id));
    let composites: Vec<(&Composite, &Composite)> = composites
        .filter_map(|id| Some((before.composites.get(*id)?, after.composites.get(*id)?)))
        .filter(|_| !remade.columns.is_empty())
        .collect();
    for (old, new) in &composites {
        statements.extend(moves::cast_between(&aside(&old.id), old, new, remade));
    }
    let moving: Vec<(&Column, &Column)> = remade
        .columns
        .iter()
        .filter_map(|column| Some((before.columns.get(column)?, after.columns.get(column)?)))
        .collect();
    // What a child has from its parent moves with that: only its default is its own.
    let (inherited, own): (Vec<_>, Vec<_>) = moving.into_iter().partition(|(old, new)| old.inherited && new.inherited);
    statements.extend(inherited.iter().filter_map(|(old, _)| moves::drop_default(old, remade)));
    for (old, new) in own {
        statements.extend(moves::move_column(old, new, remade, before, after));
    }
    statements.extend(inherited.iter().filter_map(|(_, new)| moves::set_default(new, remade)));
    for (old, _) in composites.iter().rev() {
        statements.extend(moves::drop_cast(&aside(&old.id), &old.id));
    }
    for id in sorted.iter().rev() {
        statements.push(Statement::new(sql!("DROP {}", aside(id).target()), format!("drop the old {id}"), id));
    }
    let others = remade.types.iter().filter(|(old, new)| old != new).map(|(old, _)| old.clone());
    Some(Action {
        drops: others.collect(),
        alters: remade.columns.iter().cloned().collect(),
        requires: remade.types.values().cloned().collect(),
        rank: Rank::MoveOver,
        ..Action::alter(first, statements, Rank::MoveOver)
    })
}

/// Whether a type that goes away and one that is made under its name are the type of one column.
fn shared_by_a_column(before: &Catalog, after: &Catalog, old: &ObjectId, new: &ObjectId) -> bool {
    let users = before.dependencies.iter().filter(|one| one.needs == *old && one.object.kind() == Kind::Column);
    let mut users = users.map(|one| &one.object);
    users.any(|column| after.needs_of(column).any(|needs| needs == new))
}

/// The composite types whose attributes are others, and those made of them.
fn reshaped(before: &Catalog, after: &Catalog, types: &BTreeMap<ObjectId, ObjectId>) -> BTreeSet<ObjectId> {
    let names =
        |composite: &Composite| -> Vec<String> { composite.attributes.iter().map(|a| a.name.clone()).collect() };
    let mut reshaped: BTreeSet<ObjectId> = BTreeSet::new();
    let composites: Vec<(&Composite, &Composite)> =
        types.keys().filter_map(|id| Some((before.composites.get(id)?, after.composites.get(id)?))).collect();
    loop {
        let made_of = |old: &Composite| before.needs_of(&old.id).any(|needs| reshaped.contains(needs));
        let more: Vec<ObjectId> = composites
            .iter()
            .filter(|(old, new)| !reshaped.contains(&old.id) && (names(old) != names(new) || made_of(old)))
            .map(|(old, _)| old.id.clone())
            .collect();
        if more.is_empty() {
            return reshaped;
        }
        reshaped.extend(more);
    }
}

/// `'a', 'b'`
pub(super) fn labels<'a>(values: impl IntoIterator<Item = &'a String>) -> Sql {
    let labels: Vec<Sql> = values.into_iter().map(|value| sql!("{}", Literal(value))).collect();
    Sql::join(&labels, ", ")
}
