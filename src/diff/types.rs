//! Where a type is too much in use to be altered, and has to be made again.

use super::{Change, Difference, composites};
use crate::catalog::{Catalog, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Turns the alteration of a type into a replacement where PostgreSQL refuses it:
/// `find_composite_type_dependencies` in <https://github.com/postgres/postgres/blob/master/src/backend/commands/tablecmds.c>
/// forbids giving an attribute another type while a column uses the composite type, and checking values of a domain that
/// are inside of arrays, composite types or ranges. The replacement moves every column over, and so checks them.
pub(super) fn make_again_what_is_held(before: &Catalog, after: &Catalog, changes: &mut BTreeMap<ObjectId, Change>) {
    let uses = Uses::new(before, after);
    let mut again: BTreeSet<ObjectId> = BTreeSet::new();
    for change in changes.values() {
        let held = match change {
            Change::Composite(Difference::Alter { before, after }) if composites::retypes(before, after) => {
                uses.by_a_column(&before.id, false).then(|| before.id.clone())
            }
            Change::Domain(Difference::Alter { before, after }) if after.not_null && !before.not_null => {
                uses.by_a_column(&before.id, true).then(|| before.id.clone())
            }
            Change::DomainConstraint(Difference::Drop(_)) => None,
            Change::DomainConstraint(difference) if difference.object().validated => {
                difference.object().id.domain_of().filter(|domain| uses.by_a_column(domain, true))
            }
            _ => None,
        };
        again.extend(held);
    }
    for id in again {
        if let Some(change) = Change::replacement(&id, before, after) {
            changes.insert(id, change);
        }
    }
}

/// A typed table is none while the attributes of its type change.
pub(super) fn let_go_of_typed_tables(before: &Catalog, after: &Catalog, changes: &mut BTreeMap<ObjectId, Change>) {
    for table in before.tables.values().filter(|table| table.of_type.is_some()) {
        let Some(kept) = after.tables.get(&table.id).filter(|kept| kept.of_type == table.of_type) else { continue };
        let changed = before.type_of(table).and_then(|of| changes.get(&of.id));
        if let Some(Change::Composite(Difference::Alter { .. } | Difference::Replace { .. })) = changed {
            let (before, after) = (table.clone(), kept.clone());
            changes.entry(table.id.clone()).or_insert(Change::Table(Difference::Alter { before, after }));
        }
    }
}

/// What uses which type.
struct Uses<'a> {
    before: &'a Catalog,
    after: &'a Catalog,
    users: BTreeMap<&'a ObjectId, Vec<&'a ObjectId>>,
}

impl<'a> Uses<'a> {
    fn new(before: &'a Catalog, after: &'a Catalog) -> Self {
        let mut users: BTreeMap<&ObjectId, Vec<&ObjectId>> = BTreeMap::new();
        for dependency in before.dependencies.iter().filter(|dependency| dependency.needs.kind().is_type()) {
            users.entry(&dependency.needs).or_default().push(&dependency.object);
        }
        Self { before, after, users }
    }

    /// Whether a column that stays has the type, or a type made of it; only inside of something else where `inside`.
    fn by_a_column(&self, id: &ObjectId, inside: bool) -> bool {
        self.users.get(id).into_iter().flatten().any(|user| match user.kind() {
            Kind::Column => {
                let column = self.before.columns.get(*user).filter(|_| self.after.columns.contains_key(*user));
                column.is_some_and(|column| {
                    let plain = *column.data_type == *id.sql().as_str();
                    if inside {
                        !plain && column.data_type.ends_with("[]")
                    } else {
                        plain || column.data_type.contains(id.sql().as_str())
                    }
                })
            }
            Kind::Domain => {
                let over = self.before.domains.get(*user).is_some_and(|domain| domain.data_type == id.sql().as_str());
                self.by_a_column(user, inside && over)
            }
            kind => kind.is_type() && self.by_a_column(user, false),
        })
    }
}
