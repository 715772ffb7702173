//! How triggers differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Trigger;

/// `CREATE OR REPLACE` can change everything, but neither a constraint trigger nor into one.
pub(super) fn compare(before: &Trigger, after: &Trigger) -> Verdict {
    let Trigger { id: _, relation, definition, constraint, enabled, extensions } = before;
    let Trigger { relation: to_relation, definition: to_definition, constraint: to_constraint, .. } = after;
    let same = (relation, definition, constraint) == (to_relation, to_definition, to_constraint);
    if same && (*enabled, extensions) == (after.enabled, &after.extensions) {
        Verdict::Equal
    } else if same || relation == to_relation && !constraint && !to_constraint {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Trigger>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let parts = [
                part("definition", &before.definition, &after.definition),
                (before.enabled != after.enabled).then(|| after.enabled.word().to_owned()),
                part("extensions", &before.extensions.join(", "), &after.extensions.join(", ")),
            ];
            sentence(difference.verb(), id, parts)
        }
    }
}
