//! Runs that this process did not start: read from the journal of their environment, whenever someone looks.

use super::{Run, State};
use crate::history::{self, Direction, PastRun};
use crate::web::{App, Error, Result, urls};
use futures_util::future;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use time::OffsetDateTime;
use uuid::Uuid;

/// How long the journal of an environment may take to answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often the journal is asked what a run of another process does.
const PERIOD: Duration = Duration::from_secs(1);
/// This many of an environment's runs are listed.
const LISTED: i32 = 12;

/// A run as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its page.
    pub address: String,
    /// Which way.
    pub direction: Direction,
    /// How it goes.
    pub state: State,
    /// Who started it.
    pub actor: String,
    /// When.
    pub at: OffsetDateTime,
}

/// A run with what is known of it now.
pub(super) struct Found {
    /// The run.
    pub run: Arc<Run>,
    /// The line of the journal up to which it was read; none for a run of this process, which tells by itself.
    read: Option<i64>,
}

/// The newest runs of an environment, newest first.
pub async fn lines(app: &App, environment: &str) -> Vec<Line> {
    let past = tokio::time::timeout(PATIENCE, history::past_runs(&app.workbench, environment, LISTED)).await;
    let past = past.ok().and_then(Result::ok).unwrap_or_default();
    let mut lines: BTreeMap<Uuid, Line> = past.into_iter().map(|past| (past.id, Line::of_past(past))).collect();
    lines.extend(app.runs.of(environment).iter().map(|run| (run.id, Line::of(run))));
    lines.into_values().rev().take(LISTED.unsigned_abs() as usize).collect()
}

/// The run of this identity: of this process, or from the journal of whichever environment has it.
pub(super) async fn find(app: &App, id: Uuid) -> Result<Found> {
    if let Some(run) = app.runs.find(id) {
        return Ok(Found { run, read: None });
    }
    let environments = &app.workbench.project.environments;
    let search = environments.iter().map(|environment| async move {
        let looked = tokio::time::timeout(PATIENCE, Found::read(app, &environment.name, environment.protected, id));
        (environment.name.as_str(), looked.await)
    });
    let mut silent = Vec::new();
    for (name, looked) in future::join_all(search).await {
        match looked {
            Ok(Ok(Some(found))) => return Ok(found),
            Ok(Ok(None)) => {}
            Ok(Err(_)) | Err(_) => silent.push(format!("`{name}`")),
        }
    }
    Err(missing(&silent))
}

fn missing(silent: &[String]) -> Error {
    let error = match silent {
        [] => Error::not_found("No environment's journal tells of this run.").hint(
            "A run that found nothing to do, or did not reach its database, leaves nothing there. The page of its \
             environment says which versions are applied.",
        ),
        _ => Error::unavailable(format!("This run was not found, and {} did not answer.", silent.join(", ")))
            .hint("Its journal may tell of it: look again when it is back."),
    };
    error.way_on("Migrations", urls::MIGRATIONS)
}

impl Found {
    async fn read(app: &App, environment: &str, protected: bool, id: Uuid) -> Result<Option<Self>, history::Error> {
        let Some(past) = history::past_run(&app.workbench, environment, id).await? else { return Ok(None) };
        let run = Arc::new(Run::past(past.clone(), environment.to_owned(), protected));
        let read = catch_up(app, &run, &past, 0).await?;
        Ok(Some(Self { run, read: Some(read) }))
    }

    /// Goes on reading the journal for as long as someone looks and the run goes on.
    pub fn follow(self, app: &App) {
        let (Self { run, read: Some(mut read) }, app) = (self, app.clone()) else { return };
        tokio::spawn(async move {
            while !run.state().is_over() && !run.is_unwatched() && !app.shutdown.is_cancelled() {
                tokio::time::sleep(PERIOD).await;
                // A database that does not answer now may do so later; until then the page shows what it knew.
                let Ok(Some(past)) = history::past_run(&app.workbench, &run.environment, run.id).await else {
                    continue;
                };
                if let Ok(line) = catch_up(&app, &run, &past, read).await {
                    read = line;
                }
            }
        });
    }
}

/// Takes in what the journal says since `line`, which `past` is not newer than.
async fn catch_up(app: &App, run: &Run, past: &PastRun, mut line: i64) -> Result<i64, history::Error> {
    loop {
        let events = history::past_events(&app.workbench, &run.environment, run.id, line).await?;
        let Some((last, _)) = events.last() else { break };
        line = *last;
        events.into_iter().filter_map(|(_, event)| event).for_each(|event| run.take(event));
    }
    match past.ended {
        Some(true) => run.end(Ok(run.progress().moved)),
        Some(false) => run.end(Err((String::new(), String::new()))),
        None if past.is_cut_off() => run.cut_off(),
        None => {}
    }
    Ok(line)
}

impl Line {
    pub(in crate::web) fn of(run: &Run) -> Self {
        Self {
            address: run.address(),
            direction: run.direction,
            state: run.state(),
            actor: run.actor.clone(),
            at: run.started_at,
        }
    }

    fn of_past(past: PastRun) -> Self {
        let state = match past.ended {
            Some(true) => State::Done,
            Some(false) => State::Failed,
            None if past.alive => State::Running,
            None => State::CutOff,
        };
        Self { address: urls::run(past.id), direction: past.direction, state, actor: past.actor, at: past.at }
    }
}
