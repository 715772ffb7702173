//! How default privileges differ.

use super::matching::{Difference, Verdict};
use crate::catalog::DefaultPrivileges;

/// They are granted and revoked.
pub(super) fn compare(before: &DefaultPrivileges, after: &DefaultPrivileges) -> Verdict {
    let DefaultPrivileges { id: _, role: _, schema: _, on: _, all: _, grants } = before;
    let DefaultPrivileges { id: _, role: _, schema: _, on: _, all: _, grants: to_grants } = after;
    if grants == to_grants { Verdict::Equal } else { Verdict::Alter }
}

/// In words.
pub(super) fn words(difference: &Difference<DefaultPrivileges>) -> String {
    format!("change the default privileges {}", difference.object().id.name())
}
