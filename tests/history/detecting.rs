//! Models against migrations: what is found, asked, refused, written.

use super::bench::Bench;
use limbeck::catalog::{Kind, ObjectId};
use limbeck::diff::Rename;
use limbeck::history::{self, Answers, Error, Target};
use limbeck::plan::HazardKind;

fn column(table: &ObjectId, name: &str) -> ObjectId {
    ObjectId::of_table(Kind::Column, table, name)
}

#[tokio::test]
async fn models_load_in_any_order_that_works() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (b int REFERENCES b (id));\nCREATE TABLE aa (x s.e);");
    bench.file("schema/b.sql", "CREATE TABLE b (id int PRIMARY KEY, c int REFERENCES c);\nCREATE SCHEMA s;");
    std::fs::create_dir(bench.path("schema/c")).unwrap();
    bench.file("schema/c/c.sql", "CREATE TABLE c (id int PRIMARY KEY);\nCREATE TYPE s.e AS ENUM ('x');\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON aa (x);");
    bench.file("schema/c/.hidden.sql", "nonsense");
    assert_eq!(bench.migrate("all").await.len(), 1);
    bench.upgrade().await.unwrap();
    assert!(history::compare(&bench.workbench, "dev").await.unwrap().changes.is_empty());
}

#[tokio::test]
async fn a_mistake_in_a_model_is_named_with_its_file_and_line() {
    let bench = Bench::new().await;
    bench.file(
        "schema/a.sql",
        "CREATE TABLE a (b int);\n\n-- what is wrong\nCREATE TABLE c (\n  d int,\n  e nonsense\n);",
    );
    match bench.detect().await {
        Err(Error::Model { path, line, message }) => {
            assert!(path.ends_with("schema/a.sql"));
            assert_eq!((line, message.as_str()), (6, "type \"nonsense\" does not exist"));
        }
        other => panic!("{other:?}"),
    }
    bench.file("schema/a.sql", "CREATE TABLE a (b int)\nCREATE TABLE b (c int);");
    assert!(matches!(bench.detect().await, Err(Error::Model { line: 2, .. })));
    bench.file("schema/a.sql", "CREATE TABLE a (b int DEFAULT 'x);");
    assert!(matches!(bench.detect().await, Err(Error::Model { line: 1, .. })));
    assert_eq!(bench.ask("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace").await, "0");
}

