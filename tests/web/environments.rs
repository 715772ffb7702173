//! An environment's page: what would run, and running it.

use super::models::field;
use super::review::create;
use crate::support::web::{Client, Reply, Site};
use axum::http::StatusCode;
use std::time::Duration;

async fn site() -> (Site, Client) {
    let site = Site::start().await;
    std::fs::write(site.folder().join("schema/a.sql"), "CREATE TABLE a (id int);\n").unwrap();
    let mut ada = site.owner().await;
    create(&mut ada, "the first", &[]).await;
    (site, ada)
}

fn form<'a>(shown: &'a Reply, word: &'a str) -> Vec<(&'static str, String)> {
    let mut form: Vec<_> = ["direction", "target", "versions", "key"].map(|name| (name, field(shown, name))).into();
    form.push(("word", word.to_owned()));
    form
}

async fn send(client: &mut Client, address: &str, form: &[(&'static str, String)]) -> Reply {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    client.post(address, &form).await
}

/// Waits until a run is over and gives its page.
async fn end(client: &mut Client, address: &str) -> Reply {
    for _ in 0..200 {
        let reply = client.get(address).await;
        if !reply.text.contains("sse-connect") {
            return reply;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the run does not end");
}

#[tokio::test]
async fn an_upgrade_runs_and_a_downgrade_undoes_it() {
    let (_site, mut ada) = site().await;
    let shown = ada.get("/environments/dev?up=newest").await;
    assert!(shown.text.contains("CREATE") && shown.text.contains("What would run in dev"), "{}", shown.text);
    let sent = form(&shown, "");
    let run = send(&mut ada, "/environments/dev", &sent).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("1 version applied in"), "{}", over.text);
    let shown = ada.get("/environments/dev?down=base").await;
    let refused = send(&mut ada, "/environments/dev", &form(&shown, "prod")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the table would be dropped");
    let run = send(&mut ada, "/environments/dev", &form(&shown, "dev")).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("1 version undone in"), "{}", over.text);
    assert!(ada.get("/environments/dev").await.text.contains("Nothing is applied yet"));
}

#[tokio::test]
async fn the_same_form_twice_is_one_run() {
    let (_site, mut ada) = site().await;
    let shown = ada.get("/environments/dev?up=newest").await;
    let sent = form(&shown, "");
    let first = send(&mut ada, "/environments/dev", &sent).await.location().to_owned();
    let second = send(&mut ada, "/environments/dev", &sent).await;
    if second.status == StatusCode::SEE_OTHER {
        assert_eq!(second.location(), first);
    } else {
        // The first was so fast that nothing is left to run.
        assert_eq!(second.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn a_protected_environment_wants_its_name_typed() {
    let (_site, mut ada) = site().await;
    let shown = ada.get("/environments/production?up=newest").await;
    assert!(shown.text.contains("data-word=\"production\""), "{}", shown.text);
    let reply = send(&mut ada, "/environments/production", &form(&shown, "")).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reply = send(&mut ada, "/environments/production", &form(&shown, "production")).await;
    assert!(reply.location().starts_with("/runs/"));
}

#[tokio::test]
async fn what_was_not_shown_does_not_run() {
    let (site, mut ada) = site().await;
    let shown = ada.get("/environments/dev?up=newest").await;
    let sent = form(&shown, "");
    let later = site.folder().join("migrations/29990101000000_later");
    std::fs::write(later.with_extension("up.sql"), "CREATE TABLE later ();\n").unwrap();
    std::fs::write(later.with_extension("down.sql"), "DROP TABLE later;\n").unwrap();
    let reply = send(&mut ada, "/environments/dev", &sent).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.text.contains("changed since"), "{}", reply.text);
}

#[tokio::test]
async fn an_environment_that_is_none_is_not_found() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    let reply = ada.get("/environments/nowhere").await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(reply.text.contains("production"), "it says which there are");
}

/// Two versions of a series between two that stand alone.
fn series(site: &Site) {
    let file = |version: i64, note: &str| {
        let path = site.folder().join(format!("migrations/{version}_of_{version}"));
        std::fs::write(path.with_extension("up.sql"), format!("{note}CREATE TABLE of_{version} ();\n")).unwrap();
        std::fs::write(path.with_extension("down.sql"), format!("{note}DROP TABLE of_{version};\n")).unwrap();
    };
    file(11, "");
    file(12, "-- @series 12 13\n");
    file(13, "-- @series 12 13\n");
    file(14, "");
}

#[tokio::test]
async fn an_upgrade_to_the_middle_of_a_series_takes_all_of_it() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    series(&site);
    let shown = ada.get("/environments/dev?up=12").await;
    assert_eq!(field(&shown, "versions"), "11 12 13");
    assert!(shown.text.contains("move together"), "{}", shown.text);
    assert!(!shown.text.contains("?up=12#run"), "it is not offered");
    assert!(shown.text.contains("?up=13#run"), "its end is");
    assert!(!ada.get("/environments/dev?up=11").await.text.contains("move together"));
    let run = send(&mut ada, "/environments/dev", &form(&shown, "")).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("3 versions applied in"), "{}", over.text);
}

#[tokio::test]
async fn undoing_a_part_of_a_series_undoes_all_of_it() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    series(&site);
    let shown = ada.get("/environments/dev?up=newest").await;
    let run = send(&mut ada, "/environments/dev", &form(&shown, "")).await.location().to_owned();
    end(&mut ada, &run).await;
    let shown = ada.get("/environments/dev?down=12").await;
    assert_eq!(field(&shown, "versions"), "14 13 12");
    let run = send(&mut ada, "/environments/dev", &form(&shown, "dev")).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("3 versions undone in"), "{}", over.text);
    let shown = ada.get("/environments/dev").await;
    assert!(shown.text.contains("?down=base#run") && !shown.text.contains("?down=11#run"), "{}", shown.text);
}

