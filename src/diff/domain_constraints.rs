//! How the constraints of domains differ.

use super::matching::{Difference, Verdict};
use crate::catalog::DomainConstraint;

/// Only validating can be done in place.
pub(super) fn compare(before: &DomainConstraint, after: &DomainConstraint) -> Verdict {
    let DomainConstraint { id: _, definition, validated } = before;
    let DomainConstraint { id: _, definition: to_definition, validated: to_validated } = after;
    match (definition == to_definition, validated, to_validated) {
        (true, old, new) if old == new => Verdict::Equal,
        (true, false, true) => Verdict::Alter,
        _ => Verdict::Replace,
    }
}

/// In words.
pub(super) fn words(difference: &Difference<DomainConstraint>) -> String {
    let constraint = difference.object();
    let (id, definition) = (&constraint.id, &constraint.definition);
    match difference {
        Difference::Create(_) => format!("add {id}: {definition}"),
        Difference::Drop(_) => format!("drop {id}"),
        Difference::Alter { .. } => format!("validate {id}"),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Replace { before, .. } if before.definition == *definition => format!("replace {id}: not valid"),
        Difference::Replace { before, .. } => format!("replace {id}: {} → {definition}", before.definition),
    }
}
