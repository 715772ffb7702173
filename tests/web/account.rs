//! One's own page.

use crate::support::web::{PASSWORD, Site};
use axum::http::StatusCode;
use limbeck::auth::Role;

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_leaves_only_this_session() {
    let site = Site::start().await;
    let mut here = site.owner().await;
    let mut there = site.visitor();
    there.sign_in("ada", PASSWORD).await;
    let form = here.get("/account").await;
    let name = "<input type=\"text\" name=\"name\" value=\"ada\" autocomplete=\"username\" readonly hidden>";
    assert!(form.text.contains(name), "a keeper of passwords learns whose it is: {}", form.text);
    let wrong = [("current", "not my password"), ("new", "a new password"), ("again", "a new password")];
    let reply = here.post("/account/password", &wrong).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains("This is not your password."), "{}", reply.text);
    let weak = [("current", PASSWORD), ("new", "short"), ("again", "short")];
    let reply = here.post("/account/password", &weak).await;
    assert!(reply.text.contains("at least 10 characters"), "{}", reply.text);
    let unlike = [("current", PASSWORD), ("new", "a new password"), ("again", "a new passwort")];
    assert!(here.post("/account/password", &unlike).await.text.contains("not the same"));
    assert_eq!(there.get("/account").await.status, StatusCode::OK, "nothing has changed so far");

    let before = here.cookies["limbeck"].clone();
    let good = [("current", PASSWORD), ("new", "a new password"), ("again", "a new password")];
    let reply = here.post("/account/password", &good).await;
    assert_eq!(reply.location(), "/account?done=password");
    assert_ne!(here.cookies["limbeck"], before, "the session has a new id");
    assert!(here.get("/account?done=password").await.text.contains("signed out everywhere else"));
    assert!(there.get("/account").await.location().starts_with("/login"));
    let mut planted = site.visitor();
    planted.cookies.insert("limbeck".to_owned(), before);
    assert!(planted.get("/account").await.location().starts_with("/login"), "the old id is worth nothing");
    there.sign_in("ada", "a new password").await;
}

#[tokio::test]
async fn colours_and_density_follow_the_user_and_stay_for_the_login() {
    let site = Site::start().await;
    let mut grace = site.client("grace", Role::Member).await;
    assert!(grace.get("/account").await.text.contains("data-theme=\"auto\" data-density=\"normal\""));
    let reply = grace.post("/account/appearance", &[("theme", "dark"), ("density", "compact")]).await;
    assert_eq!(reply.location(), "/account?done=appearance");
    assert!(grace.get("/account").await.text.contains("data-theme=\"dark\" data-density=\"compact\""));
    let mut elsewhere = site.visitor();
    elsewhere.sign_in("grace", PASSWORD).await;
    assert!(elsewhere.get("/account").await.text.contains("data-theme=\"dark\""), "it is the user's");
    grace.post("/logout", &[]).await;
    assert!(
        grace.get("/login").await.text.contains("data-theme=\"dark\" data-density=\"compact\""),
        "and the browser's"
    );
}

#[tokio::test]
async fn a_made_up_theme_is_refused_and_changes_nothing() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    let reply = owner.post("/account/appearance", &[("theme", "\"><script>"), ("density", "compact")]).await;
    assert_eq!(reply.status, StatusCode::BAD_REQUEST);
    assert!(!reply.text.contains("<script>\""), "{}", reply.text);
    assert!(owner.get("/account").await.text.contains("data-theme=\"auto\""));
    owner.cookies.insert("limbeck-theme".to_owned(), "x\"><b>".to_owned());
    owner.post("/logout", &[]).await;
    assert!(owner.get("/login").await.text.contains("data-theme=\"auto\""));
}
