//! Materialized views: <https://www.postgresql.org/docs/current/sql-altermaterializedview.html>.

use super::action::{Action, Rank, Slot};
use super::tables::{option_changes, options};
use super::{Context, HazardKind, Lock, Statement};
use crate::catalog::{MaterializedView, MaterializedViewColumn};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Keyword, Sql};

pub(super) fn actions(difference: &Difference<MaterializedView>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(view) => vec![create(view, false)],
        Difference::Drop(view) => vec![remove(view)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after, true)],
    }
}

fn create(view: &MaterializedView, again: bool) -> Action {
    let id = &view.id;
    let mut sql = sql!("CREATE MATERIALIZED VIEW {}", id.sql());
    if view.access_method != "heap" {
        sql.push(&sql!(" USING {}", Ident(&view.access_method)));
    }
    if !view.options.is_empty() {
        sql.push(&sql!(" WITH ({})", options(&view.options)));
    }
    sql.push(&sql!(" AS\n{}", Deparsed(&view.query)));
    if !view.populated {
        sql.push(&sql!("\nWITH NO DATA"));
    }
    let detail = if view.populated { "is computed anew" } else { "cannot be read until it is refreshed" };
    let statement = Statement::new(sql, format!("create {id}"), id).hazard_if(
        again,
        HazardKind::RewritesTable,
        format!("{id} {detail}"),
    );
    let mut statements = vec![statement];
    statements.extend(view.columns.iter().flat_map(|column| settings(view, &unset(column), column)));
    Action { takes: vec![Slot::relation(id)], ..Action::create(id, statements, Rank::CreateView) }
}

fn remove(view: &MaterializedView) -> Action {
    let mut action = Action::remove(&view.id, Rank::DropView);
    let lock = Some((Lock::AccessExclusive, view.id.clone()));
    action.statements = action.statements.into_iter().map(|statement| statement.lock(lock.clone())).collect();
    Action { frees: vec![Slot::relation(&view.id)], ..action }
}

fn alter(before: &MaterializedView, after: &MaterializedView) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    if before.access_method != after.access_method {
        let sql = sql!("{} SET ACCESS METHOD {}", altered(after), Ident(&after.access_method));
        let statement = Statement::new(sql, format!("change the access method of {id}"), id)
            .lock(Some((Lock::AccessExclusive, id.clone())))
            .hazard(HazardKind::RewritesTable, format!("{id} is written anew"));
        statements.push(statement);
    }
    let (removed, set) = option_changes(&before.options, &after.options);
    let set = if set.is_empty() { Vec::new() } else { vec![options(&set)] };
    for (list, word, verb) in [(removed, sql!("RESET"), "reset"), (set, sql!("SET"), "set")] {
        if !list.is_empty() {
            let sql = sql!("{} {} ({})", altered(after), word, Sql::join(&list, ", "));
            let statement = Statement::new(sql, format!("{verb} storage parameters of {id}"), id);
            statements.push(statement.lock(Some((Lock::ShareUpdateExclusive, id.clone()))));
        }
    }
    let pairs = before.columns.iter().zip(&after.columns);
    statements.extend(pairs.flat_map(|(old, new)| settings(after, old, new)));
    Action::alter(id, statements, Rank::CreateView)
}

/// `ALTER MATERIALIZED VIEW shop.bestsellers`
fn altered(view: &MaterializedView) -> Sql {
    sql!("ALTER {}", view.id.target())
}

/// The column as it is made.
fn unset(column: &MaterializedViewColumn) -> MaterializedViewColumn {
    MaterializedViewColumn {
        storage: column.type_storage.clone(),
        compression: String::new(),
        statistics: -1,
        options: Vec::new(),
        ..column.clone()
    }
}

/// The statements that bring a column's settings from one to the other.
fn settings(
    view: &MaterializedView,
    before: &MaterializedViewColumn,
    after: &MaterializedViewColumn,
) -> Vec<Statement> {
    let mut changes = Vec::new();
    if before.storage != after.storage {
        changes.push((sql!("SET STORAGE {}", storage(&after.storage)), "storage", Lock::AccessExclusive));
    }
    if before.compression != after.compression {
        changes.push((
            sql!("SET COMPRESSION {}", compression(&after.compression)),
            "compression",
            Lock::AccessExclusive,
        ));
    }
    if before.statistics != after.statistics {
        let change = sql!("SET STATISTICS {}", i64::from(after.statistics));
        changes.push((change, "statistics target", Lock::ShareUpdateExclusive));
    }
    let (removed, set) = option_changes(&before.options, &after.options);
    if !removed.is_empty() {
        changes.push((sql!("RESET ({})", Sql::join(&removed, ", ")), "options", Lock::ShareUpdateExclusive));
    }
    if !set.is_empty() {
        changes.push((sql!("SET ({})", options(&set)), "options", Lock::ShareUpdateExclusive));
    }
    let (id, name) = (&view.id, Ident(&after.name));
    let statement = |(change, what, lock)| {
        let sql = sql!("{} ALTER COLUMN {} {}", altered(view), name, change);
        Statement::new(sql, format!("change the {what} of {name} in {id}"), id).lock(Some((lock, id.clone())))
    };
    changes.into_iter().map(statement).collect()
}

fn storage(letter: &str) -> Keyword {
    Keyword(match letter {
        "p" => "plain",
        "e" => "external",
        "m" => "main",
        _ => "extended",
    })
}

fn compression(letter: &str) -> Keyword {
    Keyword(match letter {
        "p" => "pglz",
        "l" => "lz4",
        _ => "default",
    })
}
