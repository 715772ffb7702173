//! What is made and dropped whole, and can be altered at most in one way.

use super::Statement;
use super::action::{Action, Rank};
use crate::catalog::ObjectId;
use crate::diff::Difference;
use crate::sql::Sql;

/// For a kind that can only be made and dropped.
pub(super) fn whole<T>(
    difference: &Difference<T>,
    id: impl Fn(&T) -> &ObjectId,
    create: impl Fn(&T) -> Vec<Sql>,
) -> Vec<Action> {
    let made =
        |object: &T| Action::create(id(object), statements("create", id(object), create(object)), Rank::CreateOther);
    match difference {
        Difference::Create(object) => vec![made(object)],
        Difference::Drop(object) => vec![Action::remove(id(object), Rank::DropOther)],
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            vec![Action::remove(id(before), Rank::DropOther), made(after)]
        }
    }
}

/// For a kind that can be altered too.
pub(super) fn altered<T>(
    difference: &Difference<T>,
    id: impl Fn(&T) -> &ObjectId,
    create: impl Fn(&T) -> Vec<Sql>,
    alter: impl Fn(&T, &T) -> Vec<Sql>,
) -> Vec<Action> {
    match difference {
        Difference::Alter { before, after } => {
            vec![Action::alter(id(after), statements("alter", id(after), alter(before, after)), Rank::CreateOther)]
        }
        difference => whole(difference, id, create),
    }
}

fn statements(verb: &str, id: &ObjectId, texts: Vec<Sql>) -> Vec<Statement> {
    texts.into_iter().map(|sql| Statement::new(sql, format!("{verb} {id}"), id)).collect()
}
