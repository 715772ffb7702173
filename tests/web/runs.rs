//! Upgrades and downgrades in the browser.

use crate::support::web::{Client, Site};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use futures_util::StreamExt;
use limbeck::{
    auth::{self, Role, User},
    history::Target,
    plan::HazardKind,
    web::runs::{self, Direction, Refusal, Run, State, Wanted},
};
use std::{sync::Arc, time::Duration};
use tower::ServiceExt;

/// A site with one migration, its owner, and their client.
async fn site(up: &str) -> (Site, User, Client) {
    let site = Site::start().await;
    let folder = site.folder().join("migrations");
    std::fs::write(folder.join("1_books.up.sql"), up).expect("a file");
    std::fs::write(folder.join("1_books.down.sql"), "DROP TABLE IF EXISTS books;\n").expect("a file");
    let client = site.owner().await;
    let user = auth::by_name(&site.store, "ada").await.expect("the owner");
    (site, user, client)
}

fn wanted(environment: &str, direction: Direction) -> Wanted {
    Wanted {
        environment: environment.to_owned(),
        direction,
        target: Target::Newest,
        allow: Vec::new(),
        confirmation: String::new(),
        key: runs::new_key(),
    }
}

async fn over(run: &Run) -> State {
    let mut changes = run.changes();
    let wait = async {
        while !run.state().is_over() {
            changes.changed().await.expect("the run is there");
        }
        run.state()
    };
    tokio::time::timeout(Duration::from_secs(60), wait).await.expect("the run ends")
}

/// Opens the run's stream and does not read it.
async fn open(site: &Site, client: &Client, run: &Run) -> axum::response::Response {
    let request =
        client.request(Method::GET, &format!("/runs/{}/events", run.id)).body(Body::empty()).expect("a request");
    site.router.clone().oneshot(request).await.expect("the router never fails")
}

#[tokio::test]
async fn a_run_is_shown_by_its_page_its_rows_and_its_stream() {
    let (site, user, mut client) = site("CREATE TABLE books (\"<b>\" text);\nCREATE INDEX ON books (\"<b>\");\n").await;
    let run = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    let stream = client.get(&format!("/runs/{}/events", run.id)).await;
    assert_eq!(stream.header("content-type"), "text/event-stream");
    assert_eq!(stream.header("cache-control"), "no-store");
    assert_eq!(stream.header("content-encoding"), "");
    assert!(stream.text.contains("event: rows\n") && stream.text.contains("\nid: "), "{}", stream.text);
    assert!(stream.text.trim_end().ends_with("event: finished\ndata: finished"), "{}", stream.text);
    assert_eq!(over(&run).await, State::Done, "{:?}", run.progress().failure);
    for address in [format!("/runs/{}", run.id), format!("/runs/{}/rows", run.id)] {
        let reply = client.get(&address).await;
        assert_eq!(reply.status, StatusCode::OK);
        assert!(reply.text.contains("id=\"rows\"") && reply.text.contains("CREATE INDEX"), "{}", reply.text);
        assert!(!reply.text.contains("<b>\"") && !reply.text.contains("sse-connect"), "{}", reply.text);
    }
    // A browser that comes back later gets the end at once.
    let again = client.get(&format!("/runs/{}/events", run.id)).await;
    assert_eq!(again.text.matches("event: rows").count(), 1);
    assert!(again.text.contains("event: finished"));
    assert_eq!(site.dev.psql("SELECT count(*) FROM _sqlx_migrations").await, "1\n");

    let down = runs::start(
        &site.app,
        &user,
        Wanted { allow: HazardKind::ALL.to_vec(), confirmation: "dev".to_owned(), ..wanted("dev", Direction::Down) },
    );
    let down = down.expect("it starts");
    assert_eq!(over(&down).await, State::Done, "{:?}", down.progress().failure);
    assert_eq!(site.dev.psql("SELECT count(*) FROM _sqlx_migrations").await, "0\n");
    let newest: Vec<_> = site.app.runs.of("dev").iter().map(|run| run.id).collect();
    assert_eq!(newest, [down.id, run.id]);
}

#[tokio::test]
async fn the_same_form_twice_is_one_run() {
    let (site, user, _) = site("CREATE TABLE books ();\n").await;
    let form = wanted("dev", Direction::Up);
    let first = runs::start(&site.app, &user, form.clone()).expect("it starts");
    let second = runs::start(&site.app, &user, form.clone()).expect("it is there");
    assert!(Arc::ptr_eq(&first, &second));
    over(&first).await;
    assert!(Arc::ptr_eq(&first, &runs::start(&site.app, &user, form.clone()).expect("it is there")), "also afterwards");
    let other = site.user("grace", Role::Member).await;
    let of_other = runs::start(&site.app, &other, form).expect("it starts");
    assert_ne!(of_other.id, first.id, "a key is its user's");
    let without = Wanted { key: String::new(), ..wanted("dev", Direction::Up) };
    assert!(matches!(runs::start(&site.app, &user, without), Err(Refusal::Error(_))));
}

