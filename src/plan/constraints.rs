//! Constraints: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::action::{Action, Rank, Slot};
use super::index_settings::{self, Holder};
use super::{Context, HazardKind, Lock, Statement, indexes, online, parameters};
use crate::catalog::{Constraint, ConstraintKind, IndexSettings, Kind, ObjectId};
use crate::diff::{Difference, constraint_apart};
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<Constraint>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(constraint) => made(constraint, context),
        Difference::Drop(constraint) => vec![remove(constraint, context)],
        Difference::Alter { before, after } => alter(before, after, context),
        Difference::Replace { before, after } => {
            let mut actions = vec![remove(before, context)];
            actions.extend(made(after, context));
            actions
        }
    }
}

/// Adds it, and sets on its index what its clause does not say.
pub(super) fn made(constraint: &Constraint, context: &Context<'_>) -> Vec<Action> {
    let mut actions = online::constraint(constraint, context).unwrap_or_else(|| vec![add(constraint, context)]);
    actions.extend(attached(false, constraint, context));
    actions.extend(settings(constraint, context));
    actions
}

/// Makes a key part of that of the partitioned table, where it does not come with that.
fn attached(was: bool, constraint: &Constraint, context: &Context<'_>) -> impl Iterator<Item = Action> {
    indexes::attached(&constraint.id, was, constraint.inherited, context)
}

/// Sets on the index of a constraint that is made what its clause does not say.
pub(super) fn settings(constraint: &Constraint, context: &Context<'_>) -> Option<Action> {
    let before = IndexSettings { options: constraint.index.options.clone(), ..IndexSettings::default() };
    let table = table(constraint);
    index_settings::action(&Holder { id: &constraint.id, table: &table }, &before, &constraint.index, context)
}

fn alter(before: &Constraint, after: &Constraint, context: &Context<'_>) -> Vec<Action> {
    let (id, table) = (&after.id, table(after));
    let mut actions = Vec::new();
    if before.definition != after.definition && after.kind == ConstraintKind::Foreign {
        actions.push(Action::alter(id, vec![checked(before, after, context)], Rank::AddConstraint));
    }
    // A key is valid once each partition has it.
    if !before.validated && after.validated && !after.kind.has_index() {
        actions.push(validate(after));
    }
    actions.extend(attached(before.inherited, after, context));
    actions.extend(index_settings::action(&Holder { id, table: &table }, &before.index, &after.index, context));
    actions
}

/// When a foreign key is checked, and whether.
fn checked(before: &Constraint, after: &Constraint, context: &Context<'_>) -> Statement {
    let (id, table) = (&after.id, table(after));
    let (_, [was_deferrable, was_deferred, was_off]) = constraint_apart(&before.definition);
    let (_, [deferrable, deferred, off]) = constraint_apart(&after.definition);
    let mut sql = sql!("ALTER TABLE {} ALTER CONSTRAINT {}", table.sql(), Ident(id.name()));
    if (was_deferrable, was_deferred) != (deferrable, deferred) {
        sql.push(&match (deferrable, deferred) {
            (false, _) => sql!(" NOT DEFERRABLE"),
            (true, false) => sql!(" DEFERRABLE INITIALLY IMMEDIATE"),
            (true, true) => sql!(" DEFERRABLE INITIALLY DEFERRED"),
        });
    }
    if was_off != off {
        sql.push(&if off { sql!(" NOT ENFORCED") } else { sql!(" ENFORCED") });
    }
    Statement::new(sql, format!("change when {id} is checked"), id)
        .lock(context.lock(Lock::AccessExclusive, &table))
        .hazard_if(was_off && !off, HazardKind::AddsConstraint, format!("rows of {table} that break it make it fail"))
}

/// `CONSTRAINT name definition`, as it stands in a table's statement.
pub(super) fn clause(constraint: &Constraint) -> Sql {
    let (name, options) = (Ident(constraint.id.name()), &constraint.index.options);
    // The definition of an exclusion says them itself.
    if options.is_empty() || constraint.kind == ConstraintKind::Exclusion {
        return sql!("CONSTRAINT {} {}", name, Deparsed(&constraint.definition));
    }
    let (head, _) = constraint_apart(&constraint.definition);
    let tail = &constraint.definition[head.len()..];
    sql!("CONSTRAINT {} {} WITH ({}){}", name, Deparsed(head), parameters::list(options), Deparsed(tail))
}

