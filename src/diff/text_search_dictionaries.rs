//! How text search dictionaries differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::TextSearchDictionary;

/// The options can be altered, the template is fixed.
pub(super) fn compare(before: &TextSearchDictionary, after: &TextSearchDictionary) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if before.template == after.template {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<TextSearchDictionary>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let TextSearchDictionary { id: _, template, options } = before;
        vec![part("template", template, &after.template), part("options", options, &after.options)]
    })
}
