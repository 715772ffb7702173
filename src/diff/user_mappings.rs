//! How user mappings differ.

use super::matching::{Difference, Verdict, sentence};
use crate::catalog::UserMapping;

/// The options can be altered.
pub(super) fn compare(before: &UserMapping, after: &UserMapping) -> Verdict {
    let UserMapping { id: _, user: _, server: _, options } = before;
    if *options == after.options { Verdict::Equal } else { Verdict::Alter }
}

/// In words, with the names of options and never their values: passwords are among them.
pub(super) fn words(difference: &Difference<UserMapping>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            sentence(difference.verb(), id, [Some(format!("options {}", changed(before, after)))])
        }
    }
}

fn changed(before: &UserMapping, after: &UserMapping) -> String {
    let only = |one: &UserMapping, other: &UserMapping| -> Vec<String> {
        let options = one.options.iter().filter(|option| !other.options.contains(option));
        options.map(|option| option.split('=').next().unwrap_or_default().to_owned()).collect()
    };
    let mut names = only(before, after);
    names.extend(only(after, before));
    names.sort();
    names.dedup();
    names.join(", ")
}
