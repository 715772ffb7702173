//! How operator families differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::OperatorFamily;

/// What belongs to no class is added and dropped in place.
pub(super) fn compare(before: &OperatorFamily, after: &OperatorFamily) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if before.method == after.method {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<OperatorFamily>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let OperatorFamily { id: _, method: _, operators, functions } = before;
        vec![
            part("operators", &operators.join(", "), &after.operators.join(", ")),
            part("functions", &functions.join(", "), &after.functions.join(", ")),
        ]
    })
}
