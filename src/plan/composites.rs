//! Composite types: <https://www.postgresql.org/docs/current/sql-altertype.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, HazardKind, Statement, moves, remade, types};
use crate::catalog::{Attribute, Composite};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<Composite>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(created) => vec![create(created)],
        Difference::Drop(dropped) => vec![types::remove(&dropped.id, context)],
        Difference::Alter { before, after } => vec![alter(before, after, context)],
        Difference::Replace { after, .. } => remade::actions(&after.id, Vec::new(), vec![create(after)]),
    }
}

fn create(created: &Composite) -> Action {
    let id = &created.id;
    let lines: Vec<Sql> = created.attributes.iter().map(|attribute| sql!("\n    {}", clause(attribute))).collect();
    let ending = if lines.is_empty() { sql!("") } else { sql!("\n") };
    let sql = sql!("CREATE TYPE {} AS ({}{})", id.sql(), Sql::join(&lines, ","), ending);
    let statements = vec![Statement::new(sql, format!("create {id}"), id)];
    Action { takes: vec![Slot::relation(id)], ..Action::create(id, statements, Rank::CreateType) }
}

/// The attribute with its type.
fn clause(attribute: &Attribute) -> Sql {
    let mut sql = sql!("{} {}", Ident(&attribute.name), Deparsed(&attribute.data_type));
    if let Some(collation) = &attribute.collation {
        sql.push(&sql!(" COLLATE {}", Deparsed(collation)));
    }
    sql
}

/// All in one statement: what goes, what changes, what is new at the end.
fn alter(before: &Composite, after: &Composite, context: &Context<'_>) -> Action {
    let id = &after.id;
    let find = |among: &[Attribute], name: &str| among.iter().find(|attribute| attribute.name == name).cloned();
    let mut parts: Vec<Sql> = Vec::new();
    let mut gone: Vec<&str> = Vec::new();
    for old in &before.attributes {
        match find(&after.attributes, &old.name) {
            None => {
                gone.push(&old.name);
                parts.push(sql!("DROP ATTRIBUTE {}", Ident(&old.name)));
            }
            Some(new) if new != *old => {
                let mut part = sql!("ALTER ATTRIBUTE {} TYPE {}", Ident(&old.name), Deparsed(&new.data_type));
                if let Some(collation) = &new.collation {
                    part.push(&sql!(" COLLATE {}", Deparsed(collation)));
                }
                parts.push(part);
            }
            Some(_) => {}
        }
    }
    let new = after.attributes.iter().filter(|new| find(&before.attributes, &new.name).is_none());
    parts.extend(new.map(|attribute| sql!("ADD ATTRIBUTE {}", clause(attribute))));
    let sql = sql!("ALTER TYPE {} {}", id.sql(), Sql::join(&parts, ", "));
    let mut statement = Statement::new(sql, format!("change the attributes of {id}"), id);
    for attribute in gone {
        for column in types::columns_of(id, context.before, context.after) {
            let detail = format!("every value of {attribute} in {} is lost", column.id);
            statement = statement.hazard(HazardKind::DropColumn, detail);
            let is_plain = column.data_type.trim_end_matches("[]") == id.sql().as_str();
            if let Some(table) = column.id.table_of().filter(|_| is_plain) {
                let count = moves::attribute_count(&table, column, attribute);
                statement = statement.loss(&column.id, "values that are not null", count);
            }
        }
    }
    Action::alter(id, vec![statement], Rank::AlterType)
}
