//! Tables: <https://www.postgresql.org/docs/current/sql-createtable.html>.

use super::action::{Action, Rank, Slot};
use super::{
    Context, HazardKind, Lock, Statement, attached, columns, constraints, foreign_options, indexes, move_rows,
    not_null, parameters, parents, policies, typed,
};
use crate::catalog::{Catalog, Column, Constraint, ConstraintKind, Kind, ObjectId, ReplicaIdentity, Table, of_table};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};
use std::collections::BTreeSet;

pub(super) fn actions(difference: &Difference<Table>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(table) => create(table, context),
        Difference::Drop(table) => remove(table, context),
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let mut actions = parents::actions(before, after, context);
            actions.extend(typed::actions(before, after, context));
            actions.extend(alter(before, after));
            actions
        }
    }
}

fn create(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.after);
    let coming = &context.coming;
    let attached = |c: &Constraint| c.inherited && indexes::is_apart(&c.id, context);
    let own = of_table(&catalog.constraints, Kind::Constraint, id).filter(|c| !c.inherited || c.local || attached(c));
    // What rows are moved into is looked at whole afterwards: two such tables may refer to each other.
    let tree = context.again.tree_of(id);
    let waits = |c: &Constraint| tree.is_some() && c.kind == ConstraintKind::Foreign;
    let (inside, outside): (Vec<&Constraint>, Vec<&Constraint>) =
        own.partition(|c| c.validated && !attached(c) && !coming.constraints.contains(&c.id) && !waits(c));
    let table_columns = catalog.columns_of(id);
    let local = table_columns.iter().copied().filter(|column| column.local);
    let (defaults, plain): (Vec<&Column>, Vec<&Column>) =
        local.clone().partition(|column| coming.defaults.contains(&column.id));
    let mut lines: Vec<Sql> = local
        .filter_map(|column| match table.of_type {
            Some(_) => columns::clause_of_typed(column, plain.contains(&column), context),
            None => Some(columns::clause(column, plain.contains(&column), context)),
        })
        .collect();
    lines.extend(not_null::own_names(table, context));
    let mut sorted = inside.clone();
    sorted.sort_by_key(|constraint| (constraint.kind, &constraint.id));
    lines.extend(sorted.iter().map(|constraint| constraints::clause(constraint)));
    let lines: Vec<Sql> = lines.iter().map(|line| sql!("\n    {}", line)).collect();
    let mut sql = match (table.unlogged, &table.foreign) {
        (true, _) => sql!("CREATE UNLOGGED TABLE "),
        (false, Some(_)) => sql!("CREATE FOREIGN TABLE "),
        (false, None) => sql!("CREATE TABLE "),
    };
    sql.push(&id.sql());
    let partition = table.partition_of.as_ref().map(parents::partition_clause);
    if let Some((of, _)) = &partition {
        sql.push(of);
    }
    if let Some(of) = &table.of_type {
        sql.push(&sql!(" OF {}", Deparsed(of)));
    }
    if !lines.is_empty() {
        sql.push(&sql!(" ({}\n)", Sql::join(&lines, ",")));
    } else if partition.is_none() && table.of_type.is_none() {
        sql.push(&sql!(" ()"));
    }
    for clause in [parents::inherits_clause(table), partition.map(|(_, bound)| bound)].iter().flatten() {
        sql.push(clause);
    }
    if let Some(foreign) = &table.foreign {
        sql.push(&sql!(" SERVER {}{}", Ident(&foreign.server), foreign_options::clause(&foreign.options)));
    }
    if let Some(key) = &table.partition_by {
        sql.push(&sql!(" PARTITION BY {}", Deparsed(key)));
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
    // What comes with the parents, as far as they have it by then.
    // One that is not valid comes with the parent's, which is made afterwards.
    let comes = |c: &&Constraint| c.inherited && !c.local && c.validated && !attached(c);
    let inherited = of_table(&catalog.constraints, Kind::Constraint, id).filter(comes);
    creates.extend(inherited.map(|constraint| constraint.id.clone()));
    let inherited = catalog.indexes.values().filter(|index| index.inherited && index.relation == *id);
    let inherited = inherited.filter(|index| !indexes::is_apart(&index.id, context));
    creates.extend(inherited.map(|index| index.id.clone()));
    let mut takes = vec![Slot::relation(id)];
    takes.extend(inside.iter().filter_map(|constraint| constraints::index_slot(constraint)));
    takes.extend(table_columns.iter().filter_map(|column| columns::identity_slot(column)));
    let mut statements = vec![Statement::new(sql, format!("create {id}"), id).lock(lock)];
    for column in &table_columns {
        statements.extend(columns::of_new_table(table, column, context));
    }
    if table.replica_identity != ReplicaIdentity::Default {
        statements.extend(replica_identity(table));
    }
    takes.extend(table.partition_of.iter().map(|partition| Slot::Bound(partition.parent.clone())));
    // At once: there is no moment at which rows could be seen that the policies hold back. Where rows are moved into it, it
    // is behind that, in the same transaction.
    if tree.is_none_or(|(root, _)| root != id) {
        statements.extend(row_security(id, (false, table.row_security), (false, table.force_row_security), None));
    }
    let table_action = Action { statements, creates, takes, rank: Rank::CreateTable, ..Action::default() };
    let mut actions = match &table.partition_of {
        Some(partition) => attached::made(id, partition, table_action, context),
        None => vec![table_action],
    };
    actions.extend(outside.into_iter().flat_map(|constraint| constraints::made(constraint, context)));
    actions.extend(inside.into_iter().filter_map(|constraint| constraints::settings(constraint, context)));
    actions.extend(defaults.into_iter().map(columns::default_of_new));
    actions
}

