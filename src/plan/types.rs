//! What is the same for every kind of type.

use super::action::{Action, Rank, Slot};
use super::{Context, remade};
use crate::catalog::{Catalog, Column, Kind, ObjectId};
use std::collections::BTreeSet;

/// Drops a type; or puts it aside, where one of another kind takes its place and its columns move over.
pub(super) fn remove(id: &ObjectId, context: &Context<'_>) -> Action {
    if context.remade.becomes_another_kind(id) {
        return Action { drops: Vec::new(), ..remade::put_aside(id, Vec::new()) };
    }
    Action { frees: vec![Slot::relation(id)], ..Action::remove(id, Rank::DropType) }
}

/// The columns whose values are of this type or of one made of it, and that stay.
pub(super) fn columns_of<'a>(id: &ObjectId, before: &'a Catalog, after: &Catalog) -> Vec<&'a Column> {
    let mut found: BTreeSet<&ObjectId> = BTreeSet::new();
    let mut queue: Vec<&ObjectId> = vec![id];
    let mut seen: BTreeSet<&ObjectId> = BTreeSet::new();
    while let Some(id) = queue.pop() {
        for user in before.dependencies.iter().filter(|one| one.needs == *id).map(|one| &one.object) {
            if user.kind() == Kind::Column && after.columns.contains_key(user) {
                found.insert(user);
            } else if user.kind().is_type() && seen.insert(user) {
                queue.push(user);
            }
        }
    }
    found.into_iter().filter_map(|id| before.columns.get(id)).collect()
}
