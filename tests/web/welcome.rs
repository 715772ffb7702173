//! One-time links.

use crate::support::web::{PASSWORD, Site};
use axum::http::StatusCode;
use limbeck::auth::{self, Actor, FIRST_OWNER_LIFETIME, Role};
use std::time::Duration;

const OWNER: &[(&str, &str)] = &[("name", "ada"), ("password", PASSWORD), ("again", PASSWORD)];

#[tokio::test]
async fn the_first_owner_is_made_once_and_is_signed_in() {
    let site = Site::start().await;
    let token = auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap().expect("there is no owner");
    let other =
        auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap().expect("there is no owner yet");
    let path = format!("/welcome/{token}");
    let mut client = site.visitor();
    assert!(client.get("/login").await.text.contains("one-time link"));
    for _ in 0..3 {
        assert_eq!(client.get(&path).await.status, StatusCode::OK, "looking does not use it up");
    }
    assert_eq!(client.post(&path, OWNER).await.location(), "/");
    let page = client.get("/account").await;
    assert!(page.text.contains("ada") && page.text.contains("owner"), "{}", page.text);
    let mut late = site.visitor();
    for token in [&token, &other] {
        let path = format!("/welcome/{token}");
        let reply = late.get(&path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        assert!(reply.text.contains("it was used, it ran out, or it was never given"), "{}", reply.text);
        assert_eq!(
            late.post(&path, &[("name", "eve"), ("password", PASSWORD), ("again", PASSWORD)]).await.status,
            StatusCode::NOT_FOUND
        );
    }
    assert_eq!(auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap(), None);
    assert_eq!(auth::list(&site.store).await.unwrap().len(), 1);
}

#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_becomes_the_owner() {
    let site = Site::start().await;
    let token = auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap().unwrap();
    let names = ["a", "b", "c", "d"];
    let attempts = names.map(|name| auth::redeem(&site.store, &token, name, PASSWORD, None));
    let made = futures_util::future::join_all(attempts).await.into_iter().filter(Result::is_ok).count();
    assert_eq!(made, 1);
    assert_eq!(auth::list(&site.store).await.unwrap().len(), 1);
}

#[tokio::test]
async fn refused_input_leaves_the_link_and_what_was_typed() {
    let site = Site::start().await;
    let token = auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap().unwrap();
    let path = format!("/welcome/{token}");
    let mut client = site.visitor();
    client.get(&path).await;
    for (name, password, again, says) in [
        ("ada <b>", "short", "short", "at least 10 characters"),
        ("ada <b>", PASSWORD, "another one!", "not the same"),
        ("   ", PASSWORD, PASSWORD, "1 to 100 characters"),
        ("ada ada ada", "Ada ada ada", "Ada ada ada", "too easy to guess"),
    ] {
        let reply = client.post(&path, &[("name", name), ("password", password), ("again", again)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(reply.text.contains(says), "{says}: {}", reply.text);
        assert!(!reply.text.contains("<b>"), "what was typed is no markup");
    }
    assert_eq!(client.post(&path, OWNER).await.location(), "/");
}

#[tokio::test]
async fn a_link_runs_out() {
    let site = Site::start().await;
    let token = auth::first_owner_link(&site.store, Duration::ZERO).await.unwrap().unwrap();
    let mut client = site.visitor();
    assert_eq!(client.get(&format!("/welcome/{token}")).await.status, StatusCode::NOT_FOUND);
    let redeemed = auth::redeem(&site.store, &token, "ada", PASSWORD, None).await;
    assert!(matches!(redeemed, Err(auth::Error::LinkInvalid)), "{redeemed:?}");
}

#[tokio::test]
async fn a_new_password_by_link_ends_the_sessions_and_the_earlier_link() {
    let site = Site::start().await;
    let mut grace = site.client("grace", Role::Member).await;
    let actor = Actor::command_line();
    let user = auth::by_name(&site.store, "GRACE").await.unwrap();
    let earlier = auth::link(&site.store, &actor, &user, Duration::from_secs(60)).await.unwrap();
    let token = auth::link(&site.store, &actor, &user, Duration::from_secs(60)).await.unwrap();
    let mut client = site.visitor();
    assert_eq!(client.get(&format!("/welcome/{earlier}")).await.status, StatusCode::NOT_FOUND);
    let path = format!("/welcome/{token}");
    assert!(client.get(&path).await.text.contains("grace"));
    let fields = [("name", "someone else"), ("password", "another password"), ("again", "another password")];
    assert_eq!(client.post(&path, &fields).await.location(), "/");
    assert!(grace.get("/account").await.location().starts_with("/login"));
    grace.sign_in("grace", "another password").await;
    assert_eq!(auth::list(&site.store).await.unwrap().len(), 1, "the name is the user's, whatever was sent");
}

#[tokio::test]
async fn a_disabled_users_link_ends() {
    let site = Site::start().await;
    let actor = Actor::command_line();
    let user = auth::add(&site.store, &actor, "grace", Role::Member).await.unwrap();
    let token = auth::link(&site.store, &actor, &user, Duration::from_secs(60)).await.unwrap();
    auth::disable(&site.store, &actor, &user).await.unwrap();
    assert_eq!(site.visitor().get(&format!("/welcome/{token}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_store_does_not_hold_the_token() {
    let site = Site::start().await;
    let token = auth::first_owner_link(&site.store, FIRST_OWNER_LIFETIME).await.unwrap().unwrap();
    let dump: String =
        sqlx::query_scalar("SELECT one_time_links::text FROM one_time_links").fetch_one(&site.store).await.unwrap();
    assert!(!dump.contains(&token), "{dump}");
}
