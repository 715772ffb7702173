//! Versions and file names, the way the folder has them already.

use super::Folder;
use crate::config::Versioning;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, PrimitiveDateTime};

/// The smallest number that is read as a time, `%Y%m%d%H%M%S`.
const FIRST_TIME: i64 = 10_000_000_000_000;

/// `count` new versions above all that the folder has: times one second apart, or the next numbers where the folder
/// counts, which is inferred as sqlx does.
pub(super) fn versions(folder: &Folder, versioning: Versioning, count: usize, now: OffsetDateTime) -> Vec<i64> {
    let counted = match versioning {
        Versioning::Inferred => is_counted(folder),
        Versioning::Timestamp => false,
        Versioning::Sequential => true,
    };
    let newest = folder.migrations.last().map(|migration| migration.version);
    let mut versions: Vec<i64> = Vec::new();
    for _ in 0..count.max(1) {
        let version = match versions.last().copied().or(newest) {
            Some(before) if counted => before + 1,
            Some(before) if versions.is_empty() => time_after(before).max(number(now)).max(before + 1),
            Some(before) => time_after(before),
            None if counted => 1,
            None => number(now),
        };
        versions.push(version);
    }
    versions
}

/// `20261122213906_add_books.up.sql`.
pub(super) fn file(version: i64, message: &str, direction: &str) -> String {
    format!("{version:04}_{}.{direction}.sql", snake(message))
}

/// Small letters and digits with `_` between words; at most 60 of them.
fn snake(message: &str) -> String {
    let lower = message.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined: String = words.collect::<Vec<_>>().join("_").chars().take(60).collect();
    let joined = joined.trim_matches('_');
    if joined.is_empty() { "migration".into() } else { joined.to_owned() }
}

/// As sqlx infers it: the last two versions differ by one, or the only one is 0 or 1. Times of one series differ by one
/// too, and are no count.
fn is_counted(folder: &Folder) -> bool {
    let versions: Vec<i64> = folder.migrations.iter().map(|migration| migration.version).collect();
    match versions.as_slice() {
        [only] => matches!(only, 0 | 1),
        [.., before, last] => last - before == 1 && *last < FIRST_TIME,
        [] => false,
    }
}

/// The second after a version that is a time, the next number after any other.
fn time_after(version: i64) -> i64 {
    let format = format_description!("[year][month][day][hour][minute][second]");
    match PrimitiveDateTime::parse(&version.to_string(), format) {
        Ok(time) => number(time.assume_utc() + Duration::SECOND),
        Err(_) => version + 1,
    }
}

fn number(time: OffsetDateTime) -> i64 {
    let (year, month, day) = (i64::from(time.year()), i64::from(u8::from(time.month())), i64::from(time.day()));
    let (hour, minute, second) = (i64::from(time.hour()), i64::from(time.minute()), i64::from(time.second()));
    ((((year * 100 + month) * 100 + day) * 100 + hour) * 100 + minute) * 100 + second
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::{File, Migration};
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-22 21:39:59 UTC);

    fn versions_of(folder: &Folder, count: usize, now: OffsetDateTime) -> Vec<i64> {
        versions(folder, Versioning::Inferred, count, now)
    }

    fn folder(versions: &[i64]) -> Folder {
        let migrations = versions.iter().map(|version| Migration {
            version: *version,
            description: String::new(),
            up: File::new("1_a.sql".into(), String::new()),
            down: None,
            series: vec![*version],
        });
        Folder { migrations: migrations.collect(), problems: Vec::new() }
    }

    #[test]
    fn a_series_is_one_second_apart_over_the_minute() {
        assert_eq!(versions_of(&folder(&[]), 2, NOW), [20261122213959, 20261122214000]);
    }

    #[test]
    fn new_versions_are_above_all_that_exist_even_those_of_the_future() {
        assert_eq!(versions_of(&folder(&[20270101000059]), 1, NOW), [20270101000100]);
        assert_eq!(versions_of(&folder(&[99999999999999]), 1, NOW), [100000000000000]);
    }

    #[test]
    fn a_folder_that_counts_goes_on_counting() {
        assert_eq!(versions_of(&folder(&[1]), 2, NOW), [2, 3]);
        assert_eq!(versions_of(&folder(&[7, 8]), 1, NOW), [9]);
        assert_eq!(versions_of(&folder(&[5]), 1, NOW), [20261122213959]);
        assert_eq!(versions_of(&folder(&[20261122213900, 20261122213901]), 1, NOW), [20261122213959]);
    }

    #[test]
    fn a_message_becomes_a_plain_file_name() {
        assert_eq!(file(7, "Add  Books & Löwen/../x", "up"), "0007_add_books_löwen_x.up.sql");
        assert_eq!(file(20261122213959, "\"';", "down"), "20261122213959_migration.down.sql");
    }
}
