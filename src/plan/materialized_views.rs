//! Materialized views: <https://www.postgresql.org/docs/current/sql-altermaterializedview.html>.

use super::action::{Action, Rank, Slot};
use super::views::column_list;
use super::{Context, HazardKind, Lock, Statement, column_settings, parameters};
use crate::catalog::{ColumnSettings, Kind, MaterializedView, MaterializedViewColumn, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Deparsed;

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
    sql.push(&column_list(&view.query, view.columns.iter().map(|column| column.name.as_str())));
    if let Some(method) = &view.access_method {
        sql.push(&sql!(" USING {}", Deparsed(method)));
    }
    if !view.options.is_empty() {
        sql.push(&sql!(" WITH ({})", parameters::list(&view.options)));
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
    statements.extend(settings(view, view.columns.iter().map(|column| (ColumnSettings::default(), column))));
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
        let method = after.access_method.as_deref().unwrap_or("heap");
        let sql = sql!("ALTER {} SET ACCESS METHOD {}", id.target(), Deparsed(method));
        let statement = Statement::new(sql, format!("set the access method of {id}"), id)
            .lock(Some((Lock::AccessExclusive, id.clone())))
            .hazard(HazardKind::RewritesTable, format!("{id} is written anew"));
        statements.push(statement);
    }
    for change in parameters::changes(&before.options, &after.options) {
        let sql = sql!("ALTER {} {}", id.target(), change);
        let statement = Statement::new(sql, format!("set storage parameters of {id}"), id);
        statements.push(statement.lock(Some((Lock::ShareUpdateExclusive, id.clone()))));
    }
    let pairs = before.columns.iter().zip(&after.columns);
    statements.extend(settings(after, pairs.map(|(old, new)| (old.settings.clone(), new))));
    Action::alter(id, statements, Rank::CreateView)
}

/// What brings the columns' settings from one to the other.
fn settings<'a>(
    view: &MaterializedView,
    pairs: impl Iterator<Item = (ColumnSettings, &'a MaterializedViewColumn)>,
) -> Vec<Statement> {
    let id = |column: &MaterializedViewColumn| ObjectId::of_table(Kind::Column, &view.id, &column.name);
    pairs.flat_map(|(before, after)| column_settings::changes(&before, &after.settings, &id(after), &view.id)).collect()
}
