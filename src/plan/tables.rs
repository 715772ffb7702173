//! Tables: <https://www.postgresql.org/docs/current/sql-createtable.html>.

use super::action::{Action, Rank, Slot};
use super::{
    Context, HazardKind, Lock, Statement, circles, column_settings, columns, constraints, parameters, policies,
};
use crate::catalog::{Catalog, ColumnSettings, Constraint, Kind, ObjectId, ReplicaIdentity, Table};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};
use std::collections::BTreeSet;

pub(super) fn actions(difference: &Difference<Table>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(table) => create(table, context),
        Difference::Drop(table) => remove(table, context),
        Difference::Alter { before, after } | Difference::Replace { before, after } => alter(before, after),
    }
}

fn create(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.after);
    let new = only_in(catalog, context.before);
    let apart = circles::apart(catalog, &new);
    let own = |constraint: &&Constraint| constraint.id.table_of().as_ref() == Some(id);
    let (inside, outside): (Vec<&Constraint>, Vec<&Constraint>) =
        catalog.constraints.values().filter(own).partition(|c| c.validated && !apart.contains(&c.id));
    let table_columns = catalog.columns_of(id);
    let mut lines: Vec<Sql> = table_columns.iter().map(|column| columns::clause(column)).collect();
    let mut sorted = inside.clone();
    sorted.sort_by_key(|constraint| (constraint.kind, &constraint.id));
    lines.extend(sorted.iter().map(|constraint| constraints::clause(constraint)));
    let lines: Vec<Sql> = lines.iter().map(|line| sql!("\n    {}", line)).collect();
    let mut sql = if table.unlogged { sql!("CREATE UNLOGGED TABLE ") } else { sql!("CREATE TABLE ") };
    sql.push(&sql!("{} ({}\n)", id.sql(), Sql::join(&lines, ",")));
    if lines.is_empty() {
        sql = sql!("CREATE TABLE {} ()", id.sql());
    }
    if let Some(method) = &table.access_method {
        sql.push(&sql!(" USING {}", Deparsed(method)));
    }
    if !table.options.is_empty() {
        sql.push(&sql!(" WITH ({})", parameters::list(&table.options)));
    }
    let referred = inside.iter().filter_map(|constraint| constraint.references.as_ref()).map(|(foreign, _)| foreign);
    let lock =
        referred.filter(|foreign| *foreign != id).find_map(|foreign| context.lock(Lock::ShareRowExclusive, foreign));
    let mut creates = vec![id.clone()];
    creates.extend(table_columns.iter().map(|column| column.id.clone()));
    creates.extend(inside.iter().map(|constraint| constraint.id.clone()));
    let mut takes = vec![Slot::relation(id)];
    takes.extend(inside.iter().filter_map(|constraint| constraints::index_slot(constraint)));
    takes.extend(table_columns.iter().filter_map(|column| columns::identity_slot(column)));
    let mut statements = vec![Statement::new(sql, format!("create {id}"), id).lock(lock)];
    for column in &table_columns {
        statements.extend(column_settings::statements(&ColumnSettings::default(), column));
    }
    if table.replica_identity != ReplicaIdentity::Default {
        statements.extend(replica_identity(table));
    }
    // At once: there is no moment at which rows could be seen that the policies hold back.
    statements.extend(row_security(id, (false, table.row_security), (false, table.force_row_security), None));
    let table_action = Action { statements, creates, takes, rank: Rank::CreateTable, ..Action::default() };
    let mut actions = vec![table_action];
    actions.extend(outside.into_iter().flat_map(|constraint| constraints::made(constraint, context)));
    actions.extend(inside.into_iter().filter_map(|constraint| constraints::settings(constraint, context)));
    actions
}

fn remove(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.before);
    let apart = circles::dropped_apart(catalog, &only_in(catalog, context.after));
    // What goes along; a sequence that stays has to let go before, and a foreign key on a circle is dropped before.
    let mut parts = catalog.automatic_parts(&BTreeSet::from([id.clone()]));
    parts.retain(|part| !context.after.contains(part));
    let own = |part: &&ObjectId| part.table_of().as_ref() == Some(id);
    let outside: Vec<&ObjectId> = apart.iter().filter(own).collect();
    parts.retain(|part| !outside.contains(&part));
    let mut frees = vec![Slot::relation(id)];
    frees.extend(parts.iter().filter_map(|part| slot(part, catalog)));
    let mut drops = vec![id.clone()];
    drops.extend(parts);
    let statement = Statement::new(sql!("DROP TABLE {}", id.sql()), format!("drop {id}"), id)
        .lock(context.lock(Lock::AccessExclusive, id))
        .hazard(HazardKind::DropTable, format!("every row of {id} is lost"))
        .loss(id, "rows", sql!("SELECT count(*) FROM {}", id.sql()));
    let mut actions =
        vec![Action { statements: vec![statement], drops, frees, rank: Rank::DropTable, ..Action::default() }];
    actions.extend(outside.into_iter().filter_map(|id| match id.kind() {
        Kind::Policy => catalog.policies.get(id).map(|policy| policies::remove(policy, context)),
        _ => catalog.constraints.get(id).map(|constraint| constraints::remove(constraint, context)),
    }));
    actions
}

