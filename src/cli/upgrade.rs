//! `limbeck upgrade`: applies pending migrations.

use super::confirm::Confirm;
use super::hazards::Allow;
use super::{Context, Error, Exit, progress};
use crate::history::{self, RunOptions, Target};
use std::time::Duration;

/// The arguments of `limbeck upgrade`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A version, or `+n`; all that is pending by default.
    pub target: Option<String>,
    /// What may destroy data.
    #[command(flatten)]
    pub allow: Allow,
    /// What was typed to confirm it.
    #[command(flatten)]
    pub confirm: Confirm,
    /// How many seconds to wait for the migration lock.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub wait: u64,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let target = target(args.target.as_deref())?;
    let workbench = context.workbench()?;
    args.confirm.given(context).await?;
    let wait = Some(Duration::from_secs(args.wait));
    let options = RunOptions { allow: args.allow.kinds, actor: progress::actor(), wait, ..RunOptions::default() };
    progress::follow(context, "applied", |events| async {
        history::upgrade(&workbench, &context.environment, target, &options, events).await
    })
    .await
}

fn target(text: Option<&str>) -> Result<Target, Error> {
    let Some(text) = text else { return Ok(Target::Newest) };
    let parsed = match text.strip_prefix('+') {
        Some(count) => count.parse().ok().map(Target::Count),
        None => text.parse().ok().map(Target::Version),
    };
    parsed.ok_or_else(|| {
        Error::usage(format!("`{text}` is no version and no `+n`"), "`limbeck history` lists the versions")
    })
}
