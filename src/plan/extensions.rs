//! Extensions: <https://www.postgresql.org/docs/current/sql-createextension.html>.

use super::action::{Action, Rank};
use super::{Context, HazardKind, Statement};
use crate::catalog::Extension;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Literal};

pub(super) fn actions(difference: &Difference<Extension>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(extension) => vec![create(extension)],
        Difference::Drop(extension) => vec![remove(extension)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(extension: &Extension) -> Action {
    let id = &extension.id;
    let mut sql = sql!("CREATE EXTENSION {} WITH SCHEMA {}", Ident(id.name()), Ident(&extension.schema));
    if !extension.is_default_version {
        sql.push(&sql!(" VERSION {}", Literal(&extension.version)));
    }
    Action {
        statements: vec![Statement::new(sql, format!("create {id}"), id)],
        creates: vec![id.clone()],
        rank: Rank::CreateExtension,
        ..Action::default()
    }
}

fn remove(extension: &Extension) -> Action {
    let id = &extension.id;
    // Without CASCADE only rows in tables of its own can be lost; few extensions have any.
    let tables = sql!(
        "SELECT count(*) FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class c ON c.oid = d.objid \
         WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'e' AND c.relkind IN ('r', 'p', 'm') \
         AND d.refobjid = (SELECT e.oid FROM pg_catalog.pg_extension e WHERE e.extname = {})",
        Literal(id.name())
    );
    let statement = Statement::new(sql!("DROP EXTENSION {}", Ident(id.name())), format!("drop {id}"), id)
        .hazard(HazardKind::DropExtension, format!("{id} goes away with everything in it"))
        .loss(id, "tables of its own", tables);
    Action { statements: vec![statement], drops: vec![id.clone()], rank: Rank::DropExtension, ..Action::default() }
}

fn alter(before: &Extension, after: &Extension) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    if before.schema != after.schema {
        let sql = sql!("ALTER EXTENSION {} SET SCHEMA {}", Ident(id.name()), Ident(&after.schema));
        statements.push(Statement::new(sql, format!("move {id} to schema {}", after.schema), id));
    }
    if before.version != after.version {
        let sql = sql!("ALTER EXTENSION {} UPDATE TO {}", Ident(id.name()), Literal(&after.version));
        statements.push(Statement::new(sql, format!("update {id} to {}", after.version), id));
    }
    Action { statements, alters: vec![id.clone()], rank: Rank::CreateExtension, ..Action::default() }
}
