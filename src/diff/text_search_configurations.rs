//! How text search configurations differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::TextSearchConfiguration;

/// The mappings can be altered, the parser is fixed.
pub(super) fn compare(before: &TextSearchConfiguration, after: &TextSearchConfiguration) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if before.parser == after.parser {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<TextSearchConfiguration>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let TextSearchConfiguration { id: _, parser, mappings } = before;
        vec![part("parser", parser, &after.parser), (*mappings != after.mappings).then(|| "other mappings".to_owned())]
    })
}
