//! Runs that are disturbed: by each other, by locks, by a server that goes away.

use super::bench::{Bench, run};
use limbeck::history::{Error, Event, Target};
use limbeck::plan::HazardKind;
use std::time::Duration;

#[tokio::test]
async fn of_two_upgrades_at_once_one_applies_and_the_other_finds_nothing_to_do() {
    let bench = Bench::new().await;
    for number in 1..=3 {
        let up = format!("SELECT pg_sleep(0.3);\nCREATE TABLE t{number} ();");
        bench.pair(&format!("{number}_a"), &up, &format!("DROP TABLE t{number};"));
    }
    let (one, other) = (bench.another(), bench.another());
    let (one, other) = tokio::join!(run(&one, true, Target::Newest, &[]), run(&other, true, Target::Newest, &[]));
    let mut versions = [one.0.unwrap(), other.0.unwrap()];
    versions.sort();
    assert_eq!(versions, [0, 3]);
    let waited = [&one.1, &other.1].into_iter().filter(|events| events.contains(&Event::Waiting)).count();
    assert_eq!(waited, 1, "the later one says that it waits");
    assert_eq!(bench.standing().await.applied.len(), 3);
}

#[tokio::test]
async fn the_lock_is_that_of_sqlx_and_not_obtaining_it_says_so() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a ();", "DROP TABLE a;");
    let mut holder = bench.database.connect().await;
    let key = 0x3d32_ad9e_i64 * i64::from(crc32fast::hash(bench.database.name().as_bytes()));
    sqlx::query("SELECT pg_advisory_lock($1)").bind(key).execute(&mut holder).await.unwrap();
    let options = limbeck::history::RunOptions { wait: Some(Duration::from_millis(400)), ..Default::default() };
    let (sender, _receiver) = tokio::sync::mpsc::channel(100);
    let ended = limbeck::history::upgrade(&bench.workbench, "dev", Target::Newest, &options, sender).await;
    assert!(matches!(ended, Err(Error::Locked { .. })), "{ended:?}");
    assert_eq!(bench.ask("SELECT to_regclass('_sqlx_migrations'), to_regclass('limbeck.journal')").await, "|");
    drop(holder);
    assert_eq!(bench.upgrade().await.unwrap(), 1);
}

#[tokio::test]
async fn a_lock_that_is_not_obtained_in_time_rolls_the_whole_file_back_and_tries_again() {
    let bench = Bench::with("[migrate]\nlock_timeout = \"200ms\"\ntries = 30\n").await;
    bench.pair("1_a", "CREATE TABLE a (b int);", "DROP TABLE a;");
    bench.pair("2_b", "CREATE TABLE b ();\nALTER TABLE a ADD c int;", "DROP TABLE b;");
    bench.run(true, Target::Count(1), &[]).await.0.unwrap();
    let mut holder = bench.database.connect().await;
    sqlx::raw_sql("BEGIN; SELECT * FROM a").execute(&mut holder).await.unwrap();
    let release = async {
        tokio::time::sleep(Duration::from_millis(1200)).await;
        // While the upgrade waits for its next try, nothing of it is there and nobody queues behind it.
        sqlx::raw_sql("COMMIT").execute(&mut holder).await.unwrap();
    };
    let (ended, ()) = tokio::join!(bench.run(true, Target::Newest, &[]), release);
    assert_eq!(ended.0.unwrap(), 1);
    assert!(
        ended.1.iter().any(|event| matches!(event, Event::Retrying { version: 2, attempt: 2, .. })),
        "{:?}",
        ended.1
    );
    assert_eq!(
        bench.ask("SELECT count(*) FROM pg_attribute WHERE attrelid = 'a'::regclass AND attname = 'c'").await,
        "1"
    );
}

#[tokio::test]
async fn there_is_no_last_try_without_a_timeout() {
    let bench = Bench::with("[migrate]\nlock_timeout = \"100ms\"\ntries = 2\n").await;
    bench.pair("1_a", "CREATE TABLE a (b int);", "DROP TABLE a;");
    bench.pair("2_b", "ALTER TABLE a ADD c int;", "SELECT 1;");
    bench.run(true, Target::Count(1), &[]).await.0.unwrap();
    let mut holder = bench.database.connect().await;
    sqlx::raw_sql("BEGIN; LOCK TABLE a").execute(&mut holder).await.unwrap();
    match bench.upgrade().await {
        Err(Error::Migration { hint, .. }) => assert!(hint.contains("tried 2 times"), "{hint}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_server_that_goes_away_leaves_what_was_committed_and_the_next_run_continues() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a ();", "DROP TABLE a;");
    bench.pair("2_b", "CREATE TABLE b ();\nSELECT pg_sleep(20);", "DROP TABLE b;");
    let mut killer = bench.database.connect().await;
    let kill = async {
        for _ in 0..100 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let killed = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
                          WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT pg_sleep(20)%'";
            let killed: i64 = sqlx::query_scalar(killed).fetch_one(&mut killer).await.unwrap();
            if killed > 0 {
                return;
            }
        }
        panic!("the statement was never seen");
    };
    let ((ended, events), ()) = tokio::join!(bench.run(true, Target::Newest, &[]), kill);
    let error = ended.unwrap_err();
    assert!(matches!(&error, Error::Stopped { done: 1, .. }), "{error:?}");
    assert!(error.hint().unwrap().contains("run it again to continue"));
    assert!(matches!(events.last(), Some(Event::Failed { version: Some(2), .. })), "{events:?}");
    assert_eq!(bench.ask("SELECT to_regclass('a'), to_regclass('b')").await, "a|");
    assert_eq!(bench.standing().await.pending, [2]);
    bench.file("migrations/2_b.up.sql", "CREATE TABLE b ();");
    assert_eq!(bench.upgrade().await.unwrap(), 1);
}

