//! Transforms: <https://www.postgresql.org/docs/current/sql-createtransform.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Transform;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<Transform>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(transform: &Transform) -> Vec<Sql> {
    vec![definition(transform, &sql!("CREATE"))]
}

fn alter(_: &Transform, after: &Transform) -> Vec<Sql> {
    vec![definition(after, &sql!("CREATE OR REPLACE"))]
}

fn definition(transform: &Transform, verb: &Sql) -> Sql {
    let Transform { id, from_sql, to_sql } = transform;
    let mut parts: Vec<Sql> = Vec::new();
    parts.extend(from_sql.as_ref().map(|function| sql!("FROM SQL WITH FUNCTION {}", Deparsed(function))));
    parts.extend(to_sql.as_ref().map(|function| sql!("TO SQL WITH FUNCTION {}", Deparsed(function))));
    sql!("{} {} ({})", verb, id.target(), Sql::join(&parts, ", "))
}