fn remove(table: &Table, context: &Context<'_>) -> Vec<Action> {
    let (id, catalog) = (&table.id, context.before);
    let going = &context.going;
    // What goes along; a sequence that stays has to let go before, and a foreign key on a circle is dropped before.
    let mut parts = going.parts.of(&BTreeSet::from([id.clone()]));
    parts.retain(|part| !context.after.contains(part));
    // What a child has from its parent goes with that of the parent.
    let inherited = |id: &ObjectId| catalog.constraints.get(id).is_some_and(|constraint| constraint.inherited);
    let along = |part: &ObjectId| part.table_of().is_some_and(|table| parts.contains(&table));
    let own = |part: &&ObjectId| (part.is_of(id) || along(part)) && !inherited(part);
    let outside: Vec<&ObjectId> = going.others.iter().filter(own).collect();
    let taken: BTreeSet<ObjectId> = outside.iter().map(|part| (*part).clone()).collect();
    let with_taken = going.parts.of(&taken);
    parts.retain(|part| !taken.contains(part) && !with_taken.contains(part));
    // A table that inherits has a statement of its own; only partitions go along.
    let tables: BTreeSet<ObjectId> = parts.iter().filter(|part| part.kind() == Kind::Table).cloned().collect();
    parts.retain(|part| part.table_of().is_none_or(|table| table == *id || tables.contains(&table)));
    // A publication that goes, or is made again, goes before its tables do.
    let stays = |publication: &ObjectId| context.after.contains(publication) && !context.replaced.contains(publication);
    parts.retain(|part| part.publication_of().is_none_or(|publication| stays(&publication)));
    let mut frees = vec![Slot::relation(id)];
    frees.extend(parts.iter().filter_map(|part| slot(part, catalog)));
    let mut drops = vec![id.clone()];
    drops.extend(parts);
    let word = if table.foreign.is_some() { sql!("FOREIGN TABLE") } else { sql!("TABLE") };
    let mut statement = Statement::new(sql!("DROP {} {}", word, id.sql()), format!("drop {id}"), id)
        .lock(context.lock(Lock::AccessExclusive, id));
    // The rows of a foreign table stay where they are.
    if table.foreign.is_none() {
        // Those of partitions go along; those of children that inherit do not.
        let inherited = catalog.tables.values().any(|child| child.inherits.contains(id));
        let only = if inherited { sql!("ONLY ") } else { sql!("") };
        statement = statement.hazard(HazardKind::DropTable, format!("every row of {id} is lost")).loss(
            id,
            "rows",
            sql!("SELECT count(*) FROM {}{}", only, id.sql()),
        );
    }
    let mut statements = vec![statement];
    if let Some(partition) = &table.partition_of {
        frees.push(Slot::Bound(partition.parent.clone()));
        if parents::is_referred_to(table, catalog) {
            statements.insert(0, parents::detach(table, partition));
        }
    }
    let mut dropping = Action { statements, drops, frees, rank: Rank::DropTable, ..Action::default() };
    if let Some((root, tree)) = context.again.put_aside_as(id) {
        dropping = move_rows::instead(dropping, root, tree, context);
    }
    let mut actions = vec![dropping];
    actions.extend(outside.into_iter().filter_map(|id| match id.kind() {
        Kind::Policy => catalog.policies.get(id).map(|policy| policies::remove(policy, context)),
        _ => catalog.constraints.get(id).map(|constraint| constraints::remove(constraint, context)),
    }));
    let defaults = catalog.columns_of(id).into_iter().filter(|column| going.defaults.contains(&column.id));
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
    if let (Some(old), Some(new)) = (&before.foreign, &after.foreign)
        && let Some(options) = foreign_options::changes(&old.options, &new.options)
    {
        let sql = sql!("ALTER FOREIGN TABLE {} {}", id.sql(), options);
        statements.push(Statement::new(sql, format!("change the foreign options of {id}"), id).lock(lock));
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
pub(super) fn row_security(
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
