//! Text search dictionaries: <https://www.postgresql.org/docs/current/sql-altertsdictionary.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::TextSearchDictionary;
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Sql};

pub(super) fn actions(difference: &Difference<TextSearchDictionary>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(dictionary: &TextSearchDictionary) -> Vec<Sql> {
    let TextSearchDictionary { id, template, options } = dictionary;
    let mut sql = sql!("CREATE {} (TEMPLATE = {}", id.target(), Deparsed(template));
    if !options.is_empty() {
        sql.push(&sql!(", {}", Deparsed(options)));
    }
    sql.push(&sql!(")"));
    vec![sql]
}

/// Every option is said anew, since each goes to the end when it is set: so they come in the order of the new ones.
fn alter(before: &TextSearchDictionary, after: &TextSearchDictionary) -> Vec<Sql> {
    let kept = names(&after.options);
    let gone = names(&before.options).into_iter().filter(|name| !kept.contains(name));
    let mut options: Vec<Sql> = gone.map(|name| sql!("{}", Deparsed(name))).collect();
    if !after.options.is_empty() {
        options.push(sql!("{}", Deparsed(&after.options)));
    }
    vec![sql!("ALTER {} ({})", after.id.target(), Sql::join(&options, ", "))]
}

/// The names in `language = 'english', "odd name" = E'…'`.
fn names(options: &str) -> Vec<&str> {
    let (mut names, mut start, mut quote) = (Vec::new(), 0, None);
    for (at, character) in options.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '=') => names.push(options[start..at].trim()),
            (None, ',') => start = at + 1,
            _ => {}
        }
    }
    names
}
