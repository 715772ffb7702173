//! How tables differ, their columns and constraints apart.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{ReplicaIdentity, Table};

/// Everything about a table can be altered, but for what the plan refuses: whether it is partitioned, and how.
pub(super) fn compare(before: &Table, after: &Table) -> Verdict {
    let Table {
        id: _,
        unlogged,
        options,
        access_method,
        replica_identity,
        partition_by,
        partition_of,
        inherits,
        of_type,
        foreign,
        row_security,
        force_row_security,
    } = before;
    let Table { options: to_options, .. } = after;
    let sorted = |options: &[String]| options.iter().cloned().collect::<std::collections::BTreeSet<_>>();
    let same = sorted(options) == sorted(to_options)
        && *unlogged == after.unlogged
        && *access_method == after.access_method
        && *replica_identity == after.replica_identity
        && (partition_by, partition_of, inherits) == (&after.partition_by, &after.partition_of, &after.inherits)
        && (of_type, foreign) == (&after.of_type, &after.foreign)
        && (*row_security, *force_row_security) == (after.row_security, after.force_row_security);
    if same { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Table>) -> String {
    let id = &difference.object().id;
    let (Difference::Alter { before, after } | Difference::Replace { before, after }) = difference else {
        return format!("{} {id}", difference.verb());
    };
    let switched = |before: bool, after: bool, on: &str, off: &str| {
        (before != after).then(|| if after { on } else { off }.to_owned())
    };
    let method = |table: &Table| table.access_method.clone().unwrap_or_else(|| "heap".to_owned());
    let parts = [
        (before.unlogged != after.unlogged).then(|| if after.unlogged { "unlogged" } else { "logged" }.to_owned()),
        part("storage parameters", &before.options.join(", "), &after.options.join(", ")),
        part("access method", &method(before), &method(after)),
        part("replica identity", identity(before), identity(after)),
        part("partitioned by", &text(&before.partition_by), &text(&after.partition_by)),
        part("partition", &partition(before), &partition(after)),
        part("inherits from", &parents(before), &parents(after)),
        part("of type", &text(&before.of_type), &text(&after.of_type)),
        (before == after).then(|| "let go of while its type changes".to_owned()),
        part("server", &server(before), &server(after)),
        (before.foreign != after.foreign && server(before) == server(after))
            .then(|| "other foreign options".to_owned()),
        switched(before.row_security, after.row_security, "row security", "no row security"),
        switched(
            before.force_row_security,
            after.force_row_security,
            "row security for its owner too",
            "no row security for its owner",
        ),
    ];
    sentence("alter", id, parts)
}

fn text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn partition(table: &Table) -> String {
    let partition = table.partition_of.as_ref();
    partition.map_or(String::new(), |partition| format!("of {} {}", partition.parent, partition.bound))
}

fn parents(table: &Table) -> String {
    table.inherits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn server(table: &Table) -> String {
    table.foreign.as_ref().map_or(String::new(), |foreign| foreign.server.clone())
}

fn identity(table: &Table) -> &'static str {
    match table.replica_identity {
        ReplicaIdentity::Default => "default",
        ReplicaIdentity::Nothing => "nothing",
        ReplicaIdentity::Full => "full",
        ReplicaIdentity::Index => "an index",
    }
}
