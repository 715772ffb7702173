//! What every command works with.

use super::{Error, Global, Output};
use crate::config::{Project, Settings};
use crate::environment::Workbench;
use crate::history;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// What every command works with. Nothing is read or opened before a command asks.
#[derive(Debug)]
pub struct Context {
    /// How to speak.
    pub output: Output,
    /// This process's settings.
    pub settings: Settings,
    /// The environment that `--env` names; `dev` by default.
    pub environment: String,
    /// Where the search for `limbeck.toml` begins.
    pub start: PathBuf,
    workbench: OnceLock<Arc<Workbench>>,
}

impl Context {
    /// From the flags and the process environment.
    pub fn new(global: Global) -> Result<Self, Error> {
        let output = Output::new(&global);
        let here = std::env::current_dir()
            .map_err(|error| Error::failed(format!("the current folder cannot be read: {error}")))?;
        let start = global.project.map_or_else(|| here.clone(), |folder| here.join(folder));
        let settings = Settings::read(global.data_dir.map(|folder| here.join(folder)))?;
        Ok(Self { output, settings, environment: global.environment, start, workbench: OnceLock::new() })
    }

    /// The project of the current folder; an error that says what to do where there is none.
    pub fn project(&self) -> Result<Project, Error> {
        let project = Project::find(&self.start)?.ok_or_else(|| {
            Error::failed(format!("no `limbeck.toml` in `{}` or a folder above it", self.start.display()))
                .with_hint("`limbeck init` makes a project here; `--project DIR` names one elsewhere")
        })?;
        history::check_settings(&project)?;
        Ok(project)
    }

    /// The workbench of the current folder's project; made once, closed when the command ends.
    pub fn workbench(&self) -> Result<Arc<Workbench>, Error> {
        match self.workbench.get() {
            Some(workbench) => Ok(workbench.clone()),
            None => Ok(self.open(self.project()?)),
        }
    }

    /// The workbench of `project`; closed when the command ends. The first project that is opened stays the one.
    pub fn open(&self, project: Project) -> Arc<Workbench> {
        self.workbench.get_or_init(|| Arc::new(Workbench::new(self.settings.clone(), project))).clone()
    }

    /// Closes what was opened.
    pub async fn close(&self) {
        if let Some(workbench) = self.workbench.get() {
            workbench.close().await;
        }
    }
}
