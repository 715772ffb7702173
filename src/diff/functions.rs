//! How functions and procedures differ.

use super::matching::{Difference, Verdict, part, sentence};
use crate::catalog::{Attributes, Body, Function};

/// `CREATE OR REPLACE` can change everything but the kind, what is returned, the names of input arguments that have one,
/// and that an argument has a default.
pub(super) fn compare(before: &Function, after: &Function) -> Verdict {
    let Function {
        id: _,
        arguments,
        input_names,
        outputs,
        defaults,
        result,
        return_type,
        returns_set,
        window,
        language,
        transforms,
        attributes,
        body,
        extensions,
    } = before;
    let same_call = (arguments, result, window) == (&after.arguments, &after.result, &after.window);
    let same_work = (language, transforms, body) == (&after.language, &after.transforms, &after.body);
    if same_call && same_work && (attributes, extensions) == (&after.attributes, &after.extensions) {
        return Verdict::Equal;
    }
    let renamed = input_names.iter().zip(&after.input_names).any(|(old, new)| !old.is_empty() && old != new);
    let same_result = (return_type, returns_set) == (&after.return_type, &after.returns_set)
        && result.is_some() == after.result.is_some()
        && (return_type != "record" || *outputs == after.outputs);
    if *window == after.window && same_result && !renamed && after.defaults >= *defaults {
        Verdict::Alter
    } else {
        Verdict::Replace
    }
}

/// In words.
pub(super) fn words(difference: &Difference<Function>) -> String {
    let id = &difference.object().id;
    match difference {
        Difference::Create(_) | Difference::Drop(_) => format!("{} {id}", difference.verb()),
        Difference::Replace { before, after } if before == after => {
            format!("replace {id}, since what it needs is made anew")
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            let mut parts = vec![
                part("arguments", &before.arguments, &after.arguments),
                part("result", before.result.as_deref().unwrap_or(""), after.result.as_deref().unwrap_or("")),
                part("language", &before.language, &after.language),
                (before.window != after.window).then(|| if after.window { "window" } else { "no window" }.to_owned()),
                part("transforms", &before.transforms.join(", "), &after.transforms.join(", ")),
                part("extensions", &before.extensions.join(", "), &after.extensions.join(", ")),
            ];
            parts.extend(attributes(&before.attributes, &after.attributes));
            parts.push((before.body != after.body).then(|| match after.body {
                Body::Library { .. } => "another library or symbol".to_owned(),
                Body::Text(_) | Body::Atomic(_) => "another body".to_owned(),
            }));
            sentence(difference.verb(), id, parts)
        }
    }
}

fn attributes(before: &Attributes, after: &Attributes) -> Vec<Option<String>> {
    let Attributes { volatility, strict, security_definer, leakproof, parallel, cost, rows, support, config } = before;
    let flag = |name: &str, old: bool, new: bool| {
        (old != new).then(|| if new { name.to_owned() } else { format!("not {name}") })
    };
    let volatile = |letter: &str| match letter {
        "i" => "immutable",
        "s" => "stable",
        _ => "volatile",
    };
    let safe = |letter: &str| match letter {
        "s" => "safe",
        "r" => "restricted",
        _ => "unsafe",
    };
    vec![
        part("volatility", volatile(volatility), volatile(&after.volatility)),
        flag("strict", *strict, after.strict),
        flag("security definer", *security_definer, after.security_definer),
        flag("leakproof", *leakproof, after.leakproof),
        part("parallel", safe(parallel), safe(&after.parallel)),
        part("cost", cost, &after.cost),
        part("rows", rows, &after.rows),
        part("support", support.as_deref().unwrap_or(""), after.support.as_deref().unwrap_or("")),
        part("settings", &config.join("; "), &after.config.join("; ")),
    ]
}
