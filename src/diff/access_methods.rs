//! How access methods differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::AccessMethod;

/// Nothing about it can be altered.
pub(super) fn compare(before: &AccessMethod, after: &AccessMethod) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<AccessMethod>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let AccessMethod { id: _, of, handler } = before;
        vec![part("for", of, &after.of), part("handler", handler, &after.handler)]
    })
}
