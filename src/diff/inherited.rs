//! What a table has from its parents follows them: a change of the parent is a change of its children too, made by the
//! same statement.
//!
//! Before two catalogs are paired, the children's parts are brought to where the statements on their parents will bring
//! them. What then still differs is the child's own.

use super::attached::parted;
use super::not_null::{held_by_a_child, passed_on};
use crate::catalog::{Catalog, Column, ColumnSettings, Kind, NotNull, ObjectId, Table};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Both catalogs without what comes, changes and goes with a parent.
pub(super) fn settle<'c>(before: &'c Catalog, after: &'c Catalog) -> (Cow<'c, Catalog>, Cow<'c, Catalog>) {
    let has_children = |catalog: &Catalog| catalog.tables.values().any(|table| table.parents().next().is_some());
    if !has_children(before) && !has_children(after) {
        return (Cow::Borrowed(before), Cow::Borrowed(after));
    }
    let (from, to, held) = (before.clone(), after.clone(), held_by_a_child(before));
    let parted = parted(before, after);
    let mut settling = Settling { before, after, from, to, held, parted, touched: BTreeMap::new() };
    // A table without parents and children has nothing to do with it.
    let parents: BTreeSet<&ObjectId> = after.tables.values().flat_map(Table::parents).collect();
    let family = |table: &&Table| table.parents().next().is_some() || parents.contains(&table.id);
    let (old, new) = (by_table(before), by_table(after));
    let of = |columns: &BTreeMap<ObjectId, Vec<&'c Column>>, table: &ObjectId| {
        columns.get(table).cloned().unwrap_or_default()
    };
    for table in parents_first(after).into_iter().filter(family) {
        settling.columns(table, &of(&old, &table.id), &of(&new, &table.id));
    }
    settling.constraints();
    settling.indexes();
    let mut dependencies = std::mem::take(&mut settling.from.dependencies);
    dependencies.retain(|dependency| {
        let (child, parent) = (table_of(before, &dependency.object), table_of(before, &dependency.needs));
        let let_go = |child: &Table, parent: &ObjectId| {
            after.tables.contains_key(&child.id)
                && child.parents().any(|one| one == parent)
                && !settling.stays(&child.id, parent)
        };
        let child = child.and_then(|child| before.tables.get(&child));
        !child.zip(parent).is_some_and(|(child, parent)| let_go(child, &parent))
    });
    settling.from.dependencies = dependencies;
    (Cow::Owned(settling.from), Cow::Owned(settling.to))
}

/// The table that an object is or belongs to.
pub(super) fn table_of(catalog: &Catalog, id: &ObjectId) -> Option<ObjectId> {
    match id.kind() {
        Kind::Table => Some(id.clone()),
        Kind::Index => catalog.indexes.get(id).map(|index| index.relation.clone()),
        _ => id.table_of(),
    }
}

fn by_table(catalog: &Catalog) -> BTreeMap<ObjectId, Vec<&Column>> {
    let mut tables: BTreeMap<ObjectId, Vec<&Column>> = BTreeMap::new();
    for column in catalog.columns.values() {
        tables.entry(column.id.table_of().unwrap_or_else(|| column.id.clone())).or_default().push(column);
    }
    tables
}

/// The tables, each after its parents.
fn parents_first(catalog: &Catalog) -> Vec<&Table> {
    let mut done: BTreeSet<&ObjectId> = BTreeSet::new();
    let mut sorted = Vec::with_capacity(catalog.tables.len());
    let mut waiting: Vec<&Table> = catalog.tables.values().collect();
    while !waiting.is_empty() {
        let is_ready = |table: &&Table| table.parents().all(|id| done.contains(id) || !catalog.tables.contains_key(id));
        let (ready, rest): (Vec<&Table>, Vec<&Table>) = waiting.into_iter().partition(is_ready);
        if ready.is_empty() {
            break; // No table is its own ancestor.
        }
        done.extend(ready.iter().map(|table| &table.id));
        sorted.extend(ready);
        waiting = rest;
    }
    sorted
}

