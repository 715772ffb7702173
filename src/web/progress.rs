//! A run's events as a page shows them: version by version, statement by statement.

use crate::history::Event;

/// Everything that happened so far, in the order of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The versions that were begun.
    pub versions: Vec<Version>,
    /// Someone else holds the migration lock.
    pub waiting: bool,
    /// How it ended; none while it goes on.
    pub end: Option<End>,
}

/// One version of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// The version.
    pub version: i64,
    /// Its description.
    pub description: String,
    /// `up` or `down`.
    pub direction: &'static str,
    /// How many statements it has.
    pub expected: usize,
    /// The statements that were begun.
    pub statements: Vec<Statement>,
    /// Milliseconds, once it is done.
    pub done: Option<u64>,
    /// Which try comes next, and when, in milliseconds.
    pub retrying: Option<(u32, u64)>,
}

/// One statement of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its text.
    pub sql: String,
    /// Milliseconds, once it is done.
    pub done: Option<u64>,
    /// Whether the run failed at it.
    pub failed: bool,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// It moved so many versions.
    Finished(usize),
    /// It failed: why, and what to do.
    Failed(String, String),
}

impl Progress {
    /// What these events say together.
    pub fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut progress = Self::default();
        for event in events {
            progress.take(event);
        }
        progress
    }

    /// How many statements are done.
    pub fn done(&self) -> usize {
        self.versions.iter().flat_map(|version| &version.statements).filter(|one| one.done.is_some()).count()
    }

    /// How many statements are known of.
    pub fn expected(&self) -> usize {
        self.versions.iter().map(|version| version.expected).sum()
    }

    /// What is said to people who cannot see the page change.
    pub fn announcement(&self) -> String {
        match (&self.end, self.versions.last()) {
            (Some(End::Finished(versions)), _) => {
                format!("Done: {}", super::words::count(*versions, "version", "versions"))
            }
            (Some(End::Failed(message, _)), _) => format!("Failed: {message}"),
            (None, Some(version)) => {
                let done = version.statements.iter().filter(|one| one.done.is_some()).count();
                format!("{}: {done} of {} statements", version.description, version.expected)
            }
            (None, None) => String::new(),
        }
    }

    fn take(&mut self, event: &Event) {
        self.waiting = matches!(event, Event::Waiting);
        match event {
            Event::Waiting => {}
            Event::Started { version, description, direction, statements } => self.versions.push(Version {
                version: *version,
                description: description.clone(),
                direction,
                expected: *statements,
                ..Version::default()
            }),
            Event::Statement { sql, number, .. } => {
                let Some(version) = self.versions.last_mut() else { return };
                // A file that is tried again begins anew.
                version.statements.truncate(number.saturating_sub(1));
                version.retrying = None;
                version.statements.push(Statement { sql: sql.clone(), done: None, failed: false });
            }
            Event::StatementDone { milliseconds, .. } => {
                if let Some(statement) = self.versions.last_mut().and_then(|version| version.statements.last_mut()) {
                    statement.done = Some(*milliseconds);
                }
            }
            Event::Retrying { attempt, after, .. } => {
                if let Some(version) = self.versions.last_mut() {
                    version.retrying = Some((*attempt, *after));
                }
            }
            Event::Done { milliseconds, .. } => {
                if let Some(version) = self.versions.last_mut() {
                    version.done = Some(*milliseconds);
                    version.retrying = None;
                }
            }
            Event::Failed { message, hint, .. } => {
                let open = self.versions.last_mut().filter(|version| version.done.is_none());
                if let Some(version) = open {
                    version.retrying = None;
                    for statement in version.statements.iter_mut().filter(|statement| statement.done.is_none()) {
                        statement.failed = true;
                    }
                }
                self.end = Some(End::Failed(message.clone(), hint.clone()));
            }
            Event::Finished { versions } => {
                self.end.get_or_insert(End::Finished(*versions));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(number: usize) -> Event {
        Event::Statement { version: 7, number, sql: format!("SELECT {number}") }
    }

    fn started() -> Event {
        Event::Started { version: 7, description: "seven".into(), direction: "up", statements: 2 }
    }

    #[test]
    fn a_file_that_is_tried_again_begins_anew() {
        let done = Event::StatementDone { version: 7, number: 1, milliseconds: 3 };
        let retrying = Event::Retrying { version: 7, attempt: 2, after: 50 };
        let events = [started(), statement(1), done, statement(2), retrying, statement(1)];
        let progress = Progress::of(&events);
        assert_eq!(progress.versions[0].statements.len(), 1);
        assert_eq!((progress.done(), progress.expected()), (0, 2));
        assert_eq!(progress.versions[0].retrying, None);
    }

    #[test]
    fn a_failure_stands_at_the_statement_that_was_running() {
        let failed = Event::Failed { version: Some(7), message: "no".into(), hint: String::new() };
        let progress = Progress::of(&[started(), statement(1), failed, Event::Finished { versions: 0 }]);
        assert!(progress.versions[0].statements[0].failed);
        assert_eq!(progress.end, Some(End::Failed("no".into(), String::new())));
    }
}
