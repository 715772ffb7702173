//! `limbeck history`: the list of migrations.

use super::{Context, Error, Exit};

/// The arguments of `limbeck history`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
