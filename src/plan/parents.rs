//! Partitions and inheritance: <https://www.postgresql.org/docs/current/ddl-partitioning.html>.

use super::action::{Action, Mark, Rank, Slot};
use super::{Context, Error, Lock, Statement, attached};
use crate::catalog::{Catalog, Column, Constraint, Kind, ObjectId, PartitionOf, Table, of_table};
use crate::diff::{Change, Difference};
use crate::sql;
use crate::sql::{Deparsed, Sql};
use std::collections::BTreeMap;

/// The stage of a table that has left the parents that it leaves.
const LEFT: &str = "without its old parents";

/// Why a foreign table cannot be made again.
pub(super) const ELSEWHERE: &str = "the rows of a foreign table stay where they are";

/// Refuses what only a new table can be, and whose rows cannot move over.
pub(super) fn check(before: &Catalog, changes: &[Change]) -> Result<(), Error> {
    for change in changes {
        if let Change::Server(Difference::Replace { before: server, .. }) = change {
            let on = |table: &&Table| table.foreign.as_ref().is_some_and(|foreign| foreign.server == server.id.name());
            if let Some(table) = before.tables.values().find(on) {
                let what = format!("one without {}, which is made again", server.id);
                return Err(Error::MadeAgain { object: table.id.clone(), what, why: ELSEWHERE.to_owned() });
            }
        }
        let Change::Table(Difference::Alter { before, after }) = change else { continue };
        let refuse = |what: String| Err(Error::MadeAgain { object: after.id.clone(), what, why: ELSEWHERE.to_owned() });
        match (&before.foreign, &after.foreign) {
            (None, Some(_)) => return refuse("a foreign table".to_owned()),
            (Some(_), None) => return refuse("a table with rows of its own".to_owned()),
            (Some(old), Some(new)) if old.server != new.server => {
                return refuse(format!("a table of server {}", new.server));
            }
            _ => {}
        }
    }
    Ok(())
}

/// `PARTITION OF parent FOR VALUES …`, as far as it comes before what the partition has of its own.
pub(super) fn partition_clause(partition: &PartitionOf) -> (Sql, Sql) {
    (sql!(" PARTITION OF {}", partition.parent.sql()), sql!(" {}", Deparsed(&partition.bound)))
}

/// ` INHERITS (…)`
pub(super) fn inherits_clause(table: &Table) -> Option<Sql> {
    let parents: Vec<Sql> = table.inherits.iter().map(ObjectId::sql).collect();
    (!parents.is_empty()).then(|| sql!(" INHERITS ({})", Sql::join(&parents, ", ")))
}

/// What takes a table off its parents and puts it to others.
pub(super) fn actions(before: &Table, after: &Table, context: &Context<'_>) -> Vec<Action> {
    if let Some(action) = changes_hands(before, after, context) {
        return vec![action];
    }
    let mut actions = Vec::new();
    let (mut off, mut on) = (Vec::new(), Vec::new());
    if before.partition_of != after.partition_of {
        off.extend(before.partition_of.as_ref().map(|partition| detach(after, partition)));
        on.extend(after.partition_of.as_ref().map(|partition| attach(after, partition)));
    }
    if before.inherits != after.inherits {
        let (old, new) = moves(before, after);
        off.extend(old.into_iter().map(|parent| inheritance(after, parent, false)));
        on.extend(new.iter().map(|parent| inheritance(after, parent, true)));
    }
    let (old, new): (Vec<ObjectId>, Vec<ObjectId>) =
        (before.parents().cloned().collect(), after.parents().cloned().collect());
    if !off.is_empty() {
        let frees = old.iter().map(|parent| Slot::Bound(parent.clone())).collect();
        let releases = vec![after.id.clone()];
        actions.push(Action { statements: off, releases, frees, rank: Rank::Detach, ..Action::default() });
    }
    if !on.is_empty() {
        let mut takes: Vec<Slot> = new.iter().map(|parent| Slot::Bound(parent.clone())).collect();
        let moves = old != new;
        // The two must have the same columns: those that go are gone. Where it was taken off for a moment, they go with it.
        let tables = || new.iter().chain([&after.id]).flat_map(|table| context.before.columns_of(table));
        let going = tables().filter(|column| !context.after.columns.contains_key(&column.id));
        takes.extend(going.filter(|_| moves).map(|column| Slot::Parent(column.id.clone())));
        let requires = if moves { needed(after, &new, context) } else { new.clone() };
        let rank = if moves { Rank::Attach } else { Rank::CreateTable };
        let alters = vec![after.id.clone()];
        // What its own parts need of it is there without its parents.
        let alters = if moves { Vec::new() } else { alters };
        let attach = Action { statements: on, alters, requires, takes, rank, ..Action::default() };
        let apart = after.partition_of.as_ref();
        let apart = apart.and_then(|of| attached::online(before, after, of, attach.clone(), context));
        actions.extend(apart.unwrap_or_else(|| vec![attach]));
    }
    actions
}

