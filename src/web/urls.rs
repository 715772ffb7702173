//! Addresses: built here and nowhere else, with every name percent-encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;

/// Home.
pub const HOME: &str = "/";
/// The list of migrations.
pub const MIGRATIONS: &str = "/migrations";
/// The login.
pub const LOGIN: &str = "/login";
/// The signed-in person's own page.
pub const ACCOUNT: &str = "/account";
/// Where a logout is posted to.
pub const LOGOUT: &str = "/logout";

/// Where a new password is posted to.
pub const ACCOUNT_PASSWORD: &str = "/account/password";
/// Where colours and density are posted to.
pub const ACCOUNT_APPEARANCE: &str = "/account/appearance";

/// What stays as it is in a path segment or in a query's value: the unreserved characters of RFC 3986.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A name as one segment of a path, or as a query's value.
pub fn encode(name: &str) -> Cow<'_, str> {
    // `.` and `..` would be resolved away by the browser.
    match name {
        "." => "%2E".into(),
        ".." => "%2E%2E".into(),
        _ => utf8_percent_encode(name, UNRESERVED).into(),
    }
}

/// An environment's page.
pub fn environment(name: &str) -> String {
    format!("/environments/{}", encode(name))
}

/// What an upgrade of it to `target` would run.
pub fn up(name: &str, target: &str) -> String {
    format!("{}?up={}#run", environment(name), encode(target))
}

/// What a downgrade of it to `target` would run.
pub fn down(name: &str, target: &str) -> String {
    format!("{}?down={}#run", environment(name), encode(target))
}

/// The login, going on to `next` afterwards.
pub fn login(next: &str) -> String {
    if next == HOME { LOGIN.to_owned() } else { format!("{LOGIN}?next={}", encode(next)) }
}

/// `next` where it is a path of this server, else home: a login must not send people elsewhere.
pub fn own(next: &str) -> &str {
    let plain = next.chars().all(|character| !character.is_control() && character != '\\');
    if next.starts_with('/') && !next.starts_with("//") && plain { next } else { HOME }
}

/// The page that a one-time link opens.
pub fn welcome(token: &str) -> String {
    format!("/welcome/{}", encode(token))
}

/// A model's page; the slashes of its path stay.
pub fn model(path: &str) -> String {
    let segments: Vec<Cow<'_, str>> = path.split('/').map(encode).collect();
    format!("/models/{}", segments.join("/"))
}

/// A migration's page.
pub fn migration(version: &i64) -> String {
    format!("/migrations/{version}")
}

/// A run's page.
pub fn run(id: uuid::Uuid) -> String {
    format!("/runs/{id}")
}

/// What of a run's page changes.
pub fn run_rows(id: uuid::Uuid) -> String {
    format!("/runs/{id}/rows")
}

/// The stream of what changes.
pub fn run_events(id: uuid::Uuid) -> String {
    format!("/runs/{id}/events")
}
