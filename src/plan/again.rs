//! Tables that PostgreSQL cannot change in place: whether one is partitioned, and how; and typed ones whose columns are in
//! another order. Each is put aside under another name with all that belongs to it, the new one is made beside it, and the
//! rows move over ([`move_rows`](super::move_rows)).
//!
//! To the rest of the plan the old one is a table that goes, and the new one a table that comes: what hangs on the one is
//! dropped with it, and made anew on the other.

use super::action::{Action, Mark, Rank, Slot};
use super::aside::{Taken, put_aside, renamed};
use super::{Error, Statement, Step, typed};
use crate::catalog::{Catalog, Column, Kind, ObjectId, Place, Table};
use crate::diff::{Change, Verb};
use crate::sql::tokens::tokens;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The stage of a tree that is put aside.
pub(super) const ASIDE: &str = "put aside";
/// The stage of a tree whose old names nothing says any more.
pub(super) const UNNAMED: &str = "named by nothing";
/// The stage of a new tree that has its owner.
pub(super) const OWNED: &str = "owned";
/// The stage of a new tree that has the tables that were there before.
pub(super) const ATTACHED: &str = "attached";
/// The stage of a new tree that has its rows.
pub(super) const MOVED: &str = "moved";

/// The tables that are made again in one plan.
#[derive(Default)]
pub(super) struct Again {
    /// By the name of the topmost table of each.
    pub(super) trees: BTreeMap<ObjectId, Tree>,
    /// What has another name meanwhile: tables, and what shares its name with them.
    pub(super) names: BTreeMap<ObjectId, ObjectId>,
}

/// One table that is made again, with its partitions.
pub(super) struct Tree {
    /// The name of the old one meanwhile.
    pub(super) aside: ObjectId,
    /// Whether the old one holds its rows itself, so that those of what inherits from it are not its own.
    pub(super) only: bool,
    /// The old ones, itself and those of its partitions that go or are made again, with their names meanwhile.
    pub(super) old: BTreeMap<ObjectId, ObjectId>,
    /// The new ones: itself, and all of its partitions, those among them that are attached.
    pub(super) new: BTreeSet<ObjectId>,
}

impl Again {
    /// What has to be made again to lead from one to the other.
    pub(super) fn new(before: &Catalog, after: &Catalog) -> Result<Self, Error> {
        let mut again = Self::default();
        let both = || before.tables.values().filter_map(|old| Some((old, after.tables.get(&old.id)?)));
        let roots: Vec<(&Table, &Table)> = both().filter(|(old, new)| has_to_be(old, new, before, after)).collect();
        if roots.is_empty() {
            return Ok(again);
        }
        let within_another = |table: &Table| {
            let others = roots.iter().filter(|(other, _)| other.id != table.id);
            others.into_iter().any(|(other, _)| {
                partitions(before, &other.id).contains(&table.id) && partitions(after, &other.id).contains(&table.id)
            })
        };
        let topmost: Vec<(&Table, &Table)> = roots.iter().filter(|(old, _)| !within_another(old)).copied().collect();
        for (old, new) in topmost {
            let tree = Tree::new(old, new, before, after)?;
            again.trees.insert(old.id.clone(), tree);
        }
        let mut taken = Taken::new(before, after);
        for tree in again.trees.values_mut() {
            for (table, aside) in &mut tree.old {
                taken.put_aside(table, before, after, &mut again.names);
                *aside = again.names.get(table).unwrap_or(table).clone();
            }
        }
        for (id, tree) in &mut again.trees {
            tree.aside = tree.old.get(id).unwrap_or(id).clone();
        }
        Ok(again)
    }

