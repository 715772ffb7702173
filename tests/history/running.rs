//! Runs: what is applied, recorded, told, refused.

use super::bench::Bench;
use limbeck::history::{self, Error, Event, Target};
use limbeck::plan::HazardKind;

#[tokio::test]
async fn targets_say_how_far_a_run_goes() {
    let bench = Bench::new().await;
    for number in 1..=5 {
        bench.pair(&format!("{number}_a"), &format!("CREATE TABLE t{number} ();"), &format!("DROP TABLE t{number};"));
    }
    assert_eq!(bench.run(true, Target::Count(2), &[]).await.0.unwrap(), 2);
    assert_eq!(bench.run(true, Target::Version(4), &[]).await.0.unwrap(), 2);
    assert_eq!(bench.standing().await.pointer, Some(4));
    assert!(matches!(bench.run(true, Target::Version(9), &[]).await.0, Err(Error::NoVersion { version: 9 })));
    assert_eq!(bench.downgrade(Target::Version(3)).await.unwrap(), 1);
    assert_eq!(bench.downgrade(Target::Newest).await.unwrap(), 1);
    assert!(matches!(bench.downgrade(Target::Version(4)).await, Err(Error::Refused { .. })));
    assert_eq!(bench.upgrade().await.unwrap(), 3);
    assert_eq!(bench.downgrade(Target::Count(9)).await.unwrap(), 5);
    assert_eq!(bench.standing().await.pointer, None);
}

#[tokio::test]
async fn a_series_is_undone_whole_unless_versions_are_counted() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a (b int);", "DROP TABLE a;");
    bench.pair("2_b", "-- @series 2 3\nALTER TABLE a ADD c int;", "ALTER TABLE a DROP c;");
    let up = "-- no-transaction\n-- @series 2 3\nCREATE INDEX CONCURRENTLY i ON a (b);";
    bench.pair("3_b", up, "-- no-transaction\nDROP INDEX CONCURRENTLY i;");
    bench.upgrade().await.unwrap();
    assert_eq!(bench.downgrade(Target::Newest).await.unwrap(), 2);
    bench.upgrade().await.unwrap();
    assert_eq!(bench.downgrade(Target::Count(1)).await.unwrap(), 1);
}

#[tokio::test]
async fn each_statement_is_told_and_kept_in_the_journal() {
    let bench = Bench::new().await;
    bench.pair("1_first", "CREATE TABLE a ();\nCREATE TABLE b ();", "DROP TABLE a;");
    let (_, events) = bench.run(true, Target::Newest, &[]).await;
    let direction = history::Direction::Up;
    assert_eq!(events[0], Event::Begun { direction, versions: vec![1] });
    assert_eq!(events[1], Event::Started { version: 1, description: "first".into(), direction, statements: 2 });
    assert_eq!(events[2], Event::Statement { version: 1, number: 1, sql: "CREATE TABLE a ()".into() });
    assert!(matches!(events[5], Event::StatementDone { version: 1, number: 2, .. }));
    assert_eq!(events.last(), Some(&Event::Finished { versions: 1 }));
    let journal = history::journal(&bench.workbench, "dev", 100).await.unwrap();
    let kept: Vec<serde_json::Value> = journal.iter().rev().map(|entry| entry.event.clone()).collect();
    let told: Vec<serde_json::Value> = events.iter().map(|event| serde_json::to_value(event).unwrap()).collect();
    assert_eq!(kept, told);
    assert!(journal.iter().all(|entry| entry.actor == "test" && entry.run == journal[0].run));
}

