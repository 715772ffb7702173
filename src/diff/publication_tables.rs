//! How what publications have of tables differs.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::PublicationTable;

/// What is published of a table is dropped and added: within a transaction subscribers see one change.
pub(super) fn compare(before: &PublicationTable, after: &PublicationTable) -> Verdict {
    let PublicationTable { id: _, columns, filter } = before;
    let PublicationTable { id: _, columns: to_columns, filter: to_filter } = after;
    // They are listed in the order of the table, which means nothing.
    let set = |columns: &Option<Vec<String>>| {
        columns.clone().map(|mut columns| {
            columns.sort_unstable();
            columns
        })
    };
    if (set(columns), filter) == (set(to_columns), to_filter) { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<PublicationTable>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let columns = |table: &PublicationTable| {
                table.columns.as_ref().map_or("all".to_owned(), |columns| columns.join(", "))
            };
            let filter = |table: &PublicationTable| table.filter.clone().unwrap_or_default();
            let parts =
                [part("columns", &columns(before), &columns(after)), part("filter", &filter(before), &filter(after))];
            sentence(difference.verb(), id, parts)
        }
    }
}
