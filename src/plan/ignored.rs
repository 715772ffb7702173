//! What a project leaves out is never dropped or broken, and has to be there for what needs it: else there is no plan.

use super::Error;
use super::blocked::{Effect, created, effect, with_parts};
use crate::catalog::{Catalog, Dependency, Kind, ObjectId};
use crate::diff::Change;
use std::collections::{BTreeMap, BTreeSet};

/// Refuses changes that something left out stands in the way of, and those that need something left out which is not there.
pub(super) fn check(before: &Catalog, after: &Catalog, changes: &[Change]) -> Result<(), Error> {
    if changes.is_empty() || before.ignored.all.is_empty() && after.ignored.all.is_empty() {
        return Ok(());
    }
    let mut needed_by: BTreeMap<&ObjectId, BTreeSet<&ObjectId>> = BTreeMap::new();
    for Dependency { object, needs, .. } in &before.ignored.needs {
        needed_by.entry(needs).or_default().insert(object);
    }
    for change in changes {
        if let Some(object) = created(change)
            && let Some(holder) = holder_of_name(before, object)
        {
            let blockers = holder.to_string();
            return Err(Error::Ignored { action: "creating", object: object.clone(), blockers });
        }
        let (action, only_types) = match effect(change) {
            Effect::None => continue,
            Effect::Drop => ("dropping", false),
            Effect::Replace => ("making again", false),
            Effect::Retype => ("changing the type of", true),
        };
        let object = change.id().clone();
        let parts = with_parts(before, &object);
        let in_the_way = parts.iter().filter_map(|part| needed_by.get(part)).flatten().copied();
        let in_the_way = in_the_way.filter(|id| !only_types || holds_type(id.kind()));
        // What the models make a part of something left out is not theirs to drop either.
        let theirs = parts.iter().filter(|part| !only_types && after.ignored.all.contains(*part));
        let blockers: BTreeSet<String> = in_the_way.chain(theirs).map(|id| id.to_string()).collect();
        if !blockers.is_empty() {
            let blockers: Vec<String> = blockers.into_iter().collect();
            return Err(Error::Ignored { action, object, blockers: blockers.join(", ") });
        }
    }
    let there = |one: &&Dependency| before.ignored.all.contains(&one.needs);
    match after.ignored.needed.iter().find(|one| !there(one)) {
        Some(Dependency { object, needs, .. }) => Err(Error::NotThere { object: object.clone(), needs: needs.clone() }),
        None => Ok(()),
    }
}

/// What is left out and has the name that the object needs: relations share their names, and a table, a view or a composite
/// type shares its with the types.
fn holder_of_name(before: &Catalog, object: &ObjectId) -> Option<ObjectId> {
    const RELATIONS: &[Kind] = &[Kind::Table, Kind::View, Kind::MaterializedView, Kind::Sequence, Kind::Index];
    const TYPES: &[Kind] = &[Kind::Enum, Kind::Domain, Kind::Composite, Kind::Range];
    const ROWS: &[Kind] = &[Kind::Table, Kind::View, Kind::MaterializedView];
    let sharing: &[&[Kind]] = match object.kind() {
        kind if ROWS.contains(&kind) => &[RELATIONS, TYPES],
        kind if RELATIONS.contains(&kind) => &[RELATIONS],
        kind if TYPES.contains(&kind) => &[ROWS, TYPES],
        _ => return before.ignored.all.get(object).cloned(),
    };
    let namesakes = sharing
        .iter()
        .copied()
        .flatten()
        .map(|kind| ObjectId::in_schema(*kind, object.schema().unwrap_or_default(), object.name()));
    namesakes.into_iter().find(|id| before.ignored.all.contains(id))
}

/// Whether an object of this kind keeps the type of a column that it uses from being changed; the others follow.
fn holds_type(kind: Kind) -> bool {
    !matches!(kind, Kind::Index | Kind::Constraint | Kind::Statistics | Kind::Sequence)
}
