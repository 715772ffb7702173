//! How far a run is: its events, folded into what a page shows.

use crate::history::{Direction, Event};

/// At most this many statements of a version are kept with their text; the others are counted.
const STATEMENTS: usize = 500;
/// At most this much of a statement's text is kept.
const TEXT: usize = 4_000;

/// How far a run is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How it goes.
    pub state: State,
    /// Whether someone else holds the migration lock.
    pub waiting: bool,
    /// The versions that were to move, in order.
    pub chosen: Vec<i64>,
    /// The versions that were begun, in order.
    pub versions: Vec<VersionProgress>,
    /// How many versions were moved.
    pub moved: usize,
    /// Why it failed, in one sentence, and what to do.
    pub failure: Option<(String, String)>,
}

/// How a run or a version goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It runs.
    #[default]
    Running,
    /// It is done.
    Done,
    /// It failed. What was committed before stays; the rest was rolled back.
    Failed,
    /// What ran it went away before its end: how it ended was never written.
    CutOff,
}

/// One version of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionProgress {
    /// The version.
    pub version: i64,
    /// Its description.
    pub description: String,
    /// Which way.
    pub direction: Direction,
    /// How it goes.
    pub state: State,
    /// How many statements it has.
    pub total: usize,
    /// The statements that were begun, in order; of many the newest.
    pub statements: Vec<StatementProgress>,
    /// How many statements were begun before those.
    pub hidden: usize,
    /// The try that comes, from 2, and after how many milliseconds, where locks were not obtained.
    pub retry: Option<(u32, u64)>,
    /// How long it took.
    pub milliseconds: Option<u64>,
}

/// One statement of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementProgress {
    /// Which one, from 1.
    pub number: usize,
    /// Its text.
    pub sql: String,
    /// How long it took; none while it runs.
    pub milliseconds: Option<u64>,
}

impl State {
    /// Whether nothing more comes.
    pub fn is_over(self) -> bool {
        self != State::Running
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
            State::CutOff => "cut off",
        }
    }
}

impl Progress {
    /// Takes one event in.
    pub fn take(&mut self, event: Event) {
        if !matches!(event, Event::Waiting) {
            self.waiting = false;
        }
        match event {
            Event::Waiting => self.waiting = true,
            Event::Begun { versions, .. } => self.chosen = versions,
            Event::Started { version, description, direction, statements } => {
                // A version that is tried again begins anew.
                self.versions.retain(|known| known.version != version);
                self.versions.push(VersionProgress {
                    version,
                    description,
                    direction,
                    state: State::Running,
                    total: statements,
                    statements: Vec::new(),
                    hidden: 0,
                    retry: None,
                    milliseconds: None,
                });
            }
            Event::Statement { version, number, sql } => self.version(version, |found| {
                // A file that is tried again begins with its first statement.
                if found.retry.take().is_some() {
                    found.statements.clear();
                    found.hidden = 0;
                }
                if found.statements.len() >= STATEMENTS {
                    found.statements.remove(0);
                    found.hidden += 1;
                }
                found.statements.push(StatementProgress { number, sql: shortened(sql), milliseconds: None });
            }),
            Event::StatementDone { version, number, milliseconds } => self.version(version, |found| {
                let statement = found.statements.iter_mut().rev().find(|statement| statement.number == number);
                if let Some(statement) = statement {
                    statement.milliseconds = Some(milliseconds);
                }
            }),
            Event::Retrying { version, attempt, after } => {
                self.version(version, |found| found.retry = Some((attempt, after)));
            }
            Event::Done { version, milliseconds } => {
                self.moved += 1;
                self.version(version, |found| {
                    found.state = State::Done;
                    found.milliseconds = Some(milliseconds);
                });
            }
            Event::Failed { version, message, hint } => {
                if let Some(version) = version {
                    self.version(version, |found| found.state = State::Failed);
                }
                self.failure = Some((message, hint));
            }
            Event::Finished { versions } => self.moved = versions,
        }
    }

    /// How many statements are done.
    pub fn done(&self) -> usize {
        self.versions.iter().map(VersionProgress::done).sum()
    }

    /// How many statements are known of; at least one, since a bar needs an end.
    pub fn total(&self) -> usize {
        self.versions.iter().map(|version| version.total).sum::<usize>().max(1)
    }

    /// What is said to people who cannot see the page change.
    pub fn announcement(&self) -> String {
        match (self.state, &self.failure, self.versions.last()) {
            (State::Done, ..) => format!("Done: {} moved", crate::web::words::count(self.moved, "version", "versions")),
            (State::Failed, Some((message, _)), _) => format!("Failed: {message}"),
            (State::Failed, None, _) => "Failed".to_owned(),
            (State::CutOff, ..) => "Cut off before its end".to_owned(),
            (State::Running, _, Some(version)) => {
                format!("{}: {} of {} statements", version.description, version.done(), version.total)
            }
            (State::Running, _, None) => "Running".to_owned(),
        }
    }

