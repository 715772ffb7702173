//! Text search configurations: <https://www.postgresql.org/docs/current/sql-altertsconfig.html>.

use super::action::Action;
use super::{Context, made};
use crate::catalog::{ObjectId, TextSearchConfiguration};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Sql};
use std::collections::BTreeMap;

pub(super) fn actions(difference: &Difference<TextSearchConfiguration>, _: &Context<'_>) -> Vec<Action> {
    made::altered(difference, |object| &object.id, create, alter)
}

fn create(configuration: &TextSearchConfiguration) -> Vec<Sql> {
    let TextSearchConfiguration { id, parser, mappings } = configuration;
    let mut statements = vec![sql!("CREATE {} (PARSER = {})", id.target(), Deparsed(parser))];
    statements.extend(map(id, &sql!("ADD"), mappings.iter()));
    statements
}

fn alter(before: &TextSearchConfiguration, after: &TextSearchConfiguration) -> Vec<Sql> {
    let id = &after.id;
    let gone = before.mappings.keys().filter(|token| !after.mappings.contains_key(*token));
    let gone: Vec<Sql> = gone.map(|token| sql!("{}", Ident(token))).collect();
    let mut statements = Vec::new();
    if !gone.is_empty() {
        statements.push(sql!("ALTER {} DROP MAPPING FOR {}", id.target(), Sql::join(&gone, ", ")));
    }
    let changed =
        after.mappings.iter().filter(|(token, new)| before.mappings.get(*token).is_some_and(|old| old != *new));
    statements.extend(map(id, &sql!("ALTER"), changed));
    let added = after.mappings.iter().filter(|(token, _)| !before.mappings.contains_key(*token));
    statements.extend(map(id, &sql!("ADD"), added));
    statements
}

/// One statement for all types of tokens that go to the same dictionaries.
fn map<'a>(id: &ObjectId, verb: &Sql, mappings: impl Iterator<Item = (&'a String, &'a Vec<String>)>) -> Vec<Sql> {
    let mut groups: BTreeMap<&Vec<String>, Vec<Sql>> = BTreeMap::new();
    for (token, dictionaries) in mappings {
        groups.entry(dictionaries).or_default().push(sql!("{}", Ident(token)));
    }
    let statement = |(dictionaries, tokens): (&Vec<String>, Vec<Sql>)| {
        let dictionaries: Vec<Sql> = dictionaries.iter().map(|dictionary| sql!("{}", Deparsed(dictionary))).collect();
        let (tokens, dictionaries) = (Sql::join(&tokens, ", "), Sql::join(&dictionaries, ", "));
        sql!("ALTER {} {} MAPPING FOR {} WITH {}", id.target(), verb, tokens, dictionaries)
    };
    groups.into_iter().map(statement).collect()
}
