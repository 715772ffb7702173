//! Extended statistics: <https://www.postgresql.org/docs/current/sql-createstatistics.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Statistics;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<Statistics>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(statistics: &Statistics) -> Vec<Sql> {
    let mut statements = vec![sql!("{}", Deparsed(&statistics.definition))];
    statements.extend((statistics.target >= 0).then(|| target(statistics)));
    statements
}

fn alter(_: &Statistics, after: &Statistics) -> Vec<Sql> {
    vec![target(after)]
}

fn target(statistics: &Statistics) -> Sql {
    sql!("ALTER {} SET STATISTICS {}", statistics.id.target(), statistics.target)
}
