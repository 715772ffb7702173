//! `limbeck upgrade`.

use super::project::Project;
use std::time::Duration;

#[tokio::test]
async fn what_is_pending_is_applied_once() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    project.migration("2_b.sql", "CREATE TABLE b ();");
    let ended = project.run(&["upgrade"]).await;
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), "dev: 2 versions applied\n"));
    assert!(ended.stderr.contains("1. CREATE TABLE a ()"), "progress is on stderr: {}", ended.stderr);
    assert_eq!(project.stdout(&["upgrade"]).await, "dev: nothing to do\n");
    assert_eq!(project.run(&["upgrade", "x"]).await.code, Some(64));
    assert_eq!(project.run(&["upgrade", "7"]).await.code, Some(1));
    assert_eq!(project.run(&["upgrade", "--env", "nowhere"]).await.code, Some(1));
}

#[tokio::test]
async fn events_are_lines_of_json() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    let text = project.stdout(&["upgrade", "--json"]).await;
    let events: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let kinds: Vec<&str> = events.iter().filter_map(|event| event["event"].as_str()).collect();
    assert_eq!(kinds, ["begun", "started", "statement", "statement_done", "done", "finished"]);
}

#[tokio::test]
async fn stopping_part_way_has_its_own_exit_code() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    project.migration("2_b.sql", "\nCREATE TABLE a ();");
    let ended = project.run(&["upgrade"]).await;
    assert_eq!(ended.code, Some(5));
    assert!(ended.stderr.contains("2_b.sql:2: relation \"a\" already exists"), "{}", ended.stderr);
    assert!(ended.stderr.contains("run it again to continue"), "{}", ended.stderr);
    let ended = project.run(&["upgrade"]).await;
    assert_eq!(ended.code, Some(1));
}

#[tokio::test]
async fn every_problem_is_said_with_its_remedy() {
    let project = Project::new().await;
    project.migration("1_a.up.sql", "COMMIT;");
    project.migration("1_b.up.sql", "SELECT 1;");
    project.migration("x_c.sql", "SELECT 1;");
    let ended = project.run(&["upgrade"]).await;
    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.stderr.matches("error: ").count(), 2, "{}", ended.stderr);
    assert_eq!(ended.stderr.matches("hint: ").count(), 2, "{}", ended.stderr);
}

#[tokio::test]
async fn a_lock_that_someone_holds_has_its_own_exit_code() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    let key = 0x3d32_ad9e_i64 * i64::from(crc32fast::hash(project.database.name().as_bytes()));
    let mut holder = project.database.connect().await;
    sqlx::query("SELECT pg_advisory_lock($1)").bind(key).execute(&mut holder).await.unwrap();
    assert_eq!(project.run(&["upgrade", "--wait", "0"]).await.code, Some(4));
}

#[tokio::test]
async fn an_interrupt_ends_the_statement_and_leaves_what_was_committed() {
    let project = Project::new().await;
    project.migration("1_a.sql", "CREATE TABLE a ();");
    project.migration("2_b.sql", "CREATE TABLE b ();\nSELECT pg_sleep(600);");
    let child = project.command(&["upgrade"]).spawn().expect("limbeck starts");
    let pid = nix::unistd::Pid::from_raw(child.id().expect("it runs").try_into().expect("a process id"));
    let running = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' \
                   AND query LIKE 'SELECT pg_sleep(600)%';";
    let wait_for = async |count: &str| {
        for _ in 0..100 {
            if project.database.psql(running).await.trim() == count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("there were never {count} of the statement");
    };
    wait_for("1").await;
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT).expect("it is interrupted");
    let output = child.wait_with_output().await.expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    wait_for("0").await;
    assert_eq!(project.stdout(&["current"]).await, "1\n");
    assert_eq!(project.database.psql("SELECT to_regclass('b') IS NULL;").await, "t\n");
}

#[tokio::test]
async fn what_runs_in_a_protected_environment_has_to_be_typed() {
    let project = Project::new().await;
    project.migration("1_a.up.sql", "CREATE TABLE a ();");
    project.migration("1_a.down.sql", "DROP TABLE a;");
    let toml = format!("[environments.production]\nurl = {:?}\n", project.database.url());
    std::fs::write(project.folder.path().join("limbeck.toml"), toml).unwrap();
    let production = |arguments: &[&'static str]| [arguments, &["--env", "production"]].concat();
    for refused in [&["upgrade"][..], &["upgrade", "--confirm", "dev"], &["downgrade", "base"]] {
        let ended = project.run(&production(refused)).await;
        assert_eq!(ended.code, Some(3), "{refused:?}: {}", ended.stderr);
        assert!(ended.stderr.contains("--confirm production"), "{}", ended.stderr);
    }
    assert_eq!(project.database.psql("SELECT to_regclass('a') IS NULL;").await, "t\n");
    project.stdout(&production(&["upgrade", "--confirm", "production"])).await;
    project.stdout(&production(&["downgrade", "--confirm", "production"])).await;
}

#[tokio::test]
async fn a_drop_that_nobody_noted_is_refused_while_there_is_something_to_lose() {
    let project = Project::new().await;
    project.migration(
        "1_a.sql",
        "CREATE TABLE a (b int, c int, g int GENERATED ALWAYS AS (b) STORED);\nCREATE TABLE \"A b\" ();",
    );
    project.stdout(&["upgrade"]).await;
    project.database.psql("INSERT INTO a (b) VALUES (1);").await;
    project.migration("2_b.sql", "DROP TABLE \"A b\";\nALTER TABLE a DROP c, DROP g;");
    project.stdout(&["upgrade"]).await;
    project.migration("3_c.sql", "CREATE TABLE d ();\nALTER TABLE a\n  DROP IF EXISTS z, DROP b;");
    let ended = project.run(&["upgrade"]).await;
    assert_eq!(ended.code, Some(3), "{}", ended.stderr);
    assert!(ended.stderr.contains("`3_c.sql`, line 2, is refused on `dev` (drop-column): a.b"), "{}", ended.stderr);
    assert_eq!(project.run(&["upgrade", "--allow", "drop-table"]).await.code, Some(3));
    assert_eq!(project.database.psql("SELECT b, to_regclass('d') IS NULL FROM a;").await, "1|t\n");
    project.stdout(&["upgrade", "--allow", "drop-column"]).await;
    project.migration("4_d.sql", "ALTER TABLE a RENAME TO e;\nDROP TABLE public.e;");
    assert_eq!(project.run(&["upgrade"]).await.code, Some(3));
    project.migration("4_d.sql", "-- @allow drop-table\nALTER TABLE a RENAME TO e;\nDROP TABLE public.e;");
    project.stdout(&["upgrade"]).await;
}
