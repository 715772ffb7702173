//! Comments: <https://www.postgresql.org/docs/current/sql-comment.html>.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement};
use crate::catalog::{Comment, Kind};
use crate::diff::Difference;
use crate::sql;
use crate::sql::Literal;

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
    let is_foreign = context.after.tables.get(id).is_some_and(|table| table.foreign.is_some());
    let target = if is_foreign { sql!("FOREIGN TABLE {}", id.sql()) } else { id.target() };
    let statement = Statement::new(sql!("COMMENT ON {} IS {}", target, text), words, id)
        .lock(table.and_then(|table| context.lock(Lock::ShareUpdateExclusive, &table)));
    Action {
        statements: vec![statement],
        requires: vec![comment.holder.clone(), id.clone()],
        rank: Rank::Comment,
        ..Action::default()
    }
}
