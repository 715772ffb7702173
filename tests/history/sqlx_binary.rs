//! The stock `sqlx` on what Limbeck wrote, and Limbeck on what the stock `sqlx` wrote.

use super::bench::Bench;
use crate::support::postgres::Database;
use limbeck::history::Target;

const MODELS: &str = "CREATE TYPE mood AS ENUM ('ok', 'bad');\n\
    CREATE TABLE book (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, mood mood);\n\
    COMMENT ON TABLE book IS 'what is read';\n";

/// A project with two writings, the second a series with a concurrent index.
async fn project() -> Bench {
    let bench = Bench::new().await;
    bench.file("schema/book.sql", MODELS);
    bench.migrate("books").await;
    bench.file(
        "schema/book.sql",
        format!("{MODELS}CREATE INDEX book_title ON book (title);\nCREATE TABLE \"A b\" (c int);"),
    );
    let series = bench.migrate("find books").await;
    assert_eq!(series.len(), 2, "a concurrent index is a version of its own");
    assert_eq!(series[0].series, [series[0].version, series[1].version]);
    bench
}

#[tokio::test]
async fn the_stock_binary_runs_reports_and_reverts_what_limbeck_wrote() {
    let bench = project().await;
    let Some(run) = bench.sqlx(&["migrate", "run"]).await else { return };
    run.expect("sqlx runs the folder");
    let standing = bench.standing().await;
    assert_eq!((standing.applied.len(), standing.pending.len()), (3, 0));
    assert_eq!(standing.problems, []);
    assert!(standing.applied.iter().all(|applied| applied.execution_time.is_some()));
    let info = bench.sqlx(&["migrate", "info"]).await.unwrap().expect("sqlx reports");
    assert_eq!(info.matches("installed").count(), 3, "{info}");
    for left in [2, 1, 0] {
        bench.sqlx(&["migrate", "revert"]).await.unwrap().expect("sqlx reverts");
        assert_eq!(bench.standing().await.applied.len(), left);
    }
    assert_eq!(bench.ask("SELECT to_regclass('book')::text").await, "");
}

#[tokio::test]
async fn the_stock_binary_agrees_with_the_ledger_that_limbeck_wrote() {
    let bench = project().await;
    assert_eq!(bench.upgrade().await.unwrap(), 3);
    let Some(info) = bench.sqlx(&["migrate", "info"]).await else { return };
    let info = info.expect("sqlx reports");
    assert_eq!(info.matches("installed").count(), 3, "{info}");
    assert!(!info.contains("mismatch"), "{info}");
    bench.sqlx(&["migrate", "run"]).await.unwrap().expect("sqlx has nothing to do");
    bench.sqlx(&["migrate", "revert"]).await.unwrap().expect("sqlx reverts");
    assert_eq!(bench.standing().await.pending.len(), 1);
    assert_eq!(bench.upgrade().await.unwrap(), 1);
    assert_eq!(bench.downgrade(Target::Base).await.unwrap(), 3);
    bench.sqlx(&["migrate", "run"]).await.unwrap().expect("sqlx begins again");
    assert_eq!(bench.standing().await.applied.len(), 3);
}

#[tokio::test]
async fn both_write_the_same_rows_into_the_ledger() {
    let ours = project().await;
    ours.upgrade().await.unwrap();
    let theirs = Bench::on(Database::create().await, "");
    for entry in std::fs::read_dir(ours.path("migrations")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), theirs.path("migrations").join(entry.file_name())).unwrap();
    }
    let Some(run) = theirs.sqlx(&["migrate", "run"]).await else { return };
    run.expect("sqlx runs the folder");
    let rows = "SELECT version, description, success, encode(checksum, 'hex'), execution_time > 0 \
                FROM _sqlx_migrations ORDER BY 1";
    assert_eq!(ours.ask(rows).await, theirs.ask(rows).await);
    let columns = "SELECT attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid) \
                   FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum \
                   WHERE attrelid = '_sqlx_migrations'::regclass AND attnum > 0 ORDER BY attnum";
    assert_eq!(ours.ask(columns).await, theirs.ask(columns).await);
}

#[tokio::test]
async fn limbeck_goes_on_where_the_stock_binary_began() {
    let bench = Bench::new().await;
    let Some(added) = bench.sqlx(&["migrate", "add", "-r", "make a table"]).await else { return };
    added.expect("sqlx adds a pair");
    let mut files: Vec<_> =
        std::fs::read_dir(bench.path("migrations")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    std::fs::write(&files[0], "DROP TABLE a;\n").unwrap();
    std::fs::write(&files[1], "-- carriage returns count\r\nCREATE TABLE a (b int);\r\n").unwrap();
    bench.sqlx(&["migrate", "run"]).await.unwrap().expect("sqlx runs");
    assert_eq!(bench.problems().await, [] as [String; 0]);
    bench.file("schema/a.sql", "CREATE TABLE a (b int, c text);");
    let written = bench.migrate("add c").await;
    assert_eq!(written.len(), 1);
    assert_eq!(bench.upgrade().await.unwrap(), 1);
    assert_eq!(bench.downgrade(Target::Base).await.unwrap(), 2);
    assert_eq!(bench.ask("SELECT count(*) FROM _sqlx_migrations").await, "0");
}

#[tokio::test]
async fn a_ledger_with_another_name_and_ignored_characters_are_read_from_sqlx_toml() {
    let bench = Bench::new().await;
    bench.file(
        "sqlx.toml",
        "[migrate]\ntable-name = \"ledgers.done\"\ncreate-schemas = [\"ledgers\"]\nignored-chars = [\"\\r\"]\n",
    );
    let bench = Bench { workbench: bench.another(), ..bench };
    bench.pair("1_a", "CREATE TABLE a (b int);\r\n", "DROP TABLE a;");
    assert_eq!(bench.upgrade().await.unwrap(), 1);
    bench.file("migrations/1_a.up.sql", "CREATE TABLE a (b int);\n");
    assert_eq!(bench.problems().await, [] as [String; 0]);
    assert_eq!(bench.ask("SELECT version FROM ledgers.done").await, "1");
}