#[tokio::test]
async fn a_drop_that_a_file_does_not_note_is_counted_and_allowed_by_typing() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    let script = "CREATE TABLE books (id int, title text); INSERT INTO books VALUES (1, 'a'), (2, NULL), (3, 'c');
        CREATE TABLE empty (); CREATE TABLE \"<b>\" (n int); INSERT INTO \"<b>\" VALUES (1)";
    site.dev.psql(script).await;
    let file = |name: &str, text: &str| std::fs::write(site.folder().join("migrations").join(name), text).unwrap();
    file("1_hand.up.sql", "ALTER TABLE books DROP title;\nDROP TABLE empty;\nDROP TABLE \"<b>\";\n");
    file("1_hand.down.sql", "SELECT 1;\n");
    let shown = ada.get("/environments/dev?up=newest").await;
    for part in
        ["drop-column", "public.books.title</code>: 2 values would be lost", "drop-table", ": 1 row would be lost"]
    {
        assert!(shown.text.contains(part), "{part}: {}", shown.text);
    }
    assert!(!shown.text.contains("public.empty</code>") && !shown.text.contains("<b>\""), "{}", shown.text);
    assert!(shown.text.contains("data-word=\"dev\""), "its name is to be typed: {}", shown.text);
    let refused = send(&mut ada, "/environments/dev", &form(&shown, "")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("2 values would be lost"), "{}", refused.text);
    let run = send(&mut ada, "/environments/dev", &form(&refused, "dev")).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("1 version applied in"), "{}", over.text);
    assert_eq!(site.dev.psql("SELECT to_regclass('empty') IS NULL AND to_regclass('\"<b>\"') IS NULL").await, "t\n");

    // What holds nothing when it is looked at, and something when it runs, is refused by the run; the way on shows it.
    file("2_late.up.sql", "CREATE TABLE late (n int);\nINSERT INTO late VALUES (1);\n");
    file("3_late.up.sql", "DROP TABLE late;\n");
    let shown = ada.get("/environments/dev?up=newest").await;
    assert!(!shown.text.contains("would be lost") && !shown.text.contains("data-word"), "{}", shown.text);
    let run = send(&mut ada, "/environments/dev", &form(&shown, "")).await.location().to_owned();
    let over = end(&mut ada, &run).await;
    assert!(over.text.contains("holds data that would be lost"), "{}", over.text);
    assert!(over.text.contains("href=\"/environments/dev?up=3#run\""), "{}", over.text);
    let shown = ada.get("/environments/dev?up=3").await;
    assert!(shown.text.contains("public.late</code>: 1 row would be lost"), "{}", shown.text);
    let run = send(&mut ada, "/environments/dev", &form(&shown, "dev")).await.location().to_owned();
    assert!(end(&mut ada, &run).await.text.contains("1 version applied in"));
}