#[tokio::test]
async fn what_is_protected_or_destroys_data_has_to_be_typed() {
    let (site, user, _) = site("CREATE TABLE books ();\n").await;
    let word = |word: &str| Refusal::Unconfirmed { word: word.to_owned() };
    for typed in ["", "dev", "Production", "production-2"] {
        let form = Wanted { confirmation: typed.to_owned(), ..wanted("production", Direction::Up) };
        assert_eq!(runs::start(&site.app, &user, form).map(|run| run.id), Err(word("production")), "{typed}");
    }
    let destroys = Wanted { allow: vec![HazardKind::DropTable], ..wanted("dev", Direction::Up) };
    assert_eq!(runs::start(&site.app, &user, destroys).map(|run| run.id), Err(word("dev")));
    assert!(site.app.runs.of("dev").is_empty() && site.app.runs.of("production").is_empty());
    let form = Wanted { confirmation: " production ".to_owned(), ..wanted("production", Direction::Up) };
    let run = runs::start(&site.app, &user, form).expect("it starts");
    assert_eq!(over(&run).await, State::Done, "{:?}", run.progress().failure);
    let unknown = runs::start(&site.app, &user, wanted("nowhere", Direction::Up));
    assert!(matches!(unknown, Err(Refusal::Error(error)) if error.status == StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn a_run_that_fails_says_why_and_what_to_do() {
    let (site, user, mut client) = site("CREATE TABLE books ();\nSELECT 1/0;\n").await;
    let run = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    assert_eq!(over(&run).await, State::Failed);
    let page = client.get(&format!("/runs/{}", run.id)).await;
    assert!(page.text.contains("division by zero"), "{}", page.text);
    assert_eq!(site.dev.psql("SELECT to_regclass('books') IS NULL").await, "t\n", "nothing of it stays");
}

#[tokio::test]
async fn a_run_that_is_not_known_says_where_to_look() {
    let (_site, _, mut client) = site("").await;
    for tail in ["", "/rows", "/events"] {
        let reply = client.get(&format!("/runs/{}{tail}", uuid::Uuid::nil())).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        assert!(reply.text.contains("not known any more"), "{}", reply.text);
        assert_eq!(client.get(&format!("/runs/1{tail}")).await.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn streams_are_bounded_and_end_with_the_session_and_the_server() {
    let (site, user, mut client) = site("SELECT pg_sleep(120);\n").await;
    let run = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    let mut streams = Vec::new();
    for _ in 0..limbeck::web::events::STREAMS_PER_USER {
        let response = open(&site, &client, &run).await;
        assert_eq!(response.status(), StatusCode::OK);
        streams.push(response);
    }
    assert_eq!(open(&site, &client, &run).await.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(client.get(&format!("/runs/{}/rows", run.id)).await.text.contains("every 3s"), "polling goes on");
    let other = site.client("grace", Role::Member).await;
    let others = open(&site, &other, &run).await;
    assert_eq!(others.status(), StatusCode::OK, "the limit is each user's own");

    // Reading to the end: it comes with the end of the session.
    client.post("/logout", &[]).await;
    let read = async |response: axum::response::Response| {
        let mut body = response.into_body().into_data_stream();
        let mut text = Vec::new();
        while let Some(part) = body.next().await {
            text.extend_from_slice(&part.expect("a stream never breaks off"));
        }
        String::from_utf8_lossy(&text).into_owned()
    };
    let ended = tokio::time::timeout(Duration::from_secs(20), read(streams.pop().expect("a stream"))).await;
    let text = ended.expect("it ends with the session");
    assert!(text.contains("event: rows") && !text.contains("event: finished"), "{text}");

    let others = tokio::spawn(async move { read(others).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!others.is_finished(), "another's session goes on");
    site.app.shutdown.cancel();
    tokio::time::timeout(Duration::from_secs(2), others).await.expect("it ends with the server").expect("it is read");
    let late = runs::start(&site.app, &user, wanted("dev", Direction::Up));
    assert!(matches!(late, Err(Refusal::Error(error)) if error.status == StatusCode::SERVICE_UNAVAILABLE));
}
