//! A statement on a parent does the same to what its children have from it.

use super::action::Action;
use crate::catalog::{Catalog, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Tells the graph of the children's parts that an action makes, changes or takes away along with the parent's.
pub(super) fn reach(actions: &mut [Action], before: &Catalog, after: &Catalog) {
    let (old, new) = (Heirs::of(before), Heirs::of(after));
    if old.0.is_empty() && new.0.is_empty() {
        return;
    }
    // What is only taken off its parent is not touched by what happens to that.
    let both = |id: &ObjectId| {
        let own = |heirs: &Heirs| heirs.0.values().any(|children| children.contains(id));
        own(&old) && own(&new) || !after.contains(id) || !before.contains(id)
    };
    let staying = Heirs::of(before).kept(before, after);
    // What a new table has comes with it, and what one has that goes, goes with it.
    let stands = |catalog: &Catalog, other: &Catalog, id: &ObjectId| {
        table_of(catalog, id).is_some_and(|table| other.tables.contains_key(&table))
    };
    for action in actions {
        for (ids, heirs, catalog, other) in [
            (&mut action.creates, &new, after, before),
            (&mut action.alters, &new, after, before),
            (&mut action.drops, &staying, before, after),
            (&mut action.releases, &staying, before, after),
        ] {
            let reached = heirs.reached(ids).into_iter();
            let more: Vec<ObjectId> =
                reached.filter(|id| both(id) && !ids.contains(id) && stands(catalog, other, id)).collect();
            ids.extend(more);
        }
    }
}

/// The parts that children have from each part.
struct Heirs(BTreeMap<ObjectId, BTreeSet<ObjectId>>);

impl Heirs {
    fn of(catalog: &Catalog) -> Self {
        let mut heirs: BTreeMap<ObjectId, BTreeSet<ObjectId>> = BTreeMap::new();
        for dependency in catalog.dependencies.iter().filter(|dependency| dependency.automatic) {
            let (part, parent) = (&dependency.object, &dependency.needs);
            let is_part = matches!(part.kind(), Kind::Column | Kind::Constraint | Kind::Index);
            if is_part && part.kind() == parent.kind() && table_of(catalog, part) != table_of(catalog, parent) {
                heirs.entry(parent.clone()).or_default().insert(part.clone());
            }
        }
        Self(heirs)
    }

    /// Those of children that stay with their parents.
    fn kept(mut self, before: &Catalog, after: &Catalog) -> Self {
        for (part, heirs) in &mut self.0 {
            let parent = table_of(before, part);
            heirs.retain(|heir| {
                let child = table_of(before, heir).and_then(|table| after.tables.get(&table));
                child.is_none_or(|child| child.parents().any(|one| Some(one) == parent.as_ref()))
            });
        }
        self
    }

    fn reached(&self, from: &[ObjectId]) -> BTreeSet<ObjectId> {
        let mut reached: BTreeSet<ObjectId> = BTreeSet::new();
        let mut queue: Vec<&ObjectId> = from.iter().collect();
        while let Some(id) = queue.pop() {
            for heir in self.0.get(id).into_iter().flatten() {
                if reached.insert(heir.clone()) {
                    queue.push(heir);
                }
            }
        }
        reached
    }
}

fn table_of(catalog: &Catalog, id: &ObjectId) -> Option<ObjectId> {
    if id.kind() == Kind::Index { catalog.indexes.get(id).map(|index| index.relation.clone()) } else { id.table_of() }
}
