//! How text search parsers differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::TextSearchParser;

/// Nothing about it can be altered.
pub(super) fn compare(before: &TextSearchParser, after: &TextSearchParser) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<TextSearchParser>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let TextSearchParser { id: _, start, token, end, types, headline } = before;
        vec![
            part("start", start, &after.start),
            part("token", token, &after.token),
            part("end", end, &after.end),
            part("token types", types, &after.types),
            part("headline", headline.as_deref().unwrap_or_default(), after.headline.as_deref().unwrap_or_default()),
        ]
    })
}
