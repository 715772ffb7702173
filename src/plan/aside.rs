//! What is put aside: a table under another name, with its indexes, its keys and its sequences, as far as their names are
//! needed for what takes their place.

use super::action::{Action, Mark, Rank, Slot};
use super::again::{ASIDE, Again, Tree, UNNAMED};
use super::renames::shortened;
use super::{Lock, Statement};
use crate::catalog::{Catalog, Column, Constraint, Dependency, Kind, ObjectId};
use crate::sql;
use crate::sql::{Ident, Sql};
use std::collections::{BTreeMap, BTreeSet};

/// The names among relations and types.
pub(super) struct Taken {
    all: BTreeSet<(String, String)>,
    /// Those that are taken afterwards.
    after: BTreeSet<(String, String)>,
}

impl Taken {
    pub(super) fn new(before: &Catalog, after: &Catalog) -> Self {
        let after = names(after);
        let all = names(before).union(&after).cloned().collect();
        Self { all, after }
    }

    /// Gives another name to a table, and to what is its own, where something else takes the name.
    pub(super) fn put_aside(
        &mut self,
        table: &ObjectId,
        before: &Catalog,
        after: &Catalog,
        names: &mut BTreeMap<ObjectId, ObjectId>,
    ) {
        let aside = self.aside(table, names);
        let indexes: Vec<&ObjectId> =
            before.indexes.values().filter(|index| index.relation == *table).map(|index| &index.id).collect();
        indexes.into_iter().for_each(|id| drop(self.aside(id, names)));
        for key in keys(before, table) {
            let Some(index) = index_of(key) else { continue };
            let name = self.aside(&index, names);
            let name = name.as_ref().map_or(key.id.name(), ObjectId::name);
            let table = aside.as_ref().unwrap_or(table);
            names.insert(key.id.clone(), ObjectId::of_table(Kind::Constraint, table, name));
        }
        for column in before.columns_of(table) {
            if let Some(sequence) = before.identity_sequence(&column.id) {
                self.aside(&sequence, names);
            }
            for sequence in owned(before, &column.id).filter(|id| !after.sequences.contains_key(*id)) {
                self.aside(sequence, names);
            }
        }
    }

    fn aside(&mut self, id: &ObjectId, names: &mut BTreeMap<ObjectId, ObjectId>) -> Option<ObjectId> {
        let schema = id.schema()?.to_owned();
        if !self.after.contains(&(schema.clone(), id.name().to_owned())) {
            return None;
        }
        let base = format!("{}__old", shortened(id.name()));
        let candidates = std::iter::once(base.clone()).chain((2..).map(|number| format!("{base}_{number}")));
        let name = candidates.into_iter().find(|name| !self.all.contains(&(schema.clone(), name.clone())))?;
        self.all.insert((schema, name.clone()));
        let aside = id.renamed(name);
        names.insert(id.clone(), aside.clone());
        Some(aside)
    }
}

/// The names that relations and types have, those of keys' indexes and of identity columns' sequences among them.
fn names(catalog: &Catalog) -> BTreeSet<(String, String)> {
    let is_named = |kind: Kind| {
        kind.is_type()
            || matches!(kind, Kind::Table | Kind::Index | Kind::View | Kind::MaterializedView | Kind::Sequence)
    };
    let named = |id: &ObjectId| Some((id.schema()?.to_owned(), id.name().to_owned()));
    let own = catalog.ids().filter(|id| is_named(id.kind())).filter_map(named);
    let left_out = catalog.ignored.all.iter().filter(|id| is_named(id.kind())).filter_map(named);
    let keys = catalog.constraints.values().filter_map(|key| named(&index_of(key)?));
    let sequences = catalog.columns.keys().filter_map(|id| named(&catalog.identity_sequence(id)?));
    own.chain(left_out).chain(keys).chain(sequences).collect()
}

fn keys<'c>(catalog: &'c Catalog, table: &ObjectId) -> impl Iterator<Item = &'c Constraint> {
    crate::catalog::of_table(&catalog.constraints, Kind::Constraint, table)
}

/// The index of a constraint that has one.
fn index_of(constraint: &Constraint) -> Option<ObjectId> {
    let id = &constraint.id;
    constraint.kind.has_index().then(|| Some(ObjectId::in_schema(Kind::Index, id.schema()?, id.name()))).flatten()
}

/// The sequences that a column owns, its identity apart.
pub(super) fn owned<'c>(catalog: &'c Catalog, column: &ObjectId) -> impl Iterator<Item = &'c ObjectId> {
    catalog.sequences.values().filter(|one| one.owned_by.as_ref() == Some(column)).map(|one| &one.id)
}

