//! Indexes: <https://www.postgresql.org/docs/current/sql-createindex.html>.

use super::action::{Action, Rank, Slot};
use super::index_settings::{self, Holder};
use super::own_indexes::finds_all;
use super::{Context, HazardKind, Lock, Statement, constraints};
use crate::catalog::{Catalog, Index, IndexSettings, Kind, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Deparsed;
use std::collections::BTreeSet;

pub(super) fn actions(difference: &Difference<Index>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(index) => made(index, context),
        Difference::Drop(index) => vec![remove(index, context)],
        Difference::Alter { before, after } => {
            let mut actions: Vec<Action> = attached(&after.id, before.inherited, after.inherited, context).collect();
            actions.extend(index_settings::action(&holder(after), &before.settings, &after.settings, context));
            actions
        }
        // It has gone with the table whose name a materialized view takes, or the other way round.
        Difference::Replace { before, after } if name_is_taken(before, after) => made(after, context),
        Difference::Replace { before, after } => {
            let mut actions = vec![remove(before, context)];
            actions.extend(made(after, context));
            actions
        }
    }
}

/// Whether the index is on another kind of relation than before, which has the same name.
fn name_is_taken(before: &Index, after: &Index) -> bool {
    before.relation != after.relation && before.relation.path() == after.relation.path()
}

/// Makes it, and sets what its definition does not say: apart, since a concurrent build is alone in its version.
fn made(index: &Index, context: &Context<'_>) -> Vec<Action> {
    let defined = IndexSettings { options: index.settings.options.clone(), ..IndexSettings::default() };
    let mut actions = vec![create(index, context)];
    actions.extend(attached(&index.id, false, index.inherited, context));
    actions.extend(index_settings::action(&holder(index), &defined, &index.settings, context));
    actions
}

/// Makes an index, that of a key too, part of the one of the partitioned table, where it does not come with that.
pub(super) fn attached(part: &ObjectId, was: bool, is: bool, context: &Context<'_>) -> impl Iterator<Item = Action> {
    let whole = context.after.whole_of(part).filter(|_| is && !was);
    let named = |id: &ObjectId| ObjectId::in_schema(Kind::Index, id.schema().unwrap_or(""), id.name()).sql();
    let table = match context.after.indexes.get(part) {
        Some(index) => Some(index.relation.clone()),
        None => part.table_of(),
    };
    let action = whole.map(|whole| {
        let sql = sql!("ALTER INDEX {} ATTACH PARTITION {}", named(whole), named(part));
        let statement = Statement::new(sql, format!("attach {part} to {whole}"), part);
        Action {
            statements: vec![statement.lock(table.and_then(|table| context.lock(Lock::AccessExclusive, &table)))],
            requires: vec![part.clone(), whole.clone()],
            rank: Rank::SetIndex,
            ..Action::default()
        }
    });
    action.into_iter()
}

fn is_partitioned(index: &Index, context: &Context<'_>) -> bool {
    context.after.tables.get(&index.relation).is_some_and(|table| table.partition_by.is_some())
}

/// Whether an index, or a key, of a new partition does not come with its table, nor with that of the partitioned table: that
/// is made on `ONLY` the partitioned table, once its partitions are there.
pub(super) fn is_apart(part: &ObjectId, context: &Context<'_>) -> bool {
    let stays = |whole: &ObjectId| context.before.contains(whole) && !context.replaced.contains(whole);
    context.after.whole_of(part).is_some_and(|whole| !context.after.is_whole(whole) && !stays(whole))
}

/// The names of what is dropped with an index, or a key, of a partitioned table: those of its partitions.
pub(super) fn freed_with(whole: &ObjectId, table: &ObjectId, context: &Context<'_>) -> Vec<Slot> {
    if context.before.tables.get(table).is_none_or(|table| table.partition_by.is_none()) {
        return Vec::new();
    }
    let parts = context.before.automatic_parts(&BTreeSet::from([whole.clone()]));
    let slots = parts.iter().filter_map(|part| match part.kind() {
        Kind::Index => Some(vec![Slot::relation(part)]),
        Kind::Constraint => context.before.constraints.get(part).map(constraints::slots),
        _ => None,
    });
    slots.flatten().collect()
}

fn holder(index: &Index) -> Holder<'_> {
    Holder { id: &index.id, table: &index.relation }
}

/// Whether an index holds the column, of its table or of a child that has it from there: another collation builds that
/// index again although the rows stay where they are.
pub(super) fn hold(column: &ObjectId, before: &Catalog, after: &Catalog) -> bool {
    let tables = column.table_of().into_iter().flat_map(|table| [vec![table.clone()], before.below(&table)].concat());
    let columns: Vec<ObjectId> = tables.map(|table| ObjectId::of_table(Kind::Column, &table, column.name())).collect();
    let constraints =
        before.constraints.values().filter(|constraint| constraint.kind.has_index()).map(|constraint| &constraint.id);
    let mut kept = before.indexes.keys().chain(constraints).filter(|id| after.contains(id));
    kept.any(|id| before.needs_of(id).any(|needed| columns.contains(needed)))
}

fn create(index: &Index, context: &Context<'_>) -> Action {
    // One of the partitioned table only is there at once: there is nothing in it yet.
    let is_built =
        index.is_of_parent_only() || is_partitioned(index, context) && finds_all(index, context.before, context.after);
    let reads = context.exists(&index.relation) && !is_built;
    let concurrently = context.online(&index.relation);
    let definition = if concurrently { concurrent(&index.definition) } else { index.definition.clone() };
    let lock = if concurrently { Lock::ShareUpdateExclusive } else { Lock::Share };
    let statement = Statement::new(sql!("{}", Deparsed(&definition)), format!("create {}", index.id), &index.id)
        .lock(context.lock(lock, &index.relation))
        .hazard_if(
            reads,
            HazardKind::IndexBuild,
            if concurrently {
                format!("the whole of {} is read, in the background", index.relation)
            } else {
                format!("the whole of {} is read while writes wait", index.relation)
            },
        )
        .hazard_if(
            reads && index.unique,
            HazardKind::AddsConstraint,
            format!("rows of {} that are equal there make it fail", index.relation),
        );
    Action {
        statements: vec![statement],
        creates: vec![index.id.clone()],
        takes: vec![Slot::relation(&index.id)],
        // A partition that is made later would have one.
        requires: if index.is_of_parent_only() { context.after.below(&index.relation) } else { Vec::new() },
        outside_transaction: concurrently,
        rank: Rank::CreateIndex,
        ..Action::default()
    }
}

fn remove(index: &Index, context: &Context<'_>) -> Action {
    let sql = sql!("DROP INDEX {}", index.id.sql());
    // Dropped in the transaction: an index that goes away is quick to drop, and the rest of the plan may need it gone.
    Action {
        statements: vec![
            Statement::new(sql, format!("drop {}", index.id), &index.id)
                .lock(context.lock(Lock::AccessExclusive, &index.relation)),
        ],
        drops: vec![index.id.clone()],
        frees: [vec![Slot::relation(&index.id)], freed_with(&index.id, &index.relation, context)].concat(),
        rank: Rank::DropIndex,
        ..Action::default()
    }
}

/// `CONCURRENTLY` after `CREATE INDEX` or `CREATE UNIQUE INDEX`, with which `pg_get_indexdef` always begins.
fn concurrent(definition: &str) -> String {
    for prefix in ["CREATE INDEX ", "CREATE UNIQUE INDEX "] {
        if let Some(rest) = definition.strip_prefix(prefix) {
            return format!("{prefix}CONCURRENTLY {rest}");
        }
    }
    definition.to_owned()
}
