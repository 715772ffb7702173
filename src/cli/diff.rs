//! `limbeck diff`: the models against an environment.

use super::{Context, Error, Exit};
use crate::history;

/// The arguments of `limbeck diff`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs it.
pub async fn run(context: &Context, _args: Args) -> Result<Exit, Error> {
    let comparison = history::compare(&*context.workbench()?, &context.environment).await?;
    let lines: Vec<String> = comparison.changes.iter().map(|change| format!("{} {change}", change.sign())).collect();
    for thing in &comparison.unmodelled {
        context.output.say_more(format!("not managed: {} {}", thing.kind, thing.name));
    }
    let ignored: Vec<String> = comparison.ignored.iter().map(ToString::to_string).collect();
    for thing in &ignored {
        context.output.say_more(format!("ignored: {thing}"));
    }
    let value = serde_json::json!({ "environment": context.environment, "changes": lines, "ignored": ignored });
    context.output.data(&value, || lines.join("\n"));
    if lines.is_empty() {
        context.output.say(format!("the models and `{}` agree", context.environment));
    }
    Ok(if lines.is_empty() { Exit::Done } else { Exit::Differences })
}
