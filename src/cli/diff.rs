//! `limbeck diff`: the models against an environment, or any two of models, migrations and databases.

use super::{Context, Error, Exit};
use crate::config::Project;
use crate::history::{self, Side};
use crate::plan;

/// The arguments of `limbeck diff`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where it begins: `models`, `migrations`, an environment's name, or a connection URL; by default what `--env` names.
    pub from: Option<Side>,
    /// Where it leads; by default the models.
    pub to: Option<Side>,
    /// Print the statements that would lead there, instead of words. They are planned, not proven: `migrate` does that.
    #[arg(long)]
    pub sql: bool,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let from = args.from.unwrap_or_else(|| Side::Environment(context.environment.clone()));
    let to = args.to.unwrap_or(Side::Models);
    let workbench = match (&from, &to) {
        // Two databases need no project; where there is one, its settings hold.
        (Side::Url(_), Side::Url(_)) if Project::find(&context.start)?.is_none() => {
            context.open(Project::bare(&context.start)?)
        }
        _ => context.workbench()?,
    };
    let comparison = history::compare_sides(&workbench, &from, &to).await?;
    let lines: Vec<String> = comparison.changes.iter().map(|change| format!("{} {change}", change.sign())).collect();
    for thing in &comparison.unmodelled {
        context.output.say_more(format!("not managed: {} {}", thing.kind, thing.name));
    }
    let ignored: Vec<String> = comparison.ignored().iter().map(ToString::to_string).collect();
    for thing in &ignored {
        context.output.say_more(format!("ignored: {thing}"));
    }
    let steps = if args.sql { comparison.steps()? } else { Vec::new() };
    let mut value = serde_json::json!({ "environment": context.environment, "changes": lines, "ignored": ignored });
    if args.sql {
        value["steps"] = serde_json::json!(steps);
    }
    let scripts = || steps.iter().map(|step| plan::script(step, &[])).collect::<Vec<_>>().join("\n");
    context.output.data(&value, || if args.sql { scripts() } else { lines.join("\n") });
    if lines.is_empty() {
        let verb = if from == Side::Models || from == Side::Migrations { "agree" } else { "agrees" };
        context.output.say(match to {
            Side::Models => format!("the models and {from} agree"),
            _ => format!("{from} {verb} with {to}"),
        });
    }
    Ok(if lines.is_empty() { Exit::Done } else { Exit::Differences })
}
