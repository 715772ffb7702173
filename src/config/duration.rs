//! Durations as PostgreSQL writes them: `500ms`, `2s`, `5min`, `1h`; a bare number is milliseconds.

use serde::{Deserialize, Deserializer, de};
use std::time::Duration;

/// A duration in a configuration file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written(pub Duration);

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Milliseconds(u64),
            Text(String),
        }
        let parsed = match Either::deserialize(deserializer)? {
            Either::Milliseconds(milliseconds) => Some(Duration::from_millis(milliseconds)),
            Either::Text(text) => parse(&text),
        };
        // PostgreSQL keeps a timeout in 31 bits of milliseconds.
        let fits = parsed.filter(|duration| duration.as_millis() <= i32::MAX as u128);
        fits.map(Written)
            .ok_or_else(|| de::Error::custom("expected a duration like \"500ms\", \"2s\", \"5min\" or \"1h\""))
    }
}

fn parse(text: &str) -> Option<Duration> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let number: u64 = number.parse().ok()?;
    let milliseconds = match unit.trim() {
        "" | "ms" => 1,
        "s" => 1_000,
        "min" => 60_000,
        "h" => 3_600_000,
        _ => return None,
    };
    Some(Duration::from_millis(number.checked_mul(milliseconds)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_with_the_units_of_postgresql() {
        assert_eq!(parse("500ms"), Some(Duration::from_millis(500)));
        assert_eq!(parse("2 s"), Some(Duration::from_secs(2)));
        assert_eq!(parse("5min"), Some(Duration::from_secs(300)));
        assert_eq!(parse("1h"), Some(Duration::from_secs(3600)));
        assert_eq!(parse("250"), Some(Duration::from_millis(250)));
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in ["", "s", "-1s", "2 weeks", "1.5s", "99999999999999999999s"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
