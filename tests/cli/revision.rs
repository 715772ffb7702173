//! `limbeck revision`.

use super::project::Project;

#[tokio::test]
async fn an_empty_pair_is_numbered_as_the_folder_does() {
    let project = Project::new().await;
    project.migration("0001_first.sql", "CREATE TABLE a ();");
    let files = project.stdout(&["revision", "-m", "by hand"]).await;
    let names: Vec<&str> = files.lines().filter_map(|line| line.rsplit('/').next()).collect();
    assert_eq!(names, ["0002_by_hand.up.sql", "0002_by_hand.down.sql"]);
    assert_eq!(project.stdout(&["upgrade", "-q"]).await, "dev: 2 versions applied\n");
}
