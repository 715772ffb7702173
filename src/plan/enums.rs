//! Enumerated types: <https://www.postgresql.org/docs/current/sql-altertype.html>.

use super::action::{Action, Rank, Slot};
use super::remade::{self, labels};
use super::{Context, Statement};
use crate::catalog::Enum;
use crate::diff::Difference;
use crate::sql;
use crate::sql::Literal;

pub(super) fn actions(difference: &Difference<Enum>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(created) => vec![create(created)],
        Difference::Drop(dropped) => vec![super::types::remove(&dropped.id, context)],
        Difference::Alter { before, after } => vec![add_values(before, after)],
        Difference::Replace { after, .. } => remade::actions(&after.id, Vec::new(), vec![create(after)]),
    }
}

fn create(created: &Enum) -> Action {
    let id = &created.id;
    let sql = sql!("CREATE TYPE {} AS ENUM ({})", id.sql(), labels(&created.values));
    let statements = vec![Statement::new(sql, format!("create {id}"), id)];
    Action { takes: vec![Slot::relation(id)], ..Action::create(id, statements, Rank::CreateType) }
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
    Action { new_labels, ..Action::alter(id, statements, Rank::AlterType) }
}
