//! How casts differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Cast;

/// Nothing about it can be altered.
pub(super) fn compare(before: &Cast, after: &Cast) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<Cast>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Cast { id: _, function, method, context } = before;
        vec![
            part("function", function.as_deref().unwrap_or_default(), after.function.as_deref().unwrap_or_default()),
            part("method", method, &after.method),
            part("context", context, &after.context),
        ]
    })
}
