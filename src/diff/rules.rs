//! How rules differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Rule;

/// `CREATE OR REPLACE` changes all of a rule, and `ALTER TABLE` when it fires.
pub(super) fn compare(before: &Rule, after: &Rule) -> Verdict {
    let Rule { id: _, relation, definition, enabled } = before;
    let Rule { id: _, relation: to_relation, definition: to_definition, enabled: to_enabled } = after;
    match (relation == to_relation, definition == to_definition && enabled == to_enabled) {
        (true, true) => Verdict::Equal,
        (true, false) => Verdict::Alter,
        // A table became a view, or a view a table.
        (false, _) => Verdict::Replace,
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Rule>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let enabled = (before.enabled != after.enabled)
                .then(|| part("fires by", before.enabled.action(), after.enabled.action()))
                .flatten();
            let parts = [(before.definition != after.definition).then(|| "another definition".to_owned()), enabled];
            sentence(difference.verb(), id, parts)
        }
    }
}