pub(super) struct Settling<'c> {
    pub(super) before: &'c Catalog,
    pub(super) after: &'c Catalog,
    pub(super) from: Catalog,
    pub(super) to: Catalog,
    /// Columns whose constraint behind `NOT NULL` keeps its name, since a child has it under another.
    held: BTreeSet<ObjectId>,
    /// Indexes and keys that lose a part, see [`parted`].
    pub(super) parted: BTreeSet<ObjectId>,
    /// Which parts of a column a statement on one of its parents, or on itself, changes.
    touched: BTreeMap<ObjectId, Touched>,
}

/// The parts of a column that `ALTER TABLE` changes in the children too.
#[derive(Clone, Copy, Default)]
struct Touched {
    /// All of it: it is dropped and made again.
    again: bool,
    data_type: bool,
    default: bool,
    not_null: bool,
    storage: bool,
    statistics: bool,
}

impl Settling<'_> {
    /// Whether the one is the child of the other all the time. A partition whose bounds change is taken off and put on
    /// again, with nothing in between.
    fn stays(&self, child: &ObjectId, parent: &ObjectId) -> bool {
        let has = |catalog: &Catalog| {
            catalog.tables.contains_key(parent)
                && catalog.tables.get(child).is_some_and(|table| table.parents().any(|one| one == parent))
        };
        has(self.before) && has(self.after)
    }

    /// The parents that a table in both catalogs keeps.
    pub(super) fn kept_parents(&self, child: &ObjectId) -> Vec<&ObjectId> {
        let parents = self.after.tables.get(child).into_iter().flat_map(Table::parents);
        parents.filter(|parent| self.stays(child, parent)).collect()
    }

    /// A table that is in both catalogs, and its columns that come or go with a parent's.
    fn columns(&mut self, table: &Table, old: &[&Column], new: &[&Column]) {
        if !self.before.tables.contains_key(&table.id) {
            return;
        }
        let parents: Vec<ObjectId> = self.kept_parents(&table.id).into_iter().cloned().collect();
        for column in new {
            self.column(column, &parents);
        }
        for column in old {
            let gone = !self.after.columns.contains_key(&column.id) && column.inherited && !column.local;
            let with_parent = parents.iter().any(|parent| {
                let of_parent = ObjectId::of_table(Kind::Column, parent, column.id.name());
                self.before.columns.contains_key(&of_parent) && !kept_by_a_child(&of_parent, self.before, self.after)
            });
            if gone && with_parent {
                self.from.columns.remove(&column.id);
            }
        }
    }

    fn column(&mut self, column: &Column, parents: &[ObjectId]) {
        let of_parents: Vec<ObjectId> =
            parents.iter().map(|parent| ObjectId::of_table(Kind::Column, parent, column.id.name())).collect();
        let of_parents: Vec<&Column> = of_parents.iter().filter_map(|id| self.after.columns.get(id)).collect();
        let Some(old) = self.before.columns.get(&column.id) else {
            // It comes with the parent's.
            if let Some(parent) = of_parents.first()
                && !self.before.columns.contains_key(&parent.id)
                && !column.local
            {
                let mut taken = taken_over(parent, column);
                self.keep_name(&mut taken, column, &of_parents);
                self.from.columns.insert(column.id.clone(), taken);
            }
            return;
        };
        let mut moved = old.clone();
        let mut touched = Touched::default();
        for parent in &of_parents {
            // A column that was added to the parent found the child's there.
            let Some(of_parent) = self.touched.get(&parent.id).copied() else { continue };
            if of_parent.again {
                moved = taken_over(parent, column);
                touched.again = true;
            }
            if of_parent.data_type {
                moved.data_type.clone_from(&parent.data_type);
                moved.collation.clone_from(&parent.collation);
                let settings = Arc::make_mut(&mut moved.settings);
                (settings.storage, settings.compression) = (None, None);
                touched.data_type = true;
            }
            if of_parent.default {
                moved.default.clone_from(&parent.default);
                moved.generated.clone_from(&parent.generated);
                touched.default = true;
            }
            if of_parent.not_null {
                follow_not_null(&mut moved, parent);
                touched.not_null = true;
            }
            if of_parent.storage {
                Arc::make_mut(&mut moved.settings).storage.clone_from(&parent.settings.storage);
                touched.storage = true;
            }
            if of_parent.statistics {
                Arc::make_mut(&mut moved.settings).statistics = parent.settings.statistics;
                touched.statistics = true;
            }
        }
        self.keep_name(&mut moved, column, &of_parents);
        touched.again |= super::columns::compare(&moved, column) == super::Verdict::Replace;
        touched.data_type |= moved.data_type != column.data_type || moved.collation != column.collation;
        touched.default |= moved.default != column.default || moved.generated != column.generated;
        let no_inherit = |column: &Column| column.not_null && passed_on(column).is_none();
        touched.not_null |= moved.not_null != column.not_null || no_inherit(&moved) != no_inherit(column);
        touched.storage |= moved.settings.storage != column.settings.storage;
        touched.statistics |= moved.settings.statistics != column.settings.statistics;
        self.touched.insert(column.id.clone(), touched);
        self.from.columns.insert(column.id.clone(), moved);
    }

    /// A constraint behind `NOT NULL` that a parent has too cannot be renamed but with that, nor that without it.
    fn keep_name(&self, moved: &mut Column, column: &Column, parents: &[&Column]) {
        let inherited = |column: &Column| column.not_null_constraint.as_ref().is_some_and(|c| c.inherited);
        let kept = !parents.is_empty() && inherited(moved) && inherited(column) || self.held.contains(&column.id);
        if let (true, Some(moved), Some(wanted)) = (kept, &mut moved.not_null_constraint, &column.not_null_constraint) {
            moved.name.clone_from(&wanted.name);
        }
    }
}

