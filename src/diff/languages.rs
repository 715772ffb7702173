//! How procedural languages differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Language;

/// A language is made again over itself, and its functions stay.
pub(super) fn compare(before: &Language, after: &Language) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if true {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Language>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Language { id: _, trusted, handler, inline, validator } = before;
        vec![
            part("trusted", &trusted.to_string(), &after.trusted.to_string()),
            part("handler", handler, &after.handler),
            part("inline", inline.as_deref().unwrap_or_default(), after.inline.as_deref().unwrap_or_default()),
            part("validator", validator.as_deref().unwrap_or_default(), after.validator.as_deref().unwrap_or_default()),
        ]
    })
}
