//! Foreign servers: <https://www.postgresql.org/docs/current/sql-createserver.html>.

use super::action::{Action, Rank};
use super::{Context, Statement, foreign_options};
use crate::catalog::Server;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Literal};

pub(super) fn actions(difference: &Difference<Server>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(server) => vec![create(server)],
        Difference::Drop(server) => vec![remove(server)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(server: &Server) -> Action {
    let id = &server.id;
    let mut sql = sql!("CREATE SERVER {}", id.sql());
    if let Some(name) = &server.server_type {
        sql.push(&sql!(" TYPE {}", Literal(name)));
    }
    if let Some(version) = &server.version {
        sql.push(&sql!(" VERSION {}", Literal(version)));
    }
    sql.push(&sql!(" FOREIGN DATA WRAPPER {}{}", Ident(&server.wrapper), foreign_options::clause(&server.options)));
    Action::create(id, vec![Statement::new(sql, format!("create {id}"), id)], Rank::CreateServer)
}

fn remove(server: &Server) -> Action {
    Action::remove(&server.id, Rank::DropServer)
}

fn alter(before: &Server, after: &Server) -> Action {
    let id = &after.id;
    let mut sql = sql!("ALTER SERVER {}", id.sql());
    if before.version != after.version {
        sql.push(
            &after.version.as_ref().map_or(sql!(" VERSION NULL"), |version| sql!(" VERSION {}", Literal(version))),
        );
    }
    if let Some(options) = foreign_options::changes(&before.options, &after.options) {
        sql.push(&sql!(" {}", options));
    }
    Action::alter(id, vec![Statement::new(sql, format!("alter {id}"), id)], Rank::CreateServer)
}
