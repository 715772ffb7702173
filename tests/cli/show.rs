//! `limbeck show`.

use super::project::Project;

#[tokio::test]
async fn both_files_of_a_version_are_shown() {
    let project = Project::new().await;
    project.migration("1_a.up.sql", "CREATE TABLE a ();\n");
    project.migration("1_a.down.sql", "DROP TABLE a;\n");
    let shown = project.stdout(&["show", "1"]).await;
    assert!(shown.contains("1_a.up.sql\nCREATE TABLE a ();\n"), "{shown}");
    assert!(shown.contains("1_a.down.sql\nDROP TABLE a;\n"), "{shown}");
    assert_eq!(project.json(&["show", "1"]).await["up"]["text"], "CREATE TABLE a ();\n");
    let ended = project.run(&["show", "9"]).await;
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("there is no version 9 in the migrations"), "{}", ended.stderr);
}
