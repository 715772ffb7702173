//! Schemas: <https://www.postgresql.org/docs/current/sql-createschema.html>.

use super::action::{Action, Rank};
use super::{Context, HazardKind, Statement};
use crate::catalog::{ObjectId, Schema};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Ident;

pub(super) fn actions(difference: &Difference<Schema>, _: &Context<'_>) -> Vec<Action> {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) => vec![Action::create(id, create(id), Rank::CreateSchema)],
        Difference::Drop(_) => {
            let mut action = Action::remove(id, Rank::DropSchema);
            action.hazard(HazardKind::DropSchema, format!("{id} goes away"));
            vec![action]
        }
        Difference::Alter { .. } | Difference::Replace { .. } => Vec::new(),
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
