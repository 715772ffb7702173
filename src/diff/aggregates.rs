//! How aggregates differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::Aggregate;

/// `CREATE OR REPLACE` can change neither the kind, the number of direct arguments, the result, nor the name of an argument.
pub(super) fn compare(before: &Aggregate, after: &Aggregate) -> Verdict {
    let Aggregate {
        id: _,
        arguments,
        names,
        return_type,
        kind,
        direct,
        state,
        moving,
        combine,
        serialize,
        deserialize,
        sort_operator,
        parallel,
    } = before;
    let same_call = (arguments, return_type) == (&after.arguments, &after.return_type);
    let same_way = (state, moving, combine) == (&after.state, &after.moving, &after.combine);
    let same_rest = (serialize, deserialize, sort_operator, parallel)
        == (&after.serialize, &after.deserialize, &after.sort_operator, &after.parallel);
    let renamed = names
        .iter()
        .enumerate()
        .any(|(place, name)| !name.is_empty() && after.names.get(place).is_none_or(|new| new != name));
    let same_kind = (kind, direct, return_type) == (&after.kind, &after.direct, &after.return_type);
    match (same_call && same_way && same_rest && same_kind, same_kind && !renamed) {
        (true, _) => Verdict::Equal,
        (false, true) => Verdict::Alter,
        (false, false) => Verdict::Replace,
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Aggregate>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let parts = [
                part("arguments", &before.arguments, &after.arguments),
                part("result", &before.return_type, &after.return_type),
                part("transition", &before.state.transition, &after.state.transition),
                part("state", &before.state.data_type, &after.state.data_type),
                part("first state", &text(&before.state.initial), &text(&after.state.initial)),
                part("final function", &text(&before.state.final_function), &text(&after.state.final_function)),
                part("combining function", &text(&before.combine), &text(&after.combine)),
                part("sort operator", &text(&before.sort_operator), &text(&after.sort_operator)),
                (before.moving != after.moving).then(|| "another way for moving windows".to_owned()),
            ];
            sentence(difference.verb(), id, parts)
        }
    }
}
