//! The constraints and indexes that a table has from its parents, and the keys and indexes of a partition that are part of
//! those of the partitioned table: <https://www.postgresql.org/docs/current/sql-alterindex.html>, `ATTACH PARTITION`.

use super::Verdict;
use super::inherited::{Settling, table_of};
use crate::catalog::{Catalog, Constraint, ConstraintKind, Index, ObjectId};
use std::collections::BTreeSet;

impl Settling<'_> {
    /// Keys and checks that come and go with a parent's, or with being attached.
    pub(super) fn constraints(&mut self) {
        let ids: BTreeSet<&ObjectId> = self.before.constraints.keys().chain(self.after.constraints.keys()).collect();
        for id in ids {
            let (old, new) = (self.before.constraints.get(id), self.after.constraints.get(id));
            let Some(table) = id.table_of() else { continue };
            let is_check = old.or(new).is_some_and(|c| c.kind == ConstraintKind::Check);
            let kept = !self.kept_parents(&table).is_empty();
            let made = !self.before.tables.contains_key(&table);
            let same = old.zip(new).is_some_and(|(old, new)| old.definition == new.definition);
            let is = |side: Option<&Constraint>| side.map(|c| (c.inherited, c.local));
            match (is(old), is(new)) {
                // Nothing to do with parents.
                (None | Some((false, _)), None | Some((false, _))) => {}
                // A key that is attached to that of the parent.
                (Some((false, _)) | None, Some((true, _))) if !self.comes(id) => {}
                (Some((true, _)), Some((true, _))) if kept && !self.comes(id) => {
                    self.leave_out_constraint(id, true, false);
                }
                (Some((true, _)), Some((true, _))) if kept => {
                    // What is set on its index is its own.
                    let settings = same
                        && !super::indexes::settings_equal(
                            &self.before.constraints[id].index,
                            &self.after.constraints[id].index,
                        );
                    self.leave_out_constraint(id, !settings, !settings);
                }
                // It comes with the parent's; a check has to be there before its table is attached.
                (None, Some((true, local))) => {
                    let by_itself = if made || kept { !local } else { !is_check };
                    self.leave_out_constraint(id, false, by_itself);
                }
                // The parent's takes it over.
                (Some((false, _)), Some((true, _))) => self.leave_out_constraint(id, same, same || kept),
                // It goes with the parent's.
                (Some((true, false)), None | Some((false, _))) if kept => self.leave_out_constraint(id, true, false),
                _ => {}
            }
        }
    }

    /// Whether an index or a key of a partition comes with that of the partitioned table: as that is made, or as the table
    /// becomes its partition. Otherwise it is made by itself, and attached.
    fn comes(&self, part: &ObjectId) -> bool {
        let Some(whole) = self.after.whole_of(part) else { return true };
        let indexes = self.before.indexes.get(whole).zip(self.after.indexes.get(whole));
        let keys = self.before.constraints.get(whole).zip(self.after.constraints.get(whole));
        let again = Verdict::Replace;
        let stays = indexes.is_some_and(|(old, new)| super::indexes::compare(old, new) != again)
            || keys.is_some_and(|(old, new)| super::constraints::compare(old, new) != again);
        if !stays || self.parted.contains(whole) {
            return self.after.is_whole(whole);
        }
        let Some(table) = table_of(self.after, part) else { return true };
        self.kept_parents(&table).is_empty() || has_part(self.before, whole, &table)
    }

    fn leave_out_constraint(&mut self, id: &ObjectId, from: bool, to: bool) {
        if from {
            self.from.constraints.remove(id);
        }
        if to {
            self.to.constraints.remove(id);
        }
    }

    /// Indexes that come and go with those of the partitioned table, or with being attached.
    pub(super) fn indexes(&mut self) {
        let ids: BTreeSet<&ObjectId> = self.before.indexes.keys().chain(self.after.indexes.keys()).collect();
        for id in ids {
            let (old, new) = (self.before.indexes.get(id), self.after.indexes.get(id));
            let Some(index) = new.or(old) else { continue };
            let kept = !self.kept_parents(&index.relation).is_empty();
            let same = old.zip(new).is_some_and(|(old, new)| old.definition == new.definition);
            let is = |side: Option<&Index>| side.map(|index| index.inherited);
            let (from, to) = match (is(old), is(new)) {
                (None | Some(false), Some(true)) if !self.comes(id) => (false, false),
                (Some(true), Some(true)) if kept && !self.comes(id) => (true, false),
                (Some(true), Some(true)) if kept => {
                    let settings =
                        old.zip(new).is_some_and(|(old, new)| super::indexes::compare(old, new) == Verdict::Alter);
                    (!settings, !settings)
                }
                (None, Some(true)) => (false, true),
                (Some(false), Some(true)) => (same, true),
                (Some(true), None | Some(false)) if kept => (true, false),
                _ => (false, false),
            };
            if from {
                self.from.indexes.remove(id);
            }
            if to {
                self.to.indexes.remove(id);
            }
        }
    }
}

/// Whether an index or a key of a partitioned table has a part on this table.
fn has_part(catalog: &Catalog, whole: &ObjectId, table: &ObjectId) -> bool {
    let mut parts = catalog.indexes.keys().chain(catalog.constraints.keys());
    parts.any(|id| table_of(catalog, id).as_ref() == Some(table) && catalog.whole_of(id) == Some(whole))
}

/// The indexes and keys of partitioned tables of which a partition that stays is to have no part any more: there is no
/// statement for that, they are made again.
pub(super) fn parted(before: &Catalog, after: &Catalog) -> BTreeSet<ObjectId> {
    let parts = before.indexes.values().filter(|index| index.inherited).map(|index| &index.id);
    let keys = before.constraints.values().filter(|key| key.inherited && key.kind.has_index()).map(|key| &key.id);
    let lost = parts.chain(keys).filter_map(|part| {
        let (whole, table) = (before.whole_of(part)?, table_of(before, part)?);
        let of = |catalog: &Catalog| catalog.tables.get(&table)?.partition_of.as_ref().map(|of| of.parent.clone());
        // A valid one that is not any more is made again in any case.
        let invalid = after.contains(whole) && !after.is_whole(whole) && !before.is_whole(whole);
        (invalid && of(before) == of(after) && !has_part(after, whole, &table)).then(|| whole.clone())
    });
    lost.collect()
}
