//! Comments: <https://www.postgresql.org/docs/current/sql-comment.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::{Comment, Kind, ObjectId};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Literal, Sql};

pub(super) fn action(difference: &Difference<Comment>, context: &Context<'_>) -> Action {
    let comment = difference.object();
    let id = &comment.id;
    let (text, words) = match difference {
        Difference::Drop(_) => {
            // An extension goes back to the comment that it comes with.
            let own = context.after.extensions.get(id).and_then(|extension| extension.default_comment.as_deref());
            let text = own.map_or_else(|| sql!("NULL"), |text| sql!("{}", Literal(text)));
            (text, format!("remove the comment on {id}"))
        }
        _ => (sql!("{}", Literal(&comment.text)), format!("comment on {id}")),
    };
    let table = if id.kind() == Kind::Table { Some(id.clone()) } else { id.table_of() };
    let statement = Statement::new(sql!("COMMENT ON {} IS {}", target(id), text), words, id)
        .lock(table.and_then(|table| context.lock(Lock::ShareUpdateExclusive, &table)));
    Action { statements: vec![statement], requires: vec![id.clone()], rank: Rank::Comment, ..Action::default() }
}

/// The object as `COMMENT ON` names it.
fn target(id: &ObjectId) -> Sql {
    let name = id.sql();
    match (id.kind(), id.table_of()) {
        (Kind::Schema, _) => sql!("SCHEMA {}", name),
        (Kind::Extension, _) => sql!("EXTENSION {}", name),
        (Kind::Enum, _) => sql!("TYPE {}", name),
        (Kind::Sequence, _) => sql!("SEQUENCE {}", name),
        (Kind::Index, _) => sql!("INDEX {}", name),
        (Kind::Column, Some(table)) => sql!("COLUMN {}.{}", table.sql(), Ident(id.name())),
        (Kind::Constraint, Some(table)) => sql!("CONSTRAINT {} ON {}", Ident(id.name()), table.sql()),
        (Kind::Table | Kind::Column | Kind::Constraint, _) => sql!("TABLE {}", name),
    }
}
