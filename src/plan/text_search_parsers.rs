//! Text search parsers: <https://www.postgresql.org/docs/current/sql-createtsparser.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::TextSearchParser;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<TextSearchParser>, _: &Context<'_>) -> Vec<Action> {
    made::whole(difference, |object| &object.id, create)
}

fn create(parser: &TextSearchParser) -> Vec<Sql> {
    let TextSearchParser { id, start, token, end, types, headline } = parser;
    let mut options = vec![
        sql!("START = {}", Deparsed(start)),
        sql!("GETTOKEN = {}", Deparsed(token)),
        sql!("END = {}", Deparsed(end)),
    ];
    options.extend(headline.as_ref().map(|headline| sql!("HEADLINE = {}", Deparsed(headline))));
    options.push(sql!("LEXTYPES = {}", Deparsed(types)));
    vec![sql!("CREATE {} ({})", id.target(), Sql::join(&options, ", "))]
}