#[tokio::test]
async fn a_version_that_the_stock_binary_applied_meanwhile_is_not_applied_twice() {
    let bench = Bench::new().await;
    bench.pair("1_a", "SELECT pg_sleep(1);\nCREATE TABLE IF NOT EXISTS a ();", "DROP TABLE a;");
    bench.pair("2_b", "CREATE TABLE b ();", "DROP TABLE b;");
    // Without our lock, and in the middle of our file: as the stock binary does, which takes none.
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let checksum = limbeck::history::checksum(&bench.read("migrations/1_a.up.sql"), &[]);
        let insert = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                      VALUES (1, 'a', TRUE, $1, -1)";
        let mut other = bench.database.connect().await;
        sqlx::query(insert).bind(checksum).execute(&mut other).await.unwrap();
    };
    let ((ended, _), ()) = tokio::join!(bench.run(true, Target::Newest, &[]), meanwhile);
    assert_eq!(ended.unwrap(), 1);
    assert_eq!(bench.ask("SELECT to_regclass('a'), to_regclass('b')").await, "|b");
}

#[tokio::test]
async fn a_migration_that_gives_up_all_locks_does_not_lose_ours() {
    let bench = Bench::new().await;
    bench.pair("1_a", "SELECT pg_advisory_unlock_all();", "SELECT 1;");
    bench.pair(
        "2_b",
        "CREATE TABLE held AS SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid();",
        "DROP TABLE held;",
    );
    assert_eq!(bench.upgrade().await.unwrap(), 2);
    assert_eq!(bench.ask("SELECT * FROM held").await, "1");
}

#[tokio::test]
async fn a_row_that_comes_between_the_count_and_the_drop_is_not_lost() {
    let bench = Bench::with("[migrate]\nlock_timeout = \"5s\"\n").await;
    bench.pair("1_a", "CREATE TABLE a (b text);", "SELECT 1;");
    bench.upgrade().await.unwrap();
    for (name, change) in [
        ("2_drop", "-- @hazard drop-table: rows\n-- @loses SELECT count(*) FROM a\nSELECT pg_sleep(1);\nDROP TABLE a;"),
        (
            "2_drop",
            "-- @hazard narrows-type: x\n-- @loses SELECT count(*) FROM public.a WHERE length(b) > 1\n\
             SELECT pg_sleep(1);\nALTER TABLE public.a ALTER COLUMN b TYPE varchar(1) USING left(b, 1);",
        ),
    ] {
        bench.pair(name, change, "SELECT 1;");
        let mut writer = bench.database.connect().await;
        let meanwhile = async {
            tokio::time::sleep(Duration::from_millis(400)).await;
            sqlx::raw_sql("INSERT INTO a VALUES ('kept')").execute(&mut writer).await.unwrap();
        };
        let (ended, ()) = tokio::join!(bench.run(true, Target::Newest, &[]), meanwhile);
        assert!(matches!(ended.0, Err(Error::Refused { .. })), "{:?}", ended.0);
        assert_eq!(bench.ask("SELECT b FROM a").await, "kept");
        bench.ask("DELETE FROM a").await;
    }
}

#[tokio::test]
async fn rows_that_a_policy_hides_are_not_lost_either() {
    let bench = Bench::new().await;
    bench.pair(
        "1_a",
        "CREATE TABLE a (b int);\nALTER TABLE a ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
        "",
    );
    bench.upgrade().await.unwrap();
    bench.ask("INSERT INTO a VALUES (1)").await;
    let role = format!("limbeck_hidden_{}", std::process::id());
    bench
        .ask(&format!("CREATE ROLE {role}; ALTER TABLE a OWNER TO {role}; GRANT CREATE ON SCHEMA public TO {role}"))
        .await;
    bench.pair("2_b", &format!("SET LOCAL ROLE {role};\nDROP TABLE a;"), "");
    let ended = bench.upgrade().await;
    assert!(matches!(ended, Err(Error::Refused { .. })), "{ended:?}");
    assert_eq!(bench.ask("SELECT count(*) FROM a").await, "1");
    bench.ask(&format!("DROP OWNED BY {role}; DROP ROLE {role}")).await;
}

#[tokio::test]
async fn a_column_is_not_looked_through_under_its_lock_for_longer_than_a_lock_is_waited_for() {
    let bench = Bench::with("[migrate]\nlock_timeout = \"5ms\"\n").await;
    bench.pair("1_a", "CREATE TABLE a (b int, c int);", "DROP TABLE a;");
    bench.pair("2_c", "ALTER TABLE a DROP COLUMN c;", "ALTER TABLE a ADD COLUMN c int;");
    assert_eq!(bench.run(true, Target::Count(1), &[]).await.0.expect("the table is made"), 1);
    bench.database.psql("INSERT INTO a SELECT generate_series(1, 1500000);").await;
    let refused = bench.upgrade().await.expect_err("nothing is in the column, but that takes long to see");
    assert!(refused.to_string().contains("a.c is too large to be looked into within 5 ms"), "{refused}");
    assert!(refused.hint().is_some_and(|hint| hint.contains("--allow drop-column")));
    assert_eq!(bench.run(true, Target::Newest, HazardKind::ALL).await.0.expect("it is allowed"), 1);
}
