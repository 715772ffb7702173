//! How domains differ, their constraints apart.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Domain;

/// The type beneath a domain cannot be changed, nor can its collation; the rest can.
pub(super) fn compare(before: &Domain, after: &Domain) -> Verdict {
    let Domain { id: _, data_type, collation, default, not_null, not_null_constraint } = before;
    let Domain { data_type: to_type, collation: to_collation, default: to_default, not_null: to_not_null, .. } = after;
    let names = not_null_constraint.as_ref().zip(after.not_null_constraint.as_ref());
    let same_name = names.is_none_or(|(old, new)| old == new);
    if (data_type, collation) != (to_type, to_collation) {
        Verdict::Replace
    } else if (default, not_null) != (to_default, to_not_null) || !same_name {
        Verdict::Alter
    } else {
        Verdict::Equal
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Domain>) -> String {
    let domain = difference.object();
    let id = &domain.id;
    match difference {
        Difference::Create(_) => format!("create {id} over {}", domain.data_type),
        Difference::Drop(_) => format!("drop {id}"),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let names = |domain: &Domain| domain.not_null_constraint.clone();
            let null = if after.not_null { "not null" } else { "nullable" };
            sentence(
                difference.verb(),
                id,
                [
                    part("type", &before.data_type, &after.data_type),
                    part("collation", &text(&before.collation), &text(&after.collation)),
                    part("default", &text(&before.default), &text(&after.default)),
                    (before.not_null != after.not_null).then(|| null.to_owned()),
                    names(before)
                        .zip(names(after))
                        .and_then(|(old, new)| part("name of its not-null constraint", &old, &new)),
                ],
            )
        }
    }
}
