//! `limbeck check`: fails where models, migrations and an environment disagree.

use super::{Context, Error, Exit};
use crate::history::{self, Answers, Problem};
use serde::Serialize;

/// The arguments of `limbeck check`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// What was found.
#[derive(Default, Serialize)]
struct Findings {
    /// What the models say and no migration does.
    changes: Vec<String>,
    /// What is wrong with the folder or the ledger, and versions that are not reversible.
    problems: Vec<Problem>,
    /// The versions that the environment has not applied.
    pending: Vec<i64>,
    /// How the environment differs from the models, where all migrations are applied.
    drift: Vec<String>,
}

/// Runs it.
pub async fn run(context: &Context, _args: Args) -> Result<Exit, Error> {
    let workbench = context.workbench()?;
    let standing = history::standing(&workbench, &context.environment).await?;
    if let Some(reason) = standing.unreachable {
        return Err(Error::failed(reason));
    }
    let mut found = Findings { problems: standing.problems, pending: standing.pending, ..Findings::default() };
    if history::Folder::read(&workbench.project)?.problems.is_empty() {
        let detection = history::detect(&workbench, &Answers::default()).await?;
        let renames = detection.renames.iter().map(|rename| format!("~ rename {} to {}", rename.from, rename.to));
        let changes = detection.changes.iter().map(|change| format!("{} {change}", change.sign()));
        found.changes = renames.chain(changes).collect();
        found.problems.extend(history::prove(&workbench).await?);
    }
    if found.changes.is_empty() && found.pending.is_empty() && found.problems.is_empty() {
        let comparison = history::compare(&workbench, &context.environment).await?;
        found.drift = comparison.changes.iter().map(|change| format!("{} {change}", change.sign())).collect();
    }
    context.output.data(&found, || found.text(&context.environment));
    Ok(if found.is_empty() { Exit::Done } else { Exit::Differences })
}

impl Findings {
    fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.problems.is_empty() && self.pending.is_empty() && self.drift.is_empty()
    }

    fn text(&self, environment: &str) -> String {
        if self.is_empty() {
            return format!("models, migrations and `{environment}` agree, and every migration is reversible");
        }
        let mut lines: Vec<String> = Vec::new();
        lines.extend(self.changes.iter().map(|change| format!("not in a migration: {change}")));
        lines.extend(self.problems.iter().map(|problem| format!("{}; {}", problem.message, problem.hint)));
        lines.extend(self.pending.iter().map(|version| format!("not applied in `{environment}`: {version}")));
        lines.extend(self.drift.iter().map(|change| format!("`{environment}` drifted; the models want: {change}")));
        lines.join("\n")
    }
}
