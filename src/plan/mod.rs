//! Changes give ordered statements. Pure: no clock, no file, no server.

mod access_methods;
mod action;
mod again;
mod aggregates;
mod alteration;
mod apart;
mod aside;
mod attached;
mod blocked;
mod bodies;
mod bounds;
mod calling;
mod casts;
mod circles;
mod collations;
mod column_settings;
mod columns;
mod comments;
mod composites;
mod constraints;
mod conversions;
mod default_privileges;
mod domain_constraints;
mod domains;
mod enums;
mod evaluated;
mod event_triggers;
mod extensions;
mod foreign_options;
mod functions;
mod hazards;
mod ignored;
mod index_settings;
mod indexes;
mod inherited;
mod languages;
mod locks;
mod losses;
mod made;
mod materialized_views;
mod move_rows;
mod moves;
mod not_null;
mod online;
mod operator_classes;
mod operator_families;
mod operators;
mod order;
mod own_indexes;
mod owners;
mod parameters;
mod parents;
mod policies;
mod privileges;
mod procedures;
mod publication_schemas;
mod publication_tables;
mod publications;
mod published;
mod ranges;
mod remade;
mod renames;
mod retype;
mod rules;
mod schemas;
mod script;
mod sequences;
mod servers;
mod statement;
mod statistics;
mod tables;
mod text_search_configurations;
mod text_search_dictionaries;
mod text_search_parsers;
mod text_search_templates;
mod transforms;
mod triggers;
mod typed;
mod types;
mod user_mappings;
mod views;
mod wrappers;

pub use hazards::{Hazard, HazardKind};
pub use locks::Lock;
pub use losses::Loss;
pub use renames::{renames, renames_back};
pub use script::script;
pub use statement::{Statement, Step};

use crate::catalog::{Catalog, Enum, Kind, ObjectId, Table, grid};
use crate::diff::{Change, Verb, diff_making_again};
use action::Action;
use again::Again;
use std::collections::{BTreeMap, BTreeSet};

/// What a project asks of its plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Tables that are there already are changed in forms that hold no lock for long, which take several versions: indexes
    /// are built `CONCURRENTLY`, constraints and `NOT NULL` are validated apart, new columns are filled in parts.
    pub online: bool,
    /// Tables for which the plain forms do: they are small.
    pub small: BTreeSet<ObjectId>,
    /// Everything must fit into one transaction, as a way back has to: an enumerated type is made again where a new value
    /// of it would be used before it is committed.
    pub one_transaction: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { online: true, small: BTreeSet::new(), one_transaction: false }
    }
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The graph of statements has a cycle.
    #[error("these changes depend on each other in a circle: {}", path.join(" → "))]
    Cycle {
        /// The statements of the cycle in words, the first again at the end.
        path: Vec<String>,
    },
    /// Something that Limbeck does not manage stands in the way, and would be lost or break.
    #[error("{action} {object} would take away or break what Limbeck does not manage: {blockers}")]
    Blocked {
        /// What was to be done: "dropping", "changing the type of", …
        action: &'static str,
        /// What it was to be done to.
        object: ObjectId,
        /// The unmodelled things that need it, in words.
        blockers: String,
    },
    /// Something that the project leaves out stands in the way, and would be lost or break.
    #[error("{action} {object} would take away or break what `[ignore]` in `limbeck.toml` leaves out: {blockers}")]
    Ignored {
        /// What was to be done: "dropping", "changing the type of", …
        action: &'static str,
        /// What it was to be done to.
        object: ObjectId,
        /// What is left out and needs it, in words.
        blockers: String,
    },
    /// It needs something that the project leaves out and that is not there.
    #[error("{object} needs {needs}, which `[ignore]` in `limbeck.toml` leaves out and no migration makes")]
    NotThere {
        /// What was to be made or changed.
        object: ObjectId,
        /// What is left out.
        needs: ObjectId,
    },
    /// PostgreSQL cannot change it without making the table again, and its rows cannot move over.
    #[error("{object} cannot become {what} with the rows that it has: {why}")]
    MadeAgain {
        /// The table.
        object: ObjectId,
        /// What it was to become: "partitioned by RANGE (at)", …
        what: String,
        /// What stands in the way.
        why: String,
    },
}

