//! What can be set on an index in place: <https://www.postgresql.org/docs/current/sql-alterindex.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement, parameters};
use crate::catalog::{IndexSettings, ObjectId};
use crate::sql;
use crate::sql::{Ident, Sql};

/// An index, or the constraint that has it, with what it is on.
pub(super) struct Holder<'a> {
    /// The index or the constraint. The index of a constraint has its name.
    pub(super) id: &'a ObjectId,
    /// The table or materialized view.
    pub(super) table: &'a ObjectId,
}

/// What leads from `before` to `after`, after the index is there; nothing where nothing is to be done.
pub(super) fn action(
    holder: &Holder<'_>,
    before: &IndexSettings,
    after: &IndexSettings,
    context: &Context<'_>,
) -> Option<Action> {
    let statements = statements(holder, before, after, context);
    let requires = vec![holder.id.clone()];
    (!statements.is_empty()).then(|| Action { requires, ..Action::alter(holder.id, statements, Rank::SetIndex) })
}

fn statements(
    holder: &Holder<'_>,
    before: &IndexSettings,
    after: &IndexSettings,
    context: &Context<'_>,
) -> Vec<Statement> {
    let IndexSettings { options, statistics, clustered, replica_identity } = after;
    let Holder { id, table } = *holder;
    let index = sql!("{}", table.renamed(id.name()).sql());
    let lock = |mode: Lock| context.lock(mode, table);
    let mut found = Vec::new();
    for change in parameters::changes(&before.options, options) {
        let statement =
            Statement::new(sql!("ALTER INDEX {} {}", index, change), format!("set storage parameters of {id}"), id);
        found.push(statement.lock(lock(Lock::ShareUpdateExclusive)));
    }
    let mut target = |column: i16, number: i32| {
        let sql = sql!("ALTER INDEX {} ALTER COLUMN {} SET STATISTICS {}", index, column, number);
        let statement = Statement::new(sql, format!("set the statistics target of {id}"), id);
        found.push(statement.lock(lock(Lock::ShareUpdateExclusive)));
    };
    let has = |settings: &[(i16, i32)], column: i16| settings.iter().any(|(other, _)| *other == column);
    before
        .statistics
        .iter()
        .filter(|(column, _)| !has(statistics, *column))
        .for_each(|(column, _)| target(*column, -1));
    statistics
        .iter()
        .filter(|pair| !before.statistics.contains(pair))
        .for_each(|(column, number)| target(*column, *number));
    let of_table = |action: Sql, words: String| Statement::new(sql!("ALTER {} {}", table.target(), action), words, id);
    if *clustered && !before.clustered {
        let statement = of_table(sql!("CLUSTER ON {}", Ident(id.name())), format!("let {table} be clustered by {id}"));
        found.push(statement.lock(lock(Lock::ShareUpdateExclusive)));
    }
    if before.clustered && !clustered && !is_clustered(table, context) {
        let statement = of_table(sql!("SET WITHOUT CLUSTER"), format!("let {table} be clustered by nothing"));
        found.push(statement.lock(lock(Lock::ShareUpdateExclusive)));
    }
    if *replica_identity && !before.replica_identity {
        let action = sql!("REPLICA IDENTITY USING INDEX {}", Ident(id.name()));
        let statement = of_table(action, format!("let {id} be the replica identity of {table}"));
        found.push(statement.lock(lock(Lock::AccessExclusive)));
    }
    found
}

/// Whether an index of the table orders it in the end.
fn is_clustered(table: &ObjectId, context: &Context<'_>) -> bool {
    let of_index = context.after.indexes.values().filter(|index| index.relation == *table).map(|index| &index.settings);
    let constraints = context.after.constraints.values();
    let of_constraint = constraints.filter(|c| c.id.is_of(table)).map(|constraint| &constraint.index);
    of_index.chain(of_constraint).any(|settings| settings.clustered)
}
