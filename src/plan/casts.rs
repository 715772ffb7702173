//! Casts: <https://www.postgresql.org/docs/current/sql-createcast.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Cast;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<Cast>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(cast: &Cast) -> Vec<Sql> {
    let mut sql = sql!("CREATE {}", cast.id.target());
    match (cast.method.as_str(), &cast.function) {
        ("i", _) => sql.push(&sql!(" WITH INOUT")),
        (_, Some(function)) => sql.push(&sql!(" WITH FUNCTION {}", Deparsed(function))),
        (_, None) => sql.push(&sql!(" WITHOUT FUNCTION")),
    }
    match cast.context.as_str() {
        "a" => sql.push(&sql!(" AS ASSIGNMENT")),
        "i" => sql.push(&sql!(" AS IMPLICIT")),
        _ => {}
    }
    vec![sql]
}
