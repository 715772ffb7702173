//! How transforms differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Transform;

/// A transform is made again over itself.
pub(super) fn compare(before: &Transform, after: &Transform) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if true {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Transform>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Transform { id: _, from_sql, to_sql } = before;
        vec![
            part("from", from_sql.as_deref().unwrap_or_default(), after.from_sql.as_deref().unwrap_or_default()),
            part("to", to_sql.as_deref().unwrap_or_default(), after.to_sql.as_deref().unwrap_or_default()),
        ]
    })
}
