//! Event triggers: <https://www.postgresql.org/docs/current/sql-createeventtrigger.html>.
//!
//! They go first and come last, so that one does not fire for the rest of the plan where nothing asks for that.

use super::action::{Action, Rank};
use super::triggers::verb;
use super::{Context, Statement};
use crate::catalog::{Enabled, EventTrigger};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Literal, Sql};

pub(super) fn actions(difference: &Difference<EventTrigger>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(trigger) => vec![create(trigger)],
        Difference::Drop(trigger) => vec![Action::remove(&trigger.id, Rank::DropEventTrigger)],
        Difference::Alter { after, .. } => {
            let rank =
                if after.enabled == Enabled::Disabled { Rank::DropEventTrigger } else { Rank::CreateEventTrigger };
            vec![Action::alter(&after.id, vec![enable(after)], rank)]
        }
        Difference::Replace { before, after } => {
            vec![Action::remove(&before.id, Rank::DropEventTrigger), create(after)]
        }
    }
}

fn create(trigger: &EventTrigger) -> Action {
    let EventTrigger { id, event, tags, function, enabled } = trigger;
    let mut sql = sql!("CREATE {} ON {}", id.target(), Deparsed(event));
    if !tags.is_empty() {
        let tags: Vec<Sql> = tags.iter().map(|tag| sql!("{}", Literal(tag))).collect();
        sql.push(&sql!(" WHEN TAG IN ({})", Sql::join(&tags, ", ")));
    }
    sql.push(&sql!(" EXECUTE FUNCTION {}()", Deparsed(function)));
    let mut statements = vec![Statement::new(sql, format!("create {id}"), id)];
    if *enabled != Enabled::Origin {
        statements.push(enable(trigger));
    }
    Action::create(id, statements, Rank::CreateEventTrigger)
}

fn enable(trigger: &EventTrigger) -> Statement {
    let id = &trigger.id;
    let sql = sql!("ALTER {} {}", id.target(), verb(trigger.enabled));
    Statement::new(sql, format!("{id} is {} now", trigger.enabled.word()), id)
}
