//! How extensions differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Extension;

/// A version can be updated, a schema changed where the extension is relocatable.
pub(super) fn compare(before: &Extension, after: &Extension) -> Verdict {
    let Extension { id: _, schema, version, relocatable: _, is_default_version: _, default_comment: _ } = before;
    let Extension { id: _, schema: to_schema, version: to_version, .. } = after;
    if schema == to_schema && version == to_version {
        Verdict::Equal
    } else if schema != to_schema && !before.relocatable {
        Verdict::Replace
    } else {
        Verdict::Alter
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Extension>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Alter { before, after } | Difference::Replace { before, after } => sentence(
            difference.verb(),
            id,
            [part("schema", &before.schema, &after.schema), part("version", &before.version, &after.version)],
        ),
        Difference::Create(extension) => format!("create {id} in schema {}", extension.schema),
        Difference::Drop(_) => format!("drop {id}"),
    }
}
