//! `limbeck diff`.

use super::project::Project;

#[tokio::test]
async fn the_models_are_compared_with_the_environment_itself() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int, title text);\nCREATE SUBSCRIPTION news CONNECTION 'dbname=elsewhere' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false);");
    project.database.psql("CREATE TABLE book (id int); CREATE TABLE old ();").await;
    let ended = project.run(&["diff"]).await;
    assert_eq!(ended.code, Some(2));
    assert_eq!(ended.stdout, "- drop table public.old\n+ add column public.book.title: text\n");
    let ended = project.run(&["diff", "--json"]).await;
    let json: serde_json::Value = serde_json::from_str(&ended.stdout).expect("JSON");
    assert_eq!(json["changes"].as_array().map(Vec::len), Some(2));
    project.model("CREATE TABLE book (id int);\nCREATE TABLE old ();");
    assert_eq!(project.stdout(&["diff"]).await, "");
}
