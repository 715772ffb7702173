//! How materialized views differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{MaterializedView, MaterializedViewColumn};
use std::collections::BTreeSet;

/// PostgreSQL changes neither the query nor a column in place. Whether it is filled is no difference.
pub(super) fn compare(before: &MaterializedView, after: &MaterializedView) -> Verdict {
    let MaterializedView { id: _, columns, query, options, access_method, populated: _ } = before;
    let MaterializedView { columns: to_columns, query: to_query, options: to_options, .. } = after;
    let same_shape = columns.len() == to_columns.len() && columns.iter().zip(to_columns).all(|(a, b)| same_shape(a, b));
    if query != to_query || !same_shape {
        return Verdict::Replace;
    }
    let same_settings = columns.iter().zip(to_columns).all(|(a, b)| a.settings == b.settings);
    if same_settings && sorted(options) == sorted(to_options) && *access_method == after.access_method {
        Verdict::Equal
    } else {
        Verdict::Alter
    }
}

fn same_shape(before: &MaterializedViewColumn, after: &MaterializedViewColumn) -> bool {
    let MaterializedViewColumn { name, data_type, collation, settings: _ } = before;
    (name, data_type, collation) == (&after.name, &after.data_type, &after.collation)
}

fn sorted(options: &[String]) -> BTreeSet<&String> {
    options.iter().collect()
}

/// In words.
pub(super) fn words(difference: &Difference<MaterializedView>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if compare(before, after) == Verdict::Equal => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let settings = before.columns.iter().zip(&after.columns).any(|(a, b)| a.settings != b.settings);
            let method = |view: &MaterializedView| view.access_method.clone().unwrap_or_default();
            let parts = [
                (before.query != after.query).then(|| "another query".to_owned()),
                part("storage parameters", &before.options.join(", "), &after.options.join(", ")),
                part("access method", &method(before), &method(after)),
                settings.then(|| "other settings of columns".to_owned()),
            ];
            sentence(difference.verb(), id, parts)
        }
    }
}
