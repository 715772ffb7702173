//! What is kept on Limbeck's own scratch cluster: the same is found as without it.

use super::bench::Bench;
use limbeck::environment::Workbench;
use sqlx::Connection;

/// What is found with what was kept, and what a server finds on which nothing is.
async fn found(bench: &Bench) -> Result<Vec<String>, String> {
    let words = |found: Result<limbeck::history::Detection, limbeck::history::Error>| match found {
        Ok(found) => Ok(found.changes.iter().map(ToString::to_string).collect::<Vec<_>>()),
        Err(error) => Err(error.to_string()),
    };
    let kept = words(bench.detect().await);
    let anew = words(limbeck::history::detect(&bench.another(), &limbeck::history::Answers::default()).await);
    assert_eq!(kept, anew);
    kept
}

async fn how_many(workbench: &Workbench) -> i64 {
    let dev = workbench.environment("dev").await.expect("dev is there");
    let scratch = workbench.scratch(&dev).await.expect("a scratch database");
    let mut connection = scratch.connect().await.expect("a connection");
    let count = sqlx::query_scalar("SELECT count(*) FROM pg_database WHERE datname LIKE 'limbeck\\_kept\\_%'");
    let count = count.fetch_one(&mut connection).await.expect("a count");
    connection.close().await.expect("it closes");
    scratch.close().await.expect("it is dropped");
    count
}

#[tokio::test]
async fn what_was_kept_changes_nothing_but_the_time() {
    let bench = Bench::own().await;
    // The first needs what the last makes.
    bench.file("schema/a.sql", "CREATE TABLE sale (id int PRIMARY KEY, book int REFERENCES book);");
    bench.file("schema/b.sql", "CREATE TABLE store (id int PRIMARY KEY);");
    bench.file("schema/c.sql", "CREATE TABLE book (id int PRIMARY KEY);");
    let all = ["create table public.book", "create table public.sale", "create table public.store"];
    assert_eq!(found(&bench).await, Ok(all.map(str::to_owned).to_vec()));
    // Of the models; there is no migration yet.
    assert_eq!(how_many(&bench.workbench).await, 1);
    bench.pair("1_all", "CREATE TABLE book (id int PRIMARY KEY); CREATE TABLE store (id int PRIMARY KEY);\nCREATE TABLE sale (id int PRIMARY KEY, book int REFERENCES book);", "DROP TABLE sale, store, book;");
    assert_eq!(found(&bench).await, Ok(Vec::new()));
    assert_eq!(how_many(&bench.workbench).await, 2);
    for (file, text, change) in [
        ("schema/c.sql", "CREATE TABLE book (id int PRIMARY KEY, title text);", "add column public.book.title: text"),
        ("schema/b.sql", "CREATE TABLE store (id int PRIMARY KEY, city text);", "add column public.store.city: text"),
        ("schema/d.sql", "CREATE VIEW titles AS SELECT title FROM book;", "create view public.titles"),
    ] {
        bench.file(file, text);
        let changes = found(&bench).await.expect("the models load");
        assert!(changes.contains(&change.to_owned()), "{changes:?}");
    }
    bench.file("schema/b.sql", "CREATE TABLE store (id int PRIMARY KEY, city nonsense);");
    assert!(found(&bench).await.is_err_and(|error| error.contains("nonsense")));
    std::fs::remove_file(bench.path("schema/b.sql")).expect("a model goes");
    assert!(found(&bench).await.is_ok_and(|changes| changes.contains(&"drop table public.store".to_owned())));
    bench.pair("2_title", "ALTER TABLE book ADD COLUMN title text;", "ALTER TABLE book DROP COLUMN title;");
    let changes = found(&bench).await.expect("the migrations are replayed");
    assert_eq!(changes, ["drop table public.store", "create view public.titles"]);
    bench.pair("2_title", "ALTER TABLE book ADD COLUMN title int;", "ALTER TABLE book DROP COLUMN title;");
    assert!(found(&bench).await.is_ok_and(|changes| changes.len() == 3));
    bench.workbench.close().await;
}

