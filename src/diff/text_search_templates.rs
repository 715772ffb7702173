//! How text search templates differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::TextSearchTemplate;

/// Nothing about it can be altered.
pub(super) fn compare(before: &TextSearchTemplate, after: &TextSearchTemplate) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<TextSearchTemplate>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let TextSearchTemplate { id: _, init, lexize } = before;
        vec![
            part("init", init.as_deref().unwrap_or_default(), after.init.as_deref().unwrap_or_default()),
            part("lexize", lexize, &after.lexize),
        ]
    })
}
