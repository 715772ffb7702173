//! The cookies beside the session's.

use axum::http::{HeaderMap, HeaderValue, header};

/// The colours of a browser that nobody is signed in with.
pub const THEME: &str = "limbeck-theme";
/// The row height likewise.
pub const DENSITY: &str = "limbeck-density";

/// The value of the cookie `name`.
pub fn get(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// A cookie's name: `__Host-` behind TLS, which ties it to this host, to `/` and to TLS.
pub fn name(name: &str, tls: bool) -> String {
    if tls { format!("__Host-{name}") } else { name.to_owned() }
}

/// The header that sets a cookie. `value` is a word or base64url, so nothing in it needs quoting.
pub fn set(name: &str, value: &str, seconds: i64, tls: bool) -> Option<HeaderValue> {
    let secure = if tls { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).ok()
}
