//! How foreign data wrappers differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Wrapper;

/// Everything about a wrapper can be altered.
pub(super) fn compare(before: &Wrapper, after: &Wrapper) -> Verdict {
    let Wrapper { id: _, handler: _, validator: _, options: _ } = before;
    if before == after { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Wrapper>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => sentence(
            difference.verb(),
            id,
            [
                part("handler", &text(&before.handler), &text(&after.handler)),
                part("validator", &text(&before.validator), &text(&after.validator)),
                part("options", &before.options.join(", "), &after.options.join(", ")),
            ],
        ),
    }
}

fn text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}
