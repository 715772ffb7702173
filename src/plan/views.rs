//! Views: <https://www.postgresql.org/docs/current/sql-createview.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, Statement, parameters};
use crate::catalog::View;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};

pub(super) fn actions(difference: &Difference<View>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(view) => vec![create(view)],
        Difference::Drop(view) => vec![remove(view)],
        Difference::Alter { before, after } => vec![alter(before, after)],
        Difference::Replace { before, after } => vec![remove(before), create(after)],
    }
}

fn create(view: &View) -> Action {
    let id = &view.id;
    let mut statements = vec![Statement::new(definition(view, sql!("CREATE VIEW")), format!("create {id}"), id)];
    statements.extend(defaults(None, view));
    Action { takes: vec![Slot::relation(id)], ..Action::create(id, statements, Rank::CreateView) }
}

fn remove(view: &View) -> Action {
    Action { frees: vec![Slot::relation(&view.id)], ..Action::remove(&view.id, Rank::DropView) }
}

fn alter(before: &View, after: &View) -> Action {
    let id = &after.id;
    let mut statements = Vec::new();
    if before.query != after.query || before.columns.len() != after.columns.len() {
        let sql = definition(after, sql!("CREATE OR REPLACE VIEW"));
        statements.push(Statement::new(sql, format!("change the query of {id}"), id));
    } else {
        for change in parameters::changes(&before.options, &after.options) {
            let sql = sql!("ALTER VIEW {} {}", id.sql(), change);
            statements.push(Statement::new(sql, format!("change the options of {id}"), id));
        }
    }
    statements.extend(defaults(Some(before), after));
    Action::alter(id, statements, Rank::CreateView)
}

fn definition(view: &View, verb: Sql) -> Sql {
    let mut sql = sql!("{} {}", verb, view.id.sql());
    sql.push(&column_list(&view.query, view.columns.iter().map(|column| column.name.as_str())));
    if !view.options.is_empty() {
        sql.push(&sql!(" WITH ({})", parameters::list(&view.options)));
    }
    sql.push(&sql!(" AS\n{}", Deparsed(&view.query)));
    sql
}

/// ` (a, b)`, where the query does not say the names of its columns.
pub(super) fn column_list<'a>(query: &str, names: impl Iterator<Item = &'a str>) -> Sql {
    let names: Vec<Sql> = names.map(|name| sql!("{}", Ident(name))).collect();
    if Deparsed(query).leaves_names_out() { sql!(" ({})", Sql::join(&names, ", ")) } else { Sql::default() }
}

/// The statements that give the columns their defaults.
fn defaults(before: Option<&View>, after: &View) -> Vec<Statement> {
    let id = &after.id;
    let mut statements = Vec::new();
    for column in &after.columns {
        let old = before.and_then(|before| before.columns.iter().find(|old| old.name == column.name));
        if old.and_then(|old| old.default.as_ref()) == column.default.as_ref() {
            continue;
        }
        let action = column
            .default
            .as_ref()
            .map_or_else(|| sql!("DROP DEFAULT"), |default| sql!("SET DEFAULT {}", Deparsed(default)));
        let sql = sql!("ALTER VIEW {} ALTER COLUMN {} {}", id.sql(), Ident(&column.name), action);
        statements.push(Statement::new(sql, format!("change the default of {} in {id}", Ident(&column.name)), id));
    }
    statements
}
