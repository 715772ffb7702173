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

#[tokio::test]
async fn what_another_tool_owns_is_counted_and_named_and_stays() {
    let project = Project::new().await;
    let toml = "[project]\nname = \"shop\"\n[ignore]\nschemas = [\"pgboss\"]\ntables = [\"river_*\"]\n";
    std::fs::write(project.folder.path().join("limbeck.toml"), toml).unwrap();
    let theirs =
        "CREATE SCHEMA pgboss;\nCREATE TABLE pgboss.job (id int PRIMARY KEY);\nCREATE TABLE river_job (id int);\n";
    let mut connection = project.database.connect().await;
    sqlx::raw_sql(theirs).execute(&mut connection).await.expect("the tools make their tables");
    sqlx::raw_sql("INSERT INTO river_job VALUES (1)").execute(&mut connection).await.expect("a row");
    project.model("CREATE TABLE book (id int PRIMARY KEY);");
    project.stdout(&["migrate", "-m", "books"]).await;
    project.stdout(&["upgrade", "-q"]).await;
    let told = project.json(&["diff"]).await;
    assert_eq!(told["changes"], serde_json::json!([]));
    let names = ["schema pgboss", "table pgboss.job", "table public.river_job"];
    assert_eq!(told["ignored"], serde_json::json!(names));
    project.stdout(&["check"]).await;

    // The models may name it, so that what uses it can be loaded; it is made by nobody but its tool, or by hand.
    project.model(&format!("{theirs}CREATE TABLE book (id int PRIMARY KEY, job int REFERENCES pgboss.job (id));"));
    let refused = project.run(&["migrate", "-m", "jobs"]).await;
    assert_eq!(refused.code, Some(1), "{}", refused.stderr);
    assert!(refused.stderr.contains("needs column pgboss.job.id, which `[ignore]`"), "{}", refused.stderr);
    assert!(refused.stderr.contains("hint: make it with `limbeck revision`"), "{}", refused.stderr);
    let status = project.run(&["status"]).await;
    assert!(status.stderr.contains("which `[ignore]`"), "{}", status.stderr);
    let by_hand = theirs.replace("SCHEMA ", "SCHEMA IF NOT EXISTS ").replace("TABLE ", "TABLE IF NOT EXISTS ");
    project.migration("20300101000000_theirs.up.sql", &by_hand);
    project.migration("20300101000000_theirs.down.sql", "SELECT 1;");
    project.stdout(&["migrate", "-m", "jobs"]).await;
    let status = project.json(&["status"]).await;
    assert_eq!(status["changes"], serde_json::json!([]));
    assert_eq!(status["ignored"], serde_json::json!(names));
    let text = project.stdout(&["status"]).await;
    assert!(text.contains("ignored       3 objects\n                schema pgboss\n"), "{text}");
    project.stdout(&["upgrade", "-q"]).await;
    project.stdout(&["check"]).await;
    project.stdout(&["downgrade", "base", "--allow", "drop-table,drop-column", "-q"]).await;
    let rows: i64 =
        sqlx::query_scalar("SELECT count(*) FROM river_job").fetch_one(&mut connection).await.expect("there");
    assert_eq!(rows, 1);
}

#[tokio::test]
async fn a_setting_that_is_no_pattern_is_refused_by_every_command() {
    let project = Project::new().await;
    for (setting, said) in [
        ("[ignore]\nkinds = [\"tabel\"]", "`tabel` in `kinds` of `[ignore]` is no kind of object"),
        ("[ignore]\nschemas = [\"a.b\"]", "`a.b` in `schemas` of `[ignore]` is no pattern of schemas"),
        ("[migrate]\nsmall = [\"a.b.c\"]", "`a.b.c` in `small` of `[migrate]` is no pattern of tables"),
        ("[ignore]\ntable = []", "line 2: unknown field `table`, expected one of `schemas`, `tables`, `kinds`"),
    ] {
        std::fs::write(project.folder.path().join("limbeck.toml"), format!("{setting}\n")).unwrap();
        for command in [&["status"] as &[&str], &["heads"], &["upgrade"]] {
            let refused = project.run(command).await;
            assert_eq!(refused.code, Some(1), "{}", refused.stderr);
            assert!(refused.stderr.contains("limbeck.toml`: ") && refused.stderr.contains(said), "{}", refused.stderr);
        }
    }
}
