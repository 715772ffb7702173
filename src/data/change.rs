//! What a person typed into a form, and what they saw while they typed it.

use super::cell::Cell;
use super::row::RowRead;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person wants in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Null.
    Null,
    /// The column's default.
    Default,
    /// This value, the empty one too.
    Value(String),
}

/// What a person wants, by `attnum`. Columns that are not in it stay as they are.
pub type Change = BTreeMap<i16, Entry>;

/// The values that a person saw, by `attnum`: a row is only written while it still has them.
///
/// It travels in the form as JSON, since a browser turns every line end in a plain field into CR LF.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seen(pub BTreeMap<i16, Option<String>>);

impl Seen {
    /// What somebody who is shown `row` sees.
    pub fn of(row: &RowRead) -> Self {
        let text = |value: &Option<Cell>| value.as_ref().map(|cell| cell.text.clone());
        Self(row.values.iter().map(|(position, value)| (*position, text(value))).collect())
    }

    /// As it stands in a form.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From a form; none where it is not that.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// What of `change` differs from what was seen.
    pub fn changed(&self, change: &Change) -> Change {
        let differs = |(position, entry): &(&i16, &Entry)| match (self.0.get(position), entry) {
            (Some(None), Entry::Null) => false,
            (Some(Some(seen)), Entry::Value(value)) => lines(seen) != lines(value),
            _ => true,
        };
        change.iter().filter(differs).map(|(position, entry)| (*position, self.kept(*position, entry))).collect()
    }

    /// A browser sends every line end as CR LF: a value keeps the ones it had.
    fn kept(&self, position: i16, entry: &Entry) -> Entry {
        let Entry::Value(value) = entry else { return entry.clone() };
        let had = self.0.get(&position).and_then(Option::as_deref).is_some_and(|seen| seen.contains("\r\n"));
        Entry::Value(if had { value.clone() } else { lines(value) })
    }
}

/// With every line end as LF.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browsers_line_ends_are_no_change() {
        let seen = Seen(BTreeMap::from([(1, Some("a\nb".into())), (2, Some("a\r\nb".into())), (3, None)]));
        let typed = |text: &str| Entry::Value(text.into());
        let same = Change::from([(1, typed("a\r\nb")), (2, typed("a\r\nb")), (3, Entry::Null)]);
        assert!(seen.changed(&same).is_empty());
        let other = Change::from([(1, typed("a\r\nc")), (2, typed("a\r\nc")), (3, typed(""))]);
        let kept = Change::from([(1, typed("a\nc")), (2, typed("a\r\nc")), (3, typed(""))]);
        assert_eq!(seen.changed(&other), kept);
    }

    #[test]
    fn what_was_seen_survives_the_form() {
        let seen = Seen(BTreeMap::from([(1, Some("\r\n\"<'".into())), (2, None)]));
        assert_eq!(Seen::from_json(&seen.to_json()), Some(seen));
        assert_eq!(Seen::from_json("[]"), None);
    }
}
