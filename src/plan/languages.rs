//! Procedural languages: <https://www.postgresql.org/docs/current/sql-createlanguage.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Language;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<Language>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(language: &Language) -> Vec<Sql> {
    vec![definition(language, &sql!("CREATE"))]
}

fn alter(_: &Language, after: &Language) -> Vec<Sql> {
    vec![definition(after, &sql!("CREATE OR REPLACE"))]
}

fn definition(language: &Language, verb: &Sql) -> Sql {
    let Language { id, trusted, handler, inline, validator } = language;
    let trusted = if *trusted { sql!("TRUSTED ") } else { sql!("") };
    let mut sql = sql!("{} {}PROCEDURAL {} HANDLER {}", verb, trusted, id.target(), Deparsed(handler));
    if let Some(inline) = inline {
        sql.push(&sql!(" INLINE {}", Deparsed(inline)));
    }
    if let Some(validator) = validator {
        sql.push(&sql!(" VALIDATOR {}", Deparsed(validator)));
    }
    sql
}
