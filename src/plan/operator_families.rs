//! Operator families: <https://www.postgresql.org/docs/current/sql-alteropfamily.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::OperatorFamily;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<OperatorFamily>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(family: &OperatorFamily) -> Vec<Sql> {
    let members: Vec<&String> = family.operators.iter().chain(&family.functions).collect();
    let mut statements = vec![sql!("CREATE {}", family.id.target())];
    statements.extend(add(family, &members));
    statements
}

fn alter(before: &OperatorFamily, after: &OperatorFamily) -> Vec<Sql> {
    let members = |family: &OperatorFamily| -> Vec<String> {
        family.operators.iter().chain(&family.functions).cloned().collect()
    };
    let (old, new) = (members(before), members(after));
    let gone: Vec<Sql> = old.iter().filter(|member| !new.contains(member)).map(|member| dropped(member)).collect();
    let more: Vec<&String> = new.iter().filter(|member| !old.contains(member)).collect();
    let mut statements = Vec::new();
    if !gone.is_empty() {
        statements.push(sql!("ALTER {} DROP{}", after.id.target(), Sql::join(&gone, ",")));
    }
    statements.extend(add(after, &more));
    statements
}

fn add(family: &OperatorFamily, members: &[&String]) -> Option<Sql> {
    let items: Vec<Sql> = members.iter().map(|member| sql!("\n    {}", Deparsed(member))).collect();
    (!items.is_empty()).then(|| sql!("ALTER {} ADD{}", family.id.target(), Sql::join(&items, ",")))
}

/// `OPERATOR 1 (integer,bigint)`, `FUNCTION 1 (integer, bigint)`: the number and the types, without what it was.
fn dropped(member: &str) -> Sql {
    let mut words = member.splitn(3, ' ');
    let (kind, number, rest) = (words.next(), words.next().unwrap_or(""), words.next().unwrap_or(""));
    let types = rest.find('(').map_or("", |start| &rest[start..]);
    let types = types.find(')').map_or(types, |end| &types[..=end]);
    let kind = if kind == Some("OPERATOR") { sql!("OPERATOR") } else { sql!("FUNCTION") };
    sql!("\n    {} {} {}", kind, Deparsed(number), Deparsed(types))
}
