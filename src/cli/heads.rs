//! `limbeck heads`: the folder's newest version.

use super::{Context, Error, Exit};
use crate::history::Folder;

/// The arguments of `limbeck heads`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(context: &Context, _args: Args) -> Result<Exit, Error> {
    let folder = Folder::read(&context.project()?)?.sound()?;
    let head = folder.migrations.last();
    let value = head.map(|head| serde_json::json!({ "version": head.version, "description": head.description }));
    context
        .output
        .data(&value, || head.map_or_else(|| "base".into(), |head| format!("{} {}", head.version, head.description)));
    Ok(Exit::Done)
}
