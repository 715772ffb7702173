//! `limbeck serve`: from nothing to a page, and back.

use crate::support::command::{Serving, Workplace, ended};
use nix::sys::signal::Signal;

#[tokio::test]
async fn outside_of_a_project_the_bookshop_is_served_with_a_link_for_the_first_owner() {
    let place = Workplace::new();
    let serving = place.serve().await;
    let welcome = serving.welcome.clone().expect("there is no owner yet");
    assert!(welcome.starts_with(&format!("{}/welcome/", serving.url)), "{welcome}");
    place.succeeds(&["healthcheck", "--listen", serving.address()]).await;
    let example = place.data_dir().join("example");
    let example = example.to_str().expect("text");
    let books = place.succeeds(&["--project", example, "db", "psql", "--", "-Atc", "SELECT count(*) FROM book"]).await;
    assert_eq!(books, "800\n");
    assert_eq!(serving.end(Signal::SIGTERM).await, Some(0));
    assert_eq!(place.server().await, None);
    let again = place.serve().await;
    assert!(again.welcome.is_some(), "still no owner");
    assert_eq!(again.end(Signal::SIGINT).await, Some(0));
}

#[tokio::test]
async fn an_address_that_is_taken_is_named() {
    let place = Workplace::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let refused = place.run(&["serve", "--listen", &address]).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains(&address), "{}", refused.stderr);
    assert!(refused.stderr.contains("hint: take another with `--listen"), "{}", refused.stderr);
    assert!(!place.data_dir().exists(), "nothing was started");
}

#[tokio::test]
async fn no_cluster_is_started_where_every_database_is_somewhere_else() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let (dev, store) =
        tokio::join!(crate::support::postgres::Database::create(), crate::support::postgres::Database::create());
    let mut command = place.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
    command.env("DATABASE_URL", dev.url()).env("LIMBECK_STORE_URL", store.url());
    let serving = Serving::start(command).await;
    place.succeeds(&["healthcheck", "--listen", serving.address()]).await;
    assert_eq!(serving.end(Signal::SIGTERM).await, Some(0));
    assert!(!place.data_dir().join("clusters").exists());
}

#[tokio::test]
async fn a_store_that_is_away_is_an_error_that_names_it() {
    let place = Workplace::new();
    place.succeeds(&["init"]).await;
    let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("LIMBECK_STORE_URL", "postgres://someone:secret@127.0.0.1:1/limbeck");
    let refused = ended(&mut command).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("database `limbeck` on 127.0.0.1:1"), "{}", refused.stderr);
    assert!(!refused.stderr.contains("secret"), "{}", refused.stderr);
}