/// The name that the constraint's index takes.
pub(super) fn index_slot(constraint: &Constraint) -> Option<Slot> {
    let schema = constraint.id.schema().unwrap_or("").to_owned();
    constraint.kind.has_index().then(|| Slot::Relation(schema, constraint.id.name().to_owned()))
}

/// What only one can have, and it has.
pub(super) fn slots(constraint: &Constraint) -> Vec<Slot> {
    let primary = (constraint.kind == ConstraintKind::Primary).then(|| Slot::PrimaryKey(table(constraint)));
    index_slot(constraint).into_iter().chain(primary).collect()
}

/// The statement that adds it to its table.
pub(super) fn add(constraint: &Constraint, context: &Context<'_>) -> Action {
    let id = &constraint.id;
    let table = table(constraint);
    let is_key = constraint.kind.has_index();
    // What is in the partitions of its own is attached to it.
    let only = if is_key && !constraint.validated { sql!("ONLY ") } else { sql!("") };
    let mut sql = sql!("ALTER TABLE {}{} ADD {}", only, table.sql(), clause(constraint));
    if !constraint.validated && !is_key {
        sql.push(&sql!(" NOT VALID"));
    }
    let (exists, foreign) = (context.exists(&table), constraint.kind == ConstraintKind::Foreign);
    let lock = if foreign { Lock::ShareRowExclusive } else { Lock::AccessExclusive };
    let other = constraint.references.as_ref().and_then(|(foreign, _)| context.lock(Lock::ShareRowExclusive, foreign));
    let (_, [.., not_enforced]) = constraint_apart(&constraint.definition);
    let scans = exists && constraint.validated && !not_enforced;
    let statement = Statement::new(sql, format!("add {id}"), id)
        .lock(context.lock(lock, &table).or(other))
        .hazard_if(scans, HazardKind::AddsConstraint, format!("rows of {table} that break it make it fail"))
        .hazard_if(scans, HazardKind::ScansTable, format!("the whole of {table} is read while writes wait"));
    let unproven = unproven_below(constraint, context);
    let mut requires: Vec<ObjectId> = unproven.iter().filter_map(ObjectId::table_of).collect();
    if is_key && !constraint.validated {
        // A partition that is made later would have one.
        requires.extend(context.after.below(&table));
    }
    Action {
        statements: vec![statement],
        creates: std::iter::once(id).chain(&unproven).cloned().collect(),
        requires,
        takes: slots(constraint),
        rank: Rank::AddConstraint,
        ..Action::default()
    }
}

/// The same check in the tables below, where it is not valid either: a table that is made after it would have it as valid.
fn unproven_below(constraint: &Constraint, context: &Context<'_>) -> Vec<ObjectId> {
    if constraint.validated || constraint.kind != ConstraintKind::Check {
        return Vec::new();
    }
    let below = context.after.below(&table(constraint)).into_iter();
    let same = below.map(|table| ObjectId::of_table(Kind::Constraint, &table, constraint.id.name()));
    same.filter(|id| context.after.constraints.get(id).is_some_and(|c| c.inherited && !c.local && !c.validated))
        .collect()
}

/// The statement that drops it.
pub(super) fn remove(constraint: &Constraint, context: &Context<'_>) -> Action {
    let id = &constraint.id;
    let table = table(constraint);
    let sql = sql!("ALTER TABLE {} DROP CONSTRAINT {}", table.sql(), Ident(id.name()));
    let statement = Statement::new(sql, format!("drop {id}"), id).lock(context.lock(Lock::AccessExclusive, &table));
    Action {
        statements: vec![statement],
        drops: vec![id.clone()],
        frees: [slots(constraint), indexes::freed_with(id, &table, context)].concat(),
        rank: Rank::DropConstraint,
        ..Action::default()
    }
}

fn validate(constraint: &Constraint) -> Action {
    let id = &constraint.id;
    let table = table(constraint);
    let sql = sql!("ALTER TABLE {} VALIDATE CONSTRAINT {}", table.sql(), Ident(id.name()));
    let statement = Statement::new(sql, format!("validate {id}"), id)
        .lock(Some((Lock::ShareUpdateExclusive, table.clone())))
        .hazard(HazardKind::AddsConstraint, format!("rows of {table} that break it make it fail"));
    Action { statements: vec![statement], alters: vec![id.clone()], rank: Rank::AddConstraint, ..Action::default() }
}

/// A constraint always has its table; the fall-back only names the constraint in an impossible error.
fn table(constraint: &Constraint) -> ObjectId {
    constraint.id.table_of().unwrap_or_else(|| constraint.id.clone())
}
