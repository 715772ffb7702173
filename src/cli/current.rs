//! `limbeck current`: an environment's pointer.

use super::{Context, Error, Exit};
use crate::history::standing;

/// The arguments of `limbeck current`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(context: &Context, _args: Args) -> Result<Exit, Error> {
    let standing = standing(&*context.workbench()?, &context.environment).await?;
    if let Some(reason) = standing.unreachable {
        return Err(Error::failed(reason));
    }
    let value = serde_json::json!({ "environment": standing.environment, "version": standing.pointer });
    context.output.data(&value, || standing.pointer.map_or_else(|| "base".into(), |version| version.to_string()));
    Ok(Exit::Done)
}
