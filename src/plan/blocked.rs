//! What Limbeck does not manage is never dropped or broken: a change that would do so is refused.

use super::Error;
use crate::catalog::{Catalog, Kind, ObjectId, Unmodelled};
use crate::diff::{Change, Difference};
use std::collections::{BTreeMap, BTreeSet};

/// Refuses changes that something unmodelled stands in the way of.
pub(super) fn check(before: &Catalog, changes: &[Change]) -> Result<(), Error> {
    if before.unmodelled.is_empty() {
        return Ok(());
    }
    let mut needed_by: BTreeMap<&ObjectId, BTreeSet<usize>> = BTreeMap::new();
    for (place, unmodelled) in before.unmodelled.iter().enumerate() {
        for id in &unmodelled.needs {
            needed_by.entry(id).or_default().insert(place);
        }
    }
    let blockers = |ids: &[ObjectId], settings: bool| -> Option<String> {
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| needed_by.get(id)).flatten().copied().collect();
        let blocking = places.into_iter().map(|place| &before.unmodelled[place]).filter(|u| settings || !u.is_setting);
        let names: Vec<String> = blocking.map(ToString::to_string).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    for change in changes {
        if let Some(object) = created(change)
            && let Some(holder) = before.unmodelled.iter().find(|one| holds_name(one, object))
        {
            return Err(Error::Blocked { action: "creating", object: object.clone(), blockers: holder.to_string() });
        }
        let (action, settings) = match effect(change) {
            Effect::None => continue,
            Effect::Drop => ("dropping", true),
            Effect::Replace => ("making again", true),
            Effect::Retype => ("changing the type of", false),
        };
        let object = change.id().clone();
        if let Some(blockers) = blockers(&with_parts(before, &object), settings) {
            return Err(Error::Blocked { action, object, blockers });
        }
    }
    Ok(())
}

/// The object with a name of its own that a change makes.
fn created(change: &Change) -> Option<&ObjectId> {
    let creates = match change {
        Change::Enum(difference) => matches!(difference, Difference::Create(_)),
        Change::Sequence(difference) => matches!(difference, Difference::Create(_)),
        Change::Table(difference) => matches!(difference, Difference::Create(_)),
        Change::Index(difference) => matches!(difference, Difference::Create(_)),
        _ => false,
    };
    creates.then(|| change.id())
}

/// Whether something unmodelled, or what hangs on it, has the name that the object needs: relations share their names, and
/// a table, a view or a composite type shares its with the types.
fn holds_name(unmodelled: &Unmodelled, object: &ObjectId) -> bool {
    const RELATIONS: &[&str] = &["view", "materialized view", "table", "foreign table", "sequence", "index"];
    const TYPES: &[&str] = &["type", "composite type", "domain", "range type"];
    let kind = unmodelled.kind.as_str();
    let shares = RELATIONS.contains(&kind) || TYPES.contains(&kind) && object.kind() != Kind::Index;
    shares && !unmodelled.is_setting && unmodelled.name == object.sql().as_str()
}

enum Effect {
    None,
    Drop,
    Replace,
    Retype,
}

fn effect(change: &Change) -> Effect {
    match change {
        Change::Schema(difference) => of(difference),
        Change::Extension(difference) => of(difference),
        Change::Enum(difference) => of(difference),
        Change::Sequence(difference) => of(difference),
        Change::Table(difference) => of(difference),
        Change::Column(Difference::Alter { before, after })
            if before.data_type != after.data_type || before.collation != after.collation =>
        {
            Effect::Retype
        }
        Change::Column(difference) => of(difference),
        Change::Constraint(difference) => of(difference),
        Change::Index(difference) => of(difference),
        Change::Comment(_) => Effect::None,
    }
}

fn of<T>(difference: &Difference<T>) -> Effect {
    match difference {
        Difference::Create(_) | Difference::Alter { .. } => Effect::None,
        Difference::Drop(_) => Effect::Drop,
        Difference::Replace { .. } => Effect::Replace,
    }
}

/// The object and, for a table, everything that goes with it.
fn with_parts(catalog: &Catalog, object: &ObjectId) -> Vec<ObjectId> {
    let mut ids = vec![object.clone()];
    if catalog.tables.contains_key(object) {
        let parts = catalog.columns.keys().chain(catalog.constraints.keys());
        ids.extend(parts.filter(|id| id.table_of().as_ref() == Some(object)).cloned());
        ids.extend(catalog.indexes.values().filter(|index| index.table == *object).map(|index| index.id.clone()));
        let owned = |owner: &ObjectId| owner.table_of().as_ref() == Some(object);
        let sequences = catalog.sequences.values().filter(|s| s.owned_by.as_ref().is_some_and(owned));
        ids.extend(sequences.map(|sequence| sequence.id.clone()));
    }
    ids
}
