//! The review, and the migration that is written from it.

use super::models::field;
use crate::support::web::{Client, Site};
use axum::http::StatusCode;

/// Writes a migration of all changes.
pub async fn create(client: &mut Client, message: &str, words: &[&str]) {
    let shown = client.get("/review").await;
    let fingerprint = field(&shown, "fingerprint");
    let mut form = vec![("fingerprint", fingerprint.as_str()), ("message", message)];
    form.extend(words.iter().map(|word| ("word", *word)));
    let reply = client.post("/review", &form).await;
    assert!(reply.location().starts_with("/migrations/"), "{}", reply.text);
}

fn migrations(site: &Site) -> usize {
    let entries = std::fs::read_dir(site.folder().join("migrations")).unwrap();
    entries.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".sql")).count()
}

#[tokio::test]
async fn a_change_is_shown_and_becomes_a_pair_of_files() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    assert!(ada.get("/review").await.text.contains("Nothing to review"));
    std::fs::write(site.folder().join("schema/a.sql"), "CREATE TABLE \"<i>\" (id int);\n").unwrap();
    let shown = ada.get("/review").await;
    assert!(shown.text.contains("create table"), "{}", shown.text);
    assert!(!shown.text.contains("<i>"), "a name is no markup");
    let reply = ada.post("/review", &[("fingerprint", &field(&shown, "fingerprint")), ("message", " ")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reply = ada.post("/review", &[("fingerprint", "of something else"), ("message", "a")]).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert_eq!(migrations(&site), 0);
    create(&mut ada, "the first", &[]).await;
    assert_eq!(migrations(&site), 2);
    assert!(ada.get("/review").await.text.contains("Nothing to review"));
}

#[tokio::test]
async fn what_destroys_data_is_confirmed_by_typing_its_name() {
    let site = Site::start().await;
    let file = site.folder().join("schema/a.sql");
    std::fs::write(&file, "CREATE TABLE a (id int, gone text);\n").unwrap();
    let mut ada = site.owner().await;
    create(&mut ada, "the first", &[]).await;
    std::fs::write(&file, "CREATE TABLE a (id int);\n").unwrap();
    let shown = ada.get("/review").await;
    let fingerprint = field(&shown, "fingerprint");
    let reply = ada.post("/review", &[("fingerprint", &fingerprint), ("message", "less")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text.contains("value=\"less\""), "what was typed is kept");
    assert_eq!(migrations(&site), 2);
    create(&mut ada, "less", &["drop-column"]).await;
    assert_eq!(migrations(&site), 4);
}

#[tokio::test]
async fn a_possible_rename_is_asked_about_and_remembered() {
    let site = Site::start().await;
    let file = site.folder().join("schema/a.sql");
    std::fs::write(&file, "CREATE TABLE a (id int, title text NOT NULL);\n").unwrap();
    let mut ada = site.owner().await;
    create(&mut ada, "the first", &[]).await;
    std::fs::write(&file, "CREATE TABLE a (id int, name text NOT NULL);\n").unwrap();
    let shown = ada.get("/review").await;
    assert!(shown.text.contains("One question"), "{}", shown.text);
    let key = "[\"column\",[\"public\",\"a\",\"title\"],[\"public\",\"a\",\"name\"]]";
    let asked = format!("/review?answer-1={}", limbeck::web::urls::encode(&format!("yes {key}")));
    let settled = ada.get(&asked).await.location().to_owned();
    let shown = ada.get(&settled).await;
    assert!(shown.text.contains("RENAME"), "{}", shown.text);
    let form = [("fingerprint", &*field(&shown, "fingerprint")), ("message", "name"), ("renamed", key)];
    ada.post("/review", &form).await.location();
    assert!(std::fs::read_to_string(&file).unwrap().contains("@renamed from=title"));
    assert_eq!(ada.get("/review?renamed=nonsense").await.status, StatusCode::BAD_REQUEST);
}
