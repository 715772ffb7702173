//! Foreign data wrappers: <https://www.postgresql.org/docs/current/sql-createforeigndatawrapper.html>.

use super::action::{Action, Rank};
use super::{Context, Statement, foreign_options};
use crate::catalog::Wrapper;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<Wrapper>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(wrapper) => vec![create(wrapper)],
        Difference::Drop(wrapper) => vec![remove(wrapper)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(wrapper: &Wrapper) -> Action {
    let id = &wrapper.id;
    let function =
        |word: Sql, name: &Option<String>| name.as_ref().map_or(sql!(""), |name| sql!(" {} {}", word, Deparsed(name)));
    let functions =
        sql!("{}{}", function(sql!("HANDLER"), &wrapper.handler), function(sql!("VALIDATOR"), &wrapper.validator));
    let sql =
        sql!("CREATE FOREIGN DATA WRAPPER {}{}{}", id.sql(), functions, foreign_options::clause(&wrapper.options));
    Action::create(id, vec![Statement::new(sql, format!("create {id}"), id)], Rank::CreateServer)
}

fn remove(wrapper: &Wrapper) -> Action {
    Action::remove(&wrapper.id, Rank::DropServer)
}

fn alter(before: &Wrapper, after: &Wrapper) -> Action {
    let id = &after.id;
    let mut sql = sql!("ALTER FOREIGN DATA WRAPPER {}", id.sql());
    for (word, none, old, new) in [
        (sql!(" HANDLER"), sql!(" NO HANDLER"), &before.handler, &after.handler),
        (sql!(" VALIDATOR"), sql!(" NO VALIDATOR"), &before.validator, &after.validator),
    ] {
        match new {
            Some(name) if old != new => sql.push(&sql!("{} {}", word, Deparsed(name))),
            None if old != new => sql.push(&none),
            _ => {}
        }
    }
    if let Some(options) = foreign_options::changes(&before.options, &after.options) {
        sql.push(&sql!(" {}", options));
    }
    Action::alter(id, vec![Statement::new(sql, format!("alter {id}"), id)], Rank::CreateServer)
}
