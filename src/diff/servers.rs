//! How foreign servers differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Server;

/// Version and options can be altered; its wrapper and its type make it another server.
pub(super) fn compare(before: &Server, after: &Server) -> Verdict {
    let Server { id: _, wrapper, server_type, version: _, options: _ } = before;
    if before == after {
        Verdict::Equal
    } else if (wrapper, server_type) == (&after.wrapper, &after.server_type) {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Server>) -> String {
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
                part("wrapper", &before.wrapper, &after.wrapper),
                part("type", &text(&before.server_type), &text(&after.server_type)),
                part("version", &text(&before.version), &text(&after.version)),
                part("options", &before.options.join(", "), &after.options.join(", ")),
            ],
        ),
    }
}

fn text(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}
