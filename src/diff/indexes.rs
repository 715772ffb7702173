//! How indexes differ.

use super::matching::{Difference, Verdict};
use crate::catalog::Index;

/// An index that differs is built again.
pub(super) fn compare(before: &Index, after: &Index) -> Verdict {
    let Index { id: _, relation: _, unique: _, definition, valid } = before;
    let Index { definition: to_definition, valid: to_valid, .. } = after;
    if definition == to_definition && valid == to_valid { Verdict::Equal } else { Verdict::Replace }
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
        Difference::Alter { before, .. } | Difference::Replace { before, .. } => {
            format!("replace {id} on {}: {} → {}", index.relation, before.definition, index.definition)
        }
    }
}
