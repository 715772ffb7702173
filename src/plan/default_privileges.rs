//! Default privileges: <https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html>.

use super::action::{Action, Rank};
use super::privileges::changes;
use super::{Context, Statement};
use crate::catalog::{DefaultPrivileges, GrantedOn, Grants};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Keyword};

/// They come last: what is made before has the privileges that it had where it was read.
pub(super) fn actions(difference: &Difference<DefaultPrivileges>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(new) => {
            vec![Action { creates: vec![new.id.clone()], ..change(new, &new.without(), &new.grants) }]
        }
        Difference::Drop(old) => {
            vec![Action { drops: vec![old.id.clone()], ..change(old, &old.grants, &old.without()) }]
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            vec![Action { alters: vec![after.id.clone()], ..change(after, &before.grants, &after.grants) }]
        }
    }
}

fn change(of: &DefaultPrivileges, before: &Grants, after: &Grants) -> Action {
    let mut head = sql!("ALTER DEFAULT PRIVILEGES");
    if let Some(role) = &of.role {
        head.push(&sql!(" FOR ROLE {}", Ident(role)));
    }
    if let Some(schema) = &of.schema {
        head.push(&sql!(" IN SCHEMA {}", Ident(schema)));
    }
    let objects = Keyword(match of.on {
        GrantedOn::Sequence => "sequences",
        GrantedOn::Function => "functions",
        GrantedOn::Type => "types",
        GrantedOn::Schema => "schemas",
        GrantedOn::LargeObject => "large objects",
        _ => "tables",
    });
    let owner = of.role.as_ref().map_or_else(|| sql!("CURRENT_USER"), |role| sql!("{}", Ident(role)));
    let statements = changes(before, after, &of.all).into_iter().map(|change| {
        let sql = sql!("{} {}", head, change.sql(None, &sql!("ON {}", objects), &owner));
        Statement::new(sql, format!("{} by default {}", change.words(), of.id.name()), &of.id)
    });
    Action { statements: statements.collect(), rank: Rank::DefaultPrivileges, ..Action::default() }
}