/// The name that a part of a table has among the relations.
fn slot(part: &ObjectId, catalog: &Catalog) -> Option<Slot> {
    match part.kind() {
        Kind::Column => catalog.columns.get(part).and_then(columns::identity_slot),
        Kind::Constraint => catalog.constraints.get(part).and_then(constraints::index_slot),
        Kind::Index | Kind::Sequence => Some(Slot::relation(part)),
        _ => None,
    }
}

fn alter(before: &Table, after: &Table) -> Vec<Action> {
    let id = &after.id;
    let lock = Some((Lock::AccessExclusive, id.clone()));
    let mut statements = Vec::new();
    if before.unlogged != after.unlogged {
        let word = if after.unlogged { sql!("UNLOGGED") } else { sql!("LOGGED") };
        let statement = Statement::new(sql!("ALTER TABLE {} SET {}", id.sql(), word), format!("set {id} {word}"), id);
        statements
            .push(statement.lock(lock.clone()).hazard(HazardKind::RewritesTable, format!("{id} is written anew")));
    }
    if before.access_method != after.access_method {
        let method = after.access_method.as_deref().unwrap_or("heap");
        let sql = sql!("ALTER TABLE {} SET ACCESS METHOD {}", id.sql(), Deparsed(method));
        let statement = Statement::new(sql, format!("set the access method of {id}"), id).lock(lock.clone());
        statements.push(statement.hazard(HazardKind::RewritesTable, format!("{id} is written anew")));
    }
    for change in parameters::changes(&before.options, &after.options) {
        let sql = sql!("ALTER TABLE {} {}", id.sql(), change);
        let statement = Statement::new(sql, format!("set storage parameters of {id}"), id);
        statements.push(statement.lock(Some((Lock::ShareUpdateExclusive, id.clone()))));
    }
    if before.replica_identity != after.replica_identity {
        statements.extend(replica_identity(after));
    }
    let lock = Some((Lock::AccessExclusive, id.clone()));
    let security = |(from, to): (bool, bool), wanted: bool| if to == wanted { (from, to) } else { (from, from) };
    let (enabled, forced) =
        ((before.row_security, after.row_security), (before.force_row_security, after.force_row_security));
    // Rows are closed before policies come, and opened after the policies are gone.
    statements.extend(row_security(id, security(enabled, true), security(forced, true), lock.clone()));
    let opening = row_security(id, security(enabled, false), security(forced, false), lock);
    let action = |statements, rank| Action { statements, alters: vec![id.clone()], rank, ..Action::default() };
    let actions = [action(statements, Rank::CreateTable), action(opening, Rank::OpenRows)];
    actions.into_iter().filter(|action| !action.statements.is_empty()).collect()
}

/// The statements that switch row security, and whether it holds for the owner too.
fn row_security(
    id: &ObjectId,
    enabled: (bool, bool),
    forced: (bool, bool),
    lock: Option<(Lock, ObjectId)>,
) -> Vec<Statement> {
    let words = |on| if on { (sql!("ENABLE"), "enable") } else { (sql!("DISABLE"), "disable") };
    let force = |on| if on { (sql!("FORCE"), "force") } else { (sql!("NO FORCE"), "no longer force") };
    let changes = [(enabled, words(enabled.1)), (forced, force(forced.1))];
    let changes = changes.into_iter().filter(|((from, to), _)| from != to);
    let statement = |(_, (word, words)): (_, (Sql, &str))| {
        let sql = sql!("ALTER TABLE {} {} ROW LEVEL SECURITY", id.sql(), word);
        Statement::new(sql, format!("{words} row security of {id}"), id).lock(lock.clone())
    };
    changes.map(statement).collect()
}

/// An index is made the replica identity where the index is set.
fn replica_identity(table: &Table) -> Option<Statement> {
    let id = &table.id;
    let word = match table.replica_identity {
        ReplicaIdentity::Default => sql!("DEFAULT"),
        ReplicaIdentity::Nothing => sql!("NOTHING"),
        ReplicaIdentity::Full => sql!("FULL"),
        ReplicaIdentity::Index => return None,
    };
    let sql = sql!("ALTER TABLE {} REPLICA IDENTITY {}", id.sql(), word);
    let statement = Statement::new(sql, format!("set the replica identity of {id}"), id);
    Some(statement.lock(Some((Lock::AccessExclusive, id.clone()))))
}

fn only_in(catalog: &Catalog, other: &Catalog) -> BTreeSet<ObjectId> {
    let tables = catalog.tables.keys().filter(|id| !other.tables.contains_key(*id));
    debug_assert!(catalog.tables.keys().all(|id| id.kind() == Kind::Table));
    tables.cloned().collect()
}
