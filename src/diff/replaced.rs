//! What is dropped and made again takes with it what hangs on it.

use super::{Change, Difference, Verb, holds_type, is_moved_over_to, is_redefined_in_place, is_replaceable};
use crate::catalog::{Catalog, Column, Constraint, ConstraintKind, Domain, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Turns everything that must be made again into a replacement, and gives the objects that are made again.
///
/// What hangs on something replaced is replaced too, as far as no rows are lost by it; likewise what keeps the type of a
/// column from being changed, what hangs on something that goes away and cannot let go of it in place, and a foreign key
/// whose two ends change to types that cannot be compared meanwhile.
pub(super) fn spread(
    before: &Catalog,
    after: &Catalog,
    changes: &mut BTreeMap<ObjectId, Change>,
) -> BTreeSet<ObjectId> {
    let of_verb = |changes: &BTreeMap<ObjectId, Change>, verb: Verb| -> BTreeSet<ObjectId> {
        changes.iter().filter(|(_, change)| change.verb() == verb).map(|(id, _)| id.clone()).collect()
    };
    let mut replaced = of_verb(changes, Verb::Replace);
    let (mut dropped, altered) = (of_verb(changes, Verb::Drop), of_verb(changes, Verb::Alter));
    // A view hangs on the columns of a table, which are no changes of their own where the table goes.
    dropped.extend(before.automatic_parts(&dropped).into_iter().filter(|part| !after.contains(part)));
    let retyped: BTreeSet<ObjectId> = changes.values().filter(|c| changes_type(c)).map(|c| c.id().clone()).collect();

    if replaced.is_empty() && retyped.is_empty() && dropped.is_empty() {
        return replaced;
    }
    let mut queue: Vec<ObjectId> = replaced.iter().chain(&retyped).chain(&dropped).cloned().collect();
    let mut replace = |id: &ObjectId, replaced: &mut BTreeSet<ObjectId>| -> bool {
        let replacement = Change::replacement(id, before, after).filter(|_| replaced.insert(id.clone()));
        replacement.map(|change| changes.insert(id.clone(), change)).is_some()
    };
    for (id, constraint) in &before.constraints {
        if constraint.kind == ConstraintKind::Foreign && between(constraint, &retyped) && replace(id, &mut replaced) {
            queue.push(id.clone());
        }
    }
    let mut dependants: BTreeMap<&ObjectId, Vec<&ObjectId>> = BTreeMap::new();
    for dependency in &before.dependencies {
        dependants.entry(&dependency.needs).or_default().push(&dependency.object);
    }
    let mut moved: BTreeSet<ObjectId> = BTreeSet::new();
    let mut let_go: Vec<(Domain, Domain)> = Vec::new();
    let mut defaults: BTreeSet<ObjectId> = BTreeSet::new();
    let mut passed: BTreeSet<ObjectId> = BTreeSet::new();
    let needed: BTreeSet<(&ObjectId, &ObjectId)> =
        after.dependencies.iter().map(|one| (&one.object, &one.needs)).collect();
    while let Some(id) = queue.pop() {
        let is_called = matches!(id.kind(), Kind::Function | Kind::Aggregate) && replaced.contains(&id);
        for object in dependants.get(&id).into_iter().flatten().copied() {
            let kind = object.kind();
            let generated = before.columns.get(object).is_some_and(|column| column.generated.is_some());
            if is_called && kind == Kind::Column && !generated {
                defaults.insert(object.clone());
                continue;
            }
            // What a child has from its parent shares its fate, and so do those that use it.
            if follows(before, after, object) {
                let fresh = if dropped.contains(&id) {
                    dropped.insert(object.clone())
                } else if replaced.contains(&id) && !is_moved_over_to(id.kind()) {
                    replaced.insert(object.clone())
                } else {
                    passed.insert(object.clone())
                };
                if fresh {
                    queue.push(object.clone());
                }
                continue;
            }
            // A function holds on to a transform of its types for as long as that is there.
            let lets_go = is_redefined_in_place(kind)
                && altered.contains(object)
                && !needed.contains(&(object, &id))
                && id.kind() != Kind::Transform;
            let can_be = generated
                || !lets_go
                    && if is_moved_over_to(kind) {
                        can_move_over(object, &id)
                            && (replaced.contains(&id) || dropped.contains(&id) && !altered.contains(object))
                    } else if replaced.contains(&id) || dropped.contains(&id) {
                        is_replaceable(kind)
                    } else {
                        holds_type(kind)
                    };
            if kind == Kind::Domain && !can_be && replaced.contains(&id) && !is_moved_over_to(id.kind()) {
                let same = before.domains.get(object).cloned().zip(after.domains.get(object).cloned());
                let_go.extend(same);
            }
            // A column that moves over to the new type is held by views, and by foreign keys at both ends.
            if moves_over(before, after, object, &id, &replaced) && moved.insert(object.clone()) {
                queue.push(object.clone());
                for (key, constraint) in before.constraints.iter().filter(|(_, c)| c.kind == ConstraintKind::Foreign) {
                    if touches_one(constraint, object) && replace(key, &mut replaced) {
                        queue.push(key.clone());
                    }
                }
            }
            if can_be && replace(object, &mut replaced) {
                queue.push(object.clone());
            }
        }
    }
    for (before, after) in let_go {
        changes.entry(after.id.clone()).or_insert(Change::Domain(Difference::Alter { before, after }));
    }
    // A default that calls what is made again is dropped meanwhile.
    for id in defaults {
        if let (Some(before), Some(after)) = (before.columns.get(&id), after.columns.get(&id))
            && before.generated.is_none()
            && after.generated.is_none()
        {
            let (before, after) = (before.clone(), after.clone());
            changes.entry(id).or_insert(Change::Column(Difference::Alter { before, after }));
        }
    }
    replaced
}

/// What a type is made of: where that is made again, so is the type, and columns move over to it. A domain's default lets go
/// of what it uses by itself.
fn can_move_over(object: &ObjectId, needs: &ObjectId) -> bool {
    object.kind() == Kind::Range || is_moved_over_to(needs.kind())
}

/// Whether an object is a column that its table has from a parent, and keeps as long as that.
fn follows(before: &Catalog, after: &Catalog, id: &ObjectId) -> bool {
    let inherited = before.columns.get(id).is_some_and(|column| column.inherited && !column.local);
    inherited && after.columns.get(id).is_none_or(|column| column.inherited)
}

fn changes_type(change: &Change) -> bool {
    match change {
        Change::Column(Difference::Alter { before, after }) => before.data_type != after.data_type,
        Change::Composite(Difference::Alter { before, after }) => super::composites::disturbs(before, after),
        _ => false,
    }
}

/// Whether a column has the type, an array of it, or the collation, that is made again.
fn moves_over(
    before: &Catalog,
    after: &Catalog,
    column: &ObjectId,
    id: &ObjectId,
    replaced: &BTreeSet<ObjectId>,
) -> bool {
    let named = id.sql();
    let has = |column: &Column| {
        let element = column.data_type.trim_end_matches("[]");
        let of_multirange = before.ranges.get(id).is_some_and(|range| range.multirange_name() == element);
        element == named.as_str() || of_multirange || column.collation.as_deref() == Some(named.as_str())
    };
    let found = before.columns.get(column).filter(|_| is_moved_over_to(id.kind()) && replaced.contains(id));
    found.is_some_and(|column| has(column) && after.columns.contains_key(&column.id))
}

/// Whether a foreign key has this column at one of its ends.
fn touches_one(constraint: &Constraint, column: &ObjectId) -> bool {
    let one = BTreeSet::from([column.clone()]);
    at_its_own_end(constraint, &one) || at_the_other_end(constraint, &one)
}

/// Whether a foreign key has retyped columns at both ends. Between two types of one family (`integer` and `bigint`) it
/// could stay, but PostgreSQL would then check every row twice.
fn between(constraint: &Constraint, retyped: &BTreeSet<ObjectId>) -> bool {
    at_its_own_end(constraint, retyped) && at_the_other_end(constraint, retyped)
}

fn at_its_own_end(constraint: &Constraint, columns: &BTreeSet<ObjectId>) -> bool {
    constraint.id.table_of().is_some_and(|table| are_among(&table, &constraint.columns, columns))
}

fn at_the_other_end(constraint: &Constraint, columns: &BTreeSet<ObjectId>) -> bool {
    constraint.references.as_ref().is_some_and(|(table, names)| are_among(table, names, columns))
}

fn are_among(table: &ObjectId, names: &[String], columns: &BTreeSet<ObjectId>) -> bool {
    names.iter().any(|name| columns.contains(&ObjectId::of_table(Kind::Column, table, name)))
}
