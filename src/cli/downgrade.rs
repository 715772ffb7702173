//! `limbeck downgrade`: undoes applied migrations.

use super::{Context, Error, Exit};

/// The arguments of `limbeck downgrade`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A version, `-n`, or `base`; the newest version or series by default.
    #[arg(allow_hyphen_values = true)]
    pub target: Option<String>,
}

/// Runs it.
pub async fn run(_context: &Context, _args: Args) -> Result<Exit, Error> {
    todo!()
}
