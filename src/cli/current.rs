//! `limbeck current`: an environment's pointer.

use super::{Context, Error, Exit};

/// The arguments of `limbeck current`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
