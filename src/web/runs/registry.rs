//! The runs of this process: a bounded number, the newest.

use super::{Progress, State};
use crate::history::{Direction, Event, PastRun};
use crate::web::urls;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use time::OffsetDateTime;
use tokio::sync::watch;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

/// This many runs are kept.
const KEPT: usize = 100;
/// This many may run at once, over all environments.
const RUNNING: usize = 16;

/// One upgrade or downgrade.
#[derive(Debug)]
pub struct Run {
    /// Its identity.
    pub id: Uuid,
    /// What makes a second press of the same button the same run.
    pub(super) key: (Uuid, String),
    /// The environment.
    pub environment: String,
    /// Whether it is protected.
    pub protected: bool,
    /// Which way.
    pub direction: Direction,
    /// Who started it.
    pub actor: String,
    /// When.
    pub started_at: OffsetDateTime,
    progress: Mutex<Progress>,
    changes: watch::Sender<u64>,
}

/// The runs of this process.
#[derive(Debug, Default)]
pub struct Runs {
    runs: Mutex<VecDeque<Arc<Run>>>,
    pub(super) tasks: TaskTracker,
}

impl Runs {
    /// The run of this identity.
    pub fn find(&self, id: Uuid) -> Option<Arc<Run>> {
        self.locked().iter().find(|run| run.id == id).cloned()
    }

    /// The runs of an environment, newest first.
    pub fn of(&self, environment: &str) -> Vec<Arc<Run>> {
        self.locked().iter().rev().filter(|run| run.environment == environment).cloned().collect()
    }

    /// Waits until nothing runs, or the time is over.
    pub async fn settle(&self, patience: std::time::Duration) -> bool {
        self.tasks.close();
        tokio::time::timeout(patience, self.tasks.wait()).await.is_ok()
    }

    /// Keeps `run`, or gives the earlier one with the same key; `None` where too many run.
    pub(super) fn keep(&self, run: Run) -> Option<(Arc<Run>, bool)> {
        let mut runs = self.locked();
        if let Some(earlier) = runs.iter().find(|known| known.key == run.key) {
            return Some((earlier.clone(), false));
        }
        if runs.iter().filter(|run| !run.state().is_over()).count() >= RUNNING {
            return None;
        }
        if runs.len() >= KEPT
            && let Some(oldest) = runs.iter().position(|run| run.state().is_over())
        {
            runs.remove(oldest);
        }
        let run = Arc::new(run);
        runs.push_back(run.clone());
        Some((run, true))
    }

    fn locked(&self) -> MutexGuard<'_, VecDeque<Arc<Run>>> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Run {
    pub(super) fn new(
        key: (Uuid, String),
        environment: String,
        protected: bool,
        direction: Direction,
        actor: String,
    ) -> Self {
        Self {
            id: Uuid::now_v7(),
            key,
            environment,
            protected,
            direction,
            actor,
            started_at: OffsetDateTime::now_utc(),
            progress: Mutex::default(),
            changes: watch::Sender::new(0),
        }
    }

    /// A run as the journal of its environment tells it; what happened is still to be taken in.
    pub(super) fn past(past: PastRun, environment: String, protected: bool) -> Self {
        let PastRun { id, actor, at, direction, ended: _, alive: _ } = past;
        let run = Self::new((Uuid::nil(), String::new()), environment, protected, direction, actor);
        Self { id, started_at: at, ..run }
    }

    /// A run in which all of this has happened.
    #[cfg(test)]
    pub fn sample(environment: &str, events: Vec<Event>, ended: Option<Result<usize, (String, String)>>) -> Arc<Self> {
        let key = (Uuid::nil(), String::new());
        let run = Self::new(key, environment.to_owned(), false, Direction::Up, "ada".to_owned());
        events.into_iter().for_each(|event| run.take(event));
        ended.into_iter().for_each(|ended| run.end(ended));
        Arc::new(run)
    }

    /// Its page.
    pub fn address(&self) -> String {
        urls::run(self.id)
    }

    /// What of its page changes.
    pub fn rows_address(&self) -> String {
        urls::run_rows(self.id)
    }

    /// The stream of what changes.
    pub fn events_address(&self) -> String {
        urls::run_events(self.id)
    }

    /// The page of its environment.
    pub fn environment_address(&self) -> String {
        urls::environment(&self.environment)
    }

    /// Where the rest of what it was to move is shown, and can be run.
    pub fn again_address(&self) -> String {
        let chosen = self.locked().chosen.clone();
        match (self.direction, chosen.last()) {
            (Direction::Up, last) => urls::up(&self.environment, &last.map_or("newest".to_owned(), i64::to_string)),
            // What is above the version before it: the lowest itself goes too.
            (Direction::Down, Some(lowest)) => urls::down(&self.environment, &lowest.saturating_sub(1).to_string()),
            (Direction::Down, None) => self.environment_address(),
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.locked().clone()
    }

    /// How it goes.
    pub fn state(&self) -> State {
        self.locked().state
    }

    /// Counts further with each event.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    pub(super) fn take(&self, event: Event) {
        self.locked().take(event);
        self.changes.send_modify(|number| *number += 1);
    }

    pub(super) fn end(&self, ended: Result<usize, (String, String)>) {
        self.locked().end(ended);
        self.changes.send_modify(|number| *number += 1);
    }

    pub(super) fn cut_off(&self) {
        self.locked().cut_off();
        self.changes.send_modify(|number| *number += 1);
    }

    /// Whether nobody follows it.
    pub(super) fn is_unwatched(&self) -> bool {
        self.changes.is_closed()
    }

    fn locked(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(key: &str) -> Run {
        Run::new((Uuid::nil(), key.to_owned()), "dev".to_owned(), false, Direction::Up, "ada".to_owned())
    }

    #[test]
    fn the_same_key_is_the_same_run() {
        let runs = Runs::default();
        let (first, new) = runs.keep(run("a")).unwrap();
        let (second, again) = runs.keep(run("a")).unwrap();
        assert!(new && !again);
        assert_eq!(first.id, second.id);
        assert_ne!(runs.keep(run("b")).unwrap().0.id, first.id);
    }

    #[test]
    fn a_bounded_number_runs_and_is_kept() {
        let runs = Runs::default();
        for number in 0..RUNNING {
            assert!(runs.keep(run(&number.to_string())).is_some());
        }
        assert!(runs.keep(run("one more")).is_none());
        let first = runs.of("dev").pop().unwrap();
        first.end(Ok(0));
        for number in 0..2 * KEPT {
            runs.keep(run(&format!("later {number}"))).unwrap().0.end(Ok(0));
        }
        assert_eq!(runs.locked().len(), KEPT);
        assert!(runs.find(first.id).is_none(), "the oldest that is over is forgotten");
        assert_eq!(runs.of("dev").iter().filter(|run| !run.state().is_over()).count(), RUNNING - 1);
    }
}
