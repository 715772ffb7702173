//! The migrations and where every environment stands: what home, the list of migrations and the environments' pages share.

use super::App;
use super::detections::Trouble;
use crate::history::{self, Migration, Problem, Standing};
use futures_util::future;
use std::time::Duration;

/// How long an environment may take to answer before a page is shown without it.
const PATIENCE: Duration = Duration::from_secs(8);

/// The migrations and the environments at one moment.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// The migrations of the folder, ascending.
    pub migrations: Vec<Migration>,
    /// The environments, in order of promotion.
    pub standings: Vec<Standing>,
    /// Why the folder could not be read.
    pub trouble: Option<Trouble>,
}

/// Reads all of it; an environment that does not answer is said to be unreachable.
pub async fn read(app: &App) -> Overview {
    let project = &app.workbench.project;
    let standings = future::join_all(project.environments.iter().map(|one| standing(app, &one.name))).await;
    match history::folder(&app.workbench) {
        Ok(migrations) => Overview { migrations, standings, trouble: None },
        Err(error) => Overview { standings, trouble: Some(Trouble::of(&error, project)), ..Overview::default() },
    }
}

/// Where one environment stands.
pub async fn standing(app: &App, environment: &str) -> Standing {
    let unreachable = |why: String| Standing {
        environment: environment.to_owned(),
        applied: vec![],
        pointer: None,
        pending: vec![],
        problems: vec![],
        unreachable: Some(why),
    };
    match tokio::time::timeout(PATIENCE, history::standing(&app.workbench, environment)).await {
        Ok(Ok(standing)) => standing,
        Ok(Err(error)) => unreachable(error.to_string()),
        Err(_) => unreachable(format!("`{environment}` did not answer within {} s", PATIENCE.as_secs())),
    }
}

impl Overview {
    /// All problems, each once, with the environments that they stop.
    pub fn problems(&self) -> Vec<(&Problem, Vec<&str>)> {
        let mut found: Vec<(&Problem, Vec<&str>)> = Vec::new();
        for standing in &self.standings {
            for problem in &standing.problems {
                match found.iter_mut().find(|(one, _)| *one == problem) {
                    Some((_, environments)) => environments.push(&standing.environment),
                    None => found.push((problem, vec![&standing.environment])),
                }
            }
        }
        found
    }

    /// The environments whose pointer is this version.
    pub fn pointers(&self, version: &i64) -> Vec<&str> {
        let here = self.standings.iter().filter(|standing| standing.pointer.as_ref() == Some(version));
        here.map(|standing| standing.environment.as_str()).collect()
    }

    /// Whether this version is applied anywhere.
    pub fn is_applied_somewhere(&self, version: &i64) -> bool {
        self.standings.iter().any(|standing| standing.applied.iter().any(|applied| applied.version == *version))
    }

    /// The migration of this version.
    pub fn migration(&self, version: &i64) -> Option<&Migration> {
        self.migrations.iter().find(|migration| migration.version == *version)
    }

    /// The description of this version, from the folder or else from a ledger.
    pub fn description(&self, version: &i64) -> &str {
        let applied = self.standings.iter().flat_map(|standing| &standing.applied);
        let mut applied = applied.filter(|applied| applied.version == *version).map(|applied| &applied.description);
        let written = self.migration(version).map(|migration| &migration.description);
        written.or_else(|| applied.next_back()).map_or("", String::as_str)
    }
}
