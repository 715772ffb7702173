//! How collations differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Collation;

/// Nothing about it can be altered.
pub(super) fn compare(before: &Collation, after: &Collation) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<Collation>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Collation { id: _, provider, locale, character_type, deterministic, rules } = before;
        vec![
            part("provider", provider, &after.provider),
            part("locale", locale, &after.locale),
            part(
                "character type",
                character_type.as_deref().unwrap_or_default(),
                after.character_type.as_deref().unwrap_or_default(),
            ),
            part("deterministic", &deterministic.to_string(), &after.deterministic.to_string()),
            part("rules", rules.as_deref().unwrap_or_default(), after.rules.as_deref().unwrap_or_default()),
        ]
    })
}
