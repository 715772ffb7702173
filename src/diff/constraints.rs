//! How constraints differ.

use super::indexes;
use super::matching::{Difference, Verdict, sentence};
use crate::catalog::{Constraint, ConstraintKind};

/// Validating can be done in place; so can what is set on an index, and when a foreign key is checked, and whether.
pub(super) fn compare(before: &Constraint, after: &Constraint) -> Verdict {
    let Constraint { id: _, kind, definition, columns: _, references: _, validated, index, inherited, local: _ } =
        before;
    let Constraint { definition: to_definition, validated: to_validated, index: to_index, .. } = after;
    let same = definition == to_definition;
    let in_place = match kind {
        ConstraintKind::Foreign => apart(definition).0 == apart(to_definition).0,
        ConstraintKind::Exclusion => indexes::bare(definition, index) == indexes::bare(to_definition, to_index),
        _ => same,
    };
    if !in_place || *validated && !to_validated {
        Verdict::Replace
    } else if same
        && validated == to_validated
        && indexes::settings_equal(index, to_index)
        && (*inherited || !is_attached(after))
    {
        Verdict::Equal
    } else {
        Verdict::Alter
    }
}

/// Whether it is a key that is part of one of the partitioned table.
fn is_attached(constraint: &Constraint) -> bool {
    constraint.inherited && constraint.kind.has_index()
}

/// A definition without what `ALTER CONSTRAINT` can change, and that: when it is checked, and whether it is at all.
pub fn apart(definition: &str) -> (&str, [bool; 3]) {
    let mut rest = definition;
    let mut cut = |ending: &str| {
        let shorter = rest.strip_suffix(ending);
        rest = shorter.unwrap_or(rest);
        shorter.is_some()
    };
    let not_enforced = cut(" NOT ENFORCED");
    let deferred = cut(" INITIALLY DEFERRED");
    let deferrable = cut(" DEFERRABLE");
    (rest, [deferrable, deferred, not_enforced])
}

/// In words.
pub(super) fn words(difference: &Difference<Constraint>) -> String {
    let constraint = difference.object();
    let (id, definition) = (&constraint.id, &constraint.definition);
    match difference {
        Difference::Create(_) => format!("add {id}: {definition}"),
        Difference::Drop(_) => format!("drop {id}"),
        Difference::Alter { before, after } => {
            let is_key = after.kind.has_index();
            let parts = [
                (before.definition != after.definition).then(|| format!("{} → {definition}", before.definition)),
                (!before.validated && after.validated && !is_key).then(|| "validated".to_owned()),
                (!before.validated && after.validated && is_key).then(|| "in every partition".to_owned()),
                (!before.inherited && is_attached(after)).then(|| "part of that of the partitioned table".to_owned()),
                indexes::settings_words(&before.index, &after.index),
            ];
            sentence("alter", id, parts)
        }
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Replace { before, .. } if before.definition == *definition => format!("replace {id}: not valid"),
        Difference::Replace { before, .. } => format!("replace {id}: {} → {definition}", before.definition),
    }
}
