//! `limbeck history`.

use super::project::Project;

#[tokio::test]
async fn versions_are_listed_with_where_they_are_applied() {
    let project = Project::new().await;
    project.migration("1_first.sql", "CREATE TABLE a ();");
    project.migration("2_by_hand.up.sql", "CREATE TABLE b ();");
    project.migration("2_by_hand.down.sql", "DROP TABLE b;");
    project.stdout(&["upgrade", "+1", "-q"]).await;
    assert_eq!(project.stdout(&["history"]).await, "1  first (no way back)  [dev*]\n2  by hand  [not applied]\n");
    assert_eq!(project.stdout(&["history", "-r", "2:"]).await, "2  by hand  [not applied]\n");
    assert_eq!(project.run(&["history", "-r", "x"]).await.code, Some(64));
    let json = project.json(&["history"]).await;
    assert_eq!((&json[0]["pointer"][0], &json[1]["applied"]), (&"dev".into(), &serde_json::json!([])));
}
