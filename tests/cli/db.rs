//! `limbeck db`: clusters of Limbeck's own, made, shared, kept, found again and stopped.

use crate::support::command::{Workplace, ended, eventually};
use nix::sys::signal::{Signal, kill};
use nix::unistd::geteuid;
use sqlx::{Connection, PgConnection};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

async fn one(url: &str) -> i32 {
    let mut connection = PgConnection::connect(url).await.expect("a connection");
    sqlx::query_scalar("SELECT 1").fetch_one(&mut connection).await.expect("a row")
}

#[tokio::test]
async fn a_cluster_is_made_kept_running_and_stopped() {
    let place = Workplace::new();
    assert!(place.cluster("data").await.is_none());
    place.succeeds(&["db", "start"]).await;
    let server = place.server().await.expect("it runs");
    place.succeeds(&["db", "start"]).await;
    assert_eq!(place.server().await, Some(server), "the second start joins the first");
    place.succeeds(&["init"]).await;
    let url = place.succeeds(&["db", "url", "-q"]).await;
    assert_eq!(one(url.trim()).await, 1);
    assert_eq!(place.succeeds(&["db", "stop"]).await, "stopped: data\n");
    assert_eq!(place.server().await, None);
    assert_eq!(place.succeeds(&["db", "stop"]).await, "nothing was running\n");
}

#[tokio::test]
async fn the_folder_of_the_socket_is_closed_to_others_and_root_lends_another_account() {
    let place = Workplace::new();
    place.succeeds(&["db", "start"]).await;
    let cluster = place.cluster("data").await.expect("it was made");
    let socket = Path::new(cluster["socket"].as_str().expect("a path"));
    assert_eq!(socket.metadata().expect("it is there").permissions().mode() & 0o777, 0o700);
    let server = place.server().await.expect("it runs");
    let owner = Path::new(&format!("/proc/{server}")).metadata();
    if geteuid().is_root() {
        assert_ne!(owner.expect("procfs").uid(), 0, "the server does not run as root");
        let mut stranger = tokio::process::Command::new("psql");
        stranger.args(["--host"]).arg(socket).args(["--username=postgres", "--command=SELECT 1", "postgres"]);
        let refused = ended(stranger.uid(65534).gid(65534).current_dir("/")).await;
        assert_ne!(refused.code, Some(0), "{}", refused.stdout);
        assert!(refused.stderr.contains("Permission denied"), "{}", refused.stderr);
    }
}

#[tokio::test]
async fn an_ordinary_user_gets_a_cluster_of_their_own() {
    let place = Workplace::of_ordinary_user();
    place.succeeds(&["init"]).await;
    let answer = place.succeeds(&["db", "psql", "--", "-Atc", "SELECT current_user, 1 + 1"]).await;
    assert_eq!(answer, "postgres|2\n");
    assert_eq!(place.server().await, None, "it stopped with the command");
    assert_eq!(place.data_dir().metadata().expect("it was made").permissions().mode() & 0o777, 0o700);
}

#[tokio::test]
async fn several_limbecks_share_a_cluster_and_the_last_one_stops_it() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let (first, second) = tokio::join!(place.serve(), place.serve());
    let server = place.server().await.expect("it runs");
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", "SELECT 1"]).await, "1\n");
    let refused = place.run(&["db", "stop"]).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("is in use by another Limbeck"), "{}", refused.stderr);
    assert_eq!(first.end(Signal::SIGTERM).await, Some(0));
    assert_eq!(place.server().await, Some(server), "the second one still uses it");
    assert_eq!(second.end(Signal::SIGINT).await, Some(0));
    assert_eq!(place.server().await, None);
}

#[tokio::test]
async fn a_killed_server_is_started_again_while_limbeck_serves() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let serving = place.serve().await;
    let server = place.server().await.expect("it runs");
    kill(server, Signal::SIGKILL).expect("it is ours to kill");
    eventually("another server", || async { place.server().await.is_some_and(|pid| pid != server) }).await;
    let address = serving.address();
    eventually("an answer", || async { place.run(&["healthcheck", "--listen", address]).await.code == Some(0) }).await;
    assert_eq!(serving.end(Signal::SIGTERM).await, Some(0));
}

#[tokio::test]
async fn a_killed_server_is_started_again_by_the_next_command() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    place.succeeds(&["db", "start"]).await;
    kill(place.server().await.expect("it runs"), Signal::SIGKILL).expect("it is ours to kill");
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", "SELECT 1"]).await, "1\n");
}

