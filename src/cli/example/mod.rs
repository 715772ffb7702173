//! The example project: a bookshop of eight tables with keys, checks, an enum, indexes, comments and a few thousand rows.

use super::{Error, init};
use crate::config::{Project, Settings};
use crate::environment::Workbench;
use crate::history::{self, RunOptions, Target};

macro_rules! files {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!($name))),+] };
}

/// Its models and migrations; the rows are the second migration.
pub const FILES: &[(&str, &str)] = files![
    "schema/author.sql",
    "schema/book.sql",
    "schema/book_author.sql",
    "schema/customer.sql",
    "schema/order_line.sql",
    "schema/orders.sql",
    "schema/publisher.sql",
    "schema/review.sql",
    "migrations/20250101090000_bookshop.up.sql",
    "migrations/20250101090000_bookshop.down.sql",
    "migrations/20250101090100_sample_rows.up.sql",
    "migrations/20250101090100_sample_rows.down.sql",
];

/// The example in the data directory, made where it is not there. Its `dev` is always on Limbeck's own cluster: a
/// `DATABASE_URL` that happens to be set is not meant for it.
pub fn kept(settings: &Settings) -> Result<Project, Error> {
    let root = settings.data_dir.join("example");
    if !root.join("limbeck.toml").exists() {
        init::make_example(&root)?;
    }
    let mut project = Project::read(&root)?;
    for environment in project.environments.iter_mut().filter(|environment| environment.name == "dev") {
        environment.url = None;
        environment.missing = None;
    }
    Ok(project)
}

/// Brings an empty `dev` to the newest version, rows included. One that was used before stays as its people left it.
pub async fn load(workbench: &Workbench) -> Result<(), Error> {
    let standing = history::standing(workbench, "dev").await?;
    if standing.pointer.is_some() || standing.unreachable.is_some() {
        return Ok(());
    }
    // Nobody watches: the events are read and forgotten.
    let (events, mut forgotten) = tokio::sync::mpsc::channel(64);
    let reading = tokio::spawn(async move { while forgotten.recv().await.is_some() {} });
    let options = RunOptions { actor: "example".into(), ..RunOptions::default() };
    history::upgrade(workbench, "dev", Target::Newest, &options, events).await?;
    reading.abort();
    Ok(())
}