    /// `before` with the old tables under the names that they have meanwhile.
    pub(super) fn catalog<'c>(&self, before: &'c Catalog) -> Cow<'c, Catalog> {
        if self.trees.is_empty() { Cow::Borrowed(before) } else { Cow::Owned(renamed(before, self)) }
    }

    /// The same without what the old tables need of what stays: only what goes, or is made again, has to wait for them.
    pub(super) fn letting_go<'c>(&self, aside: &'c Catalog, changes: &[Change]) -> Cow<'c, Catalog> {
        if self.trees.is_empty() {
            return Cow::Borrowed(aside);
        }
        let altered: BTreeSet<&ObjectId> =
            changes.iter().filter(|change| change.verb() == Verb::Alter).map(Change::id).collect();
        let is_old = |id: &ObjectId| self.trees.values().any(|tree| tree.old.values().any(|old| old == id));
        let is_part = |id: &ObjectId| is_old(id) || id.table_of().is_some_and(|table| is_old(&table));
        let mut catalog = aside.clone();
        catalog
            .dependencies
            .retain(|one| !altered.contains(&one.needs) || !is_part(&one.object) || is_part(&one.needs));
        Cow::Owned(catalog)
    }

    /// Whether what is, or belongs to, a table is made again under its own name.
    pub(super) fn brings_back(&self, id: &ObjectId) -> bool {
        let table = if id.kind() == Kind::Table { Some(id.clone()) } else { id.table_of() };
        table.is_some_and(|table| {
            self.trees.values().any(|tree| tree.old.contains_key(&table) && tree.new.contains(&table))
        })
    }

    /// What is made again under its own name, the columns among it: it gets back its owner and its privileges.
    pub(super) fn brought_back(&self, after: &Catalog) -> BTreeSet<ObjectId> {
        let tables = self.trees.values().flat_map(|tree| tree.old.keys().filter(|id| tree.new.contains(id)));
        tables.flat_map(|id| after.columns_of(id).into_iter().map(|column| &column.id).chain([id])).cloned().collect()
    }

    /// The tree in which a table is new.
    pub(super) fn tree_of(&self, table: &ObjectId) -> Option<(&ObjectId, &Tree)> {
        self.trees.iter().find(|(_, tree)| tree.new.contains(table))
    }

    /// The tree whose old table has this name meanwhile.
    pub(super) fn put_aside_as(&self, aside: &ObjectId) -> Option<(&ObjectId, &Tree)> {
        self.trees.iter().find(|(_, tree)| tree.aside == *aside)
    }

    /// An object by the name that it is known by, where it has another meanwhile.
    pub(super) fn known_as(&self, id: ObjectId) -> ObjectId {
        let known = self.names.iter().find(|(_, aside)| **aside == id);
        known.map_or(id, |(known, _)| known.clone())
    }

    /// A refusal in the names that objects are known by.
    pub(super) fn told(&self, error: Error) -> Error {
        match error {
            Error::Blocked { action, object, blockers } => {
                Error::Blocked { action, object: self.known_as(object), blockers }
            }
            Error::Ignored { action, object, blockers } => {
                Error::Ignored { action, object: self.known_as(object), blockers }
            }
            other => other,
        }
    }

    /// Refuses a plan in which a table would be put aside in one transaction, and its rows move over in another: between the
    /// two it would be empty.
    pub(super) fn check(&self, steps: &[Step]) -> Result<(), Error> {
        let place = |id: &ObjectId, words: &str| {
            let is = |one: &Statement| one.object == *id && one.words.starts_with(words);
            steps.iter().position(|step| step.statements.iter().any(is))
        };
        let apart = self.trees.keys().find(|id| place(id, "put ") != place(id, "move the rows "));
        match apart {
            None => Ok(()),
            Some(id) => Err(Error::MadeAgain {
                object: id.clone(),
                what: "another table".to_owned(),
                why: "a new value of an enumerated type has to be committed in between".to_owned(),
            }),
        }
    }

    /// Puts the old tables aside, and tells the other actions when their turn is.
    pub(super) fn arrange(&self, actions: &mut Vec<Action>, before: &Catalog, aside: &Catalog, after: &Catalog) {
        for (id, tree) in &self.trees {
            let names: Vec<String> = tree.old.values().map(|aside| aside.sql().to_string()).collect();
            let names: Vec<String> =
                names.into_iter().filter(|name| tree.old.keys().all(|old| old.sql().as_str() != name)).collect();
            let rests_on = rests_on(after, &tree.new);
            let types = types_of(before, tree);
            for action in actions.iter_mut() {
                let mark = |stage| Mark(id.clone(), stage);
                let says = |name: &String| action.statements.iter().any(|one| one.sql.as_str().contains(name.as_str()));
                let told_by_type = action.drops.iter().any(|one| {
                    matches!(one.kind().place(), Place::Overloaded | Place::Printed)
                        && aside.needs_of(one).any(|needs| tree.old.values().any(|old| old == needs))
                });
                if told_by_type {
                    action.marks.push(mark(UNNAMED));
                } else if names.iter().any(says)
                    || action.drops.iter().chain(&action.alters).any(|one| types.contains(one))
                {
                    action.after.push(mark(ASIDE));
                }
                if action.creates.iter().any(|one| one.kind() == Kind::Table) || action.rank == Rank::MoveRows {
                    continue;
                }
                let puts_to = |slot: &Slot| matches!(slot, Slot::Bound(of) if tree.new.contains(of));
                if action.takes.iter().any(puts_to) {
                    action.marks.push(mark(ATTACHED));
                } else if action.creates.iter().chain(&action.alters).any(|one| rests_on.contains(one)) {
                    action.after.push(mark(MOVED));
                }
                let object = action.statements.first().map(|one| &one.object);
                let of_tree = object.is_some_and(|object| tree.new.contains(object));
                if action.rank == Rank::Owner && of_tree {
                    action.marks.push(mark(OWNED));
                } else if action.rank == Rank::OwnSequence {
                    action.after.push(mark(OWNED));
                }
            }
            come_later(actions, &Mark(id.clone(), MOVED), after);
            actions.push(put_aside(id, tree, self, before));
        }
    }
}

