//! How operator classes differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::OperatorClass;

/// Nothing about it can be altered.
pub(super) fn compare(before: &OperatorClass, after: &OperatorClass) -> Verdict {
    if before == after { Verdict::Equal } else { Verdict::Replace }
}

/// In words.
pub(super) fn words(difference: &Difference<OperatorClass>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let OperatorClass { id: _, method: _, default, data_type, family, storage, operators, functions } = before;
        vec![
            part("default", &default.to_string(), &after.default.to_string()),
            part("type", data_type, &after.data_type),
            part("family", family, &after.family),
            part("storage", storage.as_deref().unwrap_or_default(), after.storage.as_deref().unwrap_or_default()),
            part("operators", &operators.join(", "), &after.operators.join(", ")),
            part("functions", &functions.join(", "), &after.functions.join(", ")),
        ]
    })
}
