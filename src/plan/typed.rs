//! Typed tables: <https://www.postgresql.org/docs/current/sql-altertable.html>, `OF` and `NOT OF`.
//!
//! While the attributes of its type change, a table is one without a type. So its columns change like those of any table,
//! with the same conversions, losses and locks, where `ALTER TYPE … CASCADE` would convert by assignment or not at all.

use super::action::{Action, Mark, Rank, Slot};
use super::{Context, Lock, Statement};
use crate::catalog::{Catalog, Column, Kind, ObjectId, Table};
use crate::sql;
use crate::sql::Deparsed;

/// The stage of a table that has no type any more, or not yet.
const UNTYPED: &str = "without a type";

/// What takes a table off its type and puts it to another, or to what that becomes.
pub(super) fn actions(before: &Table, after: &Table, context: &Context<'_>) -> Vec<Action> {
    let (old, new) = (context.before.type_of(before), context.after.type_of(after));
    let stays = before.of_type == after.of_type && old == new;
    if stays && old.is_none_or(|of| !context.replaced.contains(&of.id)) {
        return Vec::new();
    }
    let id = &after.id;
    let mut actions = Vec::new();
    if before.of_type.is_some() {
        let statement = let_go(id, id);
        let (releases, marks) = (vec![id.clone()], vec![Mark(id.clone(), UNTYPED)]);
        actions.push(Action { statements: vec![statement], releases, marks, rank: Rank::Detach, ..Action::default() });
    }
    if let (Some(of), Some(new)) = (&after.of_type, new) {
        let sql = sql!("ALTER TABLE {} OF {}", id.sql(), Deparsed(of));
        let statement = Statement::new(sql, format!("make {id} one of {}", new.id), id);
        // The two must have the same columns: those that go are gone.
        let going = context.before.columns_of(id).into_iter().map(|column| &column.id);
        let going = going.filter(|column| !context.after.columns.contains_key(*column));
        let columns = context.after.columns_of(id).into_iter().map(|column| column.id.clone());
        actions.push(Action {
            statements: vec![statement.lock(Some((Lock::AccessExclusive, id.clone())))],
            requires: columns.chain([new.id.clone()]).collect(),
            takes: going.cloned().map(Slot::Parent).collect(),
            rank: Rank::Attach,
            ..Action::default()
        });
    }
    actions
}

/// Makes a table, which has this name now, one without a type.
pub(super) fn let_go(table: &ObjectId, now: &ObjectId) -> Statement {
    let sql = sql!("ALTER TABLE {} NOT OF", now.sql());
    let words = format!("let {table} go from its type");
    Statement::new(sql, words, table).lock(Some((Lock::AccessExclusive, now.clone())))
}

/// No column of a typed table is added, dropped or given another type.
pub(super) fn arrange(actions: &mut [Action]) {
    let marks: Vec<Mark> =
        actions.iter().flat_map(|action| &action.marks).filter(|mark| mark.1 == UNTYPED).cloned().collect();
    for mark in marks {
        let is_of = |id: &ObjectId| id.kind() == Kind::Column && id.is_of(&mark.0);
        for action in actions.iter_mut() {
            if action.creates.iter().chain(&action.alters).chain(&action.drops).any(is_of) {
                action.after.push(mark.clone());
            }
        }
    }
}

/// Whether the columns will not be in the order of the type: those that stay keep their places, and others come behind.
pub(super) fn is_out_of_order(old: &Table, new: &Table, before: &Catalog, after: &Catalog) -> bool {
    if new.of_type.is_none() || before.type_of(old) == after.type_of(new) {
        return false;
    }
    let stays = |column: &Column| {
        let pair = before.columns.get(&column.id).zip(after.columns.get(&column.id));
        pair.is_some_and(|(old, new)| old.generated == new.generated)
    };
    let wanted = after.columns_of(&new.id);
    let kept = before.columns_of(&old.id).into_iter().filter(|column| stays(column));
    let come = wanted.iter().copied().filter(|column| !stays(column));
    !kept.chain(come).map(|column| &column.id).eq(wanted.iter().map(|column| &column.id))
}