/// The parents that a table leaves, and those that it comes to. The order of its parents counts, and a new one is the last.
fn moves<'t>(before: &'t Table, after: &'t Table) -> (Vec<&'t ObjectId>, &'t [ObjectId]) {
    let mut rest = before.inherits.iter();
    let kept = after.inherits.iter().take_while(|parent| rest.any(|old| old == *parent)).count();
    let (kept, new) = after.inherits.split_at(kept);
    (before.inherits.iter().filter(|parent| !kept.contains(parent)).collect(), new)
}

/// What lets a table inherit from its new parents before it leaves the old ones, where what it has from both stays as it is:
/// what it would have from no parent for a moment would be its own from then on, and PostgreSQL has no way back from that
/// (<https://www.postgresql.org/docs/current/ddl-inherit.html>).
fn changes_hands(before: &Table, after: &Table, context: &Context<'_>) -> Option<Action> {
    let id = &after.id;
    let (old, new) = moves(before, after);
    let swaps = before.partition_of == after.partition_of && !old.is_empty() && !new.is_empty();
    let stays_as_it_is =
        old.iter().all(|parent| !context.after.tables.contains_key(*parent) || same_parts(parent, context));
    if !swaps || new.iter().any(|parent| old.contains(&parent)) || !stays_as_it_is || !keeps_heirlooms(id, context) {
        return None;
    }
    let on = new.iter().map(|parent| inheritance(after, parent, true));
    let off = old.iter().map(|parent| inheritance(after, parent, false));
    let going = new.iter().flat_map(|parent| context.before.columns_of(parent)).map(|column| &column.id);
    let going = going.filter(|column| !context.after.columns.contains_key(*column));
    Some(Action {
        statements: on.chain(off).collect(),
        releases: vec![id.clone()],
        marks: vec![Mark(id.clone(), LEFT)],
        requires: needed(after, new, context),
        takes: going.cloned().map(Slot::Parent).collect(),
        rank: Rank::Attach,
        ..Action::default()
    })
}

/// Whether all that a table has from its parents, before or after, goes or is the same.
fn keeps_heirlooms(table: &ObjectId, context: &Context<'_>) -> bool {
    let (before, after) = (context.before, context.after);
    let mut columns = after.columns_of(table).into_iter();
    let same_column = |new: &Column| {
        before.columns.get(&new.id).is_none_or(|old| {
            let old = Column { position: new.position, default: new.default.clone(), ..old.clone() };
            !(old.inherited || new.inherited) || old == *new
        })
    };
    columns.all(same_column) && inherited_checks(table, before) == inherited_checks(table, after)
}

fn inherited_checks<'c>(table: &ObjectId, catalog: &'c Catalog) -> BTreeMap<&'c ObjectId, &'c str> {
    let checks = of_table(&catalog.constraints, Kind::Constraint, table).filter(|check| check.inherited);
    checks.map(|check| (&check.id, check.definition.as_str())).collect()
}

