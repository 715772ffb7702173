//! Upgrades and downgrades that were begun here: each goes on whoever looks at it, and can be looked at from its beginning.
//!
//! What is kept here is only what pages show. The truth of a run is the journal in the environment's own database.

use super::progress::{End, Progress};
use super::{App, Error, Page, Policy, Result, Routes, environments, words};
use crate::auth::User;
use crate::history::{self, Event, RunOptions, Target};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use futures_util::{Stream, stream};
use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

/// How many runs are kept, and how many of them may run at once.
const KEPT: usize = 100;
const AT_ONCE: usize = 16;
/// How many streams one person may have open; a page without one asks every few seconds instead.
const STREAMS: usize = 6;
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The runs of this server.
#[derive(Debug, Default)]
pub struct Runs {
    kept: Mutex<VecDeque<Arc<Run>>>,
    streams: Mutex<BTreeMap<Uuid, usize>>,
}

/// What is to be run.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What makes a second press of the same button do nothing.
    pub key: Uuid,
    /// Where.
    pub environment: String,
    /// Up or down.
    pub direction: environments::Direction,
    /// How far.
    pub target: Target,
    /// What is allowed, and by whom.
    pub options: RunOptions,
}

#[derive(Debug)]
struct Run {
    id: Uuid,
    wanted: Wanted,
    started: OffsetDateTime,
    events: Mutex<Vec<Event>>,
    /// How many events there are, and whether there will be more.
    count: watch::Sender<(usize, bool)>,
}

/// A run as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its identity.
    pub id: Uuid,
    /// Where.
    pub environment: String,
    /// Up or down.
    pub direction: environments::Direction,
    /// Who.
    pub actor: String,
    /// Since when.
    pub started: OffsetDateTime,
    /// How it ended; none while it goes on.
    pub end: Option<End>,
}

/// A run's page.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "runs/show.html", blocks = ["progress"])]
pub struct Show {
    pub(super) page: Page,
    pub(super) run: Summary,
    pub(super) progress: Progress,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/runs/{id}", Policy::Member, show).get("/runs/{id}/progress", Policy::Member, progress).get(
        "/runs/{id}/events",
        Policy::Member,
        events,
    )
}

/// Begins a run and gives its identity; the same key again gives the same run.
pub fn start(app: &App, wanted: Wanted) -> Result<Uuid> {
    let mut kept = lock(&app.runs.kept);
    if let Some(run) = kept.iter().find(|run| run.wanted.key == wanted.key) {
        return Ok(run.id);
    }
    if kept.iter().filter(|run| !run.is_over()).count() >= AT_ONCE {
        return Err(Error::unavailable(format!("{AT_ONCE} runs are going on already.")).hint("Wait until one is done."));
    }
    let run = Arc::new(Run {
        id: Uuid::new_v4(),
        wanted,
        started: OffsetDateTime::now_utc(),
        events: Mutex::default(),
        count: watch::channel((0, false)).0,
    });
    kept.push_front(run.clone());
    while kept.len() > KEPT {
        let Some(oldest) = kept.iter().rposition(|run| run.is_over()) else { break };
        kept.remove(oldest);
    }
    let (app, id) = (app.clone(), run.id);
    tokio::spawn(async move { run.go(&app).await });
    Ok(id)
}

/// The runs of one environment, newest first.
pub fn of(app: &App, environment: &str) -> Vec<Summary> {
    let kept = lock(&app.runs.kept);
    kept.iter().filter(|run| run.wanted.environment == environment).take(10).map(|run| run.summary()).collect()
}

async fn show(State(app): State<App>, page: Page, Path(id): Path<Uuid>) -> Result<Show> {
    let run = find(&app, id)?;
    Ok(Show { page, run: run.summary(), progress: run.progress() })
}

async fn progress(State(app): State<App>, page: Page, Path(id): Path<Uuid>) -> Result<Response> {
    let run = find(&app, id)?;
    let show = Show { page, run: run.summary(), progress: run.progress() };
    // 286 is htmx's word for "no need to ask again".
    let over = StatusCode::from_u16(286).unwrap_or(StatusCode::OK);
    let status = if show.progress.end.is_some() { over } else { StatusCode::OK };
    Ok((status, Html(show.as_progress().to_string())).into_response())
}

/// One named event for everything that happens, with how many there are as its id: a reader who comes back says which
/// was the last. What it looks like is on the page, which asks for it.
async fn events(State(app): State<App>, user: User, Path(id): Path<Uuid>, headers: HeaderMap) -> Result<Response> {
    let run = find(&app, id)?;
    let seen = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok()).unwrap_or(0);
    let guard = StreamGuard::open(app.runs.clone(), user.id).ok_or_else(|| {
        Error::new(
            StatusCode::TOO_MANY_REQUESTS,
            "Too many open pages",
            format!("{STREAMS} pages follow runs already."),
        )
    })?;
    let keep_alive = KeepAlive::new().interval(HEARTBEAT);
    Ok(Sse::new(follow(run, seen, guard, app.shutdown.clone())).keep_alive(keep_alive).into_response())
}

