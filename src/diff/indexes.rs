//! How indexes differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{Index, IndexSettings};

/// Parameters that an index heeds from then on, without being built again.
const IN_PLACE: &[&str] =
    &["fillfactor", "deduplicate_items", "fastupdate", "gin_pending_list_limit", "buffering", "autosummarize"];

/// An index whose definition differs is built again.
pub(super) fn compare(before: &Index, after: &Index) -> Verdict {
    let Index { id: _, relation, unique: _, definition, valid, settings, inherited } = before;
    let Index { definition: to_definition, valid: to_valid, settings: to_settings, .. } = after;
    let in_place = parameters(settings, to_settings).all(|name| IN_PLACE.contains(&name));
    let same =
        definition == to_definition || in_place && bare(definition, settings) == bare(to_definition, to_settings);
    let completed = after.completes(before);
    if !completed && (!same || valid != to_valid) || *relation != after.relation {
        Verdict::Replace
    } else if !completed && settings_equal(settings, to_settings) && (*inherited || !after.inherited) {
        Verdict::Equal
    } else {
        Verdict::Alter
    }
}

/// Whether nothing has to be done to lead from one to the other. That an index is no longer the replica identity is its
/// table's matter, or that of the index which now is.
pub(super) fn settings_equal(before: &IndexSettings, after: &IndexSettings) -> bool {
    let IndexSettings { options, statistics, clustered, replica_identity } = before;
    let gains_identity = !replica_identity && after.replica_identity;
    (options, statistics, clustered) == (&after.options, &after.statistics, &after.clustered) && !gains_identity
}

/// What differs between them, in words.
pub(super) fn settings_words(before: &IndexSettings, after: &IndexSettings) -> Option<String> {
    let flag = |before: bool, after: bool, name: &str| match (before, after) {
        (false, true) => Some(name.to_owned()),
        (true, false) => Some(format!("no {name}")),
        _ => None,
    };
    let targets = |settings: &IndexSettings| {
        let targets = settings.statistics.iter().map(|(column, target)| format!("{target} of column {column}"));
        targets.collect::<Vec<_>>().join(", ")
    };
    let parts = [
        part("storage parameters", &before.options.join(", "), &after.options.join(", ")),
        part("statistics target", &targets(before), &targets(after)),
        flag(before.clustered, after.clustered, "clustering"),
        flag(before.replica_identity, after.replica_identity, "replica identity"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The names of the parameters that differ.
fn parameters<'a>(before: &'a IndexSettings, after: &'a IndexSettings) -> impl Iterator<Item = &'a str> {
    let only = |one: &'a IndexSettings, other: &'a IndexSettings| {
        one.options.iter().filter(|option| !other.options.contains(option))
    };
    only(before, after).chain(only(after, before)).map(|option| option.split('=').next().unwrap_or_default())
}

/// A definition without its storage parameters, which `pg_get_indexdef` prints as ` WITH (name='value', …)`.
pub(super) fn bare(definition: &str, settings: &IndexSettings) -> String {
    let Some(first) = settings.options.first().and_then(|option| option.split('=').next()) else {
        return definition.to_owned();
    };
    let Some((head, tail)) = definition.split_once(&format!(" WITH ({first}=")) else { return definition.to_owned() };
    let mut quoted = false;
    let end = tail.find(|character| {
        quoted ^= character == '\'';
        character == ')' && !quoted
    });
    format!("{head}{}", end.map_or("", |end| &tail[end + 1..]))
}

/// In words.
pub(super) fn words(difference: &Difference<Index>) -> String {
    let index = difference.object();
    let id = &index.id;
    match difference {
        Difference::Create(_) => format!("create {id} on {}", index.relation),
        Difference::Drop(_) => format!("drop {id} on {}", index.relation),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } => {
            let parts = [
                after.completes(before).then(|| "in every partition".to_owned()),
                (!before.inherited && after.inherited).then(|| "part of that of the partitioned table".to_owned()),
                settings_words(&before.settings, &after.settings),
            ];
            sentence("alter", id, parts)
        }
        Difference::Replace { before, .. } => {
            format!("replace {id} on {}: {} → {}", index.relation, before.definition, index.definition)
        }
    }
}
