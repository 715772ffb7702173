//! Connection URLs, as both psql and sqlx take them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::Url;

/// What stands in a query only encoded.
const NOT_IN_QUERIES: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// Parameters that only sqlx knows, and what libpq calls them, where it knows them at all.
const ONLY_SQLX: [(&str, Option<&str>); 6] = [
    ("ssl-mode", Some("sslmode")),
    ("ssl-root-cert", Some("sslrootcert")),
    ("ssl-ca", Some("sslrootcert")),
    ("ssl-cert", Some("sslcert")),
    ("ssl-key", Some("sslkey")),
    ("statement-cache-capacity", None),
];

/// The URL with libpq's names of the parameters, which sqlx takes too. What is no URL stays as it is.
pub fn shared(url: &str) -> String {
    let Ok(mut parsed) = Url::parse(url) else { return url.to_owned() };
    let pairs: Vec<(String, String)> = parsed.query_pairs().into_owned().collect();
    if !pairs.iter().any(|(key, _)| ONLY_SQLX.iter().any(|(theirs, _)| theirs == key)) {
        return url.to_owned();
    }
    let kept = pairs.into_iter().filter_map(|(key, value)| match ONLY_SQLX.iter().find(|(theirs, _)| *theirs == key) {
        Some((_, name)) => name.map(|name| (name.to_owned(), value)),
        None => Some((key, value)),
    });
    set_query(&mut parsed, kept.collect());
    parsed.into()
}

/// The URL without its password, and the password: arguments of a process can be read by everyone on the machine.
pub fn without_password(url: &str) -> (String, Option<String>) {
    let Ok(mut parsed) = Url::parse(url) else { return (url.to_owned(), None) };
    let mut password = parsed.password().map(|encoded| percent_decode_str(encoded).decode_utf8_lossy().into_owned());
    if password.is_some() && parsed.set_password(None).is_err() {
        return (url.to_owned(), None);
    }
    let pairs: Vec<(String, String)> = parsed.query_pairs().into_owned().collect();
    if pairs.iter().any(|(key, _)| key == "password") {
        let (told, kept): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(key, _)| key == "password");
        password = told.into_iter().next_back().map(|(_, value)| value);
        set_query(&mut parsed, kept);
    }
    (parsed.into(), password)
}

/// libpq reads `+` as itself, so spaces are written `%20`.
fn set_query(url: &mut Url, pairs: Vec<(String, String)>) {
    let encode = |text: &str| utf8_percent_encode(text, &NOT_IN_QUERIES).to_string();
    let query: Vec<String> = pairs.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
    url.set_query((!query.is_empty()).then(|| query.join("&")).as_deref());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_sqlx_alone_get_the_names_of_libpq() {
        let url = "postgres://a@h/d?ssl-mode=require&statement-cache-capacity=3&application_name=x%20y";
        assert_eq!(shared(url), "postgres://a@h/d?sslmode=require&application_name=x%20y");
        assert_eq!(shared("postgres:///d?host=/run/x&user=me"), "postgres:///d?host=/run/x&user=me");
    }

    #[test]
    fn the_password_is_taken_out_wherever_it_stands() {
        let (url, password) = without_password("postgres://a:s%40cret@h:1/d?sslmode=require");
        assert_eq!((url.as_str(), password.as_deref()), ("postgres://a@h:1/d?sslmode=require", Some("s@cret")));
        let (url, password) = without_password("postgres:///d?host=/x&password=p%26q&user=a");
        assert_eq!((url.as_str(), password.as_deref()), ("postgres:///d?host=/x&user=a", Some("p&q")));
        assert_eq!(without_password("postgres://a@h/d"), ("postgres://a@h/d".to_owned(), None));
    }
}
