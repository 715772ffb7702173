//! `limbeck status`: the three states.

use super::{Context, Error, Exit};
use crate::history::{self, Detection, Folder, Problem, Standing};
use serde::Serialize;

/// The arguments of `limbeck status`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// End with 2 where there are differences or pending migrations.
    #[arg(long)]
    pub exit_code: bool,
}

/// The three states.
#[derive(Serialize)]
struct Status {
    project: String,
    /// What the models say and no migration does; none where they could not be compared.
    changes: Option<Vec<String>>,
    /// Possible renames that nobody has answered.
    questions: Vec<String>,
    versions: usize,
    head: Option<i64>,
    problems: Vec<Problem>,
    environments: Vec<Standing>,
    /// What is there and not managed.
    unmodelled: Vec<String>,
    /// What is there and left out by `[ignore]`.
    ignored: Vec<String>,
}

/// How many of the ignored objects the text names.
const NAMED: usize = 20;

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let workbench = context.workbench()?;
    let folder = Folder::read(&workbench.project)?;
    let mut environments = Vec::new();
    for environment in &workbench.project.environments {
        environments.push(history::standing(&workbench, &environment.name).await?);
    }
    // What is wrong with the models or the migrations must not hide the rest.
    let (detection, failure) = match history::changes(&workbench).await {
        Ok(detection) => (Some(detection), None),
        Err(history::Error::Problems { .. }) => (None, None),
        Err(error) => (None, Some(error)),
    };
    let status = Status::new(&workbench.project.name, folder, environments, detection.as_ref());
    context.output.data(&status, || status.text());
    match failure {
        Some(error) => Err(error.into()),
        None if !status.problems.is_empty() => Ok(Exit::Failed),
        None if args.exit_code && !status.is_settled() => Ok(Exit::Differences),
        None => Ok(Exit::Done),
    }
}

impl Status {
    fn new(project: &str, folder: Folder, environments: Vec<Standing>, detection: Option<&Detection>) -> Self {
        let renames = |detection: &Detection| -> Vec<String> {
            detection.renames.iter().map(|rename| format!("~ rename {} to {}", rename.from, rename.to)).collect()
        };
        let words = |detection: &Detection| {
            let changes = detection.changes.iter().map(|change| format!("{} {change}", change.sign()));
            renames(detection).into_iter().chain(changes).collect()
        };
        let asked = |detection: &Detection| {
            let questions = detection.questions.iter().map(|question| &question.rename);
            questions.map(|rename| format!("was {} renamed to {}?", rename.from, rename.to)).collect()
        };
        Self {
            project: project.to_owned(),
            changes: detection.map(words),
            questions: detection.map(asked).unwrap_or_default(),
            versions: folder.migrations.len(),
            head: folder.migrations.last().map(|head| head.version),
            problems: folder.problems,
            environments,
            unmodelled: detection.map(Detection::unmodelled).unwrap_or_default(),
            ignored: detection.iter().flat_map(|found| found.ignored()).map(ToString::to_string).collect(),
        }
    }

    fn is_settled(&self) -> bool {
        let settled = |standing: &Standing| {
            standing.pending.is_empty() && standing.problems.is_empty() && standing.unreachable.is_none()
        };
        self.changes.as_ref().is_some_and(Vec::is_empty) && self.environments.iter().all(settled)
    }

    fn text(&self) -> String {
        let mut lines = vec![self.project.clone()];
        lines.push(match &self.changes {
            None => "models        could not be compared".into(),
            Some(changes) if changes.is_empty() => "models        all in migrations".into(),
            Some(changes) => format!("models        {} not in a migration", count(changes.len(), "change")),
        });
        lines
            .extend(self.changes.iter().flatten().chain(&self.questions).map(|line| format!("                {line}")));
        let head = self.head.map_or_else(String::new, |head| format!(", newest {head}"));
        lines.push(format!("migrations    {}{head}", count(self.versions, "version")));
        lines.extend(self.problems.iter().map(problem));
        for standing in &self.environments {
            lines.push(format!("{:<13} {}", standing.environment, place(standing)));
            lines.extend(standing.problems.iter().filter(|found| !self.problems.contains(found)).map(problem));
        }
        if !self.unmodelled.is_empty() {
            lines.push(format!("not managed   {}", count(self.unmodelled.len(), "object")));
            lines.extend(self.unmodelled.iter().map(|thing| format!("                {thing}")));
        }
        if !self.ignored.is_empty() {
            lines.push(format!("ignored       {}", count(self.ignored.len(), "object")));
            lines.extend(self.ignored.iter().take(NAMED).map(|thing| format!("                {thing}")));
            let more = self.ignored.len().saturating_sub(NAMED);
            lines.extend((more > 0).then(|| format!("                and {more} more: `--json` names them")));
        }
        lines.join("\n")
    }
}

fn place(standing: &Standing) -> String {
    if let Some(reason) = &standing.unreachable {
        return format!("not reached: {reason}");
    }
    let pointer = standing.pointer.map_or_else(|| "base".into(), |version| version.to_string());
    match standing.pending.len() {
        0 => format!("at {pointer}"),
        pending => format!("at {pointer}, {} not applied", count(pending, "version")),
    }
}

fn problem(problem: &Problem) -> String {
    format!("              ! {}; {}", problem.message, problem.hint)
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