/// The types of the old tables, which let go of them as they are put aside.
fn types_of(before: &Catalog, tree: &Tree) -> BTreeSet<ObjectId> {
    let tables = tree.old.keys().filter_map(|id| before.tables.get(id));
    tables.filter_map(|table| before.type_of(table)).map(|of| of.id.clone()).collect()
}

/// What partitions have from a constraint that is made once the rows have moved comes with that, not with their tables.
fn come_later(actions: &mut [Action], moved: &Mark, after: &Catalog) {
    let waiting = actions.iter().filter(|action| action.after.contains(moved));
    let mut late: BTreeSet<ObjectId> = waiting.flat_map(|action| action.creates.iter().cloned()).collect();
    loop {
        let known = late.len();
        for action in actions.iter_mut().filter(|one| one.creates.iter().any(|id| id.kind() == Kind::Table)) {
            action.creates.retain(|id| {
                let is_late = id.kind() == Kind::Constraint && after.needs_of(id).any(|needs| late.contains(needs));
                if is_late {
                    late.insert(id.clone());
                }
                !is_late
            });
        }
        if late.len() == known {
            return;
        }
    }
}

/// Whether PostgreSQL cannot change the one into the other: another key, none any more, or a column of the key that changes.
fn has_to_be(old: &Table, new: &Table, before: &Catalog, after: &Catalog) -> bool {
    if old.foreign.is_some() || new.foreign.is_some() {
        return false;
    }
    typed::is_out_of_order(old, new, before, after)
        || old.partition_by != new.partition_by
        || old.partition_by.as_ref().is_some_and(|key| {
            let differs = |column: &&Column| {
                after.columns.get(&column.id).is_some_and(|new| {
                    (&column.data_type, &column.collation) != (&new.data_type, &new.collation)
                        || column.generated != new.generated
                })
            };
            before.columns_of(&old.id).into_iter().filter(differs).any(|column| says(key, column.id.name()))
        })
}

/// Whether a partition key says this column.
fn says(key: &str, column: &str) -> bool {
    tokens(key).iter().any(|token| token.name().as_deref() == Some(column))
}

/// The partitions of a table, and theirs.
pub(super) fn partitions(catalog: &Catalog, of: &ObjectId) -> BTreeSet<ObjectId> {
    let (mut found, mut queue) = (BTreeSet::new(), vec![of.clone()]);
    while let Some(parent) = queue.pop() {
        let is_of = |table: &&Table| table.partition_of.as_ref().is_some_and(|of| of.parent == parent);
        for table in catalog.tables.values().filter(is_of) {
            if found.insert(table.id.clone()) {
                queue.push(table.id.clone());
            }
        }
    }
    found
}

