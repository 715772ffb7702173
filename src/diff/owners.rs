//! How owners differ.

use super::matching::Difference;
use crate::catalog::{Catalog, Kind, ObjectId, Owner};
use std::collections::{BTreeMap, BTreeSet};

/// What leads from the owners of `before` to those of `after`, where `replaced` are made again: what is new belongs to the
/// role that makes it.
pub(super) fn differences(
    before: &Catalog,
    after: &Catalog,
    replaced: &BTreeSet<ObjectId>,
) -> BTreeMap<ObjectId, Difference<Owner>> {
    let ids: BTreeSet<&ObjectId> = before.owners.keys().chain(after.owners.keys()).collect();
    let mut differences = BTreeMap::new();
    for id in ids.into_iter().filter(|id| after.contains(id)) {
        let is_new = replaced.contains(id) || !before.contains(id);
        let was = if is_new { None } else { role(before, id) };
        let Some(wanted) = wanted(id, before, after, replaced) else { continue };
        // The role that runs migrations has a name, too.
        let name = |role: &Option<String>| role.clone().filter(|role| *role != before.user);
        if name(&was) != name(&wanted) {
            differences.insert(id.clone(), difference(id, was, wanted));
        }
    }
    // A sequence can belong to a column only where both have one owner.
    for (id, sequence) in after.sequences.iter().filter(|(id, _)| !before.contains(id)) {
        let table = sequence.owned_by.as_ref().and_then(ObjectId::table_of);
        if let Some(owner) = table.and_then(|table| role(before, &table)) {
            differences.insert(id.clone(), difference(id, None, Some(owner)));
        }
    }
    differences
}

/// Who gets what belonged to another: the name of the role, where it has one that privileges may have been granted to.
pub(super) fn becomes(
    id: &ObjectId,
    holder: &ObjectId,
    before: &Catalog,
    after: &Catalog,
    replaced: &BTreeSet<ObjectId>,
) -> Option<String> {
    let id = if after.contains(id) { id } else { holder };
    let owned = if id.kind() == Kind::Column { id.table_of()? } else { id.clone() };
    let is_new = replaced.contains(&owned) || !before.contains(&owned);
    let was = if is_new { None } else { role(before, &owned) };
    let wanted = wanted(&owned, before, after, replaced)?;
    (was != wanted).then(|| wanted.unwrap_or_else(|| before.user.clone()))
}

/// The owner that an object shall have; none where that is not asked for.
fn wanted(id: &ObjectId, before: &Catalog, after: &Catalog, replaced: &BTreeSet<ObjectId>) -> Option<Option<String>> {
    if after.compared.owners || after.compared.restored && !before.contains(id) {
        Some(role(after, id))
    } else {
        replaced.contains(id).then(|| role(before, id))
    }
}

fn role(catalog: &Catalog, id: &ObjectId) -> Option<String> {
    catalog.owners.get(id).and_then(|owner| owner.role.clone())
}

fn difference(id: &ObjectId, was: Option<String>, wanted: Option<String>) -> Difference<Owner> {
    let owner = |role| Owner { id: id.clone(), role };
    Difference::Alter { before: owner(was), after: owner(wanted) }
}

/// In words.
pub(super) fn words(difference: &Difference<Owner>) -> String {
    let owner = difference.object();
    match &owner.role {
        Some(role) => format!("give {} to {role}", owner.id),
        None => format!("give {} to the role that runs migrations", owner.id),
    }
}
