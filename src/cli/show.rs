//! `limbeck show`: one migration.

use super::{Context, Error, Exit};

/// The arguments of `limbeck show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its version.
    pub version: i64,
}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
