//! Operators: <https://www.postgresql.org/docs/current/sql-createoperator.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Operator;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Keyword, Sql};

pub(super) fn actions(difference: &Difference<Operator>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(operator: &Operator) -> Vec<Sql> {
    let Operator { id, left, right, function, commutator, negator, restrict, join, hashes, merges } = operator;
    let mut options = vec![sql!("FUNCTION = {}", Deparsed(function))];
    options.extend(left.as_ref().map(|left| sql!("LEFTARG = {}", Deparsed(left))));
    options.push(sql!("RIGHTARG = {}", Deparsed(right)));
    options.extend(commutator.as_ref().map(|other| sql!("COMMUTATOR = OPERATOR({})", Deparsed(other))));
    options.extend(negator.as_ref().map(|other| sql!("NEGATOR = OPERATOR({})", Deparsed(other))));
    options.extend(restrict.as_ref().map(|function| sql!("RESTRICT = {}", Deparsed(function))));
    options.extend(join.as_ref().map(|function| sql!("JOIN = {}", Deparsed(function))));
    options.extend(hashes.then(|| sql!("HASHES")));
    options.extend(merges.then(|| sql!("MERGES")));
    let name = sql!("{}.{}", Ident(id.schema().unwrap_or("")), Deparsed(id.name()));
    vec![sql!("CREATE OPERATOR {} ({})", name, Sql::join(&options, ", "))]
}

fn alter(before: &Operator, after: &Operator) -> Vec<Sql> {
    let mut options: Vec<Sql> = Vec::new();
    for (old, new, word) in
        [(&before.restrict, &after.restrict, Keyword("restrict")), (&before.join, &after.join, Keyword("join"))]
    {
        let value = new.as_ref().map_or_else(|| sql!("NONE"), |function| sql!("{}", Deparsed(function)));
        options.extend((old != new).then(|| sql!("{} = {}", word, value)));
    }
    vec![sql!("ALTER {} SET ({})", after.id.target(), Sql::join(&options, ", "))]
}
