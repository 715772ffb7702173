//! Triggers: <https://www.postgresql.org/docs/current/sql-createtrigger.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::{Enabled, Trigger};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<Trigger>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(trigger) => vec![create(trigger, context)],
        Difference::Drop(trigger) => vec![remove(trigger, context)],
        Difference::Alter { before, after } => vec![alter(before, after, context)],
        Difference::Replace { before, after } => vec![remove(before, context), create(after, context)],
    }
}

fn create(trigger: &Trigger, context: &Context<'_>) -> Action {
    let id = &trigger.id;
    let sql = sql!("{}", Deparsed(&trigger.definition));
    let mut statements = vec![
        Statement::new(sql, format!("create {id}"), id).lock(context.lock(Lock::ShareRowExclusive, &trigger.relation)),
    ];
    statements.extend(state(Enabled::Origin, &[], trigger, context));
    Action::create(id, statements, Rank::CreateTrigger)
}

fn remove(trigger: &Trigger, context: &Context<'_>) -> Action {
    let mut action = Action::remove(&trigger.id, Rank::DropTrigger);
    let lock = context.lock(Lock::AccessExclusive, &trigger.relation);
    action.statements = action.statements.into_iter().map(|statement| statement.lock(lock.clone())).collect();
    action
}

fn alter(before: &Trigger, after: &Trigger, context: &Context<'_>) -> Action {
    let id = &after.id;
    if before.definition == after.definition {
        let statements = state(before.enabled, &before.extensions, after, context);
        return Action::alter(id, statements, Rank::CreateTrigger);
    }
    let rest = after.definition.strip_prefix("CREATE ").unwrap_or(&after.definition);
    let statement = Statement::new(sql!("CREATE OR REPLACE {}", Deparsed(rest)), format!("redefine {id}"), id)
        .lock(context.lock(Lock::ShareRowExclusive, &after.relation));
    // Redefined, it is enabled again and forgets the extensions.
    let mut statements = vec![statement];
    statements.extend(state(Enabled::Origin, &[], after, context));
    Action::alter(id, statements, Rank::CreateTrigger)
}

/// What its definition does not say.
fn state(enabled: Enabled, extensions: &[String], after: &Trigger, context: &Context<'_>) -> Vec<Statement> {
    let id = &after.id;
    let mut statements = Vec::new();
    if enabled != after.enabled {
        let sql = sql!("ALTER TABLE {} {} TRIGGER {}", after.relation.sql(), verb(after.enabled), Ident(id.name()));
        let statement = Statement::new(sql, format!("{id} is {} now", after.enabled.word()), id);
        statements.push(statement.lock(context.lock(Lock::ShareRowExclusive, &after.relation)));
    }
    let gone = extensions.iter().filter(|name| !after.extensions.contains(name)).map(|name| (sql!("NO DEPENDS"), name));
    let new = after.extensions.iter().filter(|name| !extensions.contains(name)).map(|name| (sql!("DEPENDS"), name));
    for (word, name) in gone.chain(new) {
        let sql = sql!("ALTER {} {} ON EXTENSION {}", id.target(), word, Ident(name));
        statements.push(Statement::new(sql, format!("change what extension {id} goes away with"), id));
    }
    statements
}

/// `ENABLE`, `DISABLE`, `ENABLE REPLICA`, `ENABLE ALWAYS`.
pub(super) fn verb(enabled: Enabled) -> Sql {
    match enabled {
        Enabled::Origin => sql!("ENABLE"),
        Enabled::Disabled => sql!("DISABLE"),
        Enabled::Replica => sql!("ENABLE REPLICA"),
        Enabled::Always => sql!("ENABLE ALWAYS"),
    }
}