impl Tree {
    fn new(old: &Table, new: &Table, before: &Catalog, after: &Catalog) -> Result<Self, Error> {
        let refuse = |why: &str| {
            let key = new.partition_by.as_ref();
            let what =
                key.map_or_else(|| "a table that is not partitioned".to_owned(), |k| format!("partitioned by {k}"));
            Error::MadeAgain { object: old.id.clone(), what, why: why.to_owned() }
        };
        let mut becoming = partitions(after, &new.id);
        becoming.insert(new.id.clone());
        // What is to be elsewhere is detached, with what is below it.
        let (mut going, mut queue) = (BTreeSet::from([old.id.clone()]), vec![old.id.clone()]);
        while let Some(parent) = queue.pop() {
            for table in before.tables.values() {
                let is_of = table.partition_of.as_ref().is_some_and(|of| of.parent == parent);
                let stays = after.tables.contains_key(&table.id) && !becoming.contains(&table.id);
                if is_of && !stays {
                    going.insert(table.id.clone());
                    queue.push(table.id.clone());
                }
            }
        }
        let is_foreign = |catalog: &Catalog, id: &ObjectId| catalog.tables.get(id).is_some_and(|t| t.foreign.is_some());
        if going.iter().any(|id| is_foreign(before, id)) || becoming.iter().any(|id| is_foreign(after, id)) {
            return Err(refuse(super::parents::ELSEWHERE));
        }
        if super::parents::is_referred_to(old, before) {
            return Err(refuse("a foreign key refers to the table that it is a partition of"));
        }
        let whole_rows = before.dependencies.iter().find(|one| {
            let own = one.object.table_of().is_some_and(|table| going.contains(&table));
            let is_typed = one.object.kind() == Kind::Column || one.object.kind().is_type();
            going.contains(&one.needs) && is_typed && !own && after.contains(&one.object)
        });
        if let Some(one) = whole_rows {
            return Err(refuse(&format!("{} holds whole rows of it", one.object)));
        }
        let joins = becoming.iter().filter(|id| before.tables.contains_key(*id) && !going.contains(*id));
        let acts = joins.into_iter().find(|id| before.has_side_effects(id));
        if let Some(acts) = acts {
            return Err(refuse(&format!("{acts}, which becomes a part of it, has triggers, rules or row security")));
        }
        let going = going.into_iter().map(|id| (id.clone(), id)).collect();
        Ok(Self { aside: old.id.clone(), only: old.partition_by.is_none(), old: going, new: becoming })
    }
}

/// What may only be there once these tables have their rows: what looks at rows, or does something when they come.
fn rests_on(after: &Catalog, tables: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
    let is_part = |id: &ObjectId| {
        tables.contains(id)
            || id.table_of().is_some_and(|table| tables.contains(&table))
            || after.indexes.get(id).is_some_and(|index| tables.contains(&index.relation))
    };
    // An index comes before: partitions are made with theirs.
    let looks = |kind: Kind| {
        matches!(
            kind,
            Kind::Constraint
                | Kind::Trigger
                | Kind::Rule
                | Kind::Policy
                | Kind::MaterializedView
                | Kind::PublicationTable
        )
    };
    let mut users: BTreeMap<&ObjectId, Vec<&ObjectId>> = BTreeMap::new();
    for one in &after.dependencies {
        users.entry(&one.needs).or_default().push(&one.object);
    }
    let mut found: BTreeSet<ObjectId> = after.ids().filter(|id| looks(id.kind()) && is_part(id)).cloned().collect();
    let mut reached: BTreeSet<&ObjectId> = after.ids().filter(|id| is_part(id)).collect();
    let mut queue: Vec<&ObjectId> = reached.iter().copied().collect();
    while let Some(id) = queue.pop() {
        for user in users.get(id).into_iter().flatten().copied() {
            let directly = is_part(id) && looks(user.kind());
            if directly || user.kind() == Kind::MaterializedView {
                found.insert(user.clone());
            }
            // A materialized view is filled through whatever it asks.
            if matches!(user.kind(), Kind::View | Kind::MaterializedView | Kind::Function) && reached.insert(user) {
                queue.push(user);
            }
        }
    }
    found
}
