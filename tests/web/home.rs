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

#[tokio::test]
async fn home_names_what_the_project_leaves_out() {
    let mut site = Site::start().await;
    let file = site.folder().join("limbeck.toml");
    let settings = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{settings}[ignore]\ntables = [\"river_*\"]\n")).unwrap();
    site.restart();
    let mut ada = site.owner().await;
    let model = "CREATE TABLE river_job (id int);\nCREATE TABLE river_queue (id int);\nCREATE TABLE a (id int);\n";
    std::fs::write(site.folder().join("schema/a.sql"), model).unwrap();
    let home = ada.get("/").await;
    assert!(home.text.contains("1 change not in a migration"), "{}", home.text);
    assert!(home.text.contains("Left out by <code>[ignore]</code>"), "{}", home.text);
    assert!(home.text.contains("<code>table public.river_queue</code>"), "{}", home.text);
}
