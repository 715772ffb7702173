//! Policies of row security: <https://www.postgresql.org/docs/current/sql-createpolicy.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::Policy;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Keyword, Sql};

pub(super) fn actions(difference: &Difference<Policy>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(policy) => vec![create(policy, context)],
        Difference::Drop(policy) => vec![remove(policy, context)],
        Difference::Alter { before, after } => vec![alter(before, after, context)],
        Difference::Replace { before, after } => vec![remove(before, context), create(after, context)],
    }
}

fn create(policy: &Policy, context: &Context<'_>) -> Action {
    let id = &policy.id;
    let mut sql = sql!("CREATE {}", id.target());
    if !policy.permissive {
        sql.push(&sql!(" AS RESTRICTIVE"));
    }
    if policy.command != crate::catalog::PolicyCommand::All {
        sql.push(&sql!(" FOR {}", Keyword(policy.command.word())));
    }
    if !policy.roles.is_empty() {
        sql.push(&sql!(" TO {}", roles(policy)));
    }
    sql.push(&expressions(policy.using.as_ref(), policy.check.as_ref()));
    Action::create(id, vec![statement(sql, format!("create {id}"), policy, context)], Rank::CreatePolicy)
}

pub(super) fn remove(policy: &Policy, context: &Context<'_>) -> Action {
    let id = &policy.id;
    let statements = vec![statement(sql!("DROP {}", id.target()), format!("drop {id}"), policy, context)];
    Action { statements, ..Action::remove(id, Rank::DropPolicy) }
}

/// Only what differs is said.
fn alter(before: &Policy, after: &Policy, context: &Context<'_>) -> Action {
    let id = &after.id;
    let mut sql = sql!("ALTER {}", id.target());
    if before.roles != after.roles {
        sql.push(&sql!(" TO {}", roles(after)));
    }
    let using = after.using.as_ref().filter(|_| before.using != after.using);
    let check = after.check.as_ref().filter(|_| before.check != after.check);
    sql.push(&expressions(using, check));
    Action::alter(id, vec![statement(sql, format!("change {id}"), after, context)], Rank::CreatePolicy)
}

fn statement(sql: Sql, words: String, policy: &Policy, context: &Context<'_>) -> Statement {
    let lock = policy.id.table_of().and_then(|table| context.lock(Lock::AccessExclusive, &table));
    Statement::new(sql, words, &policy.id).lock(lock)
}

fn roles(policy: &Policy) -> Sql {
    if policy.roles.is_empty() {
        return sql!("PUBLIC");
    }
    let roles: Vec<Sql> = policy.roles.iter().map(|role| sql!("{}", Ident(role))).collect();
    Sql::join(&roles, ", ")
}

fn expressions(using: Option<&String>, check: Option<&String>) -> Sql {
    let mut sql = sql!("");
    for (word, expression) in [(Keyword("using"), using), (Keyword("with check"), check)] {
        if let Some(expression) = expression {
            sql.push(&sql!(" {} {}", word, bracketed(expression)));
        }
    }
    sql
}

/// An expression between parentheses, as it stands where one has to.
pub(super) fn bracketed(expression: &str) -> Sql {
    let sql = sql!("{}", Deparsed(expression));
    if is_bracketed(sql.as_str()) { sql } else { sql!("({})", sql) }
}

/// Whether one pair of parentheses holds all of an expression.
fn is_bracketed(text: &str) -> bool {
    let (mut depth, mut quote) = (0usize, None);
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 && at + 1 < text.len() {
                    return false;
                }
            }
            (None, _) if depth == 0 => return false,
            _ => {}
        }
    }
    !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_bracketed;

    #[test]
    fn only_one_pair_round_all_of_it_counts() {
        for text in ["(a = 1)", "((a) = (b))", "(a = ')')"] {
            assert!(is_bracketed(text), "{text}");
        }
        for text in ["true", "(a) = (b)", "f(a)", "(a = 1) OR (b = ')')", ""] {
            assert!(!is_bracketed(text), "{text}");
        }
    }
}
