//! Collations: <https://www.postgresql.org/docs/current/sql-createcollation.html>.

use super::action::{Action, Rank};
use super::{Context, Statement, remade};
use crate::catalog::Collation;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Literal, Sql};

pub(super) fn actions(difference: &Difference<Collation>, _: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(collation) => vec![create(collation)],
        Difference::Drop(collation) => vec![Action::remove(&collation.id, Rank::DropType)],
        // Columns hold on to a collation as they do to a type.
        Difference::Alter { after, .. } | Difference::Replace { after, .. } => {
            remade::actions(&after.id, Vec::new(), vec![create(after)])
        }
    }
}

fn create(collation: &Collation) -> Action {
    let Collation { id, provider, locale, character_type, deterministic, rules } = collation;
    let mut options = vec![match provider.as_str() {
        "i" => sql!("PROVIDER = icu"),
        "b" => sql!("PROVIDER = builtin"),
        _ => sql!("PROVIDER = libc"),
    }];
    match character_type {
        Some(character_type) => {
            options.push(sql!("LC_COLLATE = {}", Literal(locale)));
            options.push(sql!("LC_CTYPE = {}", Literal(character_type)));
        }
        None => options.push(sql!("LOCALE = {}", Literal(locale))),
    }
    options.extend((!deterministic).then(|| sql!("DETERMINISTIC = false")));
    options.extend(rules.as_ref().map(|rules| sql!("RULES = {}", Literal(rules))));
    let sql = sql!("CREATE {} ({})", id.target(), Sql::join(&options, ", "));
    Action::create(id, vec![Statement::new(sql, format!("create {id}"), id)], Rank::CreateType)
}
