//! What is sent from elsewhere changes nothing.

use crate::support::web::{Client, Reply, Site};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use limbeck::auth::{Role, Theme};

const FORM: &str = "theme=dark&density=compact";

/// What it is, its headers, its body.
type Attempt<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

/// Posts a new appearance with these headers, and nothing that a browser would add.
async fn post(client: &mut Client, headers: &[(&str, &str)], body: &str) -> Reply {
    let cookies: Vec<String> = client.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut request = axum::http::Request::builder().method(Method::POST).uri("/account/appearance");
    request = request.header(header::HOST, "localhost:7878").header(header::COOKIE, cookies.join("; "));
    request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    client.clone().send(request.body(Body::from(body.to_owned())).expect("a request")).await
}

#[tokio::test]
async fn only_a_form_of_limbecks_own_changes_something() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    let mut grace = site.client("grace", Role::Member).await;
    ada.get("/account").await;
    grace.get("/account").await;
    let good = format!("{FORM}&_csrf={}", ada.csrf);
    let of_another = format!("{FORM}&_csrf={}", grace.csrf);
    let own: &[(&str, &str)] = &[("sec-fetch-site", "same-origin")];
    let refused: &[Attempt] = &[
        ("a page elsewhere", &[("sec-fetch-site", "cross-site")], &good),
        ("a page of a sibling domain", &[("sec-fetch-site", "same-site")], &good),
        ("a foreign origin, without Fetch metadata", &[("origin", "http://evil.example")], &good),
        ("a foreign port, without Fetch metadata", &[("origin", "http://localhost:1")], &good),
        ("an origin that is hidden", &[("origin", "null")], &good),
        ("no token", own, FORM),
        ("an empty token", own, &format!("{FORM}&_csrf=")),
        ("a made-up token", own, &format!("{FORM}&_csrf={}", "A".repeat(86))),
        ("another user's token", own, &of_another),
        ("no token, and no header at all", &[], FORM),
    ];
    for (what, headers, body) in refused {
        let reply = post(&mut ada, headers, body).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{what}");
        assert!(reply.text.contains("id=\"error\""), "{what}: no page says why");
        let user = limbeck::auth::by_name(&site.store, "ada").await.unwrap();
        assert_eq!(user.theme, Theme::Auto, "{what} changed something");
    }
    let accepted: &[Attempt] = &[
        ("a form of ours", own, &good),
        ("a form of ours, in a browser without Fetch metadata", &[("origin", "http://localhost:7878")], &good),
        ("htmx, with the header", &[("sec-fetch-site", "same-origin"), ("x-csrf-token", &ada.csrf.clone())], FORM),
    ];
    for (what, headers, body) in accepted {
        let reply = post(&mut ada, headers, body).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{what}");
    }
    assert_eq!(limbeck::auth::by_name(&site.store, "ada").await.unwrap().theme, Theme::Dark);
}

#[tokio::test]
async fn a_login_needs_a_token_too() {
    let site = Site::start().await;
    site.user("ada", Role::Owner).await;
    let fields = [("name", "ada"), ("password", crate::support::web::PASSWORD)];
    let mut visitor = site.visitor();
    assert_eq!(visitor.post_with_token("/login", &fields, None).await.status, StatusCode::FORBIDDEN);
    visitor.get("/login").await;
    let mut other = site.visitor();
    other.get("/login").await;
    let foreign = other.csrf.clone();
    assert_eq!(visitor.post_with_token("/login", &fields, Some(&foreign)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(visitor.post("/login", &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_token_of_before_the_login_is_worth_nothing_after_it() {
    let site = Site::start().await;
    site.user("ada", Role::Owner).await;
    let mut client = site.visitor();
    client.get("/login").await;
    let before = client.csrf.clone();
    client.post("/login", &[("name", "ada"), ("password", crate::support::web::PASSWORD)]).await;
    let reply =
        client.post_with_token("/account/appearance", &[("theme", "dark"), ("density", "roomy")], Some(&before));
    assert_eq!(reply.await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn each_page_masks_its_token_anew() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    owner.get("/account").await;
    let first = owner.csrf.clone();
    owner.get("/account").await;
    assert_ne!(first, owner.csrf);
    let reply = owner.post_with_token("/account/appearance", &[("theme", "dark"), ("density", "roomy")], Some(&first));
    assert_eq!(reply.await.status, StatusCode::SEE_OTHER, "and the earlier one still holds");
}
