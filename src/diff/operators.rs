//! How operators differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Operator;

/// The estimators can be altered in every version, the rest is fixed.
pub(super) fn compare(before: &Operator, after: &Operator) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if (Operator { restrict: None, join: None, ..before.clone() })
        == (Operator { restrict: None, join: None, ..after.clone() })
    {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Operator>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Operator { id: _, left: _, right: _, function, commutator, negator, restrict, join, hashes, merges } =
            before;
        vec![
            part("function", function, &after.function),
            part(
                "commutator",
                commutator.as_deref().unwrap_or_default(),
                after.commutator.as_deref().unwrap_or_default(),
            ),
            part("negator", negator.as_deref().unwrap_or_default(), after.negator.as_deref().unwrap_or_default()),
            part("restrict", restrict.as_deref().unwrap_or_default(), after.restrict.as_deref().unwrap_or_default()),
            part("join", join.as_deref().unwrap_or_default(), after.join.as_deref().unwrap_or_default()),
            part("hashes", &hashes.to_string(), &after.hashes.to_string()),
            part("merges", &merges.to_string(), &after.merges.to_string()),
        ]
    })
}
