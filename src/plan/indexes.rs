//! Indexes: <https://www.postgresql.org/docs/current/sql-createindex.html>.

use super::action::{Action, Rank, Slot};
use super::index_settings::{self, Holder};
use super::{Context, HazardKind, Lock, Statement};
use crate::catalog::{Catalog, Constraint, ConstraintKind, Index, IndexSettings, Kind, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Deparsed;

pub(super) fn actions(difference: &Difference<Index>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(index) => made(index, context),
        Difference::Drop(index) => vec![remove(index, context)],
        Difference::Alter { before, after } => {
            index_settings::action(&holder(after), &before.settings, &after.settings, context).into_iter().collect()
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
    actions.extend(index_settings::action(&holder(index), &defined, &index.settings, context));
    actions
}

fn holder(index: &Index) -> Holder<'_> {
    Holder { id: &index.id, table: &index.relation }
}

/// Whether an index holds the column, of its table or of a child that has it from there: another collation builds that
/// index again although the rows stay where they are.
pub(super) fn hold(column: &ObjectId, before: &Catalog, after: &Catalog) -> bool {
    let tables = column.table_of().into_iter().flat_map(|table| [vec![table.clone()], before.below(&table)].concat());
    let columns: Vec<ObjectId> = tables.map(|table| ObjectId::of_table(Kind::Column, &table, column.name())).collect();
    let has_index = |constraint: &&Constraint| {
        matches!(constraint.kind, ConstraintKind::Primary | ConstraintKind::Unique | ConstraintKind::Exclusion)
    };
    let constraints = before.constraints.values().filter(has_index).map(|constraint| &constraint.id);
    let mut kept = before.indexes.keys().chain(constraints).filter(|id| after.contains(id));
    kept.any(|id| before.needs_of(id).any(|needed| columns.contains(needed)))
}

fn create(index: &Index, context: &Context<'_>) -> Action {
    // One of the partitioned table only is there at once: there is nothing in it yet.
    let reads = context.exists(&index.relation) && !index.is_of_parent_only();
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
        frees: vec![Slot::relation(&index.id)],
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
