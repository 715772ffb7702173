//! Home: where things stand, and what to do next.

use super::review::create;
use crate::support::web::Site;

#[tokio::test]
async fn home_offers_the_next_step_of_a_change() {
    let site = Site::start().await;
    let mut ada = site.owner().await;
    assert!(ada.get("/").await.text.contains("Write the first model"));
    let model = site.folder().join("schema/a.sql");
    std::fs::write(&model, "CREATE TABLE a (id int);\nCREATE SUBSCRIPTION seen CONNECTION 'dbname=elsewhere' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false);\n").unwrap();
    let home = ada.get("/").await;
    assert!(home.text.contains("1 change not in a migration"), "{}", home.text);
    assert!(home.text.contains("Unmodelled") && home.text.contains("seen"), "{}", home.text);
    create(&mut ada, "the first", &[]).await;
    let home = ada.get("/").await;
    assert!(home.text.contains("1 migration not applied in dev"), "{}", home.text);
    std::fs::write(&model, "CREATE TABLE a (id int;\n").unwrap();
    let home = ada.get("/").await;
    assert!(home.text.contains("a.sql is refused at line 1"), "{}", home.text);
}
