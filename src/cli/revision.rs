//! `limbeck revision`: an empty pair of files.

use super::{Context, Error, Exit};

/// The arguments of `limbeck revision`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the change is, in a few words: the file's name.
    #[arg(short, long)]
    pub message: String,
}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