    /// Nothing more comes. A failure that no event told is told now.
    pub fn end(&mut self, ended: Result<usize, (String, String)>) {
        self.waiting = false;
        match ended {
            Ok(moved) if self.failure.is_none() => {
                self.moved = moved;
                self.state = State::Done;
            }
            Ok(_) => self.state = State::Failed,
            Err(failure) => {
                self.failure.get_or_insert(failure);
                self.state = State::Failed;
            }
        }
        if self.state == State::Failed {
            self.stop(State::Failed);
        }
    }

    /// Nothing more comes, and nobody knows how it ended.
    pub fn cut_off(&mut self) {
        self.waiting = false;
        self.state = State::CutOff;
        self.stop(State::CutOff);
    }

    fn stop(&mut self, state: State) {
        for version in self.versions.iter_mut().filter(|version| version.state == State::Running) {
            version.state = state;
        }
    }

    fn version(&mut self, version: i64, change: impl FnOnce(&mut VersionProgress)) {
        if let Some(found) = self.versions.iter_mut().rev().find(|known| known.version == version) {
            change(found);
        }
    }
}

impl VersionProgress {
    /// How many of its statements have not begun; none where it is over.
    pub fn to_come(&self) -> usize {
        if self.state.is_over() { 0 } else { self.total.saturating_sub(self.hidden + self.statements.len()) }
    }

    /// How many of its statements are done.
    pub fn done(&self) -> usize {
        self.hidden + self.statements.iter().filter(|statement| statement.milliseconds.is_some()).count()
    }
}

fn shortened(sql: String) -> String {
    match sql.char_indices().nth(TEXT) {
        Some((end, _)) => format!("{} …", &sql[..end]),
        None => sql,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(version: i64) -> Event {
        Event::Started { version, description: "books".to_owned(), direction: Direction::Up, statements: 2 }
    }

    fn statement(version: i64, number: usize) -> Event {
        Event::Statement { version, number, sql: format!("statement {number}") }
    }

    #[test]
    fn a_run_is_told_statement_by_statement() {
        let mut progress = Progress::default();
        progress.take(Event::Waiting);
        assert!(progress.waiting);
        progress.take(started(1));
        progress.take(statement(1, 1));
        progress.take(Event::StatementDone { version: 1, number: 1, milliseconds: 7 });
        progress.take(statement(1, 2));
        assert!(!progress.waiting && !progress.state.is_over());
        assert_eq!((progress.versions[0].done(), progress.versions[0].total), (1, 2));
        progress.take(Event::StatementDone { version: 1, number: 2, milliseconds: 1 });
        progress.take(Event::Done { version: 1, milliseconds: 9 });
        progress.take(Event::Finished { versions: 1 });
        progress.end(Ok(1));
        assert_eq!((progress.state, progress.moved, progress.versions[0].state), (State::Done, 1, State::Done));
    }

    #[test]
    fn a_version_that_is_tried_again_begins_with_its_first_statement() {
        let mut progress = Progress::default();
        progress.take(started(1));
        progress.take(statement(1, 1));
        progress.take(Event::Retrying { version: 1, attempt: 2, after: 300 });
        assert_eq!(progress.versions[0].retry, Some((2, 300)));
        progress.take(statement(1, 1));
        assert_eq!(progress.versions[0].statements.len(), 1);
        assert_eq!(progress.versions[0].retry, None);
        progress.take(started(1));
        assert_eq!((progress.versions.len(), progress.versions[0].statements.len()), (1, 0));
    }

    #[test]
    fn a_failure_stops_what_was_begun_and_keeps_what_was_done() {
        let mut progress = Progress::default();
        progress.take(started(1));
        progress.take(Event::Done { version: 1, milliseconds: 1 });
        progress.take(started(2));
        progress.take(statement(2, 1));
        progress.end(Err(("the connection was lost".to_owned(), "run it again".to_owned())));
        assert_eq!(progress.state, State::Failed);
        assert_eq!([progress.versions[0].state, progress.versions[1].state], [State::Done, State::Failed]);
        assert_eq!(progress.moved, 1);
    }

    #[test]
    fn of_very_many_statements_the_newest_are_kept() {
        let mut progress = Progress::default();
        progress.take(started(1));
        for number in 1..=STATEMENTS + 10 {
            progress.take(statement(1, number));
            progress.take(Event::StatementDone { version: 1, number, milliseconds: 0 });
        }
        let version = &progress.versions[0];
        assert_eq!((version.statements.len(), version.hidden, version.done()), (STATEMENTS, 10, STATEMENTS + 10));
        assert_eq!(version.statements.last().map(|last| last.number), Some(STATEMENTS + 10));
        assert_eq!(shortened("é".repeat(TEXT + 1)).chars().count(), TEXT + 2);
    }
}
