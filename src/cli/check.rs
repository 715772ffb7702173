//! `limbeck check`: fails where models, migrations and an environment disagree.

use super::{Context, Error, Exit};

/// The arguments of `limbeck check`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
