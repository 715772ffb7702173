//! How tables differ, their columns and constraints apart.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Table;

/// Everything about a table can be altered.
pub(super) fn compare(before: &Table, after: &Table) -> Verdict {
    let Table { id: _, unlogged, options, row_security, force_row_security } = before;
    let Table { unlogged: to_unlogged, options: to_options, .. } = after;
    let same_security = (*row_security, *force_row_security) == (after.row_security, after.force_row_security);
    let sorted = |options: &[String]| options.iter().cloned().collect::<std::collections::BTreeSet<_>>();
    if unlogged == to_unlogged && same_security && sorted(options) == sorted(to_options) {
        Verdict::Equal
    } else {
        Verdict::Alter
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Table>) -> String {
    let id = &difference.object().id;
    let (Difference::Alter { before, after } | Difference::Replace { before, after }) = difference else {
        return format!("{} {id}", difference.verb());
    };
    let logged =
        (before.unlogged != after.unlogged).then(|| if after.unlogged { "unlogged" } else { "logged" }.to_owned());
    let switched = |before: bool, after: bool, on: &str, off: &str| {
        (before != after).then(|| if after { on } else { off }.to_owned())
    };
    let parts = [
        logged,
        part("storage parameters", &before.options.join(", "), &after.options.join(", ")),
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
