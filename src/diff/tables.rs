//! How tables differ, their columns and constraints apart.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Table;

/// Everything about a table can be altered.
pub(super) fn compare(before: &Table, after: &Table) -> Verdict {
    let Table { id: _, unlogged, options } = before;
    let Table { id: _, unlogged: to_unlogged, options: to_options } = after;
    let sorted = |options: &[String]| options.iter().cloned().collect::<std::collections::BTreeSet<_>>();
    if unlogged == to_unlogged && sorted(options) == sorted(to_options) { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Table>) -> String {
    let id = &difference.object().id;
    let (Difference::Alter { before, after } | Difference::Replace { before, after }) = difference else {
        return format!("{} {id}", difference.verb());
    };
    let logged =
        (before.unlogged != after.unlogged).then(|| if after.unlogged { "unlogged" } else { "logged" }.to_owned());
    sentence("alter", id, [logged, part("storage parameters", &before.options.join(", "), &after.options.join(", "))])
}
