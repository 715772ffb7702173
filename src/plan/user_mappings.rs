//! User mappings: <https://www.postgresql.org/docs/current/sql-createusermapping.html>.
//!
//! A password among the options is written into the file of a version, as it stands in the models: without it the mapping
//! could not be made. The words beside a statement never say one.

use super::action::{Action, Rank};
use super::{Context, Statement, foreign_options};
use crate::catalog::UserMapping;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Sql};

pub(super) fn actions(difference: &Difference<UserMapping>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(mapping) => vec![create(mapping)],
        Difference::Drop(mapping) => vec![remove(mapping)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

/// `FOR user SERVER server`
fn target(mapping: &UserMapping) -> Sql {
    let user = mapping.user.as_ref().map_or(sql!("PUBLIC"), |user| sql!("{}", Ident(user)));
    sql!("FOR {} SERVER {}", user, Ident(&mapping.server))
}

fn create(mapping: &UserMapping) -> Action {
    let id = &mapping.id;
    let sql = sql!("CREATE USER MAPPING {}{}", target(mapping), foreign_options::clause(&mapping.options));
    Action::create(id, vec![Statement::new(sql, format!("create {id}"), id)], Rank::CreateServer)
}

fn remove(mapping: &UserMapping) -> Action {
    let id = &mapping.id;
    let statement = Statement::new(sql!("DROP USER MAPPING {}", target(mapping)), format!("drop {id}"), id);
    Action { statements: vec![statement], drops: vec![id.clone()], rank: Rank::DropServer, ..Action::default() }
}

fn alter(before: &UserMapping, after: &UserMapping) -> Action {
    let id = &after.id;
    let options = foreign_options::changes(&before.options, &after.options);
    let sql = sql!("ALTER USER MAPPING {} {}", target(after), options.unwrap_or_default());
    Action::alter(id, vec![Statement::new(sql, format!("alter {id}"), id)], Rank::CreateServer)
}
