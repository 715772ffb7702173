//! `limbeck downgrade`.

use super::project::Project;

#[tokio::test]
async fn versions_are_undone_one_by_one_or_all() {
    let project = Project::new().await;
    for number in 1..=4 {
        project.migration(&format!("{number}_a.up.sql"), &format!("CREATE TABLE t{number} ();"));
        project.migration(&format!("{number}_a.down.sql"), &format!("DROP TABLE t{number};"));
    }
    project.stdout(&["upgrade", "-q"]).await;
    assert_eq!(project.stdout(&["downgrade", "-q"]).await, "dev: 1 version undone\n");
    assert_eq!(project.stdout(&["downgrade", "-1", "-q"]).await, "dev: 1 version undone\n");
    assert_eq!(project.stdout(&["downgrade", "1", "-q"]).await, "dev: 1 version undone\n");
    assert_eq!(project.stdout(&["downgrade", "base", "-q"]).await, "dev: 1 version undone\n");
    assert_eq!(project.stdout(&["downgrade", "base"]).await, "dev: nothing to do\n");
    assert_eq!(project.run(&["downgrade", "x"]).await.code, Some(64));
    assert_eq!(project.run(&["downgrade", "4"]).await.code, Some(3));
}

#[tokio::test]
async fn rows_are_kept_until_their_loss_is_allowed() {
    let project = Project::new().await;
    project.model("CREATE SCHEMA shop;\nCREATE EXTENSION btree_gist;\nCREATE TABLE shop.book (id int);");
    project.stdout(&["migrate", "-m", "books"]).await;
    project.stdout(&["upgrade", "-q"]).await;
    project.stdout(&["downgrade", "base"]).await;
    project.stdout(&["upgrade", "-q"]).await;
    project.database.psql("INSERT INTO shop.book VALUES (1);").await;
    let ended = project.run(&["downgrade", "base"]).await;
    assert_eq!(ended.code, Some(3));
    assert!(ended.stderr.contains("`--allow drop-table` lets it pass"), "{}", ended.stderr);
    assert_eq!(project.database.psql("SELECT count(*) FROM shop.book;").await, "1\n");
    assert_eq!(project.run(&["downgrade", "base", "--allow", "drop-everything"]).await.code, Some(64));
    project.stdout(&["downgrade", "base", "--allow", "drop-table"]).await;
}
