//! Models in the browser.

use crate::support::web::{Reply, Site};
use axum::http::StatusCode;

/// The value of a hidden field.
pub fn field(reply: &Reply, name: &str) -> String {
    let rest = reply.text.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no `{name}`"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_model_is_made_edited_and_deleted() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    ada.get("/models").await;
    let reply = ada.post("/models", &[("path", "tables/book.sql")]).await;
    assert_eq!(reply.location(), "/models/tables/book.sql");
    let shown = ada.get("/models/tables/book.sql").await;
    let edit = [("action", "save"), ("before", &field(&shown, "before")), ("text", "CREATE TABLE book (id int);\r\n")];
    let reply = ada.post("/models/tables/book.sql", &edit).await;
    assert_eq!(reply.location(), "/models/tables/book.sql?saved=1");
    let file = site.folder().join("schema/tables/book.sql");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "CREATE TABLE book (id int);\n", "LF, as model files have it");
    let shown = ada.get("/models/tables/book.sql?saved=1").await;
    assert!(shown.text.contains("1 change not in a migration"), "{}", shown.text);

    let before = field(&shown, "before");
    let wrong = [("action", "delete"), ("before", &before), ("word", "other.sql")];
    assert_eq!(ada.post("/models/tables/book.sql", &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(file.is_file());
    let right = [("action", "delete"), ("before", &before), ("word", "book.sql")];
    assert_eq!(ada.post("/models/tables/book.sql", &right).await.location(), "/models");
    assert!(!file.exists());
}

#[tokio::test]
async fn an_edit_is_not_lost_under_another() {
    let site = Site::start().await;
    let file = site.folder().join("schema/book.sql");
    std::fs::write(&file, "CREATE TABLE book (id int);\n").unwrap();
    let mut ada = site.owner().await;
    let shown = ada.get("/models/book.sql").await;
    std::fs::write(&file, "CREATE TABLE book (id bigint);\n").unwrap();
    let mine = "CREATE TABLE book (id int, title text);\n";
    let edit = [("action", "save"), ("before", &field(&shown, "before")), ("text", mine)];
    let reply = ada.post("/models/book.sql", &edit).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.text.contains("(id int, title text)"), "what was typed is kept");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "CREATE TABLE book (id bigint);\n");
    let again = [("action", "save"), ("before", &field(&reply, "before")), ("text", mine)];
    assert_eq!(ada.post("/models/book.sql", &again).await.location(), "/models/book.sql?saved=1");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), mine);
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder_of_the_models() {
    let site = Site::start().await;
    std::fs::write(site.folder().join("secret.sql"), "secret").unwrap();
    std::os::unix::fs::symlink(site.folder(), site.folder().join("schema/link")).unwrap();
    let mut ada = site.owner().await;
    for path in
        ["../secret.sql", "a/../../secret.sql", "link/secret.sql", ".hidden.sql", "a.txt", "a//b.sql", "/a.sql", ""]
    {
        ada.get("/models").await;
        let reply = ada.post("/models", &[("path", path)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        let address = format!("/models/{}", limbeck::web::urls::encode(path));
        let reply = ada.get(&address).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!reply.text.contains(">secret<"), "{path}");
    }
    assert_eq!(std::fs::read_to_string(site.folder().join("secret.sql")).unwrap(), "secret");
}

#[tokio::test]
async fn a_wrong_model_is_shown_at_its_line_with_the_servers_own_words() {
    let site = Site::start().await;
    std::fs::write(site.folder().join("schema/a.sql"), "CREATE TABLE a (id int);\n\nCREATE TABEL b ();\n").unwrap();
    let mut ada = site.owner().await;
    let shown = ada.get("/models/a.sql").await;
    assert!(shown.text.contains("line 3"), "{}", shown.text);
    assert!(shown.text.contains("syntax error at or near &#34;TABEL&#34;"), "{}", shown.text);
    assert!(shown.text.contains("<li class=\"wrong\">3</li>"));
    assert!(ada.get("/models").await.text.contains("refused at line 3"));
}
