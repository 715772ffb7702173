//! `limbeck downgrade`: undoes applied migrations.

use super::wishes::{Wishes, target};
use super::{Context, Error, Exit, progress};
use crate::history::{self, Target};

/// The arguments of `limbeck downgrade`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A version (which stays applied), `-n`, or `base`; the newest version or series by default.
    #[arg(allow_hyphen_values = true)]
    pub target: Option<String>,
    /// How it is run.
    #[command(flatten)]
    pub wishes: Wishes,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let target = target(args.target.as_deref(), '-', &[("base", Target::Base)])?;
    let workbench = context.workbench()?;
    let options = args.wishes.confirmed(context).await?;
    progress::follow(context, "undone", |events| async {
        history::downgrade(&workbench, &context.environment, target, &options, events).await
    })
    .await
}
