//! Access methods: <https://www.postgresql.org/docs/current/sql-create-access-method.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::AccessMethod;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<AccessMethod>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(method: &AccessMethod) -> Vec<Sql> {
    let of = if method.of == "t" { sql!("TABLE") } else { sql!("INDEX") };
    vec![sql!("CREATE {} TYPE {} HANDLER {}", method.id.target(), of, Deparsed(&method.handler))]
}
