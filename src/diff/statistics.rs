//! How extended statistics differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Statistics;

/// How much is looked at can be altered.
pub(super) fn compare(before: &Statistics, after: &Statistics) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if before.definition == after.definition {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Statistics>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Statistics { id: _, table: _, definition, target } = before;
        vec![
            part("definition", definition, &after.definition),
            part("target", &target.to_string(), &after.target.to_string()),
        ]
    })
}
