//! How enumerated types differ.

use super::matching::{Difference, Verdict, sentence};
use crate::catalog::Enum;

/// Values can be added in place; removing or reordering them makes the type anew.
pub(super) fn compare(before: &Enum, after: &Enum) -> Verdict {
    let (Enum { id: _, values: old }, Enum { id: _, values: new }) = (before, after);
    if old == new {
        Verdict::Equal
    } else if is_subsequence(old, new) {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Enum>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let added = after.values.iter().filter(|value| !before.values.contains(value));
            let removed = before.values.iter().filter(|value| !after.values.contains(value));
            let mut parts: Vec<Option<String>> = added.map(|value| Some(format!("add value '{value}'"))).collect();
            parts.extend(removed.map(|value| Some(format!("remove value '{value}'"))));
            if parts.is_empty() {
                parts.push(Some(format!("order {}", after.values.join(", "))));
            }
            sentence("alter", id, parts)
        }
        Difference::Create(created) => format!("create {id} as enum ({})", created.values.join(", ")),
        Difference::Drop(_) => format!("drop {id}"),
    }
}

fn is_subsequence(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|value| rest.any(|other| other == value))
}