#[tokio::test]
async fn models_reach_nothing_beyond_their_database() {
    let bench = Bench::new().await;
    for text in
        ["SELECT 1;\nCOMMIT;", "SELECT 1;\nCREATE ROLE limbeck_test_x;", "\nCOPY t TO PROGRAM 'id';", "\n\\! id"]
    {
        bench.file("schema/a.sql", text);
        assert!(matches!(bench.detect().await, Err(Error::Model { line: 2, .. })), "{text}");
    }
    bench.file("schema/a.sql", "CREATE TABLE a ();\nALTER TABLE a OWNER TO limbeck_nobody;");
    match bench.detect().await {
        Err(Error::Model { line: 2, message, .. }) => assert!(message.contains("`limbeck_nobody`"), "{message}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_settings_of_a_dump_stay_in_their_file() {
    let bench = Bench::new().await;
    let dump = "\\restrict abc\nSET default_tablespace = '';\nSELECT pg_catalog.set_config('search_path', '', false);\n\
                SET ROLE NONE;\nALTER TABLE public.late ADD a int;\nCREATE TABLE public.b (c int);\n\\unrestrict abc\n";
    bench.file("schema/a.sql", dump);
    bench.file("schema/b.sql", "CREATE TABLE late ();");
    let detection = bench.detect().await.unwrap();
    let words: Vec<String> = detection.changes.iter().map(ToString::to_string).collect();
    assert_eq!(words, ["create table public.b", "create table public.late"]);
}

#[tokio::test]
async fn a_possible_rename_is_asked_about_and_the_answer_is_remembered_in_the_model() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE books (id int PRIMARY KEY, name text, year int);");
    bench.migrate("books").await;
    bench.upgrade().await.unwrap();
    bench.database.psql("INSERT INTO books VALUES (1, 'Emma', 1815);").await;
    let text = "-- what we sell\nCREATE TABLE book (\n    id int PRIMARY KEY,\n    title text, -- as printed\n    year int\n);\n";
    bench.file("schema/a.sql", text);
    let detection = bench.detect().await.unwrap();
    assert!(!detection.questions.is_empty() && detection.steps.is_empty());
    assert!(matches!(history::write(&bench.workbench, &detection, "x").await, Err(Error::Refused { .. })));

    let (old, new) = (ObjectId::table("public", "books"), ObjectId::table("public", "book"));
    let table = Rename { from: old, to: new.clone() };
    let title = Rename { from: column(&new, "name"), to: column(&new, "title") };
    let answers = Answers { renamed: vec![table.clone(), title.clone()], not_renamed: Vec::new() };
    let detection = history::detect(&bench.workbench, &answers).await.unwrap();
    assert_eq!(detection.questions, []);
    assert_eq!(bench.read("schema/a.sql"), text, "nothing is written before it is asked for");
    let written = history::write(&bench.workbench, &detection, "rename").await.unwrap();
    let marked = text
        .replace("TABLE book (", "TABLE book /* @renamed from=books */ (")
        .replace("title text", "title /* @renamed from=name */ text");
    assert_eq!(bench.read("schema/a.sql"), marked);
    assert!(!written[0].up.text.contains("DROP"), "{}", written[0].up.text);

    assert_eq!(bench.upgrade().await.unwrap(), 1);
    assert_eq!(bench.ask("SELECT title FROM book").await, "Emma");
    assert!(bench.detect().await.unwrap().is_empty(), "the hints are ignored from now on");
    assert_eq!(bench.downgrade(Target::Count(1)).await.unwrap(), 1);
    assert_eq!(bench.ask("SELECT name FROM books").await, "Emma");
}

#[tokio::test]
async fn a_hint_in_the_model_answers_without_a_question() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE \"Old\" (a int, \"B b\" text);");
    bench.migrate("a").await;
    let text = "CREATE TABLE new ( -- @renamed from=\"Old\"\n  a int,\n  c text -- @renamed from=\"B b\"\n);";
    bench.file("schema/a.sql", text);
    let detection = bench.detect().await.unwrap();
    assert_eq!((detection.questions.len(), detection.renames.len(), detection.changes.len()), (0, 2, 0));
    assert_eq!(bench.migrate("b").await.len(), 1);
    assert_eq!(bench.read("schema/a.sql"), text);
    assert!(bench.detect().await.unwrap().is_empty());
    assert_eq!(history::prove(&bench.workbench).await.unwrap(), []);
}

#[tokio::test]
async fn hints_at_schemas_values_views_and_functions_answer_too() {
    let bench = Bench::new().await;
    bench.file(
        "schema/a.sql",
        "CREATE SCHEMA shop;\nCREATE TYPE shop.state AS ENUM ('new', 'sold');\n\
         CREATE TABLE shop.books (id int PRIMARY KEY, state shop.state);\n\
         CREATE TABLE stray (id int);\n\
         CREATE FUNCTION shop.is_new(s shop.state) RETURNS boolean LANGUAGE sql AS 'SELECT true';\n\
         CREATE VIEW shop.offer AS SELECT id FROM shop.books;",
    );
    bench.migrate("a").await;
    bench.upgrade().await.unwrap();
    bench.database.psql("INSERT INTO shop.books VALUES (1, 'new'); INSERT INTO stray VALUES (7);").await;
    let text = "CREATE SCHEMA store -- @renamed from=shop\n;\n\
         CREATE TYPE store.condition /* @renamed from=state */ AS ENUM (\n  'fresh', -- @renamed from=new\n  'sold'\n);\n\
         CREATE TABLE store.book ( -- @renamed from=books\n  id int PRIMARY KEY, kept store.condition -- @renamed from=state\n);\n\
         CREATE TABLE store.found /* @renamed from=public.stray */ (id int);\n\
         CREATE FUNCTION store.fresh(s store.condition) /* @renamed from=is_new */ RETURNS boolean LANGUAGE sql AS 'SELECT false';\n\
         CREATE VIEW store.offers /* @renamed from=shop.offer */ AS SELECT id, kept FROM store.book;";
    bench.file("schema/a.sql", text);
    let detection = bench.detect().await.unwrap();
    assert_eq!(detection.questions, []);
    let written = history::write(&bench.workbench, &detection, "b").await.unwrap();
    assert!(written.iter().all(|file| !file.up.text.contains("DROP")), "{}", written[0].up.text);
    bench.upgrade().await.unwrap();
    assert_eq!(bench.ask("SELECT kept FROM store.offers").await, "fresh");
    assert_eq!(bench.ask("SELECT id FROM store.found").await, "7");
    assert!(bench.detect().await.unwrap().is_empty(), "the hints are done");
    bench.downgrade(Target::Count(u32::try_from(written.len()).unwrap())).await.unwrap();
    assert_eq!(bench.ask("SELECT state FROM shop.books").await, "new");
    assert_eq!(bench.ask("SELECT id FROM public.stray").await, "7");
}