/// Whether the columns and constraints of a table are the same before and after.
fn same_parts(table: &ObjectId, context: &Context<'_>) -> bool {
    let parts = |catalog: &'_ Catalog| {
        let columns: Vec<Column> = catalog.columns_of(table).into_iter().cloned().collect();
        let constraints: Vec<Constraint> = of_table(&catalog.constraints, Kind::Constraint, table).cloned().collect();
        (columns, constraints)
    };
    parts(context.before) == parts(context.after)
}

/// What a table has from parents that it leaves is dropped when it has left them.
pub(super) fn arrange(actions: &mut [Action]) {
    let marks = actions.iter().flat_map(|action| &action.marks).filter(|mark| mark.1 == LEFT);
    let marks: Vec<Mark> = marks.cloned().collect();
    for mark in marks {
        let is_of = |id: &ObjectId| id.kind() == Kind::Column && id.is_of(&mark.0);
        for action in actions.iter_mut().filter(|action| action.drops.iter().any(is_of)) {
            action.after.push(mark.clone());
        }
    }
}

/// What must be there before a table is attached: the columns of both, and the checks that both must have.
fn needed(table: &Table, parents: &[ObjectId], context: &Context<'_>) -> Vec<ObjectId> {
    let tables = || parents.iter().chain([&table.id]);
    let of = |id: &ObjectId| id.table_of().is_some_and(|owner| tables().any(|table| *table == owner));
    let columns = context.after.columns.keys().filter(|id| of(id));
    let checks = context.after.constraints.values().filter(|c| c.kind == crate::catalog::ConstraintKind::Check);
    let checks = checks.map(|check| &check.id).filter(|id| of(id));
    debug_assert!(table.id.kind() == Kind::Table);
    columns.chain(checks).chain(parents).cloned().collect()
}

fn attach(table: &Table, partition: &PartitionOf) -> Statement {
    let (id, parent) = (&table.id, &partition.parent);
    let sql = sql!("ALTER TABLE {} ATTACH PARTITION {} {}", parent.sql(), id.sql(), Deparsed(&partition.bound));
    Statement::new(sql, format!("attach {id} to {parent}"), id)
        .lock(Some((Lock::AccessExclusive, id.clone())))
        .hazard(super::HazardKind::ScansTable, format!("the whole of {id} is read while reads and writes wait"))
        .hazard(super::HazardKind::AddsConstraint, format!("rows of {id} outside its bounds make it fail"))
}

pub(super) fn detach(table: &Table, partition: &PartitionOf) -> Statement {
    detach_from(&table.id, &partition.parent)
}

/// Takes a partition off its parent.
pub(super) fn detach_from(id: &ObjectId, parent: &ObjectId) -> Statement {
    let sql = sql!("ALTER TABLE {} DETACH PARTITION {}", parent.sql(), id.sql());
    Statement::new(sql, format!("detach {id} from {parent}"), id).lock(Some((Lock::AccessExclusive, parent.clone())))
}

/// Whether a foreign key refers to what the table is a partition of: then it cannot be dropped before it is detached.
pub(super) fn is_referred_to(table: &Table, catalog: &Catalog) -> bool {
    let Some(partition) = &table.partition_of else { return false };
    let refers = |constraint: &Constraint| {
        constraint.references.as_ref().is_some_and(|(foreign, _)| *foreign == partition.parent)
    };
    catalog.constraints.values().any(refers)
        || catalog.tables.get(&partition.parent).is_some_and(|parent| is_referred_to(parent, catalog))
}

fn inheritance(table: &Table, parent: &ObjectId, begins: bool) -> Statement {
    let id = &table.id;
    let (word, words) = if begins {
        (sql!("INHERIT"), "let it inherit from")
    } else {
        (sql!("NO INHERIT"), "let it no longer inherit from")
    };
    let sql = sql!("ALTER TABLE {} {} {}", id.sql(), word, parent.sql());
    Statement::new(sql, format!("{id}: {words} {parent}"), id).lock(Some((Lock::AccessExclusive, id.clone())))
}
