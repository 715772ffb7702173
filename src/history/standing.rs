//! Where an environment stands, and what stops it from moving.

use super::{Applied, Error, Folder, Migration, checksum, ledger};
use crate::config::Project;
use crate::environment::Workbench;
use serde::Serialize;
use sqlx::Connection;

/// Where one environment stands.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// The environment.
    pub environment: String,
    /// What its ledger says, ascending. Empty where there is no ledger.
    pub applied: Vec<Applied>,
    /// The newest applied version.
    pub pointer: Option<i64>,
    /// The versions of the folder that are not applied, ascending.
    pub pending: Vec<i64>,
    /// What stops an upgrade: each a sentence and a remedy.
    pub problems: Vec<Problem>,
    /// Set where the environment could not be reached; the rest is empty then.
    pub unreachable: Option<String>,
}

/// Something wrong with a folder or a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// One sentence that names the file or version.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// Where an environment stands. Reads only: no ledger is made.
pub async fn standing(workbench: &Workbench, environment: &str) -> Result<Standing, Error> {
    let folder = Folder::read(&workbench.project)?;
    let applied = match read(workbench, environment).await {
        Ok(applied) => applied,
        Err(Error::Environment(error @ crate::environment::Error::Unknown { .. })) => return Err(error.into()),
        Err(error) => {
            let unreachable = Some(error.to_string());
            let environment = environment.to_owned();
            let (applied, pending, problems) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(Standing { environment, applied, pointer: None, pending, problems, unreachable });
        }
    };
    Ok(Standing::of(environment, &workbench.project, &folder, applied))
}

impl Standing {
    /// What the folder and the ledger say together.
    pub(super) fn of(environment: &str, project: &Project, folder: &Folder, applied: Vec<Applied>) -> Self {
        let pointer = applied.last().map(|applied| applied.version);
        let is_applied = |version| applied.iter().any(|applied| applied.version == version);
        let pending: Vec<&Migration> =
            folder.migrations.iter().filter(|migration| !is_applied(migration.version)).collect();
        let mut problems = folder.problems.clone();
        problems.extend(applied.iter().filter_map(|applied| disagreement(applied, project, folder)));
        problems.extend(pending.iter().filter_map(|migration| out_of_order(migration, pointer)));
        problems.extend(pending.iter().flat_map(|migration| migration.problems()));
        let pending = pending.into_iter().map(|migration| migration.version).collect();
        Self { environment: environment.to_owned(), applied, pointer, pending, problems, unreachable: None }
    }

    /// Itself, unless something stops an upgrade.
    pub(super) fn sound(self) -> Result<Self, Error> {
        if self.problems.is_empty() { Ok(self) } else { Err(Error::Problems { problems: self.problems }) }
    }
}

/// How a row of the ledger and the folder disagree.
pub(super) fn disagreement(applied: &Applied, project: &Project, folder: &Folder) -> Option<Problem> {
    let Applied { version, description, .. } = applied;
    if !applied.success {
        return problem(
            format!("version {version} is marked as failed in the ledger"),
            "finish or undo by hand what it did, then set its `success` to true or delete its row",
        );
    }
    let Some(migration) = folder.get(*version) else {
        return problem(
            format!("version {version} ({description}) is applied, and its file is missing"),
            "bring the file back from version control, or from the branch that applied it",
        );
    };
    if checksum::checksum(&migration.up.text, &project.ignored_chars) != applied.checksum {
        return problem(
            format!("`{}` was edited after it was applied", migration.up.name()),
            "bring back the text that was applied, line ends included, and put the change into a new migration",
        );
    }
    None
}

fn out_of_order(migration: &Migration, pointer: Option<i64>) -> Option<Problem> {
    let pointer = pointer.filter(|pointer| migration.version < *pointer)?;
    problem(
        format!("`{}` is older than the pointer {pointer}, and not applied", migration.up.name()),
        "give its files a version above the pointer, so that every environment applies it in the same order",
    )
}

async fn read(workbench: &Workbench, environment: &str) -> Result<Vec<Applied>, Error> {
    let mut connection = workbench.environment(environment).await?.connect().await?;
    let applied = ledger::applied(&mut connection, &workbench.project, environment).await?;
    // The rows are read; a connection that cannot say goodbye is gone all the same.
    let _ = connection.close().await;
    Ok(applied)
}

fn problem(message: String, hint: &str) -> Option<Problem> {
    Some(Problem { message, hint: hint.to_owned() })
}
