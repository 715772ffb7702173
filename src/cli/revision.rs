//! `limbeck revision`: an empty pair of files.

use super::{Context, Error, Exit};
use crate::history;

/// The arguments of `limbeck revision`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What it is for, in a few words: the file's name.
    #[arg(short, long)]
    pub message: String,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let migration = history::revision(&*context.workbench()?, &args.message)?;
    context.output.data(&migration, || {
        let files = std::iter::once(&migration.up).chain(&migration.down);
        files.map(|file| file.path.display().to_string()).collect::<Vec<_>>().join("\n")
    });
    Ok(Exit::Done)
}
