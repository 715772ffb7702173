//! `limbeck check`.

use super::project::Project;

#[tokio::test]
async fn drift_is_named() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int);");
    project.stdout(&["migrate", "-m", "books"]).await;
    project.stdout(&["upgrade", "-q"]).await;
    project.database.psql("ALTER TABLE book ADD surprise int; CREATE SCHEMA other;").await;
    let ended = project.run(&["check"]).await;
    assert_eq!(ended.code, Some(2));
    assert!(ended.stdout.contains("`dev` drifted; the models want: - "), "{}", ended.stdout);
    assert!(ended.stdout.contains("surprise"), "{}", ended.stdout);
    let ended = project.run(&["diff"]).await;
    assert_eq!((ended.code, ended.stdout.lines().count()), (Some(2), 2), "{}", ended.stdout);
}

#[tokio::test]
async fn a_migration_that_is_not_reversible_fails_the_check() {
    let project = Project::new().await;
    project.model("CREATE TABLE a ();");
    project.migration("1_a.up.sql", "CREATE TABLE a ();");
    project.migration("1_a.down.sql", "SELECT 1;");
    project.stdout(&["upgrade", "-q"]).await;
    let ended = project.run(&["check"]).await;
    assert_eq!(ended.code, Some(2));
    assert!(ended.stdout.contains("`1_a.down.sql` does not restore what was there before"), "{}", ended.stdout);
}
