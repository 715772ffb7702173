//! `limbeck history`: the list of migrations, and where each is applied.

use super::{Context, Error, Exit};
use crate::history::{Folder, Standing, standing};
use serde::Serialize;

/// The arguments of `limbeck history`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only the versions from A to B, both included; either may be left out.
    #[arg(short, long, value_name = "A:B")]
    pub range: Option<String>,
}

/// One line.
#[derive(Serialize)]
struct Line {
    version: i64,
    description: String,
    /// Whether it has a down file.
    reversible: bool,
    series: Vec<i64>,
    /// The environments that have applied it.
    applied: Vec<String>,
    /// The environments whose newest version it is.
    pointer: Vec<String>,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let (from, to) = range(args.range.as_deref())?;
    let workbench = context.workbench()?;
    let folder = Folder::read(&workbench.project)?;
    for problem in &folder.problems {
        context.output.say(format!("{}; {}", problem.message, problem.hint));
    }
    let mut standings: Vec<Standing> = Vec::new();
    for environment in &workbench.project.environments {
        let standing = standing(&workbench, &environment.name).await?;
        if let Some(reason) = &standing.unreachable {
            context.output.say(format!("{} was not reached: {reason}", environment.name));
        }
        standings.push(standing);
    }
    let named = |wanted: &dyn Fn(&Standing) -> bool| -> Vec<String> {
        standings.iter().filter(|standing| wanted(standing)).map(|standing| standing.environment.clone()).collect()
    };
    let shown = folder.migrations.iter().filter(|migration| (from..=to).contains(&migration.version));
    let lines: Vec<Line> = shown
        .map(|migration| Line {
            version: migration.version,
            description: migration.description.clone(),
            reversible: migration.down.is_some(),
            series: migration.series.clone(),
            applied: named(&|standing| standing.applied.iter().any(|applied| applied.version == migration.version)),
            pointer: named(&|standing| standing.pointer == Some(migration.version)),
        })
        .collect();
    context.output.data(&lines, || lines.iter().map(Line::text).collect::<Vec<_>>().join("\n"));
    Ok(Exit::Done)
}

impl Line {
    fn text(&self) -> String {
        let applied: Vec<String> = self
            .applied
            .iter()
            .map(|name| if self.pointer.contains(name) { format!("{name}*") } else { name.clone() })
            .collect();
        let where_to = if applied.is_empty() { "not applied".into() } else { applied.join(" ") };
        let down = if self.reversible { "" } else { " (no way back)" };
        format!("{}  {}{down}  [{where_to}]", self.version, self.description)
    }
}

fn range(text: Option<&str>) -> Result<(i64, i64), Error> {
    let Some(text) = text else { return Ok((i64::MIN, i64::MAX)) };
    let bound = |part: &str, open: i64| if part.is_empty() { Some(open) } else { part.parse().ok() };
    let parsed = text.split_once(':').and_then(|(from, to)| Some((bound(from, i64::MIN)?, bound(to, i64::MAX)?)));
    parsed.ok_or_else(|| Error::usage(format!("`{text}` is no range of versions"), "write it as `A:B`, `A:` or `:B`"))
}
