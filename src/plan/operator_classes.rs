//! Operator classes: <https://www.postgresql.org/docs/current/sql-createopclass.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::OperatorClass;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Qualified, Sql};

pub(super) fn actions(difference: &Difference<OperatorClass>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(class: &OperatorClass) -> Vec<Sql> {
    let OperatorClass { id, method, default, data_type, family, storage, operators, functions } = class;
    let name = sql!("{}", Qualified(id.schema().unwrap_or(""), id.name()));
    let default = if *default { sql!(" DEFAULT") } else { sql!("") };
    let mut items: Vec<Sql> = operators.iter().chain(functions).map(|item| sql!("\n    {}", Deparsed(item))).collect();
    items.extend(storage.as_ref().map(|storage| sql!("\n    STORAGE {}", Deparsed(storage))));
    // A class without members says what it stores, for it has to say something.
    if items.is_empty() {
        items.push(sql!("\n    STORAGE {}", Deparsed(data_type)));
    }
    let head = sql!(
        "CREATE OPERATOR CLASS {}{} FOR TYPE {} USING {} FAMILY {} AS",
        name,
        default,
        Deparsed(data_type),
        Deparsed(method),
        Deparsed(family)
    );
    vec![sql!("{}{}", head, Sql::join(&items, ","))]
}