impl Error {
    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Error::Cycle { .. } => "split the change: make one of these in a migration of its own first",
            Error::Blocked { .. } => {
                "write this change by hand with `limbeck revision`, or keep the object in the models"
            }
            Error::Ignored { .. } => {
                "write this change by hand with `limbeck revision`, or take the object out of `[ignore]` and manage it"
            }
            Error::NotThere { .. } => {
                "make it with `limbeck revision` where it is not there yet (`CREATE … IF NOT EXISTS`), or take it out of `[ignore]`"
            }
            Error::MadeAgain { .. } => {
                "give the new table another name, copy the rows in a migration of `limbeck revision`, then drop the old one and rename"
            }
        }
    }
}

/// The steps that lead from `before` to `after`, in order; each step becomes one version. None where nothing differs.
/// `renames` must already be done in `before`.
pub fn plan(before: &Catalog, after: &Catalog, options: &Options) -> Result<Vec<Step>, Error> {
    let steps = plan_making_again(before, after, options, &BTreeSet::new())?;
    if !options.one_transaction || steps.len() < 2 {
        return Ok(steps);
    }
    let extended = |(id, _): &(&ObjectId, &Enum)| before.enums.contains_key(*id);
    let enums = after.enums.iter().filter(extended).filter(|(id, new)| before.enums.get(*id) != Some(new));
    plan_making_again(before, after, options, &enums.map(|(id, _)| id.clone()).collect())
}

fn plan_making_again(
    before: &Catalog,
    after: &Catalog,
    options: &Options,
    enums: &BTreeSet<ObjectId>,
) -> Result<Vec<Step>, Error> {
    let tables = Again::new(before, after)?;
    let aside = tables.catalog(before);
    let (before, original): (&Catalog, &Catalog) = (&aside, before);
    let planned = own_indexes::made_first(before, after, options);
    let after: &Catalog = &planned;
    let mut again = enums.clone();
    again.extend(tables.brought_back(after));
    loop {
        let changes = diff_making_again(before, after, &again);
        let checked = blocked::check(before, &changes).and_then(|()| ignored::check(before, after, &changes));
        checked.map_err(|error| tables.told(error))?;
        parents::check(before, &changes)?;
        let context = Context::new(before, after, options, &changes, &tables);
        let mut actions: Vec<Action> = changes.iter().flat_map(|change| actions_for(change, &context)).collect();
        actions.extend(remade::move_over(&context.remade, before, after));
        absorb(&mut actions, before);
        inherited::reach(&mut actions, before, after);
        parents::arrange(&mut actions);
        typed::arrange(&mut actions);
        tables.arrange(&mut actions, original, before, after);
        let cycle = match order::order(actions, &tables.letting_go(before, &changes), after) {
            Ok(steps) => return tables.check(&steps).map(|()| steps),
            Err(cycle) => cycle,
        };
        // What cannot be defined anew in place, since it needs what comes after it, is dropped first and made at the end.
        let known = again.len();
        again.extend(cycle.redefined);
        if again.len() == known {
            return Err(Error::Cycle { path: cycle.path });
        }
    }
}

