//! How columns differ.

use super::matching::{Difference, Verdict, part, sentence};
use super::sequences;
use crate::catalog::{Column, ColumnSettings, Generated, Identity};

/// A column's values are never given up for a change of its definition: only a generated column, whose values are computed,
/// and a column that becomes generated are made again.
pub(super) fn compare(before: &Column, after: &Column) -> Verdict {
    let Column {
        id: _,
        position: _,
        data_type,
        collation,
        default,
        generated,
        not_null,
        identity,
        settings,
        inherited: _,
        local: _,
        foreign_options,
    } = before;
    let Column { data_type: to_type, collation: to_collation, default: to_default, generated: to_generated, .. } =
        after;
    let same_settings = settings_of(settings) == settings_of(&after.settings);
    let same_rest = same_settings
        && *foreign_options == after.foreign_options
        && default == to_default
        && *not_null == after.not_null
        && *identity == after.identity;
    if (data_type, collation, generated) == (to_type, to_collation, to_generated) && same_rest {
        return Verdict::Equal;
    }
    match (generated, to_generated) {
        (None, Some(_)) => Verdict::Replace,
        (Some(old), Some(new)) if old != new || data_type != to_type => Verdict::Replace,
        _ => Verdict::Alter,
    }
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
    let generated = |value: &Option<Generated>| value.as_ref().map_or(String::new(), |g| g.expression.clone());
    let mut parts = vec![
        part("type", &before.data_type, &after.data_type),
        part("collation", &text(&before.collation), &text(&after.collation)),
        part("default", &text(&before.default), &text(&after.default)),
        part("generated as", &generated(&before.generated), &generated(&after.generated)),
        (before.not_null != after.not_null).then(|| if after.not_null { "not null" } else { "nullable" }.to_owned()),
    ];
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

fn always(identity: &Identity) -> &'static str {
    if identity.always { "always" } else { "by default" }
}

fn describe(column: &Column) -> String {
    let mut words = column.data_type.clone();
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
