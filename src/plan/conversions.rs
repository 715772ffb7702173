//! Conversions between encodings: <https://www.postgresql.org/docs/current/sql-createconversion.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::Conversion;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Literal, Sql};

pub(super) fn actions(difference: &Difference<Conversion>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(conversion: &Conversion) -> Vec<Sql> {
    let Conversion { id, default, source, target, function } = conversion;
    let default = if *default { sql!("DEFAULT ") } else { sql!("") };
    let (source, target) = (Literal(source), Literal(target));
    vec![sql!("CREATE {}{} FOR {} TO {} FROM {}", default, id.target(), source, target, Deparsed(function))]
}
