//! The project's migration files, and where each database stands.

use crate::catalog::Catalog;
use crate::diff::{Candidate, Change, Rename};
use crate::environment::Workbench;
use crate::plan::{HazardKind, Step};
use serde::Serialize;
use std::path::PathBuf;
use time::OffsetDateTime;

/// One migration of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Migration {
    /// Its version.
    pub version: i64,
    /// Its description, `_` shown as a space.
    pub description: String,
    /// The up (or simple) file.
    pub up: File,
    /// The down file; none for a simple migration.
    pub down: Option<File>,
    /// The versions that it was written with, itself included, in order; only itself where it is no series.
    pub series: Vec<i64>,
}

/// One file of a migration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Whether it begins with `-- no-transaction`.
    pub no_transaction: bool,
}

/// One row of sqlx's ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// The version.
    pub version: i64,
    /// The description at that time.
    pub description: String,
    /// When.
    pub installed_on: OffsetDateTime,
    /// SHA-384 of the up file at that time.
    pub checksum: Vec<u8>,
    /// Nanoseconds; none while unknown.
    pub execution_time: Option<i64>,
    /// False never, from PostgreSQL's driver.
    pub success: bool,
}

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

/// What changed between the migrations and the models.
#[derive(Clone, Debug)]
pub struct Detection {
    /// What the migrations make, after the renames that are settled.
    pub before: Catalog,
    /// What the models make.
    pub after: Catalog,
    /// The differences in words and types, renames apart.
    pub changes: Vec<Change>,
    /// The renames that hints and answers settle.
    pub renames: Vec<Rename>,
    /// Possible renames that nobody has answered; nothing is written while there are some.
    pub questions: Vec<Candidate>,
    /// The versions that would be written: up and down.
    pub steps: Vec<Draft>,
}

/// One version that would be written.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// Up.
    pub up: Step,
    /// Down.
    pub down: Step,
}

/// How a person answered the question whether something was renamed.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// "Yes": written to the model file as a hint.
    pub renamed: Vec<Rename>,
    /// "No": a drop and an add.
    pub not_renamed: Vec<Rename>,
}

/// What an upgrade or a downgrade is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// All that is pending.
    Newest,
    /// Up or down to this version, inclusive; for a downgrade this one stays applied.
    Version(i64),
    /// This many versions.
    Count(u32),
    /// Down to nothing.
    Base,
}

/// What happens during a run, told as it happens and kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// Someone else holds the migration lock.
    Waiting,
    /// A version begins.
    Started {
        /// The version.
        version: i64,
        /// Its description.
        description: String,
        /// `up` or `down`.
        direction: &'static str,
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

/// A run's wishes.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// Hazards that were allowed by name.
    pub allow: Vec<HazardKind>,
    /// Who runs it, for the journal.
    pub actor: String,
}

/// Why something in this room failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A model file was refused by the server.
    #[error("{}:{line}: {message}", path.display())]
    Model {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The server's message.
        message: String,
    },
    /// The folder or the ledger has problems: nothing was done.
    #[error("{}", problems.first().map_or("", |problem| problem.message.as_str()))]
    Problems {
        /// All of them.
        problems: Vec<Problem>,
    },
}

/// The migrations of the folder, ascending.
pub fn folder(_workbench: &Workbench) -> Result<Vec<Migration>, Error> {
    todo!()
}

/// Where an environment stands. Reads only: no ledger is made.
pub async fn standing(_workbench: &Workbench, _environment: &str) -> Result<Standing, Error> {
    todo!()
}

/// Compares the models with the replayed migrations.
pub async fn detect(_workbench: &Workbench, _answers: &Answers) -> Result<Detection, Error> {
    todo!()
}

/// Writes a detection's versions as files, after they were proven on scratch databases. Gives the versions.
pub async fn write(_workbench: &Workbench, _detection: &Detection, _message: &str) -> Result<Vec<Migration>, Error> {
    todo!()
}

/// Runs pending migrations, telling what happens. Gives how many versions were applied.
pub async fn upgrade(
    _workbench: &Workbench,
    _environment: &str,
    _target: Target,
    _options: &RunOptions,
    _events: tokio::sync::mpsc::Sender<Event>,
) -> Result<usize, Error> {
    todo!()
}

/// Undoes applied migrations, telling what happens. Gives how many versions were undone.
pub async fn downgrade(
    _workbench: &Workbench,
    _environment: &str,
    _target: Target,
    _options: &RunOptions,
    _events: tokio::sync::mpsc::Sender<Event>,
) -> Result<usize, Error> {
    todo!()
}
