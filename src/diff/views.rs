//! How views differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::View;

/// `CREATE OR REPLACE` may add columns at the end, and change neither name, type nor collation of the others.
pub(super) fn compare(before: &View, after: &View) -> Verdict {
    let View { id: _, columns, query, options } = before;
    let View { id: _, columns: to_columns, query: to_query, options: to_options } = after;
    let shape =
        |column: &crate::catalog::ViewColumn| (column.name.clone(), column.data_type.clone(), column.collation.clone());
    let sorted = |options: &[String]| options.iter().cloned().collect::<std::collections::BTreeSet<_>>();
    if (columns, query) == (to_columns, to_query) && sorted(options) == sorted(to_options) {
        Verdict::Equal
    } else if to_columns.len() >= columns.len()
        && columns.iter().zip(to_columns).all(|(old, new)| shape(old) == shape(new))
    {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<View>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => sentence(
            difference.verb(),
            id,
            [
                (before.query != after.query).then(|| "another query".to_owned()),
                part("options", &before.options.join(", "), &after.options.join(", ")),
                (before.query == after.query && before.columns != after.columns).then(|| "other defaults".to_owned()),
            ],
        ),
    }
}
