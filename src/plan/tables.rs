//! Tables: <https://www.postgresql.org/docs/current/sql-createtable.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, HazardKind, Lock, Statement, circles, column_settings, columns, constraints, parameters};
use crate::catalog::{
    Catalog, Column, ColumnSettings, Constraint, ConstraintKind, Kind, ObjectId, ReplicaIdentity, Table,
};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};
use std::collections::BTreeSet;

pub(super) fn actions(difference: &Difference<Table>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(table) => create(table, context),
        Difference::Drop(table) => remove(table, context),
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            alter(before, after).into_iter().collect()
        }
    }
}

fn create(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.after);
    let new = only_in(catalog, context.before);
    let calling = circles::calling(catalog, &new, true);
    let apart: BTreeSet<ObjectId> = circles::apart(catalog, &new).union(&calling).cloned().collect();
    let own = |constraint: &&Constraint| constraint.id.table_of().as_ref() == Some(id);
    let (inside, outside): (Vec<&Constraint>, Vec<&Constraint>) =
        catalog.constraints.values().filter(own).partition(|c| c.validated && !apart.contains(&c.id));
    let table_columns = catalog.columns_of(id);
    let (defaults, plain): (Vec<&Column>, Vec<&Column>) =
        table_columns.iter().copied().partition(|column| calling.contains(&column.id));
    let clause = |column: &&Column| columns::clause(column, plain.contains(column));
    let mut lines: Vec<Sql> = table_columns.iter().map(clause).collect();
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
    let table_action = Action { statements, creates, takes, rank: Rank::CreateTable, ..Action::default() };
    let mut actions = vec![table_action];
    actions.extend(outside.into_iter().flat_map(|constraint| constraints::made(constraint, context)));
    actions.extend(inside.into_iter().filter_map(|constraint| constraints::settings(constraint, context)));
    actions.extend(defaults.into_iter().map(columns::default_of_new));
    actions
}

fn remove(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.before);
    let gone = only_in(catalog, context.after);
    let (circles, calling) = (circles::apart(catalog, &gone), circles::calling(catalog, &gone, false));
    // What goes along; a sequence that stays has to let go before, and a foreign key on a circle is dropped before.
    let mut parts = catalog.automatic_parts(&BTreeSet::from([id.clone()]));
    parts.retain(|part| !context.after.contains(part));
    let own = |constraint: &&Constraint| constraint.id.table_of().as_ref() == Some(id);
    let outside: Vec<&Constraint> = catalog
        .constraints
        .values()
        .filter(own)
        .filter(|c| c.kind == ConstraintKind::Foreign && circles.contains(&c.id) || calling.contains(&c.id))
        .collect();
    parts.retain(|part| !outside.iter().any(|constraint| constraint.id == *part));
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
    actions.extend(outside.into_iter().map(|constraint| constraints::remove(constraint, context)));
    let defaults = catalog.columns_of(id).into_iter().filter(|column| calling.contains(&column.id));
    actions.extend(defaults.map(columns::default_of_dropped));
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

fn alter(before: &Table, after: &Table) -> Option<Action> {
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
    let action = Action::alter(id, statements, Rank::CreateTable);
    (!action.statements.is_empty()).then_some(action)
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
