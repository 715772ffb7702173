//! `limbeck upgrade`: applies pending migrations.

use super::wishes::{Wishes, target};
use super::{Context, Error, Exit, progress};
use crate::history;

/// The arguments of `limbeck upgrade`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A version, or `+n`; all that is pending by default.
    pub target: Option<String>,
    /// How it is run.
    #[command(flatten)]
    pub wishes: Wishes,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let target = target(args.target.as_deref(), '+', &[])?;
    let workbench = context.workbench()?;
    let options = args.wishes.confirmed(context).await?;
    progress::follow(context, "applied", |events| async {
        history::upgrade(&workbench, &context.environment, target, &options, events).await
    })
    .await
}