#[tokio::test]
async fn a_hint_that_contradicts_is_an_error_with_its_line() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (x int);\nCREATE TABLE b (x int);\nCREATE TYPE e AS ENUM ('p', 'q');");
    bench.migrate("a").await;
    let rest = "CREATE TYPE e AS ENUM ('p', 'q');";
    for (text, wrong_line, words) in [
        (
            "CREATE TABLE a (x int);\nCREATE TABLE c /* @renamed from=a */ (x int);\nCREATE TABLE b (x int);",
            2,
            "beside table public.c",
        ),
        (
            "CREATE TABLE c /* @renamed from=a */ (x int);\nCREATE TABLE d /* @renamed from=a */ (x int);\nCREATE TABLE b (x int);",
            2,
            "cannot become both",
        ),
        ("CREATE TABLE c -- @renamed from=a\n( -- @renamed from=b\n x int);", 2, "cannot have been both"),
    ] {
        bench.file("schema/a.sql", format!("{text}\n{rest}"));
        match bench.detect().await {
            Err(Error::Model { line, message, .. }) => {
                assert_eq!(line, wrong_line, "{text}: {message}");
                assert!(message.contains(words) && message.contains("\nhint: "), "{message}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    // A new one that is there already was not renamed now: the hint is done, and the old one goes by its own hazard.
    bench.file("schema/a.sql", format!("CREATE TABLE b /* @renamed from=a */ (x int);\n{rest}"));
    let detection = bench.detect().await.unwrap();
    assert!(detection.renames.is_empty() && detection.questions.is_empty());
    let hazards = detection.steps.iter().flat_map(|draft| &draft.up.statements).flat_map(|one| &one.hazards);
    assert_eq!(hazards.map(|hazard| hazard.kind).collect::<Vec<_>>(), [HazardKind::DropTable]);
    // One after the other is no contradiction, and what was renamed long ago is done.
    let text = "CREATE TABLE b /* @renamed from=a */ (x int);\nCREATE TABLE c /* @renamed from=b */ (x int);\n";
    bench.file("schema/a.sql", format!("{text}CREATE TYPE e AS ENUM ('p' /* @renamed from=o */, 'q');"));
    assert_eq!(bench.detect().await.unwrap().renames.len(), 2);
    bench.migrate("b").await;
    assert!(bench.detect().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_schema_is_asked_about_before_what_is_in_it() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE SCHEMA s;\nCREATE TABLE s.a (x int);\nCREATE TABLE s.b (y int, z text);");
    bench.migrate("a").await;
    bench.file("schema/a.sql", "CREATE SCHEMA t;\nCREATE TABLE t.a (x int);\nCREATE TABLE t.b (y int, z text);");
    let questions = bench.detect().await.unwrap().questions;
    let rename = Rename { from: ObjectId::global(Kind::Schema, "s"), to: ObjectId::global(Kind::Schema, "t") };
    let asked: Vec<&Rename> = questions.iter().map(|question| &question.rename).collect();
    assert_eq!(asked, [&rename]);
    let no = Answers { renamed: Vec::new(), not_renamed: vec![rename.clone()] };
    assert_eq!(
        history::detect(&bench.workbench, &no).await.unwrap().questions.len(),
        2,
        "then its tables may have moved"
    );
    let yes = Answers { renamed: vec![rename], not_renamed: Vec::new() };
    let detection = history::detect(&bench.workbench, &yes).await.unwrap();
    assert!(detection.questions.is_empty() && detection.changes.is_empty());
    history::write(&bench.workbench, &detection, "b").await.unwrap();
    assert!(bench.read("schema/a.sql").starts_with("CREATE SCHEMA t /* @renamed from=s */;"));
}

#[tokio::test]
async fn no_is_an_answer_too() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (b text);");
    bench.migrate("a").await;
    bench.file("schema/a.sql", "CREATE TABLE a (c text);");
    let questions = bench.detect().await.unwrap().questions;
    let not_renamed = questions.into_iter().map(|question| question.rename).collect();
    let answers = Answers { renamed: Vec::new(), not_renamed };
    let detection = history::detect(&bench.workbench, &answers).await.unwrap();
    assert_eq!(detection.steps.len(), 1);
    assert_eq!(history::refused(&detection, &[]).len(), 1, "the column's values are a hazard with a name");
    let written = history::write(&bench.workbench, &detection, "drop").await.unwrap();
    assert!(written[0].up.text.contains("\n-- @allow drop-column\n"), "{}", written[0].up.text);
}

#[tokio::test]
async fn what_changed_since_it_was_looked_at_is_not_written() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (b text);");
    let detection = bench.detect().await.unwrap();
    bench.file("schema/a.sql", "CREATE TABLE a (b text, c text);");
    assert!(matches!(history::write(&bench.workbench, &detection, "x").await, Err(Error::Stale)));
    assert_eq!(std::fs::read_dir(bench.path("migrations")).unwrap().count(), 0);
}

#[tokio::test]
async fn a_down_file_that_does_not_restore_is_found() {
    let bench = Bench::new().await;
    bench.pair("1_a", "CREATE TABLE a (b int);", "DROP TABLE a;");
    bench.pair("2_b", "ALTER TABLE a ADD c int, ADD d int;", "ALTER TABLE a DROP c;");
    bench.pair("3_c", "CREATE TABLE e ();", "DROP TABLE nothing;");
    bench.pair("4_d", "CREATE TABLE IF NOT EXISTS f ();", "DROP TABLE f;");
    bench.file("migrations/5_e.sql", "SELECT 1;");
    let messages: Vec<String> =
        history::prove(&bench.workbench).await.unwrap().into_iter().map(|problem| problem.message).collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    assert!(messages[0].starts_with("`2_b.down.sql` does not restore what was there before"), "{messages:?}");
    assert_eq!(messages[1], "`3_c.down.sql` fails at line 1: table \"nothing\" does not exist");
    assert_eq!(messages[2], "version 5 (e) has no down file");
    assert_eq!(std::fs::read_dir(bench.path("data/proofs")).unwrap().count(), 2);
    let again = history::prove(&bench.workbench).await.unwrap();
    assert_eq!(again.len(), 3, "what failed is not taken for proven");
}

#[tokio::test]
async fn a_comparison_that_takes_too_long_is_given_up_and_leaves_nothing_behind() {
    let bench = Bench::new().await;
    bench.pair("1_a", "SELECT pg_sleep(600);", "SELECT 1;");
    let limit = std::time::Duration::from_secs(2);
    let since = std::time::Instant::now();
    let refused = history::detect_within(&bench.workbench, &Answers::default(), limit).await.expect_err("it sleeps");
    assert_eq!(refused.to_string(), "comparing models and migrations took longer than 2 s");
    assert!(since.elapsed().as_secs() < 30);
    bench.workbench.close().await;
    let sleeping = format!(
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND datname LIKE 'limbeck_scratch_{}_%'",
        std::process::id()
    );
    assert_eq!(bench.ask(&sleeping).await, "0", "the server does not go on with it");
    bench.file("migrations/1_a.up.sql", "SELECT 1;");
    let again = bench.another();
    assert!(history::detect(&again, &Answers::default()).await.expect("the next one may").is_empty());
}

#[tokio::test]
async fn what_is_on_dev_is_told_with_a_question() {
    let bench = Bench::new().await;
    bench.file("schema/a.sql", "CREATE TABLE a (id int PRIMARY KEY, b text, c text);");
    bench.migrate("a").await;
    bench.upgrade().await.unwrap();
    bench.database.psql("INSERT INTO a VALUES (1, 'x', 'y'), (2, 'z', NULL);").await;
    bench.file("schema/a.sql", "CREATE TABLE a (id int PRIMARY KEY, d text, c text);");
    let told = async |words: &str| {
        let questions = bench.detect().await.unwrap().questions;
        assert!(questions[0].evidence.iter().any(|told| told == words), "{questions:?}");
    };
    told("2 values in it on dev").await;
    // Somebody has made it there by hand already.
    bench.database.psql("ALTER TABLE a ADD d text; UPDATE a SET d = b WHERE id = 1;").await;
    bench.file("schema/b.sql", "-- so that it is compared anew");
    told("1 of 2 sampled values on dev are in both").await;
}
