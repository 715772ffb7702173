//! Upgrades and downgrades in the browser.

use crate::support::web::{Client, Site};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use futures_util::StreamExt;
use limbeck::{
    auth::{self, Role, User},
    history::{Direction, Target},
    plan::HazardKind,
    web::runs::{self, Refusal, Run, State, Wanted},
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

/// What of a page is about its run.
fn shown(page: &str) -> &str {
    let from = page.find("<main").expect("a page");
    let end = page.find("</main>").expect("a page");
    &page[from..end]
}

#[tokio::test]
async fn after_a_restart_the_same_address_shows_the_same_run() {
    let (mut site, user, mut client) =
        site("CREATE TABLE books (\"<b>\" text);\nCREATE INDEX ON books (\"<b>\");\n").await;
    let done = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    assert_eq!(over(&done).await, State::Done);
    let folder = site.folder().join("migrations");
    std::fs::write(folder.join("2_broken.up.sql"), "CREATE TABLE more ();\nSELECT 1/0;\n").expect("a file");
    std::fs::write(folder.join("2_broken.down.sql"), "SELECT 1;\n").expect("a file");
    let failed = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    assert_eq!(over(&failed).await, State::Failed);
    // It fails before anything of it begins.
    std::fs::write(folder.join("1_books.up.sql"), "SELECT 'edited';\n").expect("a file");
    let refused = runs::start(&site.app, &user, wanted("dev", Direction::Up)).expect("it starts");
    assert_eq!(over(&refused).await, State::Failed);

    let mut before = Vec::new();
    for run in [&done, &failed, &refused] {
        before.push((run.address(), client.get(&run.address()).await.text));
    }
    site.restart();
    client.reconnect(&site);
    assert!(site.app.runs.find(done.id).is_none());
    for (address, text) in &before {
        let after = client.get(address).await;
        // Times are told to the microsecond by the server and to the nanosecond here; a reader sees neither.
        let without_time = |text: &str| {
            let lead = text.find("<p class=\"lead\">Begun").expect("when it began");
            let end = lead + text[lead..].find("</p>").expect("its end");
            format!("{}{}", &text[..lead], &text[end..])
        };
        assert_eq!(without_time(shown(&after.text)), without_time(shown(text)));
        assert!(after.text.contains("by <bdi>ada</bdi>"), "{}", after.text);
        let stream = client.get(&format!("{address}/events")).await;
        assert_eq!(stream.text.matches("event: rows").count(), 1, "{}", stream.text);
        assert!(stream.text.contains("\nid: ") && stream.text.contains("event: finished"), "{}", stream.text);
        assert_eq!(client.get(&format!("{address}/rows")).await.status, StatusCode::OK);
    }
    assert!(before[1].1.contains("division by zero") && before[2].1.contains("was edited after it was applied"));
    let environment = client.get("/environments/dev").await;
    for (address, _) in &before {
        assert!(environment.text.contains(address.as_str()), "{}", environment.text);
    }
}

#[tokio::test]
async fn a_run_of_another_process_is_followed_and_its_crash_is_seen() {
    let (site, _, mut client) = site("CREATE TABLE books ();\nSELECT pg_sleep(120);\n").await;
    let mut other = tokio::process::Command::new(env!("CARGO_BIN_EXE_limbeck"))
        .args(["upgrade", "--env", "dev", "--project"])
        .arg(site.folder())
        .arg("--data-dir")
        .arg(site.folder().join("data"))
        .env("LIMBECK_ACTOR", "grace")
        .env_remove("DATABASE_URL")
        .stderr(std::process::Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("the binary starts");
    let sleeping =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'";
    let wait = async {
        while site.dev.psql(sleeping).await != "1\n" {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), wait).await.expect("it runs");
    let id = site.dev.psql("SELECT DISTINCT run FROM limbeck.journal").await;
    let address = format!("/runs/{}", id.trim());
    let running = client.get(&address).await;
    assert_eq!(running.status, StatusCode::OK);
    for part in ["sse-connect", "every 3s", "pg_sleep", "by <bdi>grace</bdi>", "1 of 2"] {
        assert!(running.text.contains(part), "{part}: {}", running.text);
    }
    assert!(client.get("/environments/dev").await.text.contains(&address));

    let stream = {
        let (mut client, address) = (client.clone(), format!("{address}/events"));
        tokio::spawn(async move { client.get(&address).await })
    };
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!stream.is_finished(), "it runs, and so does its stream");
    other.kill().await.expect("it is killed");
    let stream = tokio::time::timeout(Duration::from_secs(30), stream).await.expect("it ends").expect("it is read");
    assert!(stream.text.contains("was cut off") && stream.text.contains("event: finished"), "{}", stream.text);
    let page = client.get(&address).await;
    for part in ["was cut off before its end", "href=\"/environments/dev?up=1#run\"", "Upgrade again"] {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    assert!(!page.text.contains("sse-connect"), "nothing more comes");
    let on = client.get("/environments/dev?up=1").await;
    assert!(on.text.contains("What would run in dev") && on.text.contains("cut off"), "{}", on.text);
}

#[tokio::test]
async fn a_run_that_is_not_known_says_where_to_look() {
    let (_site, _, mut client) = site("").await;
    for tail in ["", "/rows", "/events"] {
        let reply = client.get(&format!("/runs/{}{tail}", uuid::Uuid::nil())).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        assert!(reply.text.contains("journal tells of this run"), "{}", reply.text);
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
