//! The `Host` header: a page elsewhere must not reach a Limbeck on this machine under its own name (DNS rebinding).

use super::{App, Error};
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The names that loopback has.
const LOOPBACK: &[&str] = &["localhost", "127.0.0.1", "[::1]"];

/// Refuses a request that was made to a name that is not this server's.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    if is_own(&request, &app.options.hosts) {
        return next.run(request).await;
    }
    let sentence = "This server does not answer to the name in the address.";
    Error::new(StatusCode::MISDIRECTED_REQUEST, "Unknown host", sentence)
        .hint("Start Limbeck with `--host NAME` for each name that people reach it by.")
        .into_response()
}

/// Whether the one `Host` header, and the authority of the address where it has one, name this server.
fn is_own(request: &Request, configured: &[String]) -> bool {
    let headers: Vec<_> = request.headers().get_all(header::HOST).iter().collect();
    let header = headers.first().and_then(|host| host.to_str().ok());
    let authority = request.uri().authority().map(|authority| authority.as_str());
    let named = header.is_some() || authority.is_some();
    named && headers.len() <= 1 && header.into_iter().chain(authority).all(|host| is_known(host, configured))
}

fn is_known(host: &str, configured: &[String]) -> bool {
    let host = host.to_ascii_lowercase();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host.as_str(),
    };
    let name = name.strip_suffix('.').unwrap_or(name);
    LOOPBACK.contains(&name) || configured.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn a_host_is_known_by_its_name_whatever_its_port_and_case() {
        let configured = ["limbeck.example".to_owned()];
        for host in ["localhost", "LOCALHOST:3000", "127.0.0.1:80", "[::1]:80", "[::1]", "Limbeck.Example:443"] {
            assert!(is_known(host, &configured), "{host}");
        }
        for host in ["", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "::1", "localhost:x"] {
            assert!(!is_known(host, &configured), "{host}");
        }
    }
}
