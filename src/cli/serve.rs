//! `limbeck serve`: the browser's side.

use super::{Context, Error, Exit};

/// The arguments of `limbeck serve`.
#[derive(Debug, Default, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
