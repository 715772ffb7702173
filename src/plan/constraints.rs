//! Constraints: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, HazardKind, Lock, Statement, online};
use crate::catalog::{Constraint, ConstraintKind, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<Constraint>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(constraint) => {
            online::constraint(constraint, context).unwrap_or_else(|| vec![add(constraint, context)])
        }
        Difference::Drop(constraint) => vec![remove(constraint, context)],
        Difference::Alter { after, .. } => vec![validate(after)],
        Difference::Replace { before, after } => {
            let mut actions = vec![remove(before, context)];
            actions.extend(online::constraint(after, context).unwrap_or_else(|| vec![add(after, context)]));
            actions
        }
    }
}

/// `CONSTRAINT name definition`, as it stands in a table's statement.
pub(super) fn clause(constraint: &Constraint) -> Sql {
    sql!("CONSTRAINT {} {}", Ident(constraint.id.name()), Deparsed(&constraint.definition))
}

/// The name that the constraint's index takes.
pub(super) fn index_slot(constraint: &Constraint) -> Option<Slot> {
    let has_index =
        matches!(constraint.kind, ConstraintKind::Primary | ConstraintKind::Unique | ConstraintKind::Exclusion);
    let schema = constraint.id.schema().unwrap_or("").to_owned();
    has_index.then(|| Slot::Relation(schema, constraint.id.name().to_owned()))
}

/// The statement that adds it to its table.
pub(super) fn add(constraint: &Constraint, context: &Context<'_>) -> Action {
    let id = &constraint.id;
    let table = table(constraint);
    let mut sql = sql!("ALTER TABLE {} ADD {}", table.sql(), clause(constraint));
    if !constraint.validated {
        sql.push(&sql!(" NOT VALID"));
    }
    let (exists, foreign) = (context.exists(&table), constraint.kind == ConstraintKind::Foreign);
    let lock = if foreign { Lock::ShareRowExclusive } else { Lock::AccessExclusive };
    let other = constraint.references.as_ref().and_then(|(foreign, _)| context.lock(Lock::ShareRowExclusive, foreign));
    let scans = exists && constraint.validated;
    let statement = Statement::new(sql, format!("add {id}"), id)
        .lock(context.lock(lock, &table).or(other))
        .hazard_if(scans, HazardKind::AddsConstraint, format!("rows of {table} that break it make it fail"))
        .hazard_if(scans, HazardKind::ScansTable, format!("the whole of {table} is read while writes wait"));
    let mut takes: Vec<Slot> = index_slot(constraint).into_iter().collect();
    if constraint.kind == ConstraintKind::Primary {
        takes.push(Slot::PrimaryKey(table));
    }
    Action {
        statements: vec![statement],
        creates: vec![id.clone()],
        takes,
        rank: Rank::AddConstraint,
        ..Action::default()
    }
}

/// The statement that drops it.
pub(super) fn remove(constraint: &Constraint, context: &Context<'_>) -> Action {
    let id = &constraint.id;
    let table = table(constraint);
    let sql = sql!("ALTER TABLE {} DROP CONSTRAINT {}", table.sql(), Ident(id.name()));
    let statement = Statement::new(sql, format!("drop {id}"), id).lock(context.lock(Lock::AccessExclusive, &table));
    let mut frees: Vec<Slot> = index_slot(constraint).into_iter().collect();
    if constraint.kind == ConstraintKind::Primary {
        frees.push(Slot::PrimaryKey(table));
    }
    Action {
        statements: vec![statement],
        drops: vec![id.clone()],
        frees,
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