/// What `SET NOT NULL` or `DROP NOT NULL` on a parent makes of a child's column.
fn follow_not_null(child: &mut Column, parent: &Column) {
    let says_so_itself = child.not_null_constraint.as_ref().is_some_and(|constraint| constraint.local);
    let passes = parent.not_null && parent.not_null_constraint.as_ref().is_none_or(|constraint| !constraint.no_inherit);
    if passes && !child.not_null {
        (child.not_null, child.not_null_constraint) = (true, heir_of(parent));
    } else if parent.not_null && !passes {
        // What a child had from a constraint that is no longer inherited is its own from then on.
        if let Some(own) = &mut child.not_null_constraint {
            (own.inherited, own.local) = (false, true);
        }
    } else if !passes && !says_so_itself {
        (child.not_null, child.not_null_constraint) = (false, None);
    }
}

/// The constraint behind `NOT NULL` as a child gets it.
fn heir_of(parent: &Column) -> Option<Box<NotNull>> {
    let heir = |constraint: &NotNull| NotNull { inherited: true, local: false, ..constraint.clone() };
    passed_on(parent).map(heir).map(Box::new)
}

/// The column as a child has it where the parent's is made, or where the child is.
pub fn taken_over(parent: &Column, child: &Column) -> Column {
    let storage = parent.settings.storage.clone();
    let compression = parent.settings.compression.clone();
    let type_storage = parent.settings.type_storage.clone();
    let alone = parent.not_null_constraint.as_ref().is_some_and(|constraint| constraint.no_inherit);
    Column {
        id: child.id.clone(),
        position: child.position,
        inherited: true,
        local: child.local,
        not_null: parent.not_null && !alone,
        not_null_constraint: heir_of(parent),
        identity: None,
        foreign_options: Vec::new(),
        settings: Arc::new(ColumnSettings { storage, type_storage, compression, ..ColumnSettings::default() }),
        ..parent.clone()
    }
}

/// Whether a column goes that a child has from it and keeps: then it goes from its own table only.
pub fn kept_by_a_child(column: &ObjectId, before: &Catalog, after: &Catalog) -> bool {
    let Some(table) = column.table_of() else { return false };
    let is_child = |child: &&Table| child.inherits.contains(&table) && child.partition_of.is_none();
    before.tables.values().filter(is_child).any(|child| {
        let own = ObjectId::of_table(Kind::Column, &child.id, column.name());
        before.columns.get(&own).is_some_and(|column| !column.local)
            && after.tables.get(&child.id).is_some_and(|after| after.inherits.contains(&table))
            && after.columns.get(&own).is_some_and(|column| !column.inherited)
    })
}
