//! What Limbeck does not manage is never dropped or broken: a change that would do so is refused.

use super::Error;
use crate::catalog::{Catalog, Kind, ObjectId, Place, Unmodelled};
use crate::diff::{Change, Difference, Verb};
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

/// The object with a name among the relations and types that a change makes.
pub(super) fn created(change: &Change) -> Option<&ObjectId> {
    let is_named = change.id().kind().place() == Place::InSchema && !matches!(change, Change::Comment(_));
    (is_named && change.verb() == Verb::Create).then(|| change.id())
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

/// What a change does to those who need its object.
pub(super) enum Effect {
    None,
    Drop,
    Replace,
    Retype,
}

/// What a change does to those who need its object.
pub(super) fn effect(change: &Change) -> Effect {
    match change {
        Change::Comment(_) => Effect::None,
        Change::Column(Difference::Alter { before, after })
            if before.data_type != after.data_type || before.collation != after.collation =>
        {
            Effect::Retype
        }
        change => match change.verb() {
            Verb::Create | Verb::Alter => Effect::None,
            Verb::Drop => Effect::Drop,
            Verb::Replace => Effect::Replace,
        },
    }
}

/// The object and everything that goes with it.
pub(super) fn with_parts(catalog: &Catalog, object: &ObjectId) -> Vec<ObjectId> {
    let own = BTreeSet::from([object.clone()]);
    let mut ids: Vec<ObjectId> = catalog.automatic_parts(&own).into_iter().collect();
    ids.push(object.clone());
    ids
}
