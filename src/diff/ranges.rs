//! How range types differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Range;

/// Nothing about a range type can be altered.
pub(super) fn compare(before: &Range, after: &Range) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<Range>) -> String {
    let range = difference.object();
    let id = &range.id;
    match difference {
        Difference::Create(_) => format!("create {id} over {}", range.subtype),
        Difference::Drop(_) => format!("drop {id}"),
        Difference::Alter { before, after } | Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let Range { id: _, subtype, operator_class, collation, difference: apart, multirange } = before;
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            sentence(
                difference.verb(),
                id,
                [
                    part("subtype", subtype, &after.subtype),
                    part("operator class", &text(operator_class), &text(&after.operator_class)),
                    part("collation", &text(collation), &text(&after.collation)),
                    part("difference function", &text(apart), &text(&after.difference)),
                    part("multirange", &multirange.1, &after.multirange.1),
                ],
            )
        }
    }
}
