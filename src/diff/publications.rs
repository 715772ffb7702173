//! How publications differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Publication;

/// The options can be set; whether it is for all tables is fixed.
pub(super) fn compare(before: &Publication, after: &Publication) -> Verdict {
    if before == after {
        Verdict::Equal
    } else if before.all_tables == after.all_tables {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Publication>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Publication { id: _, all_tables, publish, via_root, generated_columns } = before;
        let flag = |before: bool, after: bool, name: &str| match (before, after) {
            (false, true) => Some(name.to_owned()),
            (true, false) => Some(format!("not {name}")),
            _ => None,
        };
        vec![
            flag(*all_tables, after.all_tables, "for all tables"),
            part("publish", &publish.join(", "), &after.publish.join(", ")),
            flag(*via_root, after.via_root, "via the partition root"),
            flag(*generated_columns, after.generated_columns, "with generated columns"),
        ]
    })
}
