//! How event triggers differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::EventTrigger;

/// Only when it fires can be changed in place.
pub(super) fn compare(before: &EventTrigger, after: &EventTrigger) -> Verdict {
    let EventTrigger { id: _, event, tags, function, enabled } = before;
    let EventTrigger { id: _, event: to_event, tags: to_tags, function: to_function, enabled: to_enabled } = after;
    match ((event, tags, function) == (to_event, to_tags, to_function), enabled == to_enabled) {
        (true, true) => Verdict::Equal,
        (true, false) => Verdict::Alter,
        (false, _) => Verdict::Replace,
    }
}

/// In words.
pub(super) fn words(difference: &Difference<EventTrigger>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let parts = [
                part("event", &before.event, &after.event),
                part("tags", &before.tags.join(", "), &after.tags.join(", ")),
                part("function", &before.function, &after.function),
                (before.enabled != after.enabled).then(|| after.enabled.word().to_owned()),
            ];
            sentence(difference.verb(), id, parts)
        }
    }
}
