//! A table with rows is attached without being read while others wait: checks that are validated beforehand have shown that
//! its rows are within the bounds, and that the default partition has none of them
//! (<https://www.postgresql.org/docs/current/sql-altertable.html>, `ATTACH PARTITION`).

use super::action::{Action, Mark, Rank};
use super::bounds::{self, Bounds};
use super::online::{free_name, validate};
use super::{Context, HazardKind, Lock, Statement};
use crate::catalog::{Kind, ObjectId, PartitionOf, Table};
use crate::sql;
use crate::sql::{Ident, Sql};

/// A check that is there for as long as it takes.
struct Check {
    id: ObjectId,
    table: ObjectId,
    condition: Sql,
    /// The columns that it is about, which have to be there.
    columns: Vec<ObjectId>,
    /// What rows that break it are.
    breaks: String,
}

/// The actions that attach a table, where `attach` is the one that does it. None where the plain form has to do: the table
/// is new or small, or its bounds cannot be said as a check.
pub(super) fn online(
    before: &Table,
    after: &Table,
    partition: &PartitionOf,
    attach: Action,
    context: &Context<'_>,
) -> Option<Vec<Action>> {
    let id = &after.id;
    let plain = before.partition_of.is_none() && context.online(id) && context.again.tree_of(id).is_none();
    if !plain {
        return None;
    }
    let checks: Vec<Check> =
        [Some(inside(id, partition, context)?), beside(id, partition, context)].into_iter().flatten().collect();
    let mut attach = attach;
    for statement in &mut attach.statements {
        statement.hazards.clear();
    }
    // One that is partitioned itself, or small, has no check.
    if let Some(table) = default_of(partition, id, context).filter(|of| checks.iter().all(|check| check.table != **of))
    {
        scans(&mut attach, table);
    }
    Some(around(id, &checks, attach))
}

/// The actions that make a partition, where `create` is the one that does it. The default partition is looked at beforehand,
/// where that can be said as a check.
pub(super) fn made(id: &ObjectId, partition: &PartitionOf, mut create: Action, context: &Context<'_>) -> Vec<Action> {
    let default = default_of(partition, id, context).filter(|_| context.again.tree_of(id).is_none());
    match default.map(|table| (table, beside(id, partition, context))) {
        None => vec![create],
        Some((_, Some(check))) => around(id, &[check], create),
        Some((table, None)) => {
            scans(&mut create, table);
            vec![create]
        }
    }
}

fn scans(attach: &mut Action, table: &ObjectId) {
    if let Some(statement) = attach.statements.first_mut() {
        let detail = format!("the whole of {table} is read while reads and writes wait");
        *statement = statement.clone().hazard(HazardKind::ScansTable, detail);
    }
}

/// The checks, validated in versions before the one that attaches the table, and dropped with that.
fn around(id: &ObjectId, checks: &[Check], attach: Action) -> Vec<Action> {
    let (said, proven) = (Mark(id.clone(), "bounds said"), Mark(id.clone(), "bounds proven"));
    let mut actions = Vec::new();
    // At the end, so that several share their versions.
    let mut attach = Action { after_commit: vec![proven.clone()], rank: Rank::Settle, ..attach };
    for check in checks {
        let (table, name) = (&check.table, Ident(check.id.name()));
        let lock = Some((Lock::AccessExclusive, table.clone()));
        let sql = sql!("ALTER TABLE {} ADD CONSTRAINT {} CHECK ({}) NOT VALID", table.sql(), name, check.condition);
        let added = Statement::new(sql, format!("keep new rows of {table} to the bounds of {id}"), id);
        actions.push(Action {
            statements: vec![added.lock(lock.clone())],
            requires: check.columns.clone(),
            marks: vec![said.clone()],
            rank: Rank::AddConstraint,
            ..Action::default()
        });
        let mut validated = validate(&check.id, table, Rank::Validate);
        for statement in &mut validated.statements {
            statement.object = id.clone();
            statement.words = format!("look for rows of {table} that are out of the bounds of {id}");
            statement.hazards.clear();
        }
        validated.hazard(HazardKind::AddsConstraint, check.breaks.clone());
        actions.push(Action { after_commit: vec![said.clone()], marks: vec![proven.clone()], ..validated });
        let dropped = sql!("ALTER TABLE {} DROP CONSTRAINT {}", table.sql(), name);
        attach.statements.push(Statement::new(dropped, format!("drop the check of {table}"), id).lock(lock));
    }
    actions.push(attach);
    actions
}

/// That the rows of the table are within the bounds, those of what its parent is a partition of among them.
fn inside(id: &ObjectId, partition: &PartitionOf, context: &Context<'_>) -> Option<Check> {
    let mut found: Vec<Bounds> = Vec::new();
    let mut next = Some(partition);
    while let Some(of) = next {
        found.push(bounds::of(of, context.after)?);
        next = context.after.tables.get(&of.parent).and_then(|parent| parent.partition_of.as_ref());
    }
    let conditions: Vec<Sql> = found.iter().map(|bounds| sql!("({})", bounds.inside)).collect();
    let condition = match found.as_slice() {
        [only] => only.inside.clone(),
        _ => Sql::join(&conditions, " AND "),
    };
    let columns = found.iter().map(|bounds| ObjectId::of_table(Kind::Column, id, &bounds.column)).collect();
    let breaks = format!("rows of {id} outside its bounds make it fail");
    Some(check((id, id.name()), "bounds", condition, columns, breaks, context))
}

/// That the default partition has no rows within the bounds.
fn beside(id: &ObjectId, partition: &PartitionOf, context: &Context<'_>) -> Option<Check> {
    let table = default_of(partition, id, context)?;
    let bounds = bounds::of(partition, context.after).filter(|_| context.online(table))?;
    let columns = vec![ObjectId::of_table(Kind::Column, table, &bounds.column)];
    let breaks = format!("rows of {table} within the bounds of {id} make it fail");
    // Several may come beside the same one.
    let base = if id.schema() == table.schema() { id.name().to_owned() } else { id.path()[..2].join("_") };
    Some(check((table, &base), "beside", bounds.outside, columns, breaks, context))
}

/// The default partition beside this one, where it is there all the time.
fn default_of<'a>(partition: &PartitionOf, id: &ObjectId, context: &Context<'a>) -> Option<&'a ObjectId> {
    let is_default = |table: &&Table| {
        let of = table.partition_of.as_ref();
        of.is_some_and(|of| of.parent == partition.parent && of.bound == "DEFAULT") && table.id != *id
    };
    let table = &context.before.tables.values().find(is_default)?.id;
    context.after.tables.get(table).filter(is_default).map(|_| table)
}

fn check(
    (table, base): (&ObjectId, &str),
    word: &str,
    condition: Sql,
    columns: Vec<ObjectId>,
    breaks: String,
    context: &Context<'_>,
) -> Check {
    let id = ObjectId::of_table(Kind::Constraint, table, free_name(table, base, word, context));
    Check { id, table: table.clone(), condition, columns, breaks }
}
