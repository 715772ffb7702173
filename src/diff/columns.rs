//! How columns differ.

use super::matching::{Difference, Verdict, part, sentence};
use super::sequences;
use crate::catalog::{Column, ColumnSettings, Generated, Identity};

/// A column's values are never given up for a change of its definition: only a generated column, whose values are computed,
/// a virtual one, which has none, and a column that becomes generated are made again.
pub(super) fn compare(before: &Column, after: &Column) -> Verdict {
    let Column {
        id: _,
        position: _,
        data_type,
        collation,
        default,
        generated,
        not_null,
        not_null_constraint: _,
        identity,
        settings,
        inherited: _,
        local: _,
        foreign_options,
    } = before;
    let Column { data_type: to_type, collation: to_collation, default: to_default, generated: to_generated, .. } =
        after;
    let same_settings = *settings == after.settings || settings_of(settings) == settings_of(&after.settings);
    let same_rest = same_settings
        && *foreign_options == after.foreign_options
        && default == to_default
        && *not_null == after.not_null
        && same_not_null(before, after)
        && *identity == after.identity;
    if (data_type, collation, generated) == (to_type, to_collation, to_generated) && same_rest {
        return Verdict::Equal;
    }
    match (generated, to_generated) {
        (None, Some(_)) => Verdict::Replace,
        // Nothing was kept of it that could stay.
        (Some(old), None) if !old.stored => Verdict::Replace,
        (Some(old), Some(new)) if old != new || data_type != to_type => Verdict::Replace,
        _ => Verdict::Alter,
    }
}

/// Whether the constraints behind `NOT NULL` are the same, where both columns have one.
fn same_not_null(before: &Column, after: &Column) -> bool {
    let both = before.not_null_constraint.as_ref().zip(after.not_null_constraint.as_ref());
    both.is_none_or(|(before, after)| before.said() == after.said())
}

/// In words.
pub(super) fn words(difference: &Difference<Column>) -> String {
    let column = difference.object();
    match difference {
        Difference::Create(_) => sentence("add", &column.id, [Some(describe(column))]),
        Difference::Drop(_) => format!("drop {}", column.id),
        Difference::Alter { before, after } if before == after => {
            format!("set the default of {} again, since what it needs is made anew", column.id)
        }
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            sentence(difference.verb(), &column.id, parts(before, after))
        }
    }
}

/// What a person set. The options are in the order in which they were set, which `pg_dump` keeps.
fn settings_of(settings: &ColumnSettings) -> (&Option<String>, &Option<String>, Option<i32>, &[String]) {
    let ColumnSettings { storage, type_storage: _, compression, statistics, options } = settings;
    (storage, compression, *statistics, options)
}

fn parts(before: &Column, after: &Column) -> Vec<Option<String>> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let generated = |value: Option<&Generated>| value.map_or(String::new(), |g| g.expression.clone());
    let mut parts = vec![
        part("type", &before.data_type, &after.data_type),
        part("collation", &text(&before.collation), &text(&after.collation)),
        part("default", &text(&before.default), &text(&after.default)),
        part("generated as", &generated(before.generated.as_deref()), &generated(after.generated.as_deref())),
        (before.not_null != after.not_null).then(|| if after.not_null { "not null" } else { "nullable" }.to_owned()),
    ];
    parts.extend(not_null_parts(before, after));
    let (settings, to_settings) = (&before.settings, &after.settings);
    let target = |settings: &ColumnSettings| settings.statistics.map_or(String::new(), |number| number.to_string());
    parts.extend([
        part("storage", &text(&settings.storage), &text(&to_settings.storage)),
        part("compression", &text(&settings.compression), &text(&to_settings.compression)),
        part("statistics target", &target(settings), &target(to_settings)),
        part("options", &settings.options.join(", "), &to_settings.options.join(", ")),
    ]);
    parts.push(part("foreign options", &before.foreign_options.join(", "), &after.foreign_options.join(", ")));
    match (&before.identity, &after.identity) {
        (None, None) => {}
        (None, Some(new)) => parts.push(Some(format!("identity {}", always(new)))),
        (Some(_), None) => parts.push(Some("no identity".to_owned())),
        (Some(old), Some(new)) => {
            parts.push(part("identity", always(old), always(new)));
            parts.push(part("identity sequence", &old.sequence, &new.sequence));
            parts.extend(sequences::options(&old.options, &new.options));
        }
    }
    parts
}

fn not_null_parts(before: &Column, after: &Column) -> Vec<Option<String>> {
    let Some((old, new)) = before.not_null_constraint.as_ref().zip(after.not_null_constraint.as_ref()) else {
        return Vec::new();
    };
    let word = |condition: bool, yes: &str, no: &str| if condition { yes } else { no }.to_owned();
    vec![
        part("name of its not-null constraint", &old.name, &new.name),
        (old.validated != new.validated).then(|| word(new.validated, "not null validated", "not null not valid")),
        (old.no_inherit != new.no_inherit)
            .then(|| word(new.no_inherit, "not null not inherited", "not null inherited")),
    ]
}

fn always(identity: &Identity) -> &'static str {
    if identity.always { "always" } else { "by default" }
}

fn describe(column: &Column) -> String {
    let mut words = column.data_type.to_string();
    for (condition, word) in [
        (column.not_null, "not null"),
        (column.default.is_some(), "with a default"),
        (column.generated.is_some(), "generated"),
        (column.identity.is_some(), "identity"),
    ] {
        if condition {
            words.push_str(", ");
            words.push_str(word);
        }
    }
    words
}
