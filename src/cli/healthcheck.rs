//! `limbeck healthcheck`: asks a running Limbeck whether it is well.

use super::{Context, Error, Exit};

/// The arguments of `limbeck healthcheck`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