/// Large enough that states on the way are kept too, with a statement that waits in each of them.
#[tokio::test]
async fn states_on_the_way_are_begun_from() {
    let bench = Bench::own().await;
    let tables = |file: usize| -> String {
        (0..60)
            .map(|n| format!("CREATE TABLE t{file}_{n} (id int PRIMARY KEY, a text UNIQUE, b text UNIQUE);\n"))
            .collect()
    };
    bench.file("schema/00.sql", "CREATE VIEW late AS SELECT id FROM t9_59;");
    for file in 1..10 {
        bench.file(&format!("schema/0{file}.sql"), tables(file));
    }
    bench.pair("1_other", "CREATE TABLE other ();", "DROP TABLE other;");
    let before = {
        let comparison = limbeck::history::compare_sides(
            &bench.workbench,
            &limbeck::history::Side::Migrations,
            &limbeck::history::Side::Models,
        );
        comparison.await.expect("they compare").changes.len()
    };
    assert!(how_many(&bench.workbench).await > 2, "states on the way are kept");
    bench.file("schema/09.sql", format!("{}CREATE TABLE more ();", tables(9)));
    for workbench in [bench.workbench.clone(), bench.another()] {
        let comparison = limbeck::history::compare_sides(
            &workbench,
            &limbeck::history::Side::Migrations,
            &limbeck::history::Side::Models,
        );
        let changes = comparison.await.expect("they compare").changes;
        assert_eq!(changes.len(), before + 1);
        assert!(changes.iter().any(|change| change.to_string() == "create view public.late"));
    }
    bench.workbench.close().await;
}

#[tokio::test]
async fn a_bounded_number_is_kept_the_ones_used_last() {
    let bench = Bench::own().await;
    let dev = bench.workbench.environment("dev").await.expect("dev is there");
    let shelf = bench.workbench.shelf(&dev).await.expect("it opens").expect("the cluster is our own");
    let scratch = bench.workbench.scratch(&dev).await.expect("a scratch database");
    let contents: Vec<String> = (0..20).map(|number| format!("content {number}")).collect();
    for (number, content) in contents.iter().enumerate() {
        shelf.keep(&scratch, content, "a note").await.expect("it is kept");
        let first = shelf.find(&contents[..1]).await.expect("they are looked for");
        assert_eq!(first, Some((0, "a note".to_owned())), "after {number}");
        shelf.copy(&contents[0], "a note").await.expect("a copy").close().await.expect("it is dropped");
    }
    assert_eq!(how_many(&bench.workbench).await, 16);
    assert_eq!(shelf.find(&contents[1..4]).await.expect("they are looked for"), None);
    assert_eq!(shelf.find(&contents).await.expect("they are looked for"), Some((19, "a note".to_owned())));
    scratch.close().await.expect("it is dropped");
    bench.workbench.close().await;
}

#[tokio::test]
async fn what_holds_a_subscription_is_kept_and_goes_in_its_turn() {
    let bench = Bench::own().await;
    let dev = bench.workbench.environment("dev").await.expect("dev is there");
    let shelf = bench.workbench.shelf(&dev).await.expect("it opens").expect("the cluster is our own");
    let scratch = bench.workbench.scratch(&dev).await.expect("a scratch database");
    let mut connection = scratch.connect().await.expect("a connection");
    let subscription = "CREATE SUBSCRIPTION s CONNECTION 'dbname=elsewhere' PUBLICATION p WITH (connect = false)";
    sqlx::raw_sql(subscription).execute(&mut connection).await.expect("a subscription");
    connection.close().await.expect("it closes");
    let contents: Vec<String> = (0..17).map(|number| format!("content {number}")).collect();
    assert!(shelf.put(scratch, &contents[0], "").await.is_ok());
    let mut kept = shelf.open(&contents[0], "").await.expect("it is read");
    let count = sqlx::query_scalar("SELECT count(*) FROM pg_subscription").fetch_one(&mut kept).await;
    assert_eq!(count.ok(), Some(1_i64));
    kept.close().await.expect("it closes");
    let plain = bench.workbench.scratch(&dev).await.expect("a scratch database");
    for content in &contents[1..] {
        shelf.keep(&plain, content, "").await.expect("it is kept");
    }
    assert_eq!(how_many(&bench.workbench).await, 16);
    assert_eq!(shelf.find(&contents[..1]).await.expect("it is looked for"), None);
    plain.close().await.expect("it is dropped");
    bench.workbench.close().await;
}

#[tokio::test]
async fn a_subscription_is_found_again_beside_what_changes() {
    let bench = Bench::own().await;
    let subscription = "CREATE SUBSCRIPTION s CONNECTION 'dbname=elsewhere' PUBLICATION p WITH (connect = false);";
    let table = "CREATE TABLE book (id int PRIMARY KEY);";
    let down = "ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s; DROP TABLE book;";
    bench.pair("1_all", &format!("{table}\n{subscription}"), down);
    bench.file("schema/a.sql", format!("{table}\n{subscription}"));
    for _ in 0..2 {
        assert_eq!(found(&bench).await, Ok(Vec::new()));
        assert_eq!(bench.detect().await.expect("it is found").unmodelled(), ["subscription s"]);
    }
    bench.file("schema/b.sql", "CREATE TABLE store (id int PRIMARY KEY);");
    for _ in 0..2 {
        assert_eq!(found(&bench).await, Ok(vec!["create table public.store".to_owned()]));
    }
    bench.workbench.close().await;
}
