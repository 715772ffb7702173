//! The headers, the host, the limits, and what templates may not contain.

use crate::support::web::Site;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use limbeck::web::{self, Options};
use std::path::{Path, PathBuf};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[tokio::test]
async fn every_page_and_every_error_has_the_safety_headers() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    let paths: Vec<String> = web::routes()
        .declared()
        .iter()
        .filter(|route| route.method == Method::GET && !route.path.contains('{'))
        .map(|route| route.path.to_owned())
        .chain(["/no/such/page".to_owned(), "/welcome/x".to_owned()])
        .collect();
    assert!(paths.len() > 5);
    for path in paths {
        for client in [&mut owner, &mut site.visitor()] {
            let reply = client.get(&path).await;
            assert_eq!(reply.header("content-security-policy"), POLICY, "{path}");
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(reply.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(reply.header("cache-control"), "no-store", "{path}");
            assert_eq!(reply.header("strict-transport-security"), "", "{path}");
        }
    }
}

#[tokio::test]
async fn behind_tls_cookies_are_secure_and_tied_to_the_host() {
    let site = Site::with(Options { hosts: vec!["limbeck.example".to_owned()], tls: true }).await;
    let mut owner = site.owner().await;
    assert!(owner.cookies.contains_key("__Host-limbeck"), "{:?}", owner.cookies);
    assert!(owner.cookies.keys().all(|name| name.starts_with("__Host-")), "{:?}", owner.cookies);
    let mut visitor = site.visitor();
    let reply = visitor.get("/login").await;
    let cookie = reply.header("set-cookie");
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(owner.get("/account").await.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn the_session_cookie_is_for_http_only_and_lax() {
    let site = Site::start().await;
    site.user("ada", limbeck::auth::Role::Owner).await;
    let mut visitor = site.visitor();
    visitor.get("/login").await;
    let reply = visitor.post("/login", &[("name", "ada"), ("password", crate::support::web::PASSWORD)]).await;
    let cookies = reply.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let session = cookies.into_iter().find(|line| line.starts_with("limbeck=")).expect("a session");
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604"] {
        assert!(session.contains(attribute), "{session}");
    }
    assert!(!session.contains("Secure") && !session.contains("Domain"), "{session}");
}

#[tokio::test]
async fn a_request_to_a_name_that_is_not_ours_is_refused() {
    let site = Site::with(Options { hosts: vec!["limbeck.example".to_owned()], tls: false }).await;
    let ask = async |uri: &str, host: Option<&str>| {
        let mut request = Request::builder().uri(uri);
        if let Some(host) = host {
            request = request.header(header::HOST, host);
        }
        site.visitor().send(request.body(Body::empty()).expect("a request")).await
    };
    for host in ["localhost", "localhost:7878", "127.0.0.1:1", "[::1]:7878", "LIMBECK.example:443", "localhost."] {
        assert_eq!(ask("/login", Some(host)).await.status, StatusCode::OK, "{host}");
    }
    for host in [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.2",
        "evil.example:7878",
        "",
        "[::2]",
        "limbeck.example.evil",
    ] {
        let reply = ask("/login", Some(host)).await;
        assert_eq!(reply.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
        assert!(reply.text.contains("--host NAME"), "{}", reply.text);
        assert_eq!(reply.header("content-security-policy"), POLICY);
    }
    assert_eq!(ask("/login", None).await.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(ask("http://evil.example/login", Some("localhost")).await.status, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(ask("/healthz", Some("evil.example")).await.status, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn what_is_too_large_or_too_long_is_refused_in_words() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    let large = "x".repeat(3 * 1024 * 1024);
    let reply = owner.post("/account/appearance", &[("theme", &large)]).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(reply.text.contains("larger than 2 MiB"), "{}", reply.text);
    // Without a length up front.
    let parts = futures_util::stream::iter((0..48).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 64 * 1024])));
    let request = owner.request(Method::POST, "/account/appearance");
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let reply = owner.send(request.body(Body::from_stream(parts)).expect("a request")).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
    let reply = owner.get(&format!("/account?done={}", "x".repeat(9000))).await;
    assert_eq!(reply.status, StatusCode::URI_TOO_LONG);
    assert!(reply.text.contains("at most 8192"), "{}", reply.text);
}

#[tokio::test]
async fn health_is_about_the_store_and_known_without_signing_in() {
    let site = Site::start().await;
    let reply = site.visitor().get("/healthz").await;
    assert_eq!((reply.status, reply.text.as_str()), (StatusCode::OK, "ok\n"));
    site.store.close().await;
    assert_eq!(site.visitor().get("/healthz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

fn templates(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("templates/ is there").flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { templates(&path) } else { vec![path] }).collect()
}

#[test]
fn no_template_has_anything_inline() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let files = templates(&folder);
    assert!(files.len() > 5);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a template is text").to_lowercase();
        let name = file.display();
        for part in text.split('<').skip(1) {
            let tag = part.split('>').next().unwrap_or(part);
            let words: Vec<&str> = tag.split_ascii_whitespace().collect();
            assert!(words.first() != Some(&"style"), "{name}: a style element");
            assert!(words.first() != Some(&"script") || tag.contains(" src="), "{name}: a script without src");
            for word in words.iter().skip(1) {
                let attribute = word.split('=').next().unwrap_or(word);
                let inline = attribute == "style" || attribute.starts_with("hx-on") || attribute == "nonce";
                let handler = attribute.starts_with("on") && word.contains('=');
                assert!(!inline && !handler, "{name}: `{word}` in <{tag}>");
            }
        }
        assert!(!text.contains("javascript:") && !text.contains("js:{"), "{name}: script in an address");
        assert!(!text.contains("|safe") && !text.contains("| safe"), "{name}: text that is not escaped");
    }
}
