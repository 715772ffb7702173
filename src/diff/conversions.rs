//! How conversions differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Conversion;

/// Nothing about it can be altered.
pub(super) fn compare(before: &Conversion, after: &Conversion) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<Conversion>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Conversion { id: _, default, source, target, function } = before;
        vec![
            part("default", &default.to_string(), &after.default.to_string()),
            part("source", source, &after.source),
            part("target", target, &after.target),
            part("function", function, &after.function),
        ]
    })
}
