//! `limbeck current`.

use super::project::Project;

#[tokio::test]
async fn the_pointer_is_the_newest_applied_version() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    assert_eq!(project.stdout(&["current"]).await, "base\n");
    project.stdout(&["upgrade", "-q"]).await;
    assert_eq!(project.stdout(&["current"]).await, "1\n");
    assert_eq!(project.json(&["current"]).await, serde_json::json!({ "environment": "dev", "version": 1 }));
    assert_eq!(project.run(&["current", "--env", "nowhere"]).await.code, Some(1));
}
