//! `limbeck migrate`.

use super::project::Project;

#[tokio::test]
async fn what_changed_is_written_once() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int PRIMARY KEY);");
    let files = project.stdout(&["migrate", "-m", "Add books!"]).await;
    assert_eq!(files.lines().count(), 2);
    for (file, end) in files.lines().zip(["_add_books.up.sql", "_add_books.down.sql"]) {
        assert!(file.ends_with(end) && std::path::Path::new(file).exists(), "{file}");
    }
    let attributes = project.folder.path().join("migrations/.gitattributes");
    assert_eq!(std::fs::read_to_string(attributes).unwrap(), "*.sql text eol=lf\n");
    assert_eq!(project.stdout(&["migrate", "-m", "again"]).await, "models and migrations agree\n");
    let json = project.json(&["migrate", "-m", "again"]).await;
    assert_eq!(json["written"], serde_json::json!([]));
}

#[tokio::test]
async fn a_question_is_refused_without_a_terminal_and_named_with_the_hint_to_write() {
    let project = Project::new().await;
    project.model("CREATE TABLE book (id int PRIMARY KEY, name text);");
    project.stdout(&["migrate", "-m", "a"]).await;
    project.model("CREATE TABLE book (id int PRIMARY KEY, title text);");
    let ended = project.run(&["migrate", "-m", "b"]).await;
    assert_eq!(ended.code, Some(3));
    assert!(ended.stderr.contains("`-- @renamed from=name`"), "{}", ended.stderr);
    let ended = project.run(&["migrate", "-m", "b", "--no-renames"]).await;
    assert_eq!(ended.code, Some(3), "what the drop destroys is another question");
    assert!(ended.stderr.contains("--allow drop-column"), "{}", ended.stderr);
    project.stdout(&["migrate", "-m", "b", "--no-renames", "--dry-run"]).await;
    assert_eq!(std::fs::read_dir(project.folder.path().join("migrations")).unwrap().count(), 3);
    let files = project.stdout(&["migrate", "-m", "b", "--no-renames", "--allow", "drop-column"]).await;
    assert_eq!(files.lines().count(), 2);
}

#[tokio::test]
async fn a_mistake_in_a_model_fails_with_its_file_and_line() {
    let project = Project::new().await;
    project.model("\nCREATE TABLE book (id nonsense);");
    let ended = project.run(&["migrate", "-m", "a"]).await;
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("schema/a.sql:2: type \"nonsense\" does not exist"), "{}", ended.stderr);
    assert!(!project.folder.path().join("migrations").exists());
}

#[tokio::test]
async fn no_scratch_database_is_left_behind() {
    let project = Project::new().await;
    for model in ["CREATE TABLE book (id int);", "CREATE TABLE book (id nonsense);"] {
        project.model(model);
        let child = project.command(&["migrate", "-m", "a"]).spawn().expect("limbeck starts");
        let pid = child.id().expect("it runs");
        child.wait_with_output().await.expect("it ends");
        let left = format!("SELECT count(*) FROM pg_database WHERE datname LIKE 'limbeck\\_scratch\\_{pid}\\_%';");
        assert_eq!(project.database.psql(&left).await, "0\n", "{model}");
    }
}

#[tokio::test]
async fn a_small_table_is_changed_in_one_version() {
    let project = Project::new().await;
    let model = |index: &str| {
        let tables = ["country", "book"].map(|name| {
            let index = index.replace("book", name);
            format!("CREATE TABLE {name} (id int PRIMARY KEY, name text);\n{index}")
        });
        project.model(&tables.join("\n"));
    };
    model("");
    project.stdout(&["migrate", "-m", "tables"]).await;
    let toml = "[project]\nname = \"shop\"\n[migrate]\nsmall = [\"countr?\"]\n";
    std::fs::write(project.folder.path().join("limbeck.toml"), toml).unwrap();
    model("CREATE INDEX book_name ON book (name);");
    let plan = project.stdout(&["migrate", "-m", "indexes", "--dry-run"]).await;
    assert!(plan.contains("CREATE INDEX country_name ON public.country"), "{plan}");
    assert!(plan.contains("CREATE INDEX CONCURRENTLY book_name ON public.book"), "{plan}");
}

#[tokio::test]
async fn hints_of_all_kinds_ask_nothing_and_lose_nothing() {
    let project = Project::new().await;
    project.model(
        "CREATE SCHEMA shop; CREATE TYPE shop.state AS ENUM ('new', 'sold');
         CREATE TABLE shop.books (id int PRIMARY KEY, state shop.state);",
    );
    project.stdout(&["migrate", "-m", "a"]).await;
    project.stdout(&["upgrade"]).await;
    project.database.psql("INSERT INTO shop.books VALUES (1, 'new'), (2, 'sold');").await;
    project.model(
        "CREATE SCHEMA store /* @renamed from=shop */;
         CREATE TYPE store.state AS ENUM ('fresh' /* @renamed from='new' */, 'sold');
         CREATE TABLE store.book ( -- @renamed from=books
             number int PRIMARY KEY, -- @renamed from=id
             state store.state, note text
         );",
    );
    project.stdout(&["migrate", "-m", "b"]).await;
    project.stdout(&["upgrade"]).await;
    let rows = "SELECT string_agg(b::text, ' ' ORDER BY number) FROM store.book b;";
    assert_eq!(project.database.psql(rows).await, "(1,fresh,) (2,sold,)\n");
    assert_eq!(project.stdout(&["migrate", "-m", "c"]).await, "models and migrations agree\n");
    project.stdout(&["downgrade", "-1", "--allow", "drop-column"]).await;
    let rows = "SELECT string_agg(b::text, ' ' ORDER BY id) FROM shop.books b;";
    assert_eq!(project.database.psql(rows).await, "(1,new) (2,sold)\n");
}
