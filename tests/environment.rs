//! Scratch databases: like the environment, gone when closed, forgotten or orphaned.

use crate::support::command::eventually;
use crate::support::postgres::Database;
use limbeck::config::{Project, Settings};
use limbeck::environment::{Error, Workbench};
use sqlx::{Connection, PgConnection};

struct Bench {
    workbench: Workbench,
    dev: Database,
    _folder: tempfile::TempDir,
}

async fn bench() -> Bench {
    with(Database::create().await, |_| {}).await
}

async fn with(dev: Database, change: impl FnOnce(&mut Settings)) -> Bench {
    let folder = tempfile::tempdir().expect("a folder");
    let text =
        format!("[environments.dev]\nurl = '{}'\n[environments.away]\nurl_env = 'LIMBECK_TEST_AWAY'\n", dev.url());
    std::fs::write(folder.path().join("limbeck.toml"), text).expect("a file");
    let project = Project::read(folder.path()).expect("a project");
    let mut settings =
        Settings { data_dir: folder.path().join("data"), pg_bin: None, store_url: None, scratch_url: Some(dev.url()) };
    change(&mut settings);
    Bench { workbench: Workbench::new(settings, project), dev, _folder: folder }
}

async fn exists(connection: &mut PgConnection, name: &str) -> bool {
    let found = sqlx::query("SELECT FROM pg_database WHERE datname = $1").bind(name).fetch_optional(connection).await;
    found.expect("an answer").is_some()
}

#[tokio::test]
async fn a_scratch_database_is_gone_when_it_is_closed() {
    let bench = bench().await;
    let dev = bench.workbench.environment("dev").await.expect("dev");
    let scratch = bench.workbench.scratch(&dev).await.expect("a scratch database");
    let name = scratch.name().to_owned();
    let mut open = scratch.connect().await.expect("a connection");
    sqlx::query("CREATE TABLE t ()").execute(&mut open).await.expect("it may be written");
    let mut connection = bench.dev.connect().await;
    assert!(exists(&mut connection, &name).await);
    scratch.close().await.expect("it is dropped, although somebody is connected");
    assert!(!exists(&mut connection, &name).await);
    bench.workbench.close().await;
}

#[tokio::test]
async fn a_forgotten_scratch_database_is_dropped_in_the_background() {
    let bench = bench().await;
    let dev = bench.workbench.environment("dev").await.expect("dev");
    let scratch = bench.workbench.scratch(&dev).await.expect("a scratch database");
    let name = scratch.name().to_owned();
    drop(scratch);
    bench.workbench.close().await;
    assert!(!exists(&mut bench.dev.connect().await, &name).await, "closing waits for it");
}

#[tokio::test]
async fn a_copy_has_what_the_original_had() {
    let bench = bench().await;
    let dev = bench.workbench.environment("dev").await.expect("dev");
    let scratch = bench.workbench.scratch(&dev).await.expect("a scratch database");
    let mut connection = scratch.connect().await.expect("a connection");
    sqlx::query("CREATE TABLE kept ()").execute(&mut connection).await.expect("it may be written");
    connection.close().await.expect("it closes");
    let copy = scratch.copy().await.expect("a copy");
    let mut connection = copy.connect().await.expect("a connection");
    sqlx::query("SELECT FROM kept").execute(&mut connection).await.expect("the table is there");
    connection.close().await.expect("it closes");
    copy.close().await.expect("it is dropped");
    scratch.close().await.expect("it is dropped");
    bench.workbench.close().await;
}

#[tokio::test]
async fn orphans_are_swept_and_those_of_the_living_are_not() {
    let living = bench().await;
    let dev = living.workbench.environment("dev").await.expect("dev");
    let kept = living.workbench.scratch(&dev).await.expect("a scratch database");
    let mut connection = living.dev.connect().await;
    // The lock of this one's owner is held by nobody.
    let orphan = format!("limbeck_scratch_999999_1_{:08x}_0", rand::random::<u32>());
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {orphan}")))
        .execute(&mut connection)
        .await
        .expect("it is made");
    let url = living.dev.url();
    let sweeper = with(Database::create().await, |settings| settings.scratch_url = Some(url)).await;
    let dev = sweeper.workbench.environment("dev").await.expect("dev");
    sweeper.workbench.scratch(&dev).await.expect("a scratch database").close().await.expect("it is dropped");
    assert!(!exists(&mut connection, &orphan).await, "the orphan is swept");
    assert!(exists(&mut connection, kept.name()).await, "the other's stays");
    kept.close().await.expect("it is dropped");
    sweeper.workbench.close().await;
    living.workbench.close().await;
}

/// Advisory locks belong to a database: who is connected to another one must not take them for free.
#[tokio::test]
async fn the_living_are_not_swept_from_another_database_of_the_server() {
    let living = bench().await;
    let dev = living.workbench.environment("dev").await.expect("dev");
    let kept = living.workbench.scratch(&dev).await.expect("a scratch database");
    let sweeper = bench().await;
    let dev = sweeper.workbench.environment("dev").await.expect("dev");
    sweeper.workbench.scratch(&dev).await.expect("a scratch database").close().await.expect("it is dropped");
    assert!(exists(&mut living.dev.connect().await, kept.name()).await, "it stays");
    kept.close().await.expect("it is dropped");
    sweeper.workbench.close().await;
    living.workbench.close().await;
}

