//! Signing in and out.

use crate::support::web::{PASSWORD, Site};
use axum::http::StatusCode;
use limbeck::auth::{self, Actor, Role};
use std::time::Instant;

#[tokio::test]
async fn a_login_goes_on_to_the_page_that_was_wanted_and_never_elsewhere() {
    let site = Site::start().await;
    site.user("ada", Role::Owner).await;
    for (next, location) in [
        ("/account?done=x", "/account?done=x"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("/\t/evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ] {
        let mut client = site.visitor();
        client.get("/login").await;
        let reply = client.post("/login", &[("name", "ada"), ("password", PASSWORD), ("next", next)]).await;
        assert_eq!(reply.location(), location, "{next}");
    }
}

#[tokio::test]
async fn a_refused_login_keeps_the_name_and_says_nothing_more() {
    let site = Site::start().await;
    let ada = site.user("ada", Role::Owner).await;
    site.user("grace", Role::Owner).await;
    let actor = Actor::command_line();
    auth::add(&site.store, &actor, "invited", Role::Member).await.unwrap();
    auth::disable(&site.store, &actor, &ada).await.unwrap();
    let mut texts = Vec::new();
    for (name, password) in
        [("grace", "wrong password"), ("nobody", PASSWORD), ("ada", PASSWORD), ("invited", PASSWORD), ("invited", "")]
    {
        let mut client = site.visitor();
        client.get("/login").await;
        let reply = client.post("/login", &[("name", name), ("password", password)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(reply.text.contains(&format!("value=\"{name}\"")), "{}", reply.text);
        assert!(!reply.text.contains(PASSWORD), "a password is never sent back");
        assert!(!client.cookies.contains_key("limbeck"), "{name} has no session");
        texts.push(reply.text.replace(name, "NAME").replace(&client.csrf, "TOKEN"));
    }
    texts.dedup();
    assert_eq!(texts.len(), 1, "the pages differ");
}

#[tokio::test]
async fn an_unknown_name_takes_as_long_as_a_known_one() {
    let site = Site::start().await;
    site.user("ada", Role::Owner).await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        for (name, times) in [("ada", &mut known), ("nobody", &mut unknown)] {
            let begun = Instant::now();
            assert_eq!(auth::sign_in(&site.store, name, "wrong password", None).await.unwrap(), None);
            times.push(begun.elapsed());
        }
    }
    known.sort();
    unknown.sort();
    let ratio = known[4].as_secs_f64() / unknown[4].as_secs_f64();
    assert!((0.5..2.0).contains(&ratio), "{:?} and {:?}", known[4], unknown[4]);
}

#[tokio::test]
async fn a_session_that_was_planted_is_not_the_one_that_signs_in() {
    let site = Site::start().await;
    let mallory = site.client("mallory", Role::Member).await;
    site.user("ada", Role::Owner).await;
    for planted in [mallory.cookies["limbeck"].clone(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned(), "no id at all".to_owned()]
    {
        let mut victim = site.visitor();
        victim.cookies.insert("limbeck".to_owned(), planted.clone());
        victim.get("/login").await;
        if victim.cookies.contains_key("limbeck") && victim.csrf.is_empty() {
            // The planted session is Mallory's own: the login leads home; the account's page has the token.
            victim.get("/account").await;
        }
        let reply = victim.post("/login", &[("name", "ada"), ("password", PASSWORD)]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
        assert_ne!(victim.cookies["limbeck"], planted);
        assert!(victim.get("/account").await.text.contains("ada"));
        let mut attacker = site.visitor();
        attacker.cookies.insert("limbeck".to_owned(), planted);
        assert!(attacker.get("/account").await.location().starts_with("/login"));
    }
}

#[tokio::test]
async fn signing_out_ends_every_session_of_the_user_and_no_other() {
    let site = Site::start().await;
    let mut here = site.owner().await;
    let mut there = site.visitor();
    there.sign_in("ada", PASSWORD).await;
    let mut grace = site.client("grace", Role::Member).await;
    assert_eq!(there.get("/account").await.status, StatusCode::OK);
    let session = here.cookies["limbeck"].clone();
    assert_eq!(here.post("/logout", &[]).await.location(), "/login");
    assert!(!here.cookies.contains_key("limbeck"), "the cookie is taken back");
    here.cookies.insert("limbeck".to_owned(), session);
    assert!(here.get("/account").await.location().starts_with("/login"));
    assert!(there.get("/account").await.location().starts_with("/login"));
    assert_eq!(grace.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_link_to_the_logout_changes_nothing() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    assert_eq!(owner.get("/logout").await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(owner.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn disabling_and_a_new_role_end_all_sessions_at_once() {
    let site = Site::start().await;
    let actor = Actor::command_line();
    site.user("ada", Role::Owner).await;
    let mut grace = site.client("grace", Role::Owner).await;
    let user = auth::by_name(&site.store, "grace").await.unwrap();
    auth::set_role(&site.store, &actor, &user, Role::Member).await.unwrap();
    assert!(grace.get("/account").await.location().starts_with("/login"));
    grace.sign_in("grace", PASSWORD).await;
    auth::disable(&site.store, &actor, &user).await.unwrap();
    assert!(grace.get("/account").await.location().starts_with("/login"));
    let mut again = site.visitor();
    again.get("/login").await;
    let refused = again.post("/login", &[("name", "grace"), ("password", PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    auth::enable(&site.store, &actor, &user).await.unwrap();
    again.sign_in("grace", PASSWORD).await;
}

#[tokio::test]
async fn the_last_owner_stays() {
    let site = Site::start().await;
    let actor = Actor::command_line();
    let ada = site.user("ada", Role::Owner).await;
    assert!(matches!(auth::disable(&site.store, &actor, &ada).await, Err(auth::Error::LastOwner { .. })));
    assert!(matches!(
        auth::set_role(&site.store, &actor, &ada, Role::Member).await,
        Err(auth::Error::LastOwner { .. })
    ));
    assert_eq!(auth::by_name(&site.store, "ada").await.unwrap().role, Role::Owner);
    let grace = site.user("grace", Role::Owner).await;
    // Both at once: one of them stays.
    let (one, other) =
        tokio::join!(auth::disable(&site.store, &actor, &ada), auth::disable(&site.store, &actor, &grace));
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
}

#[tokio::test]
async fn sessions_end_when_idle_and_in_any_case() {
    let site = Site::start().await;
    let mut owner = site.owner().await;
    let sql = [
        "UPDATE sessions SET seen_at = now() - interval '11 hours'",
        "UPDATE sessions SET seen_at = now() - interval '13 hours'",
        "UPDATE sessions SET seen_at = now(), expires_at = now() - interval '1 second'",
    ];
    sqlx::query(sql[0]).execute(&site.store).await.unwrap();
    assert_eq!(owner.get("/account").await.status, StatusCode::OK);
    let seen: bool = sqlx::query_scalar("SELECT bool_and(seen_at > now() - interval '1 minute') FROM sessions")
        .fetch_one(&site.store)
        .await
        .unwrap();
    assert!(seen, "being used keeps it");
    for sql in &sql[1..] {
        owner = site.visitor();
        owner.sign_in("ada", PASSWORD).await;
        sqlx::query(*sql).execute(&site.store).await.unwrap();
        assert!(owner.get("/account").await.location().starts_with("/login"), "{sql}");
    }
    auth::sweep(&site.store).await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM sessions").fetch_one(&site.store).await.unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn the_store_does_not_hold_what_the_cookie_says() {
    let site = Site::start().await;
    let owner = site.owner().await;
    let dump: String = sqlx::query_scalar("SELECT string_agg(sessions::text || users::text, '') FROM sessions, users")
        .fetch_one(&site.store)
        .await
        .unwrap();
    assert!(!dump.contains(&owner.cookies["limbeck"]) && !dump.contains(PASSWORD), "{dump}");
}

#[tokio::test]
async fn too_many_attempts_are_told_how_long_to_wait() {
    let site = Site::start().await;
    site.user("ada", Role::Owner).await;
    let mut client = site.visitor();
    client.get("/login").await;
    let mut refused = None;
    for _ in 0..12 {
        let reply = client.post("/login", &[("name", "ada"), ("password", "wrong password")]).await;
        if reply.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(reply);
        }
    }
    let refused = refused.expect("twelve attempts are too many");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() <= 11);
    assert!(refused.text.contains("value=\"ada\""), "the name is still there");
}

#[tokio::test]
async fn behind_a_proxy_one_attacker_does_not_use_up_everyones_attempts() {
    for (tls, other_is_refused) in [(true, false), (false, true)] {
        let site = Site::with(limbeck::web::Options { hosts: Vec::new(), tls }).await;
        let mut client = site.visitor();
        client.get("/login").await;
        let mut attempt = async |from: &str| {
            let form = format!("name=nobody&password=wrong+password&_csrf={}", client.csrf);
            let request = client.request(axum::http::Method::POST, "/login").header("x-forwarded-for", from);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            client.send(request.body(axum::body::Body::from(form)).expect("a request")).await.status
        };
        for _ in 0..10 {
            attempt("192.0.2.9, 198.51.100.1").await;
        }
        assert_eq!(attempt("192.0.2.8, 198.51.100.1").await, StatusCode::TOO_MANY_REQUESTS, "what a client made up");
        let other = attempt("192.0.2.9, 198.51.100.2").await == StatusCode::TOO_MANY_REQUESTS;
        assert_eq!(other, other_is_refused, "behind a proxy: {tls}");
    }
}

#[tokio::test]
async fn the_audit_tells_who_signed_in_and_cannot_be_changed() {
    let site = Site::start().await;
    site.owner().await;
    auth::sign_in(&site.store, "a password typed as a name", "x", None).await.unwrap();
    let entries = auth::entries(&site.store, 10).await.unwrap();
    let told: Vec<String> =
        entries.iter().map(|entry| format!("{} {} {}", entry.actor, entry.action, entry.subject)).collect();
    assert_eq!(told[0], "a visitor was refused the sign-in an unknown name");
    assert_eq!(told[1], "ada signed in ada");
    for sql in ["UPDATE audit SET actor = 'eve'", "DELETE FROM audit", "TRUNCATE audit"] {
        assert!(sqlx::query(sql).execute(&site.store).await.is_err(), "{sql}");
    }
}
