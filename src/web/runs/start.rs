//! Starting a run.

use super::Run;
use crate::{
    auth::User,
    history::{self, Direction, RunOptions, Target},
    plan::HazardKind,
    web::{App, Error, urls},
};
use std::sync::Arc;
use tokio::sync::mpsc;
use uuid::Uuid;

/// A run that someone asks for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The environment.
    pub environment: String,
    /// Which way.
    pub direction: Direction,
    /// How far.
    pub target: Target,
    /// The hazards that were shown and accepted.
    pub allow: Vec<HazardKind>,
    /// What was typed to confirm it.
    pub confirmation: String,
    /// The key of the form, from [`new_key`]: sending it twice starts one run.
    pub key: String,
}

/// Why a run was not started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The environment's name has to be typed: it is protected, or data would be destroyed.
    Unconfirmed {
        /// What has to be typed.
        word: String,
    },
    /// Anything else.
    Error(Error),
}

/// A key for a form that starts a run.
pub fn new_key() -> String {
    Uuid::new_v4().to_string()
}

/// Starts a run, or gives the one that the same form started before. It goes on whoever looks at it.
pub fn start(app: &App, user: &User, wanted: Wanted) -> Result<Arc<Run>, Refusal> {
    let environments = &app.workbench.project.environments;
    let name = &wanted.environment;
    let environment = environments
        .iter()
        .find(|known| known.name == *name)
        .ok_or_else(|| Refusal::Error(Error::not_found(format!("The project has no environment `{name}`."))))?;
    let destroys = wanted.allow.iter().any(|hazard| hazard.destroys_data());
    if (environment.protected || destroys) && wanted.confirmation.trim() != environment.name {
        return Err(Refusal::Unconfirmed { word: environment.name.clone() });
    }
    if wanted.key.is_empty() || wanted.key.len() > 100 {
        return Err(Refusal::Error(Error::bad_request(
            "The form has no key, so that sending it twice would run twice.",
        )));
    }
    if app.shutdown.is_cancelled() {
        return Err(Refusal::Error(Error::unavailable("Limbeck is stopping.")));
    }
    let key = (user.id, wanted.key.clone());
    let run = Run::new(key, environment.name.clone(), environment.protected, wanted.direction, user.name.clone());
    let (run, new) = app.runs.keep(run).ok_or_else(|| {
        let error = Error::unavailable("Too many upgrades and downgrades run at this moment.");
        Refusal::Error(error.way_on("The environment", urls::environment(name)))
    })?;
    if new {
        app.runs.tasks.spawn(follow(app.clone(), run.clone(), wanted));
    }
    Ok(run)
}

async fn follow(app: App, run: Arc<Run>, wanted: Wanted) {
    let (sender, mut events) = mpsc::channel(64);
    let options =
        RunOptions { allow: wanted.allow, actor: run.actor.clone(), id: Some(run.id), ..RunOptions::default() };
    let (environment, direction, target) = (wanted.environment, wanted.direction, wanted.target);
    // A task of its own, so that a panic ends the run and not what tells of it.
    let moving = tokio::spawn(async move {
        match direction {
            Direction::Up => history::upgrade(&app.workbench, &environment, target, &options, sender).await,
            Direction::Down => history::downgrade(&app.workbench, &environment, target, &options, sender).await,
        }
    });
    while let Some(event) = events.recv().await {
        run.take(event);
    }
    run.end(match moving.await {
        Ok(Ok(moved)) => Ok(moved),
        Ok(Err(error)) => Err((error.to_string(), error.hint().unwrap_or_default())),
        Err(error) => {
            tracing::error!(%error, run = %run.id, "a run broke off");
            Err((
                "Limbeck itself failed; its log says why".to_owned(),
                "Run it again: it goes on where it stopped.".to_owned(),
            ))
        }
    });
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unconfirmed { word } => Error::conflict(format!("`{word}` was not typed, so nothing was run.")),
            Refusal::Error(error) => error,
        }
    }
}
