//! Text search templates: <https://www.postgresql.org/docs/current/sql-createtstemplate.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::TextSearchTemplate;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<TextSearchTemplate>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(template: &TextSearchTemplate) -> Vec<Sql> {
    let TextSearchTemplate { id, init, lexize } = template;
    let mut options: Vec<Sql> = init.iter().map(|init| sql!("INIT = {}", Deparsed(init))).collect();
    options.push(sql!("LEXIZE = {}", Deparsed(lexize)));
    vec![sql!("CREATE {} ({})", id.target(), Sql::join(&options, ", "))]
}
