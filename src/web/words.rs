//! How pages say times, durations and numbers.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

/// `2026-11-22 21:48 UTC`.
pub fn time(moment: &OffsetDateTime) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute] UTC");
    moment.to_offset(time::UtcOffset::UTC).format(&format).unwrap_or_default()
}

/// As `<time datetime>` wants it.
pub fn machine_time(moment: &OffsetDateTime) -> String {
    moment.format(&Rfc3339).unwrap_or_default()
}

/// `8 ms`, `1.2 s`, `3 min 5 s`.
pub fn duration(milliseconds: &u64) -> String {
    match *milliseconds {
        0..1_000 => format!("{milliseconds} ms"),
        1_000..60_000 => format!("{}.{} s", milliseconds / 1_000, milliseconds % 1_000 / 100),
        _ => format!("{} min {} s", milliseconds / 60_000, milliseconds % 60_000 / 1_000),
    }
}

/// As sqlx's ledger has it: nanoseconds.
pub fn nanoseconds(taken: &i64) -> String {
    duration(&(u64::try_from(*taken).unwrap_or(0) / 1_000_000))
}

/// The name of a file without its folder.
pub fn file_name(path: &std::path::Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Where a version cannot run for want of a file.
pub fn no_file(version: &i64, down: bool) -> String {
    match down {
        true => format!("`{version}` has no down file: it cannot be undone."),
        false => format!("The up file of `{version}` is missing."),
    }
}

/// `1,234,567`.
pub fn grouped(number: &u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 change`, `2 changes`.
pub fn count(number: impl std::borrow::Borrow<usize>, one: &str, many: &str) -> String {
    match *number.borrow() {
        1 => format!("1 {one}"),
        number => format!("{number} {many}"),
    }
}

/// A sentence in pieces: `true` for what stands between backticks, which are left out. A backtick without its twin stays.
pub fn prose(sentence: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, after)) = after.split_once('`') else { break };
        pieces.extend([(false, before), (true, code)]);
        rest = after;
    }
    pieces.push((false, rest));
    pieces.retain(|(_, text)| !text.is_empty());
    pieces
}

/// A message as a sentence: a capital first, a full stop last.
pub fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if message.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// How much goes with what is dropped.
pub fn lost(loss: &crate::history::Loss) -> String {
    let many = |count: i64, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{} {more}", grouped(&count.unsigned_abs())),
    };
    match (loss.count, loss.column) {
        (None, _) => "what it holds could not be counted, and would be lost".to_owned(),
        (Some(0), _) => "nothing is in it now, and nothing can keep it so until it goes".to_owned(),
        (Some(count), true) => format!("{} would be lost", many(count, "value", "values")),
        (Some(count), false) => format!("{} would be lost", many(count, "row", "rows")),
    }
}

/// The colour of how a run goes.
pub fn tone(state: &super::runs::State) -> &'static str {
    match state {
        super::runs::State::Running => "accent",
        super::runs::State::Done => "good",
        super::runs::State::Failed => "bad",
        super::runs::State::CutOff => "warn",
    }
}

/// `Up, statement 2`.
pub fn numbered(of: &str, what: &str, number: &usize) -> String {
    format!("{of}, {what} {number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_backticks_is_code() {
        assert_eq!(prose("drop `a.b` now"), [(false, "drop "), (true, "a.b"), (false, " now")]);
        assert_eq!(prose("a ` alone"), [(false, "a ` alone")]);
    }

    #[test]
    fn durations_are_said_in_the_unit_that_fits() {
        assert_eq!(duration(&8), "8 ms");
        assert_eq!(duration(&1_250), "1.2 s");
        assert_eq!(duration(&185_000), "3 min 5 s");
    }

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!(
            ["7", "1,000", "1,234,567"].map(str::to_owned),
            [7, 1_000, 1_234_567].map(|number| grouped(&number))
        );
    }
}
