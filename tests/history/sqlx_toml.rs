//! A folder with `sqlx.toml`: the stock `sqlx` and Limbeck take turns, and the ledger that it renames is nobody's table.

use super::bench::Bench;
use limbeck::config::Project;
use limbeck::data::{Source, read_only_because};
use limbeck::history::{Target, compare};
use std::str::FromStr;

/// A project whose `dev` is found through the variable that `sqlx.toml` names, in `.env`.
async fn project(table: &str) -> Bench {
    let bench = Bench::new().await;
    let text = format!(
        "[common]\ndatabase-url-var = \"SHOP_URL\"\n[migrate]\ntable-name = \"{table}\"\nmigrations-dir = \"moves\"\n\
         create-schemas = [\"ledgers\"]\nignored-chars = [\"\\r\", \"\\uFEFF\"]\n"
    );
    bench.file("sqlx.toml", text);
    bench.file(".env", format!("SHOP_URL={}\n", bench.database.url()));
    std::fs::create_dir(bench.path("moves")).expect("a folder is made");
    let project = Project::read(bench.folder.path()).expect("the project is read");
    assert_eq!(project.environments[0].url, Some(bench.database.url()));
    Bench { workbench: bench.another(), ..bench }
}

/// What `sqlx` says; none where it was built without its feature `sqlx-toml`, which is said.
async fn stock(bench: &Bench, arguments: &[&str]) -> Option<String> {
    let mut command = tokio::process::Command::new("sqlx");
    command.args(arguments).current_dir(bench.folder.path()).env_remove("DATABASE_URL");
    let required = std::env::var_os("LIMBECK_REQUIRE_SQLX").is_some();
    let (success, text) = match command.output().await {
        Ok(output) => {
            let told = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
            (output.status.success(), told.concat())
        }
        Err(error) => (false, format!("the `sqlx-toml` feature is in no `sqlx` here: {error}")),
    };
    if !success && !required && text.contains("`sqlx-toml` feature") {
        println!("skipped: {} (cargo install sqlx-cli --features postgres,rustls,sqlx-toml)", text.trim());
        return None;
    }
    assert!(success, "sqlx {arguments:?}: {text}");
    Some(text)
}

/// Both ways, beside a table `other` that only has the ledger's name in another schema.
async fn take_turns(bench: &Bench, ledger: &str, other: Option<&str>) {
    let mut models = "CREATE TABLE a (b int);\n".to_owned();
    models.extend(other.map(|other| format!("CREATE TABLE {other} (c int);\n")));
    bench.file("schema/a.sql", &models);
    bench.migrate("a").await;
    bench.file("schema/a.sql", format!("{models}CREATE TABLE d (e int);\n"));
    bench.migrate("d").await;
    assert!(bench.detect().await.expect("they compare").is_empty());
    assert_eq!(bench.upgrade().await.expect("it is applied"), 2);
    nobodys(bench).await;

    // What is left out of the checksum may change.
    let up = std::fs::read_dir(bench.path("moves")).expect("a folder").map(|entry| entry.expect("a file").path());
    for path in up.filter(|path| path.to_string_lossy().ends_with(".up.sql")) {
        let text = std::fs::read_to_string(&path).expect("a file");
        std::fs::write(&path, text.replace('\n', "\r\n")).expect("it is written");
    }
    assert_eq!(bench.problems().await, [] as [String; 0]);
    let Some(info) = stock(bench, &["migrate", "info"]).await else { return };
    assert_eq!(info.matches("/installed").count(), 2, "{info}");
    assert!(!info.contains("mismatch"), "{info}");
    stock(bench, &["migrate", "run"]).await;
    stock(bench, &["migrate", "revert"]).await;
    assert_eq!(bench.standing().await.pending.len(), 1);
    assert_eq!(bench.downgrade(Target::Base).await.expect("it is undone"), 1);

    stock(bench, &["migrate", "run"]).await;
    let standing = bench.standing().await;
    assert_eq!((standing.applied.len(), standing.pending.len()), (2, 0));
    assert_eq!(standing.problems, []);
    assert_eq!(bench.ask(&format!("SELECT count(*) FROM {ledger}")).await, "2");
    nobodys(bench).await;
    assert_eq!(bench.downgrade(Target::Base).await.expect("it is undone"), 2);
    let info = stock(bench, &["migrate", "info"]).await.expect("it answered before");
    assert_eq!(info.matches("/pending").count(), 2, "{info}");
}

/// The environment has what the models have: the ledger and its schema are no difference.
async fn nobodys(bench: &Bench) {
    let compared = compare(&bench.workbench, "dev").await.expect("they compare");
    let words: Vec<String> = compared.changes.iter().map(ToString::to_string).collect();
    assert_eq!(words, [] as [String; 0]);
}

/// Whether the data pages let rows of this table be edited.
async fn editable(bench: &Bench, schema: &str, name: &str) -> bool {
    let options = sqlx::postgres::PgConnectOptions::from_str(&bench.database.url()).expect("a URL");
    let source = Source::new(options, bench.workbench.project.ledger.clone());
    let relation = source.relation(schema, name).await.expect("it is there");
    source.close().await;
    read_only_because(&relation).is_none()
}

#[tokio::test]
async fn a_ledger_of_another_name_is_shared_and_nobodys_table() {
    let bench = project("Done").await;
    take_turns(&bench, "public.done", None).await;
    assert!(!editable(&bench, "public", "done").await);
}

#[tokio::test]
async fn a_ledger_in_a_schema_of_its_own_is_shared_and_hides_no_table_of_its_name() {
    let bench = project("ledgers.done").await;
    take_turns(&bench, "ledgers.done", Some("public.done")).await;
    assert!(!editable(&bench, "ledgers", "done").await);
    assert_eq!(bench.upgrade().await.expect("it is applied"), 2);
    assert!(editable(&bench, "public", "done").await);
}
