//! How schemas differ.

use super::matching::{Difference, Verdict};
use crate::catalog::Schema;

/// A schema is nothing but its name.
pub(super) fn compare(before: &Schema, after: &Schema) -> Verdict {
    let (Schema { id: _ }, Schema { id: _ }) = (before, after);
    Verdict::Equal
}

/// In words.
pub(super) fn words(difference: &Difference<Schema>) -> String {
    format!("{} {}", difference.verb(), difference.object().id)
}
