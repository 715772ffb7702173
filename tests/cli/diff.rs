//! `limbeck diff`.

use super::project::Project;
use crate::support::postgres::Database;

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

#[tokio::test]
async fn any_two_sides_are_compared() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int, title text);");
    project.migration("1_first.sql", "CREATE TABLE book (id int);");
    let other = Database::create().await;
    other.psql("CREATE TABLE book (id int, isbn text)").await;
    let url = other.url();
    let sides = [
        (vec!["diff", "migrations", "models"], "+ add column public.book.title: text\n"),
        (vec!["diff", "models", "migrations"], "- drop column public.book.title\n"),
        (vec!["diff", "migrations", &url], "+ add column public.book.isbn: text\n"),
        (vec!["diff", "dev", &url], "+ create table public.book\n"),
        (vec!["diff", &url, "dev"], "- drop table public.book\n"),
    ];
    for (arguments, expected) in sides {
        let ended = project.run(&arguments).await;
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), expected), "{arguments:?}: {}", ended.stderr);
    }
    let ended = project.run(&["diff", "models", "models"]).await;
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), "the models and the models agree\n"));
    let ended = project.run(&["diff", "migrations", &url, "--sql"]).await;
    assert!(ended.stdout.contains("ALTER TABLE public.book ADD COLUMN isbn text;"), "{}", ended.stdout);
    let ended = project.run(&["diff", "nowhere"]).await;
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("nowhere"), "{}", ended.stderr);
    other.close().await;
}

/// No `limbeck.toml` anywhere: two URLs are enough.
#[tokio::test]
async fn two_databases_need_no_project() {
    let project = Project::new().await;
    std::fs::remove_file(project.folder.path().join("limbeck.toml")).expect("limbeck.toml");
    let other = Database::create().await;
    other.psql("CREATE VIEW one AS SELECT 1 AS n").await;
    let ended = project.run(&["diff", &project.database.url(), &other.url()]).await;
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), "+ create view public.one\n"), "{}", ended.stderr);
    let ended = project.run(&["diff", "models", &other.url()]).await;
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("limbeck init"), "{}", ended.stderr);
    other.close().await;
}
