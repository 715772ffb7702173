//! How sequences differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{ObjectId, Sequence, SequenceOptions};

/// Everything about a sequence can be altered.
pub(super) fn compare(before: &Sequence, after: &Sequence) -> Verdict {
    let Sequence { id: _, options, owned_by, unlogged } = before;
    let Sequence { id: _, options: to_options, owned_by: to_owned_by, unlogged: to_unlogged } = after;
    if options == to_options && owned_by == to_owned_by && unlogged == to_unlogged {
        Verdict::Equal
    } else {
        Verdict::Alter
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Sequence>) -> String {
    let id = &difference.object().id;
    let (Difference::Alter { before, after } | Difference::Replace { before, after }) = difference else {
        return format!("{} {id}", difference.verb());
    };
    let owner = |owner: &Option<ObjectId>| owner.as_ref().map_or(String::new(), ObjectId::to_string);
    let mut parts = options(&before.options, &after.options);
    parts.push(part("owner", &owner(&before.owned_by), &owner(&after.owned_by)));
    parts.push(
        (before.unlogged != after.unlogged).then(|| if after.unlogged { "unlogged" } else { "logged" }.to_owned()),
    );
    sentence("alter", id, parts)
}

/// What differs between the settings of two sequences, in words.
pub(super) fn options(before: &SequenceOptions, after: &SequenceOptions) -> Vec<Option<String>> {
    let SequenceOptions { data_type, start, increment, minimum, maximum, cache, cycle } = before;
    let number = |name, before: &i64, after: &i64| part(name, &before.to_string(), &after.to_string());
    vec![
        part("type", data_type, &after.data_type),
        number("start", start, &after.start),
        number("increment", increment, &after.increment),
        number("minimum", minimum, &after.minimum),
        number("maximum", maximum, &after.maximum),
        number("cache", cache, &after.cache),
        (*cycle != after.cycle).then(|| if after.cycle { "cycle" } else { "no cycle" }.to_owned()),
    ]
}