#[tokio::test]
async fn a_journal_of_an_older_limbeck_is_read_and_brought_up_to_date() {
    let bench = Bench::new().await;
    bench.pair("1_first", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.upgrade().await.unwrap();
    bench.ask("ALTER TABLE limbeck.journal DROP COLUMN session").await;
    bench.ask("DELETE FROM limbeck.version WHERE number = 2").await;
    let runs = history::past_runs(&bench.workbench, "dev", 10).await.unwrap();
    assert_eq!(runs.iter().map(|run| (run.ended, run.alive)).collect::<Vec<_>>(), [(Some(true), false)]);
    bench.downgrade(Target::Base).await.unwrap();
    let runs = history::past_runs(&bench.workbench, "dev", 10).await.unwrap();
    assert_eq!(runs.iter().map(|run| run.direction.name()).collect::<Vec<_>>(), ["down", "up"], "the newest first");
    assert_eq!(history::past_runs(&bench.workbench, "dev", 1).await.unwrap(), runs[..1]);
    assert_ne!(bench.ask("SELECT count(session) FROM limbeck.journal").await, "0");
}

#[tokio::test]
async fn the_journal_only_grows() {
    let bench = Bench::new().await;
    bench.pair("1_a", "SELECT 1;", "SELECT 1;");
    bench.upgrade().await.unwrap();
    for statement in
        ["UPDATE limbeck.journal SET actor = 'x'", "DELETE FROM limbeck.journal", "TRUNCATE limbeck.journal"]
    {
        let refused = bench.database.try_psql(statement).await.unwrap_err();
        assert!(refused.contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn what_a_file_sets_ends_with_it() {
    let bench = Bench::new().await;
    let up = "CREATE SCHEMA elsewhere;\nSET search_path = elsewhere;\nSET lock_timeout = 0;\nCREATE TEMP TABLE left_over ();";
    bench.pair("1_a", up, "DROP SCHEMA elsewhere;");
    bench.pair("2_b", "SELECT pg_catalog.set_config('search_path', '', false);", "");
    let up = "CREATE TABLE here ();\nCREATE TABLE seen AS SELECT current_setting('search_path') AS path, \
              to_regclass('left_over') AS left_over;";
    bench.pair("3_c", up, "");
    assert_eq!(bench.upgrade().await.unwrap(), 3);
    assert_eq!(bench.ask("SELECT path, left_over FROM public.seen").await, "\"$user\", public|");
    assert_eq!(bench.ask("SELECT count(*) FROM public._sqlx_migrations").await, "3");
}

#[tokio::test]
async fn rows_are_not_destroyed_before_the_hazard_is_allowed_by_name() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (b int);");
    bench.migrate("a").await;
    bench.upgrade().await.unwrap();
    let (ended, _) = bench.run(false, Target::Base, &[]).await;
    assert_eq!(ended.unwrap(), 1, "an empty table has nothing to lose");
    bench.upgrade().await.unwrap();
    bench.database.psql("INSERT INTO a VALUES (1), (2);").await;
    let (ended, _) = bench.run(false, Target::Base, &[]).await;
    match ended {
        Err(Error::Refused { message, hint }) => {
            assert!(message.contains("drop-table") && message.contains("2 are there"), "{message}");
            assert_eq!(hint, "`--allow drop-table` lets it pass");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(bench.ask("SELECT count(*) FROM a").await, "2");
    assert_eq!(bench.run(false, Target::Base, &[HazardKind::DropTable]).await.0.unwrap(), 1);
}

#[tokio::test]
async fn a_run_that_fails_later_keeps_what_is_done_and_goes_on_from_there() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.pair("2_b", "CREATE TABLE a ();", "SELECT 1;");
    match bench.upgrade().await {
        Err(Error::Stopped { done: 1, source }) => assert!(matches!(*source, Error::Migration { line: 1, .. })),
        other => panic!("{other:?}"),
    }
    assert_eq!(bench.standing().await.pending, [2]);
    bench.file("migrations/2_b.up.sql", "CREATE TABLE b ();");
    assert_eq!(bench.upgrade().await.unwrap(), 1);
}

#[tokio::test]
async fn an_invalid_index_of_an_interrupted_build_is_built_again() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a (b int);\nINSERT INTO a VALUES (1), (1);", "DROP TABLE a;");
    let up = "-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"A i\" ON public.a (b);";
    bench.pair("2_b", up, "-- no-transaction\nDROP INDEX CONCURRENTLY public.\"A i\";");
    assert!(matches!(bench.upgrade().await, Err(Error::Stopped { done: 1, .. })));
    // The stock binary leaves such an index; so does a build that is killed.
    let left = "CREATE UNIQUE INDEX CONCURRENTLY \"A i\" ON a (b);";
    assert!(bench.database.try_psql(left).await.is_err());
    let valid = "SELECT string_agg(indisvalid::text, ',') FROM pg_index WHERE indrelid = 'a'::regclass";
    assert_eq!(bench.ask(valid).await, "false");
    bench.database.psql("DELETE FROM a;").await;
    assert_eq!(bench.upgrade().await.unwrap(), 1);
    assert_eq!(bench.ask(valid).await, "true");
}

#[tokio::test]
async fn hostile_names_go_up_and_down() {
    let bench = Bench::new().await;
    let long = "ü".repeat(31);
    let models = format!(
        "CREATE SCHEMA \"my \"\"shop\"\"\";\n\
         CREATE TABLE \"my \"\"shop\"\"\".\"Robert'); DROP TABLE x;--\" (\"select\" int, \"a\nb\" text, \
         \"<script>alert(1)</script>\" text, \"*/ -- @allow drop-table\" int, \"{long}\" text DEFAULT 'a\\b''c');\n\
         CREATE INDEX \"книга\" ON \"my \"\"shop\"\"\".\"Robert'); DROP TABLE x;--\" (\"a\nb\");"
    );
    bench.file("schema/a.sql", &models);
    let written = bench.migrate("hostile; \"names\" ../..\nSELECT 1").await;
    assert_eq!(written.len(), 1);
    assert_eq!(bench.upgrade().await.unwrap(), 1);
    assert!(history::compare(&bench.workbench, "dev").await.unwrap().changes.is_empty());
    assert!(bench.detect().await.unwrap().is_empty());
    assert_eq!(bench.downgrade(Target::Base).await.unwrap(), 1);
    assert_eq!(bench.ask("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'my%'").await, "0");
}