fn follow(
    run: Arc<Run>,
    seen: usize,
    guard: StreamGuard,
    shutdown: tokio_util::sync::CancellationToken,
) -> impl Stream<Item = Result<sse::Event, Infallible>> {
    struct Reader {
        count: watch::Receiver<(usize, bool)>,
        seen: usize,
        said_end: bool,
        shutdown: tokio_util::sync::CancellationToken,
        _guard: StreamGuard,
    }
    let reader = Reader { count: run.count.subscribe(), seen, said_end: false, shutdown, _guard: guard };
    stream::unfold(reader, |mut reader| async move {
        loop {
            let (count, over) = *reader.count.borrow_and_update();
            if count > reader.seen {
                reader.seen = count;
                let event = sse::Event::default().event("progress").id(count.to_string()).data(count.to_string());
                return Some((Ok(event), reader));
            }
            if over && !reader.said_end {
                reader.said_end = true;
                return Some((Ok(sse::Event::default().event("end").data("end")), reader));
            }
            let go_on = !over
                && tokio::select! {
                    changed = reader.count.changed() => changed.is_ok(),
                    () = reader.shutdown.cancelled() => false,
                };
            if !go_on {
                return None;
            }
        }
    })
}

/// One open stream of one person; it is counted until it is dropped.
#[derive(Debug)]
struct StreamGuard {
    runs: Arc<Runs>,
    user: Uuid,
}

impl StreamGuard {
    fn open(runs: Arc<Runs>, user: Uuid) -> Option<Self> {
        {
            let mut streams = lock(&runs.streams);
            let count = streams.entry(user).or_insert(0);
            if *count >= STREAMS {
                return None;
            }
            *count += 1;
        }
        Some(Self { runs, user })
    }
}

impl Drop for StreamGuard {
    fn drop(&mut self) {
        let mut streams = lock(&self.runs.streams);
        if let Some(count) = streams.get_mut(&self.user) {
            *count -= 1;
            if *count == 0 {
                streams.remove(&self.user);
            }
        }
    }
}

impl Run {
    async fn go(&self, app: &App) {
        let (sender, mut receiver) = mpsc::channel(256);
        let Wanted { environment, target, options, direction, .. } = self.wanted.clone();
        let (workbench, up) = (app.workbench.clone(), direction == environments::Direction::Up);
        // A task of its own, so that a panic in it is a run that failed.
        let task = tokio::spawn(async move {
            match up {
                true => history::upgrade(&workbench, &environment, target, &options, sender).await,
                false => history::downgrade(&workbench, &environment, target, &options, sender).await,
            }
        });
        while let Some(event) = receiver.recv().await {
            self.push(event, false);
        }
        let told = self.progress().end.is_some();
        let failed = |message: String| Event::Failed { version: None, message, hint: String::new() };
        let last = match task.await {
            _ if told => None,
            Ok(Ok(versions)) => Some(Event::Finished { versions }),
            Ok(Err(error)) => Some(failed(error.to_string())),
            Err(cause) => {
                tracing::error!(%cause, "a run ended early");
                Some(failed("the run ended early; the log of `limbeck serve` says why".to_owned()))
            }
        };
        match last {
            Some(event) => self.push(event, true),
            None => self.count.send_modify(|count| count.1 = true),
        }
    }

    fn push(&self, event: Event, over: bool) {
        let mut events = lock(&self.events);
        events.push(event);
        self.count.send_modify(|count| *count = (events.len(), over));
    }

    fn is_over(&self) -> bool {
        self.count.borrow().1
    }

    fn progress(&self) -> Progress {
        Progress::of(lock(&self.events).iter())
    }

    fn summary(&self) -> Summary {
        Summary {
            id: self.id,
            environment: self.wanted.environment.clone(),
            direction: self.wanted.direction,
            actor: self.wanted.options.actor.clone(),
            started: self.started,
            end: self.progress().end,
        }
    }
}

impl Summary {
    /// "Upgrade of dev".
    pub fn title(&self) -> String {
        match self.direction {
            environments::Direction::Up => format!("Upgrade of {}", self.environment),
            environments::Direction::Down => format!("Downgrade of {}", self.environment),
        }
    }

    fn done_words(&self, versions: &usize) -> String {
        let count = words::count(*versions, "version", "versions");
        match self.direction {
            environments::Direction::Up => format!("{count} applied in {}", self.environment),
            environments::Direction::Down => format!("{count} undone in {}", self.environment),
        }
    }

    pub(super) fn state(&self) -> String {
        match &self.end {
            None => "running".to_owned(),
            Some(End::Finished(0)) => "nothing to do".to_owned(),
            Some(End::Finished(versions)) => words::count(*versions, "version", "versions"),
            Some(End::Failed(..)) => "failed".to_owned(),
        }
    }

    pub(super) fn tone(&self) -> &'static str {
        match &self.end {
            None => "accent",
            Some(End::Finished(_)) => "good",
            Some(End::Failed(..)) => "bad",
        }
    }
}

fn find(app: &App, id: Uuid) -> Result<Arc<Run>> {
    let run = lock(&app.runs.kept).iter().find(|run| run.id == id).cloned();
    run.ok_or_else(|| {
        Error::not_found("This run is not among those that this Limbeck began.")
            .hint("Runs are shown until Limbeck is stopped; where an environment stands is on its own page.")
    })
}

/// A panic elsewhere does not take the list away: nothing is left half done under this lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
