//! Owners: <https://www.postgresql.org/docs/current/ddl-priv.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::{Kind, Owner};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Ident;

pub(super) fn action(difference: &Difference<Owner>, context: &Context<'_>) -> Action {
    let Owner { id, role } = difference.object();
    let sql = match role {
        Some(role) => sql!("ALTER {} OWNER TO {}", id.target(), Ident(role)),
        None => sql!("ALTER {} OWNER TO CURRENT_USER", id.target()),
    };
    let words = match role {
        Some(role) => format!("give {id} to {role}"),
        None => format!("give {id} to the role that runs this"),
    };
    let lock = (id.kind() == Kind::Table).then(|| context.lock(Lock::AccessExclusive, id)).flatten();
    // A sequence has the owner of its table before it can belong to one of its columns.
    let is_owned = context.after.sequences.get(id).is_some_and(|sequence| sequence.owned_by.is_some());
    Action {
        statements: vec![Statement::new(sql, words, id).lock(lock)],
        requires: vec![id.clone()],
        rank: if is_owned { Rank::CreateSequence } else { Rank::Owner },
        ..Action::default()
    }
}
