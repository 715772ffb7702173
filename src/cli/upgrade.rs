//! `limbeck upgrade`: applies pending migrations.

use super::{Context, Error, Exit};

/// The arguments of `limbeck upgrade`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A version, or `+n`; all that is pending by default.
    pub target: Option<String>,
}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
