//! `limbeck status`.

use super::project::Project;

#[tokio::test]
async fn the_three_states_are_told_as_they_change() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int PRIMARY KEY);\nCREATE SUBSCRIPTION all_books CONNECTION 'dbname=elsewhere' PUBLICATION p WITH (connect = false, slot_name = NONE, enabled = false);");
    let status = project.json(&["status"]).await;
    assert_eq!(status["changes"], serde_json::json!(["+ create table public.book"]));
    assert_eq!(status["unmodelled"], serde_json::json!(["subscription all_books"]));
    assert_eq!(project.run(&["status", "--exit-code"]).await.code, Some(2));
    assert_eq!(project.run(&["diff"]).await.code, Some(2));
    project.stdout(&["migrate", "-m", "books"]).await;
    let text = project.stdout(&["status"]).await;
    assert!(text.contains("models        all in migrations"), "{text}");
    assert!(text.contains("dev           at base, 1 version not applied"), "{text}");
    assert_eq!(project.run(&["check"]).await.code, Some(2), "one version is pending");
    project.stdout(&["upgrade", "-q"]).await;
    project.stdout(&["status", "--exit-code"]).await;
    project.stdout(&["check"]).await;
    assert_eq!(project.stdout(&["diff"]).await, "");
}

#[tokio::test]
async fn an_environment_that_is_not_there_is_said_and_hides_nothing() {
    let project = Project::new().await;
    let toml = "[project]\nname = \"shop\"\n[environments.staging]\nurl = \"postgres://127.0.0.1:1/nothing\"\n";
    std::fs::write(project.folder.path().join("limbeck.toml"), toml).unwrap();
    project.migration("1_a.sql", "SELECT 1;");
    let text = project.stdout(&["status"]).await;
    assert!(text.contains("dev           at base, 1 version not applied"), "{text}");
    assert!(text.contains("staging       not reached: "), "{text}");
    assert_eq!(project.run(&["check", "--env", "staging"]).await.code, Some(1));
}
