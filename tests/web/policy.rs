//! Who may use which route.

use crate::support::web::Site;
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use limbeck::auth::Role;
use limbeck::web::{self, Policy};
use std::collections::BTreeSet;

/// A path with something in the place of its parameters.
fn filled(path: &str) -> String {
    let filled = path.replace("{id}", "00000000-0000-0000-0000-000000000000").replace("{version}", "1");
    let segments = filled.split('/').map(|segment| if segment.starts_with('{') { "x" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn only_the_login_the_welcome_the_assets_and_the_health_are_public() {
    let public: BTreeSet<&str> = web::routes()
        .declared()
        .iter()
        .filter(|route| route.policy == Policy::Public)
        .map(|route| route.path)
        .filter(|path| !path.starts_with("/assets/"))
        .collect();
    assert_eq!(public, BTreeSet::from(["/healthz", "/login", "/welcome/{token}"]));
}

#[tokio::test]
async fn a_visitor_gets_no_page_but_the_login() {
    let site = Site::start().await;
    let routes = web::routes();
    assert!(routes.declared().len() > 5);
    for route in routes.declared().iter().filter(|route| route.policy != Policy::Public && route.method == Method::GET)
    {
        let path = filled(route.path);
        let mut visitor = site.visitor();
        let reply = visitor.get(&path).await;
        assert!(reply.location().starts_with("/login"), "{path}: {}", reply.location());
        let reply = visitor.fragment(&path).await;
        assert_eq!(reply.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(reply.header("hx-redirect"), "/login", "{path}");
    }
}

#[tokio::test]
async fn a_visitor_changes_nothing_even_with_a_good_token() {
    let site = Site::start().await;
    for route in web::routes().declared().iter().filter(|route| route.policy != Policy::Public) {
        if route.method == Method::GET {
            continue;
        }
        let mut visitor = site.visitor();
        visitor.get("/login").await;
        let reply = visitor.post(&filled(route.path), &[]).await;
        assert!(reply.location().starts_with("/login"), "{} {}", route.method, route.path);
    }
}

#[tokio::test]
async fn a_visitor_does_not_learn_which_addresses_there_are() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    let there = visitor.get("/account").await;
    let nowhere = visitor.get("/no/such/page").await;
    assert_eq!(there.status, nowhere.status);
    assert_eq!(nowhere.location(), "/login?next=%2Fno%2Fsuch%2Fpage");
}

#[tokio::test]
async fn what_only_owners_may_do_members_may_not() {
    let site = Site::start().await;
    let mut member = site.client("grace", Role::Member).await;
    for route in web::routes().declared().iter().filter(|route| route.policy == Policy::Owner) {
        let path = filled(route.path);
        let reply = if route.method == Method::GET { member.get(&path).await } else { member.post(&path, &[]).await };
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn someone_signed_in_is_told_what_is_not_there_and_what_is_not_done() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    let reply = owner.get("/no/such/%3Cpage%3E&amp;").await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(reply.text.contains("id=\"error\"") && reply.text.contains("There is no page at"), "{}", reply.text);
    assert!(reply.text.contains("&#38;amp;"), "the address is no markup: {}", reply.text);
    let request = owner.request(Method::DELETE, "/account").header("x-csrf-token", owner.csrf.clone());
    let reply = owner.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(reply.header(header::ALLOW.as_str()), "GET,HEAD");
    assert!(reply.text.contains("id=\"error\""));
}
