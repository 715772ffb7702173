//! Rules: <https://www.postgresql.org/docs/current/sql-createrule.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::{Rule, RuleEnabled};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Keyword, Sql};

pub(super) fn actions(difference: &Difference<Rule>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(rule) => vec![create(rule, context)],
        Difference::Drop(rule) => vec![remove(rule, context)],
        Difference::Alter { before, after } => vec![alter(before, after, context)],
        // It has gone with the table whose name a view takes, or the other way round.
        Difference::Replace { before, after } if before.relation != after.relation => vec![create(after, context)],
        Difference::Replace { before, after } => vec![remove(before, context), create(after, context)],
    }
}

fn create(rule: &Rule, context: &Context<'_>) -> Action {
    let id = &rule.id;
    let sql = sql!("{}", Deparsed(&rule.definition));
    let mut statements = vec![locked(Statement::new(sql, format!("create {id}"), id), rule, context)];
    if rule.enabled != RuleEnabled::Origin {
        statements.push(enable(rule, context));
    }
    Action { requires: vec![rule.relation.clone()], ..Action::create(id, statements, Rank::CreateRule) }
}

fn remove(rule: &Rule, context: &Context<'_>) -> Action {
    let (id, relation) = (&rule.id, &rule.relation);
    let sql = sql!("DROP RULE {} ON {}", Ident(id.name()), relation.sql());
    let statement = locked(Statement::new(sql, format!("drop {id}"), id), rule, context);
    Action { statements: vec![statement], drops: vec![id.clone()], rank: Rank::DropRule, ..Action::default() }
}

fn alter(before: &Rule, after: &Rule, context: &Context<'_>) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    if before.definition != after.definition {
        let sql = replacing(&after.definition);
        statements.push(locked(Statement::new(sql, format!("change {id}"), id), after, context));
    }
    if before.enabled != after.enabled {
        statements.push(enable(after, context));
    }
    Action::alter(id, statements, Rank::CreateRule)
}

/// `OR REPLACE` after `CREATE`, with which `pg_get_ruledef` always begins.
fn replacing(definition: &str) -> Sql {
    let rest = definition.strip_prefix("CREATE RULE ");
    rest.map_or_else(|| sql!("{}", Deparsed(definition)), |rest| sql!("CREATE OR REPLACE RULE {}", Deparsed(rest)))
}

fn enable(rule: &Rule, context: &Context<'_>) -> Statement {
    let (id, action) = (&rule.id, Keyword(rule.enabled.action()));
    let sql = sql!("ALTER TABLE {} {} {}", rule.relation.sql(), action, Ident(id.name()));
    locked(Statement::new(sql, format!("change when {id} fires"), id), rule, context)
}

fn locked(statement: Statement, rule: &Rule, context: &Context<'_>) -> Statement {
    statement.lock(context.lock(Lock::AccessExclusive, &rule.relation))
}
