//! `limbeck heads`: the folder's newest version.

use super::{Context, Error, Exit};

/// The arguments of `limbeck heads`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
