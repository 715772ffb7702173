//! What happens during a run.

use serde::{Deserialize, Serialize};

/// Which way versions are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Pending versions are applied.
    Up,
    /// Applied versions are undone.
    Down,
}

/// What happens during a run, told as it happens and kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The run begins: the lock is held, and what moves is known.
    Begun {
        /// Which way.
        direction: Direction,
        /// The versions, in the order in which they move.
        versions: Vec<i64>,
    },
    /// Someone else holds the migration lock.
    Waiting,
    /// A version begins.
    Started {
        /// The version.
        version: i64,
        /// Its description.
        description: String,
        /// Which way.
        direction: Direction,
        /// How many statements it has.
        statements: usize,
    },
    /// A statement begins.
    Statement {
        /// The version.
        version: i64,
        /// Which one, from 1.
        number: usize,
        /// Its text.
        sql: String,
    },
    /// The statement that began last ended.
    StatementDone {
        /// The version.
        version: i64,
        /// Which one, from 1.
        number: usize,
        /// Milliseconds.
        milliseconds: u64,
    },
    /// The locks were not obtained in time; the file was rolled back and is tried again.
    Retrying {
        /// The version.
        version: i64,
        /// Which try comes, from 2.
        attempt: u32,
        /// Milliseconds until then.
        after: u64,
    },
    /// A version is done and recorded.
    Done {
        /// The version.
        version: i64,
        /// Milliseconds.
        milliseconds: u64,
    },
    /// The run failed; what is committed stays, the rest is rolled back.
    Failed {
        /// The version.
        version: Option<i64>,
        /// Why.
        message: String,
        /// What to do.
        hint: String,
    },
    /// The run is over.
    Finished {
        /// How many versions were moved.
        versions: usize,
    },
}

impl Direction {
    /// `up` or `down`.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
        }
    }

    /// `upgrade` or `downgrade`.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Up => "upgrade",
            Direction::Down => "downgrade",
        }
    }

    /// The direction of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Direction::Up, Direction::Down].into_iter().find(|direction| direction.word() == word)
    }
}

impl Event {
    /// The version that it is about.
    pub fn version(&self) -> Option<i64> {
        match self {
            Event::Started { version, .. }
            | Event::Statement { version, .. }
            | Event::StatementDone { version, .. }
            | Event::Retrying { version, .. }
            | Event::Done { version, .. } => Some(*version),
            Event::Failed { version, .. } => *version,
            Event::Waiting | Event::Begun { .. } | Event::Finished { .. } => None,
        }
    }
}
