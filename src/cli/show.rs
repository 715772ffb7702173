//! `limbeck show`: one migration.

use super::{Context, Error, Exit};
use crate::history;

/// The arguments of `limbeck show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its version.
    pub version: i64,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let folder = history::Folder::read(&context.project()?)?;
    let migration = folder.get(args.version).ok_or(history::Error::NoVersion { version: args.version })?;
    context.output.data(migration, || {
        let files = std::iter::once(&migration.up).chain(&migration.down);
        files.map(|file| format!("-- {}\n{}", file.path.display(), file.text)).collect::<Vec<_>>().join("\n")
    });
    Ok(Exit::Done)
}