/// Puts the old tables of a tree aside: first they are locked, so that nobody writes to one of them any more.
pub(super) fn put_aside(id: &ObjectId, tree: &Tree, again: &Again, before: &Catalog) -> Action {
    let lock = |table: &ObjectId| Some((Lock::AccessExclusive, table.clone()));
    let mut statements = Vec::new();
    if !tree.only {
        let sql = sql!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", id.sql());
        statements.push(Statement::new(sql, format!("lock {id} with its partitions"), id).lock(lock(id)));
    }
    let parent = before.tables.get(id).and_then(|table| table.partition_of.as_ref());
    statements.extend(parent.map(|of| super::parents::detach_from(id, &of.parent)));
    let mut frees: Vec<Slot> = parent.iter().map(|of| Slot::Bound(of.parent.clone())).collect();
    let of_tree = |named: &&ObjectId| {
        tree.old.contains_key(*named)
            || before.indexes.get(*named).is_some_and(|index| tree.old.contains_key(&index.relation))
            || holders(before, named).iter().any(|table| tree.old.contains_key(table))
    };
    let renamed = again.names.iter().filter(|(named, _)| named.kind() != Kind::Constraint && of_tree(named));
    for (named, aside) in renamed {
        let sql = sql!("ALTER {} {} RENAME TO {}", named.kind().keyword(), named.sql(), Ident(aside.name()));
        let held = (named.kind() == Kind::Table).then(|| lock(named)).flatten();
        statements.push(Statement::new(sql, format!("put {named} aside"), named).lock(held));
        frees.push(Slot::relation(named));
    }
    let typed = tree.old.iter().filter(|(old, _)| before.tables.get(old).is_some_and(|old| old.of_type.is_some()));
    statements.extend(typed.map(|(old, aside)| super::typed::let_go(old, aside)));
    if before.tables.get(id).is_some_and(|table| table.force_row_security) {
        let sql: Sql = sql!("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY", tree.aside.sql());
        statements.push(Statement::new(sql, format!("let the owner see every row of the old {id}"), id));
    }
    Action {
        statements,
        frees,
        marks: vec![Mark(id.clone(), ASIDE)],
        after: vec![Mark(id.clone(), UNNAMED)],
        rank: Rank::PutTableAside,
        ..Action::default()
    }
}

/// The table that a key's index or a sequence of this name belongs to.
fn holders(catalog: &Catalog, id: &ObjectId) -> BTreeSet<ObjectId> {
    let keys = catalog.constraints.values().filter(|key| index_of(key).as_ref() == Some(id)).map(|key| &key.id);
    let of_columns = catalog.columns.keys().filter(|column| {
        catalog.identity_sequence(column).as_ref() == Some(id) || owned(catalog, column).any(|owned| owned == id)
    });
    keys.chain(of_columns).filter_map(ObjectId::table_of).collect()
}

/// The catalog with what is put aside under its other name.
pub(super) fn renamed(before: &Catalog, again: &Again) -> Catalog {
    let id = |id: &ObjectId| -> ObjectId {
        if let Some(name) = again.names.get(id) {
            return name.clone();
        }
        let table = id.table_of().and_then(|table| again.names.get(&table));
        table.map_or_else(|| id.clone(), |table| ObjectId::of_table(id.kind(), table, id.name()))
    };
    // The topmost one is taken off what it was a partition of.
    let is_off = |from: &ObjectId, to: &ObjectId| {
        let table = |part: &ObjectId| match part.kind() {
            Kind::Table => Some(part.clone()),
            Kind::Index => before.indexes.get(part).map(|index| index.relation.clone()),
            _ => part.table_of(),
        };
        let (Some(child), Some(parent)) = (table(from), table(to)) else { return false };
        let of = before.tables.get(&child).and_then(|table| table.partition_of.as_ref());
        again.trees.contains_key(&child) && of.is_some_and(|of| of.parent == parent)
    };
    let is_old = |table: &ObjectId| again.trees.values().any(|tree| tree.old.contains_key(table));
    let mut catalog = before.clone();
    macro_rules! rename {
        ($kinds:ident $(, $field:ident)*) => {
            catalog.$kinds = std::mem::take(&mut catalog.$kinds).into_values().map(|mut one| {
                one.id = id(&one.id);
                $(one.$field = id(&one.$field);)*
                (one.id.clone(), one)
            }).collect();
        };
    }
    for (table, of) in &mut catalog.tables {
        if again.trees.contains_key(table) {
            of.partition_of = None;
        }
        if is_old(table) {
            of.of_type = None;
        }
        of.partition_of.iter_mut().for_each(|of| of.parent = id(&of.parent));
        of.inherits.iter_mut().for_each(|parent| *parent = id(parent));
    }
    rename!(tables);
    let sequence = |column: &Column| before.identity_sequence(&column.id).map(|sequence| id(&sequence));
    for column in catalog.columns.values_mut() {
        let name = sequence(column).map(|sequence| sequence.name().to_owned());
        if let (Some(identity), Some(name)) = (&mut column.identity, name) {
            identity.sequence = name;
        }
    }
    rename!(columns);
    catalog.constraints.values_mut().filter_map(|one| one.references.as_mut()).for_each(|(of, _)| *of = id(of));
    rename!(constraints);
    rename!(indexes, relation);
    rename!(triggers, relation);
    rename!(rules, relation);
    rename!(policies);
    rename!(publication_tables);
    rename!(statistics, table);
    catalog.sequences.values_mut().filter_map(|one| one.owned_by.as_mut()).for_each(|column| *column = id(column));
    rename!(sequences);
    rename!(comments, holder);
    let dependencies = std::mem::take(&mut catalog.dependencies).into_iter();
    let untyped = |one: &Dependency| is_old(&one.object) && one.needs.kind() == Kind::Composite;
    let kept = dependencies.filter(|one| !is_off(&one.object, &one.needs) && !untyped(one));
    catalog.dependencies = kept
        .map(|mut one| {
            (one.object, one.needs) = (id(&one.object), id(&one.needs));
            one
        })
        .collect();
    catalog.unmodelled.iter_mut().flat_map(|one| &mut one.needs).for_each(|needs| *needs = id(needs));
    for needs in [&mut catalog.ignored.needs, &mut catalog.ignored.needed] {
        *needs = std::mem::take(needs)
            .into_iter()
            .map(|mut one| {
                (one.object, one.needs) = (id(&one.object), id(&one.needs));
                one
            })
            .collect();
    }
    catalog
}
