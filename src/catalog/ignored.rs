//! What a project leaves out: it is in no difference and never dropped, and what would take it away or break it is refused.

use super::{Catalog, Dependency, Kind, ObjectId, Patterns};
use std::collections::{BTreeMap, BTreeSet};

/// What a database contains and the project leaves out.
///
/// Invariants: of both kinds of dependencies one end is in the catalog, and the other one here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ignored {
    /// What is left out, without what belongs to it.
    pub objects: BTreeSet<ObjectId>,
    /// The same with everything that belongs to it.
    pub all: BTreeSet<ObjectId>,
    /// What is left out needs what is managed. What a partition has from its parent follows the parent, and is not here.
    pub needs: BTreeSet<Dependency>,
    /// What is managed needs what is left out.
    pub needed: BTreeSet<Dependency>,
}

impl Ignored {
    /// Whether a trigger or a rule that is left out does something of its own when rows of the table change.
    pub(super) fn acts_on(&self, table: &ObjectId) -> bool {
        let acts = |id: &ObjectId| matches!(id.kind(), Kind::Trigger | Kind::Rule) && id.is_of(table);
        self.all.iter().any(acts)
    }
}

impl Catalog {
    /// Takes out what the patterns say with what belongs to it, and remembers what hangs together with the rest.
    pub(super) fn leave_out(&mut self, patterns: &Patterns) {
        let named: BTreeSet<ObjectId> = self.ids().filter(|id| patterns.take(id)).cloned().collect();
        let all = self.with_what_belongs(named, patterns);
        if all.is_empty() {
            return;
        }
        for id in &all {
            self.remove(id);
        }
        self.comments.retain(|_, comment| !all.contains(&comment.holder));
        self.privileges.retain(|_, privileges| !all.contains(&privileges.holder));
        self.owners.retain(|id, _| !all.contains(id));
        for one in &mut self.unmodelled {
            one.needs.retain(|id| !all.contains(id));
        }
        let dependencies = std::mem::take(&mut self.dependencies);
        let (touching, kept): (Vec<Dependency>, Vec<Dependency>) = dependencies
            .into_iter()
            .partition(|dependency| all.contains(&dependency.object) || all.contains(&dependency.needs));
        self.dependencies = kept.into_iter().collect();
        self.ignored = Ignored::new(all, &touching);
    }

    /// These with their parts, and with what has no schema of its own and needs something in a schema that is left out: the
    /// casts of its types, the event triggers that call its functions.
    fn with_what_belongs(&self, named: BTreeSet<ObjectId>, patterns: &Patterns) -> BTreeSet<ObjectId> {
        let mut all = named;
        loop {
            all.extend(self.automatic_parts(&all));
            let gone =
                |id: &ObjectId| all.contains(id) && id.schema().is_some_and(|schema| patterns.take_schema(schema));
            let more = self.dependencies.iter().filter(|one| is_nowhere(one.object.kind()) && gone(&one.needs));
            let more: BTreeSet<ObjectId> = more.map(|one| one.object.clone()).filter(|id| !all.contains(id)).collect();
            if more.is_empty() {
                return all;
            }
            all.extend(more);
        }
    }
}

impl Ignored {
    fn new(all: BTreeSet<ObjectId>, touching: &[Dependency]) -> Self {
        let is_within = |one: &&Dependency| all.contains(&one.object) && all.contains(&one.needs);
        let parts: BTreeSet<&ObjectId> =
            touching.iter().filter(is_within).filter(|one| one.automatic).map(|one| &one.object).collect();
        let objects = all.iter().filter(|id| !parts.contains(id)).cloned().collect();
        // A part of a partition, and the same part of its parent.
        let mut followed: BTreeMap<&ObjectId, Vec<&ObjectId>> = BTreeMap::new();
        for one in touching.iter().filter(|one| follows(one)) {
            followed.entry(&one.object).or_default().push(&one.needs);
        }
        let mut needs = BTreeSet::new();
        for one in touching.iter().filter(|one| all.contains(&one.object) && !followed.contains_key(&one.object)) {
            let mut queue = vec![&one.needs];
            let mut seen = BTreeSet::new();
            while let Some(need) = queue.pop() {
                if !seen.insert(need) {
                    continue;
                }
                if all.contains(need) {
                    queue.extend(followed.get(need).into_iter().flatten());
                } else {
                    needs.insert(Dependency { needs: need.clone(), ..one.clone() });
                }
            }
        }
        let needed = touching.iter().filter(|one| !all.contains(&one.object)).cloned().collect();
        Self { objects, all, needs, needed }
    }
}

/// Whether what is needed is the same part of a parent.
fn follows(dependency: &Dependency) -> bool {
    let kind = dependency.object.kind();
    let is_part = matches!(kind, Kind::Column | Kind::Constraint | Kind::Index | Kind::Trigger);
    dependency.automatic && is_part && kind == dependency.needs.kind()
}

/// Whether objects of this kind are in no schema, though what they need is.
fn is_nowhere(kind: Kind) -> bool {
    matches!(kind, Kind::Cast | Kind::Transform | Kind::EventTrigger | Kind::Language | Kind::AccessMethod)
}
