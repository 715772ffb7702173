//! How extended statistics differ.

use super::matching::{Difference, Verdict, part, told};
use crate::catalog::Statistics;

/// How much is looked at can be altered.
pub(super) fn compare(before: &Statistics, after: &Statistics) -> Verdict {
    if (canonical(&before.definition), before.target) == (canonical(&after.definition), after.target) {
        Verdict::Equal
    } else if canonical(&before.definition) == canonical(&after.definition) {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// The definition with its columns in the order of their names: PostgreSQL prints them in that of the table.
fn canonical(definition: &str) -> (&str, Vec<&str>, &str) {
    let cut = definition.find(" ON ").zip(definition.rfind(" FROM "));
    let Some((start, end)) = cut.filter(|(start, end)| start + 4 <= *end) else { return (definition, Vec::new(), "") };
    let mut columns: Vec<&str> = definition[start + 4..end].split(", ").collect();
    columns.sort_unstable();
    (&definition[..start], columns, &definition[end..])
}

/// In words.
pub(super) fn words(difference: &Difference<Statistics>) -> String {
    told(difference, &difference.object().id, |before, after| {
        let Statistics { id: _, table: _, definition, target } = before;
        vec![
            part("definition", definition, &after.definition),
            part("target", &target.to_string(), &after.target.to_string()),
        ]
    })
}
