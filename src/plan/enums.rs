//! Enumerated types: <https://www.postgresql.org/docs/current/sql-altertype.html>.

use super::action::{Action, Rank, Slot};
use super::renames::shortened;
use super::{Context, HazardKind, Lock, Statement};
use crate::catalog::{Column, Enum, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Sql};

pub(super) fn actions(difference: &Difference<Enum>, context: &Context<'_>) -> Vec<Action> {
    vec![match difference {
        Difference::Create(created) => create(created),
        Difference::Drop(dropped) => remove(dropped),
        Difference::Alter { before, after } => add_values(before, after),
        Difference::Replace { before, after } => rebuild(before, after, context),
    }]
}

fn create(created: &Enum) -> Action {
    let id = &created.id;
    Action {
        statements: vec![Statement::new(create_sql(created), format!("create {id}"), id)],
        creates: vec![id.clone()],
        takes: vec![Slot::relation(id)],
        rank: Rank::CreateEnum,
        ..Action::default()
    }
}

fn create_sql(created: &Enum) -> Sql {
    sql!("CREATE TYPE {} AS ENUM ({})", created.id.sql(), labels(&created.values))
}

fn labels<'a>(values: impl IntoIterator<Item = &'a String>) -> Sql {
    let labels: Vec<Sql> = values.into_iter().map(|value| sql!("{}", Literal(value))).collect();
    Sql::join(&labels, ", ")
}

fn remove(dropped: &Enum) -> Action {
    let id = &dropped.id;
    Action {
        statements: vec![Statement::new(sql!("DROP TYPE {}", id.sql()), format!("drop {id}"), id)],
        drops: vec![id.clone()],
        frees: vec![Slot::relation(id)],
        rank: Rank::DropEnum,
        ..Action::default()
    }
}

/// Each new value after the one before it, so that the order comes out right.
fn add_values(before: &Enum, after: &Enum) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    let mut new_labels = Vec::new();
    for (place, value) in after.values.iter().enumerate().filter(|(_, value)| !before.values.contains(value)) {
        let mut sql = sql!("ALTER TYPE {} ADD VALUE {}", id.sql(), Literal(value));
        let previous = place.checked_sub(1).and_then(|place| after.values.get(place));
        if place + 1 < after.values.len() || previous.is_none() {
            match (previous, before.values.first()) {
                (Some(previous), _) => sql.push(&sql!(" AFTER {}", Literal(previous))),
                (None, Some(first)) => sql.push(&sql!(" BEFORE {}", Literal(first))),
                (None, None) => {}
            }
        }
        statements.push(Statement::new(sql, format!("add value {} to {id}", Literal(value)), id));
        new_labels.push(Literal(value).to_string());
    }
    Action { statements, alters: vec![id.clone()], new_labels, rank: Rank::AlterEnum, ..Action::default() }
}

/// Removing or reordering values makes the type anew: the old one steps aside, every column moves over by the text of its
/// value, the old one goes.
fn rebuild(before: &Enum, after: &Enum, context: &Context<'_>) -> Action {
    let id = &after.id;
    let aside = id.renamed(format!("{}__old", shortened(id.name())));
    let mut statements = vec![
        Statement::new(
            sql!("ALTER TYPE {} RENAME TO {}", id.sql(), Ident(aside.name())),
            format!("put {id} aside"),
            id,
        ),
        Statement::new(create_sql(after), format!("create {id} with its new values"), id),
    ];
    let removed: Vec<&String> = before.values.iter().filter(|value| !after.values.contains(value)).collect();
    for (column, target) in users(id, context) {
        statements.extend(move_over(id, column, target, &removed, context));
    }
    statements.push(Statement::new(sql!("DROP TYPE {}", aside.sql()), format!("drop the old {id}"), id));
    Action {
        statements,
        creates: vec![id.clone()],
        drops: vec![id.clone()],
        takes: vec![Slot::relation(id)],
        rank: Rank::AlterEnum,
        ..Action::default()
    }
}

/// The columns that have this type before and after, or an array of it, generated ones apart: those are made again.
fn users<'a>(id: &ObjectId, context: &Context<'a>) -> Vec<(&'a Column, &'a Column)> {
    let plain = id.sql().to_string();
    let array = format!("{plain}[]");
    let has = |column: &Column| column.data_type == plain || column.data_type == array;
    let pairs = context.before.columns.values().filter_map(|old| Some((old, context.after.columns.get(&old.id)?)));
    pairs
        .filter(|(old, new)| has(old) && old.data_type == new.data_type && !context.readded.contains(&old.id))
        .collect()
}

fn move_over(id: &ObjectId, old: &Column, new: &Column, removed: &[&String], context: &Context<'_>) -> Vec<Statement> {
    let Some(table) = new.id.table_of() else { return Vec::new() };
    let name = Ident(new.id.name());
    let alter = |action: Sql| sql!("ALTER TABLE {} ALTER COLUMN {} {}", table.sql(), name, action);
    let lock = Some((Lock::AccessExclusive, table.clone()));
    let mut statements = Vec::new();
    let calls_remade = context.calls_remade(&old.id);
    if old.default.is_some() && !calls_remade {
        let words = format!("drop the default of {}", new.id);
        statements.push(Statement::new(alter(sql!("DROP DEFAULT")), words, &new.id).lock(lock.clone()));
    }
    let is_array = new.data_type.ends_with("[]");
    let text = if is_array { sql!("text[]") } else { sql!("text") };
    let action = sql!("TYPE {} USING {}::{}::{}", Deparsed(&new.data_type), name, text, Deparsed(&new.data_type));
    let mut statement = Statement::new(alter(action), format!("move {} to the new {id}", new.id), &new.id)
        .lock(lock.clone())
        .hazard(HazardKind::RewritesTable, format!("{table} is written anew while reads and writes wait"));
    if !removed.is_empty() {
        let gone = labels(removed.iter().copied());
        let uses = if is_array {
            sql!("{}::text[] && ARRAY[{}]::text[]", name, gone)
        } else {
            sql!("{}::text IN ({})", name, gone)
        };
        statement = statement
            .hazard(HazardKind::RemovesEnumValue, format!("rows of {table} that use a removed value make it fail"))
            .loss(
                &new.id,
                "rows that use a removed value",
                sql!("SELECT count(*) FROM {} WHERE {}", table.sql(), uses),
            );
    }
    statements.push(statement);
    if let Some(default) = new.default.as_ref().filter(|_| !calls_remade) {
        let words = format!("set the default of {}", new.id);
        statements.push(Statement::new(alter(sql!("SET DEFAULT {}", Deparsed(default))), words, &new.id).lock(lock));
    }
    statements
}