macro_rules! makers {
    ($($(#[$doc:meta])* $Kind:ident $kinds:ident $word:literal,)*) => {
        /// What makes one change happen.
        fn actions_for(change: &Change, context: &Context<'_>) -> Vec<Action> {
            match change {
                $(Change::$Kind(difference) => $kinds::actions(difference, context),)*
                Change::Comment(difference) => vec![comments::action(difference, context)],
                Change::Owner(difference) => vec![owners::action(difference, context)],
                Change::Privileges(difference) => vec![privileges::action(difference, context)],
            }
        }
    };
}
grid!(makers);

/// What the makers of statements ask about.
struct Context<'a> {
    before: &'a Catalog,
    after: &'a Catalog,
    options: &'a Options,
    /// The tables that are made again: those of before have other names here.
    again: &'a Again,
    /// The types that are made again.
    remade: remade::Remade,
    /// Everything that is dropped and made again.
    replaced: BTreeSet<ObjectId>,
    coming: apart::Coming,
    going: apart::Going<'a>,
    /// Names of constraints that are not unique in their schema.
    shared: BTreeSet<(String, String)>,
}

impl<'a> Context<'a> {
    fn new(
        before: &'a Catalog,
        after: &'a Catalog,
        options: &'a Options,
        changes: &[Change],
        again: &'a Again,
    ) -> Self {
        let replaced = changes.iter().filter(|change| change.verb() == Verb::Replace);
        let replaced: BTreeSet<ObjectId> = replaced.map(|change| change.id().clone()).collect();
        let remade = remade::Remade::new(before, after, changes, &replaced);
        let (coming, going) = (apart::Coming::new(before, after), apart::Going::new(before, after));
        let shared = not_null::shared(before, after);
        Self { before, after, options, again, remade, replaced, coming, going, shared }
    }

    /// Whether the default of a column calls a function that is made again.
    fn calls_remade(&self, column: &ObjectId) -> bool {
        self.before.needs_of(column).any(|id| is_called(id.kind()) && self.replaced.contains(id))
    }

    /// Whether the default of a column calls a function of the user that gives another value for each row.
    fn calls_volatile(&self, column: &ObjectId) -> bool {
        let mut calls = self.after.needs_of(column);
        calls.any(|id| self.after.functions.get(id).is_some_and(|function| function.attributes.volatility == "v"))
    }

    /// Whether the table or materialized view is there already and stays, so that others may wait for it.
    fn exists(&self, relation: &ObjectId) -> bool {
        let before = self.before;
        before.tables.contains_key(relation)
            || before.materialized_views.contains_key(relation) && !self.replaced.contains(relation)
    }

    /// Whether the table is there already and others are not to wait for what is done to it.
    fn online(&self, table: &ObjectId) -> bool {
        let Options { online, small, one_transaction } = self.options;
        // What is partitioned can be neither indexed concurrently nor given a key that is not valid; what is foreign is
        // elsewhere.
        let is_plain = |table: &Table| table.partition_by.is_none() && table.foreign.is_none();
        let plain = self.after.tables.get(table).is_none_or(is_plain);
        *online && !one_transaction && !small.contains(table) && plain && self.exists(table)
    }

    /// The lock, where the table or materialized view is there already and stays.
    fn lock(&self, lock: Lock, relation: &ObjectId) -> Option<(Lock, ObjectId)> {
        self.exists(relation).then(|| (lock, relation.clone()))
    }
}

/// Takes away the statements that drop what PostgreSQL drops by itself with a column or a view that goes away.
fn absorb(actions: &mut Vec<Action>, before: &Catalog) {
    let mut holders: BTreeMap<ObjectId, usize> = BTreeMap::new();
    for (place, action) in actions.iter().enumerate() {
        // A table's own statement already takes what belongs to it, but for what had to be taken apart.
        if action.drops.iter().any(|id| id.kind() == Kind::Table) {
            continue;
        }
        let held = action.drops.iter().filter(|id| takes_parts_along(id.kind()));
        holders.extend(held.map(|id| (id.clone(), place)));
    }
    let mut by_itself: BTreeMap<&ObjectId, usize> = BTreeMap::new();
    for dependency in before.dependencies.iter().filter(|dependency| dependency.automatic) {
        // What a child has from a parent is looked at before: it may be taken off in time.
        let of_parent = dependency.object.kind() == Kind::Column && dependency.needs.kind() == Kind::Column;
        if let Some(place) = holders.get(&dependency.needs).filter(|_| !of_parent) {
            by_itself.entry(&dependency.object).or_insert(*place);
        }
    }
    let mut moved: Vec<(usize, Action)> = Vec::new();
    let mut gone: BTreeSet<usize> = BTreeSet::new();
    for (place, action) in actions.iter().enumerate() {
        let only_drops = action.creates.is_empty() && action.alters.is_empty() && action.releases.is_empty();
        let [dropped] = action.drops.as_slice() else { continue };
        if let Some(holder) = by_itself.get(dropped)
            && only_drops
            && *holder != place
        {
            moved.push((*holder, action.clone()));
            gone.insert(place);
        }
    }
    for (holder, action) in moved {
        actions[holder].drops.extend(action.drops);
        actions[holder].frees.extend(action.frees);
    }
    let mut place = 0;
    actions.retain(|_| {
        place += 1;
        !gone.contains(&(place - 1))
    });
}

/// Whether dropping an object of this kind drops what hangs on it alone, and a table's own statement does not say so.
fn takes_parts_along(kind: Kind) -> bool {
    matches!(kind, Kind::Column | Kind::View | Kind::MaterializedView)
}

/// Whether a default can call it, and lets go of it where it is made again.
fn is_called(kind: Kind) -> bool {
    matches!(kind, Kind::Function | Kind::Aggregate)
}
