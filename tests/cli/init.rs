//! `limbeck init`: a project beside what is there, and the bookshop.

use crate::support::command::{Workplace, ended};

#[tokio::test]
async fn a_project_is_made_once_and_found_from_inside() {
    let place = Workplace::new();
    let told = place.succeeds(&["init", "--json"]).await;
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["written"].as_array().map(Vec::len), Some(4), "{told}");
    for file in ["limbeck.toml", "schema/README.md", "migrations/README.md", "migrations/.gitattributes"] {
        assert!(place.project().join(file).is_file(), "{file}");
    }
    let settings = std::fs::read_to_string(place.project().join("limbeck.toml")).expect("it is there");
    for setting in ["[ignore]", "# schemas = ", "# tables = ", "# kinds = ", "# small = ", "# online = "] {
        assert!(settings.contains(setting), "{setting} is explained");
    }
    assert!(!place.data_dir().exists(), "nothing was started");
    let refused = place.run(&["init"]).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("is a project already"), "{}", refused.stderr);
}

#[tokio::test]
async fn what_is_there_stays_as_it_is() {
    let place = Workplace::new();
    std::fs::create_dir(place.project().join("migrations")).expect("a folder");
    let readme = place.project().join("migrations/README.md");
    std::fs::write(&readme, "ours\n").expect("a file");
    let ended = place.run(&["init"]).await;
    assert_eq!(ended.code, Some(0));
    assert!(ended.stderr.contains("migrations/README.md was there and stays as it is"), "{}", ended.stderr);
    assert_eq!(std::fs::read_to_string(readme).expect("it is there"), "ours\n");
}

#[tokio::test]
async fn the_bookshop_agrees_with_itself_and_has_rows() {
    let place = Workplace::new();
    place.succeeds(&["init", "--example"]).await;
    let tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_sqlx%'";
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", tables]).await, "8\n");
    let rows =
        "SELECT (SELECT count(*) FROM book), (SELECT count(*) FROM order_line), (SELECT sum(total) FROM order_line)";
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", rows]).await, "800|3000|161540.00\n");
    place.succeeds(&["check"]).await;
    place.succeeds(&["downgrade", "base", "--allow", "drop-table"]).await;
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", tables]).await, "0\n");
}

#[tokio::test]
async fn a_server_of_somebody_else_is_not_filled_without_a_word() {
    let place = Workplace::new();
    let database = crate::support::postgres::Database::create().await;
    let made = ended(place.command(&["init", "--example"]).env("DATABASE_URL", database.url())).await;
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(made.stderr.contains("`limbeck upgrade` makes the bookshop's tables"), "{}", made.stderr);
    let mut connection = database.connect().await;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        .fetch_one(&mut connection)
        .await
        .expect("a row");
    assert_eq!(tables, 0);
}

#[tokio::test]
async fn wrong_usage_ends_with_64_and_no_project_with_1() {
    let place = Workplace::new();
    assert_eq!(place.run(&["no-such-command"]).await.code, Some(64));
    assert_eq!(place.run(&["migrate", "--no-such-flag"]).await.code, Some(64));
    assert_eq!(place.run(&["--version"]).await.code, Some(0));
    let refused = place.run(&["status"]).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("no `limbeck.toml` in"), "{}", refused.stderr);
    assert!(refused.stderr.contains("hint: `limbeck init`"), "{}", refused.stderr);
    let refused = place.run(&["status", "--json"]).await;
    let told: serde_json::Value = serde_json::from_str(&refused.stderr).expect("JSON");
    assert!(told["error"].as_str().is_some_and(|error| error.contains("limbeck.toml")), "{told}");
}

#[tokio::test]
async fn every_setting_that_is_explained_is_one() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let file = place.project().join("limbeck.toml");
    let text = std::fs::read_to_string(&file).expect("it is there");
    let is_setting = |line: &str| line.starts_with("# ") && line.contains(" = ");
    let text: Vec<&str> = text.lines().map(|line| if is_setting(line) { &line[2..] } else { line }).collect();
    let text = text.join("\n").replace("# [environments", "[environments");
    std::fs::write(&file, text).expect("it is written");
    place.succeeds(&["heads"]).await;
}