#[tokio::test]
async fn the_server_of_a_killed_limbeck_is_found_again_and_then_stopped() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let serving = place.serve().await;
    let server = place.server().await.expect("it runs");
    assert_eq!(serving.end(Signal::SIGKILL).await, None);
    assert_eq!(place.server().await, Some(server), "nobody was left to stop it");
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", "SELECT 1"]).await, "1\n");
    assert_eq!(place.server().await, None);
}

#[tokio::test]
async fn a_lock_file_whose_process_number_went_to_another_process_is_no_obstacle() {
    let place = Workplace::of_ordinary_user();
    place.succeeds(&["init"]).await;
    place.succeeds(&["db", "start"]).await;
    let server = place.server().await.expect("it runs");
    kill(server, Signal::SIGKILL).expect("it is ours to kill");
    // Whoever has the number now belongs to the same account, so PostgreSQL itself would take it for a server.
    let mut other = place.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
    other.env("LIMBECK_DATA_DIR", place.folder().join("other")).kill_on_drop(true);
    let other = other.spawn().expect("it runs");
    let lock = place.data_dir().join("clusters/data/pgdata/postmaster.pid");
    let text = std::fs::read_to_string(&lock).expect("the killed server left it");
    let number = other.id().expect("it runs").to_string();
    std::fs::write(&lock, text.replacen(&server.to_string(), &number, 1)).expect("it can be changed");
    assert_eq!(place.succeeds(&["db", "psql", "--", "-Atc", "SELECT 1"]).await, "1\n");
    crate::support::command::interrupt(other).await;
}

#[tokio::test]
async fn a_long_data_directory_gets_a_short_socket() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let long = place.folder().join("x".repeat(120));
    let long = long.to_str().expect("text");
    let answer = place.succeeds(&["--data-dir", long, "db", "psql", "--", "-Atc", "SELECT 1"]).await;
    assert_eq!(answer, "1\n");
    let told: serde_json::Value =
        serde_json::from_str(&place.succeeds(&["--data-dir", long, "db", "status", "--json"]).await).expect("JSON");
    let socket = told["clusters"][0]["socket"].as_str().expect("a path").to_owned();
    assert!(socket.starts_with("/tmp/limbeck-"), "{socket}");
    std::fs::remove_dir_all(socket).expect("it is ours");
}

#[tokio::test]
async fn root_puts_the_cluster_where_the_servers_account_can_go() {
    if !geteuid().is_root() {
        return;
    }
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let closed = place.folder().join("closed");
    std::fs::create_dir(&closed).expect("a folder");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o700)).expect("it is ours");
    let data_dir = closed.join("data");
    let data_dir = data_dir.to_str().expect("text");
    let answer = place.succeeds(&["--data-dir", data_dir, "db", "psql", "--", "-Atc", "SELECT 1"]).await;
    assert_eq!(answer, "1\n");
    let told: serde_json::Value =
        serde_json::from_str(&place.succeeds(&["--data-dir", data_dir, "db", "status", "--json"]).await).expect("JSON");
    let home = told["clusters"][0]["home"].as_str().expect("a path").to_owned();
    assert!(home.starts_with("/var/lib/limbeck/clusters/"), "{home}");
    std::fs::remove_dir_all(Path::new(&home).parent().expect("a folder")).expect("it is ours");
}

#[tokio::test]
async fn no_cluster_is_made_where_the_database_is_somewhere_else() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let database = crate::support::postgres::Database::create().await;
    let url = ended(place.command(&["db", "url"]).env("DATABASE_URL", database.url())).await;
    assert_eq!(url.stdout.trim(), database.url());
    assert!(!place.data_dir().exists());
}

#[tokio::test]
async fn a_folder_without_the_programs_is_refused_by_name() {
    let place = Workplace::new();
    let empty = place.project();
    let refused = ended(place.command(&["db", "start"]).env("LIMBECK_PG_BIN", &empty)).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains(&empty.display().to_string()), "{}", refused.stderr);
    assert!(refused.stderr.contains("hint: `pg_config --bindir`"), "{}", refused.stderr);
}

#[tokio::test]
async fn the_url_of_the_store_is_one_that_the_stores_migrations_run_on() {
    let place = Workplace::new();
    place.succeeds(&["db", "start"]).await;
    let url = place.succeeds(&["db", "url", "--store"]).await;
    let mut store = PgConnection::connect(url.trim()).await.expect("a connection");
    sqlx::migrate!("./migrations").run_direct(None, &mut store, false).await.expect("the migrations run");
}
