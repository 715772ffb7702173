//! `limbeck heads`.

use super::project::Project;

#[tokio::test]
async fn the_newest_version_of_the_folder_is_named() {
    let project = Project::new().await;
    assert_eq!(project.stdout(&["heads"]).await, "base\n");
    project.migration("10_b.sql", "");
    project.migration("9_a.sql", "");
    assert_eq!(project.stdout(&["heads"]).await, "10 b\n");
    assert_eq!(project.json(&["heads"]).await["version"], 10);
    project.migration("10_c.sql", "");
    assert_eq!(project.run(&["heads"]).await.code, Some(1));
}