#[tokio::test]
async fn extensions_that_the_scratch_server_does_not_offer_are_named_with_their_versions() {
    let dev = Database::create().await;
    // As a server with other packages would say it; no machine has packages of both kinds.
    dev.psql(
        "CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE EXTENSION pg_trgm;
         UPDATE pg_extension SET extname = 'postgis', extversion = '3.4.2' WHERE extname = 'hstore';
         UPDATE pg_extension SET extversion = '99' WHERE extname = 'citext';",
    )
    .await;
    // The same server under another name is another server.
    let bench = with(dev, |settings| {
        settings.scratch_url = settings.scratch_url.take().map(|url| url.replace("127.0.0.1", "localhost"));
    })
    .await;
    let dev = bench.workbench.environment("dev").await.expect("dev");
    let refused = bench.workbench.scratch(&dev).await.expect_err("it has what the server lacks");
    let said = refused.to_string();
    let offered = bench
        .dev
        .psql("SELECT string_agg(version, ', ' ORDER BY version) FROM pg_available_extension_versions WHERE name = 'citext'")
        .await;
    let named = format!(
        "its extensions `citext` 99 (it offers {}), `postgis` 3.4.2 are not offered by `scratch`",
        offered.trim()
    );
    assert!(said.contains(&named) && !said.contains("pg_trgm") && !said.contains("plpgsql"), "{said}");
    assert!(said.contains("on localhost:"), "{said}");
    assert!(refused.hint().is_some_and(|hint| hint.contains("LIMBECK_SCRATCH_URL")));
    bench.dev.psql("DROP EXTENSION pg_trgm; DELETE FROM pg_extension WHERE extname <> 'plpgsql';").await;
    let scratch = bench.workbench.scratch(&dev).await.expect("nothing differs any more");
    scratch.close().await.expect("it is dropped");
    bench.workbench.close().await;
}

#[tokio::test]
async fn a_scratch_database_has_the_encoding_and_collation_of_its_environment() {
    let bench = bench().await;
    let odd = format!("{}_latin", bench.dev.name());
    let mut connection = bench.dev.connect().await;
    let create = format!("CREATE DATABASE {odd} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
    sqlx::raw_sql(sqlx::AssertSqlSafe(create)).execute(&mut connection).await.expect("it is made");
    let mut project = bench.workbench.project.clone();
    project.environments[0].url = Some(bench.dev.url().replace(bench.dev.name(), &odd));
    let workbench = Workbench::new(bench.workbench.settings.clone(), project);
    let dev = workbench.environment("dev").await.expect("dev");
    assert_eq!(dev.facts.encoding, "LATIN1");
    let scratch = workbench.scratch(&dev).await.expect("a scratch database");
    let told: (String, String) = sqlx::query_as(
        "SELECT pg_encoding_to_char(encoding)::text, datcollate::text FROM pg_database WHERE datname = $1",
    )
    .bind(scratch.name())
    .fetch_one(&mut connection)
    .await
    .expect("a row");
    assert_eq!(told, ("LATIN1".into(), "C".into()));
    scratch.close().await.expect("it is dropped");
    workbench.close().await;
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("DROP DATABASE {odd} WITH (FORCE)")))
        .execute(&mut connection)
        .await
        .expect("gone");
}

#[tokio::test]
async fn an_environment_without_a_url_or_a_name_says_so() {
    let bench = bench().await;
    let refused = bench.workbench.environment("away").await.expect_err("it has no URL");
    assert_eq!(refused.to_string(), "environment `away` has no URL: the variable `LIMBECK_TEST_AWAY` is not set");
    let refused = bench.workbench.environment("elsewhere").await.expect_err("there is none");
    assert_eq!(refused.to_string(), "the project has no environment `elsewhere`; it has `dev`, `away`");
    assert!(matches!(refused, Error::Unknown { .. }));
}

#[tokio::test]
async fn a_statement_is_cancelled_over_another_connection() {
    let bench = bench().await;
    let dev = bench.workbench.environment("dev").await.expect("dev");
    let mut connection = dev.connect().await.expect("a connection");
    let pid: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut connection).await.expect("a row");
    let sleeping = tokio::spawn(async move { sqlx::query("SELECT pg_sleep(60)").execute(&mut connection).await });
    let sleeping = std::sync::Mutex::new(sleeping);
    eventually("the end of the statement", || async {
        dev.cancel(pid).await.expect("it is cancelled");
        sleeping.lock().expect("no panic").is_finished()
    })
    .await;
    let ended = sleeping.into_inner().expect("no panic").await.expect("no panic");
    let code =
        ended.expect_err("it was cancelled").as_database_error().and_then(|error| error.code().map(String::from));
    assert_eq!(code.as_deref(), Some("57014"));
    bench.workbench.close().await;
}
