//! Bad input: each its own sentence and remedy, and nothing is applied.

use super::bench::Bench;
use limbeck::history::{Error, Target};

/// Nothing was written to the database, not even a ledger.
async fn untouched(bench: &Bench) {
    let made = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace";
    assert_eq!(bench.ask(made).await, "0");
    assert_eq!(bench.ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'limbeck'").await, "0");
}

async fn refused(bench: &Bench, sentence: &str) {
    let problems = bench.problems().await;
    assert!(problems.iter().any(|problem| problem == sentence), "{problems:?}");
    match bench.upgrade().await {
        Err(Error::Problems { problems }) => assert!(problems.iter().all(|problem| !problem.hint.is_empty())),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_version_that_is_there_twice_is_named_with_its_files() {
    let bench = Bench::new().await;
    bench.file("migrations/7_a.sql", "CREATE TABLE a ();");
    bench.file("migrations/7_b.up.sql", "CREATE TABLE b ();");
    refused(&bench, "version 7 is there 2 times: `7_a.sql`, `7_b.up.sql`").await;
    untouched(&bench).await;
}

#[tokio::test]
async fn a_file_that_is_not_utf_8_is_named() {
    let bench = Bench::new().await;
    bench.file("migrations/7_a.sql", b"-- caf\xe9\nSELECT 1;");
    refused(&bench, "`7_a.sql` is not UTF-8").await;
    untouched(&bench).await;
}

#[tokio::test]
async fn a_down_file_beside_an_up_file_that_is_not_utf_8_is_not_called_alone() {
    let bench = Bench::new().await;
    bench.file("migrations/7_a.up.sql", b"-- caf\xe9\nSELECT 1;");
    bench.file("migrations/7_a.down.sql", "SELECT 1;");
    refused(&bench, "`7_a.up.sql` is not UTF-8").await;
    assert_eq!(bench.problems().await.len(), 1);
}

#[tokio::test]
async fn a_name_that_would_stop_sqlx_is_named_and_other_files_are_left_alone() {
    let bench = Bench::new().await;
    bench.file("migrations/schema_x.sql", "SELECT 1;");
    bench.file("migrations/README.md", "no migration");
    refused(&bench, "`schema_x.sql` does not begin with a version (digits before the first `_`)").await;
    assert_eq!(bench.problems().await.len(), 1);
    untouched(&bench).await;
}

#[tokio::test]
async fn a_commit_inside_is_named_with_its_line_before_anything_runs() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();\nCOMMIT;\nCREATE TABLE b ();", "DROP TABLE a;");
    refused(&bench, "`7_a.up.sql`, line 2: `COMMIT` inside a migration").await;
    untouched(&bench).await;
}

#[tokio::test]
async fn a_down_file_without_its_up_file_is_named() {
    let bench = Bench::new().await;
    bench.file("migrations/7_a.down.sql", "DROP TABLE a;");
    refused(&bench, "`7_a.down.sql` has no up file beside it").await;
}

#[tokio::test]
async fn several_statements_without_a_transaction_are_named_where_one_must_be_alone() {
    let bench = Bench::new().await;
    let up = "-- no-transaction\nCREATE TABLE a (b int);\nCREATE INDEX CONCURRENTLY i ON a (b);";
    bench.pair("7_a", up, "DROP TABLE a;");
    let sentence = "`7_a.up.sql` is `-- no-transaction` and has 2 statements, so `CREATE INDEX CONCURRENTLY I` on \
                    line 3 cannot run";
    refused(&bench, sentence).await;
    untouched(&bench).await;
}

#[tokio::test]
async fn an_edited_file_is_named_and_stops_the_way_up_and_down() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();\n", "DROP TABLE a;");
    bench.upgrade().await.unwrap();
    bench.file("migrations/7_a.up.sql", "CREATE TABLE a ();\r\n");
    bench.pair("8_b", "CREATE TABLE b ();", "DROP TABLE b;");
    refused(&bench, "`7_a.up.sql` was edited after it was applied").await;
    assert!(matches!(bench.downgrade(Target::Base).await, Err(Error::Problems { .. })));
    assert_eq!(bench.ask("SELECT to_regclass('a'), to_regclass('b')").await, "a|");
}

#[tokio::test]
async fn an_applied_version_without_its_file_is_named() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.upgrade().await.unwrap();
    std::fs::rename(bench.path("migrations/7_a.up.sql"), bench.path("migrations/8_b.up.sql")).unwrap();
    std::fs::rename(bench.path("migrations/7_a.down.sql"), bench.path("migrations/8_b.down.sql")).unwrap();
    refused(&bench, "version 7 (a) is applied, and its file is missing").await;
    assert!(matches!(bench.downgrade(Target::Newest).await, Err(Error::Problems { .. })));
}

#[tokio::test]
async fn a_version_older_than_the_pointer_is_named_and_not_applied() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.upgrade().await.unwrap();
    bench.pair("6_b", "CREATE TABLE b ();", "DROP TABLE b;");
    refused(&bench, "`6_b.up.sql` is older than the pointer 7, and not applied").await;
    assert_eq!(bench.ask("SELECT to_regclass('b')").await, "");
}

#[tokio::test]
async fn a_version_without_a_way_back_stops_the_way_down_only() {
    let bench = Bench::new().await;
    bench.file("migrations/7_a.sql", "CREATE TABLE a ();");
    bench.pair("8_b", "CREATE TABLE b ();", "DROP TABLE b;");
    assert_eq!(bench.upgrade().await.unwrap(), 2);
    let error = bench.downgrade(Target::Base).await.unwrap_err();
    assert_eq!(error.to_string(), "version 7 (a) has no down file");
    assert_eq!(bench.ask("SELECT count(*) FROM _sqlx_migrations").await, "2");
    assert_eq!(bench.downgrade(Target::Version(7)).await.unwrap(), 1);
}

#[tokio::test]
async fn a_failed_row_in_the_ledger_is_named() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.upgrade().await.unwrap();
    bench.database.psql("UPDATE _sqlx_migrations SET success = false;").await;
    bench.pair("8_b", "CREATE TABLE b ();", "DROP TABLE b;");
    refused(&bench, "version 7 is marked as failed in the ledger").await;
}

#[tokio::test]
async fn a_statement_that_fails_is_named_with_its_line_and_the_file_is_rolled_back() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();\n\nALTER TABLE a\n  ADD b nonsense;", "");
    match bench.upgrade().await {
        Err(Error::Migration { line, message, .. }) => {
            assert_eq!((line, message.as_str()), (4, "type \"nonsense\" does not exist"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(bench.ask("SELECT to_regclass('a'), (SELECT count(*) FROM _sqlx_migrations)").await, "|0");
}

#[tokio::test]
async fn reading_writes_nothing() {
    let bench = Bench::new().await;
    bench.pair("7_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.standing().await;
    limbeck::history::journal(&bench.workbench, "dev", 10).await.unwrap();
    limbeck::history::compare(&bench.workbench, "dev").await.unwrap();
    assert_eq!(bench.run(true, Target::Count(0), &[]).await.0.unwrap(), 0);
    assert_eq!(bench.downgrade(Target::Base).await.unwrap(), 0);
    untouched(&bench).await;
}
