//! How privileges differ.

use super::matching::Difference;
use super::owners;
use crate::catalog::{Catalog, DefaultPrivileges, GrantedOn, Grantee, Grants, Kind, ObjectId, Place, Privileges};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What leads from the privileges of `before` to those of `after`, where `replaced` are made again: what is new begins with
/// what its kind and the default privileges give it.
pub(super) fn differences(
    before: &Catalog,
    after: &Catalog,
    replaced: &BTreeSet<ObjectId>,
) -> BTreeMap<ObjectId, Difference<Privileges>> {
    let mut differences = BTreeMap::new();
    let mut ids: BTreeSet<ObjectId> = before.privileges.keys().chain(after.privileges.keys()).cloned().collect();
    if before.default_privileges.values().any(|one| one.role.is_none()) {
        ids.extend(after.ids().filter(|id| !before.contains(id) || replaced.contains(*id)).cloned());
    }
    // What is taken away from a relation is taken away from its columns too.
    let mut taken: BTreeMap<(&[Arc<str>], Grantee), BTreeSet<String>> = BTreeMap::new();
    let (columns, others): (Vec<ObjectId>, Vec<ObjectId>) = ids.into_iter().partition(|id| id.kind() == Kind::Column);
    for id in others.iter().chain(&columns) {
        let Some((old, new)) = sides(id, before, after, replaced) else { continue };
        let mut old = old;
        for (grantee, privileges) in &mut old.grants {
            if let Some(taken) = taken.get(&(&id.path()[..id.path().len() - 1], grantee.clone()))
                && id.kind() == Kind::Column
            {
                privileges.retain(|privilege, _| !taken.contains(privilege));
            }
        }
        old.grants.retain(|_, privileges| !privileges.is_empty());
        if new.on == GrantedOn::Relation {
            for (grantee, privileges) in &old.grants {
                let stays = new.grants.get(grantee);
                let gone = privileges.keys().filter(|one| !stays.is_some_and(|stays| stays.contains_key(*one)));
                taken.insert((id.path(), grantee.clone()), gone.cloned().collect());
            }
        }
        if old.grants != new.grants {
            differences.insert(id.clone(), Difference::Alter { before: old, after: new });
        }
    }
    differences
}

/// What an object has before anything is granted or revoked, and what it shall have; none where that is not asked for.
fn sides(
    id: &ObjectId,
    before: &Catalog,
    after: &Catalog,
    replaced: &BTreeSet<ObjectId>,
) -> Option<(Privileges, Privileges)> {
    let (was, is) = (before.privileges.get(id), after.privileges.get(id));
    let holder = is.or(was).map_or(id, |found| &found.holder);
    if !after.contains(holder) {
        return None;
    }
    let again = replaced.contains(holder);
    let is_new = again || !before.contains(holder);
    let wanted = if after.compared.privileges || after.compared.restored && !before.contains(holder) {
        is
    } else if again {
        was
    } else {
        return None;
    };
    let given = DefaultsOf { catalog: before };
    let template = wanted.or(was).or(is);
    let on = template.map_or_else(|| GrantedOn::of(id.kind()), |found| Some(found.on))?;
    let all = template.map(|found| found.all.clone()).or_else(|| given.all(on))?;
    let of = |grants: Grants| Privileges { id: id.clone(), holder: holder.clone(), on, all: all.clone(), grants };
    let old = match was {
        _ if is_new => given.to(id, on, &all),
        Some(was) => was.grants.clone(),
        // The sequence of a column that was none before, or another.
        None if on == GrantedOn::Sequence && holder.kind() == Kind::Column && !names(before, holder, id) => {
            given.to(id, on, &all)
        }
        None => on.builtin(&all),
    };
    let old = match owners::becomes(id, holder, before, after, replaced) {
        Some(role) => merged(old, &role),
        None => old,
    };
    Some((of(old), of(wanted.map_or_else(|| on.builtin(&all), |wanted| wanted.grants.clone()))))
}

/// Whether the column's identity sequence has this name.
fn names(catalog: &Catalog, column: &ObjectId, sequence: &ObjectId) -> bool {
    let identity = catalog.columns.get(column).and_then(|column| column.identity.as_ref());
    identity.is_some_and(|identity| identity.sequence == sequence.name())
}

/// The grants once `role` is the owner: its own become the owner's.
fn merged(mut grants: Grants, role: &str) -> Grants {
    if let Some(own) = grants.remove(&Grantee::Role(role.to_owned())) {
        let owner = grants.entry(Grantee::Owner).or_default();
        owner.extend(own.into_keys().map(|privilege| (privilege, false)));
    }
    grants
}

/// The default privileges of the role that runs migrations.
struct DefaultsOf<'a> {
    catalog: &'a Catalog,
}

impl DefaultsOf<'_> {
    fn entry(&self, schema: Option<&str>, on: GrantedOn) -> Option<&DefaultPrivileges> {
        self.catalog.default_privileges.get(&DefaultPrivileges::identity(None, schema, on))
    }

    /// All privileges on such objects, where something is said of them.
    fn all(&self, on: GrantedOn) -> Option<BTreeSet<String>> {
        let mut entries = self.catalog.default_privileges.values();
        entries.find(|entry| entry.on == on).map(|entry| entry.all.clone())
    }

    /// What a new object gets.
    fn to(&self, id: &ObjectId, on: GrantedOn, all: &BTreeSet<String>) -> Grants {
        let mut grants = self.entry(None, on).map_or_else(|| on.builtin(all), |entry| entry.grants.clone());
        let schema = id.schema().filter(|_| id.kind().place() != Place::Global);
        let own = schema.and_then(|schema| self.entry(Some(schema), on));
        for (grantee, privileges) in own.into_iter().flat_map(|entry| &entry.grants) {
            let held = grants.entry(grantee.clone()).or_default();
            for (privilege, grantable) in privileges {
                *held.entry(privilege.clone()).or_default() |= grantable;
            }
        }
        grants
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Privileges>) -> String {
    format!("change the privileges on {}", difference.object().id)
}
