//! Schemas: <https://www.postgresql.org/docs/current/sql-createschema.html>.

use super::action::{Action, Rank};
use super::{HazardKind, Statement};
use crate::catalog::{ObjectId, Schema};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Ident;

pub(super) fn actions(difference: &Difference<Schema>) -> Option<Action> {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) => Some(Action {
            statements: create(id),
            creates: vec![id.clone()],
            rank: Rank::CreateSchema,
            ..Action::default()
        }),
        Difference::Drop(_) => Some(Action {
            statements: vec![
                Statement::new(sql!("DROP SCHEMA {}", Ident(id.name())), format!("drop {id}"), id)
                    .hazard(HazardKind::DropSchema, format!("{id} goes away")),
            ],
            drops: vec![id.clone()],
            rank: Rank::DropSchema,
            ..Action::default()
        }),
        Difference::Alter { .. } | Difference::Replace { .. } => None,
    }
}

/// `public` gets back the comment that initdb gives it, by which `pg_dump` knows it.
fn create(id: &ObjectId) -> Vec<Statement> {
    let mut statements = vec![Statement::new(sql!("CREATE SCHEMA {}", Ident(id.name())), format!("create {id}"), id)];
    if id.name() == "public" {
        let sql = sql!("COMMENT ON SCHEMA public IS 'standard public schema'");
        statements.push(Statement::new(sql, format!("comment on {id}"), id));
    }
    statements
}
