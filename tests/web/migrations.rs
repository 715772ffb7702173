//! The migrations beside the environments.

use super::review::create;
use crate::support::web::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn a_version_is_listed_with_where_it_is_applied_and_shown_with_its_files() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    assert!(ada.get("/migrations").await.text.contains("No migrations yet"));
    std::fs::write(site.folder().join("schema/a.sql"), "CREATE TABLE a (id int);\n").unwrap();
    create(&mut ada, "the first", &[]).await;
    let list = ada.get("/migrations").await;
    assert_eq!(list.text.matches("aria-label=\"not applied\"").count(), 2, "dev and production: {}", list.text);
    let address = list.text.split("href=\"/migrations/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let shown = ada.get(&format!("/migrations/{address}")).await;
    assert!(shown.text.contains("_the_first.up.sql") && shown.text.contains("_the_first.down.sql"));
    assert_eq!(ada.get("/migrations/7").await.status, StatusCode::NOT_FOUND);
}
