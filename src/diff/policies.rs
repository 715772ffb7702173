//! How policies differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Policy;

/// `ALTER POLICY` changes the roles and the two expressions; it can take neither expression away.
pub(super) fn compare(before: &Policy, after: &Policy) -> Verdict {
    let Policy { id: _, permissive, command, roles, using, check } = before;
    let Policy {
        id: _,
        permissive: to_permissive,
        command: to_command,
        roles: to_roles,
        using: to_using,
        check: to_check,
    } = after;
    if (permissive, command) != (to_permissive, to_command) {
        return Verdict::Replace;
    }
    let taken = |before: &Option<String>, after: &Option<String>| before.is_some() && after.is_none();
    if taken(using, to_using) || taken(check, to_check) {
        return Verdict::Replace;
    }
    if (roles, using, check) == (to_roles, to_using, to_check) { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<Policy>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let kind = |permissive: bool| if permissive { "permissive" } else { "restrictive" };
            let parts = [
                part("kind", kind(before.permissive), kind(after.permissive)),
                part("command", before.command.word(), after.command.word()),
                part("roles", &roles(before), &roles(after)),
                part("using", &text(&before.using), &text(&after.using)),
                part("check", &text(&before.check), &text(&after.check)),
            ];
            sentence(difference.verb(), id, parts)
        }
    }
}

fn roles(policy: &Policy) -> String {
    if policy.roles.is_empty() { "public".to_owned() } else { policy.roles.join(", ") }
}
