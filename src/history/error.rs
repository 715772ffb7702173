//! Why something in this room failed.

use super::Problem;
use std::path::{Path, PathBuf};

/// Why something in this room failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A model file was refused: by the server, or because of what it would do. Details and hints of the server stand on
    /// further lines of the message.
    #[error("{}:{line}: {message}", path.display())]
    Model {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The server's message.
        message: String,
    },
    /// A migration file failed on a server; what it did is rolled back.
    #[error("{}:{line}: {message}", path.display())]
    Migration {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The server's message.
        message: String,
        /// What to do.
        hint: String,
    },
    /// The folder or the ledger has problems: nothing was done.
    #[error("{}", problems.first().map_or("", |problem| problem.message.as_str()))]
    Problems {
        /// All of them.
        problems: Vec<Problem>,
    },
    /// A hazard or an unanswered question stands in the way: nothing was done.
    #[error("{message}")]
    Refused {
        /// What stands in the way, naming the object.
        message: String,
        /// How to let it pass.
        hint: String,
    },
    /// Someone else held the migration lock all the time.
    #[error("the migration lock of `{environment}` was not obtained within {seconds} s: another upgrade is running")]
    Locked {
        /// The environment.
        environment: String,
        /// How long it was tried.
        seconds: u64,
    },
    /// The connection does not keep its session: a transaction-pooling proxy stands between.
    #[error("`{environment}` is reached through a proxy that pools transactions, where a session's lock holds nothing")]
    Pooled {
        /// The environment.
        environment: String,
    },
    /// What was planned does not do what it must; nothing was written.
    #[error("{message}")]
    Proof {
        /// Which direction failed and what differs.
        message: String,
    },
    /// Models and migrations could not be compared in time; nothing was written.
    #[error("comparing models and migrations took longer than {seconds} s")]
    TooLong {
        /// How long it was given.
        seconds: u64,
    },
    /// The files changed after they were compared.
    #[error("models or migrations changed after they were compared")]
    Stale,
    /// No migration of the folder has this version.
    #[error("there is no version {version} in the migrations")]
    NoVersion {
        /// The version.
        version: i64,
    },
    /// Some versions were moved, then one failed.
    #[error("{source}")]
    Stopped {
        /// How many versions were moved before.
        done: usize,
        /// Why the next one failed.
        source: Box<Error>,
    },
    /// A setting of `limbeck.toml` is no pattern.
    #[error("`{}`: {source}", path.display())]
    Setting {
        /// The file.
        path: PathBuf,
        /// Which one, and why not.
        source: crate::catalog::Refused,
    },
    /// There is no plan.
    #[error(transparent)]
    Plan(#[from] crate::plan::Error),
    /// A catalog could not be read.
    #[error(transparent)]
    Catalog(#[from] crate::catalog::Error),
    /// A database could not be opened.
    #[error(transparent)]
    Environment(#[from] crate::environment::Error),
    /// A server said no, or went away.
    #[error("{doing}: {}", said(source))]
    Database {
        /// What was being done, naming the environment or file.
        doing: String,
        /// Why not.
        source: sqlx::Error,
    },
    /// A file could not be read or written.
    #[error("`{}`: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

impl Error {
    /// What to do where a proxy pools transactions.
    const POOLED: &str = "give the environment a URL that reaches PostgreSQL itself, or a proxy that pools sessions";

    /// What to do about it, where that can be said.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Error::Model { .. } | Error::Catalog(_) => return None,
            Error::Migration { hint, .. } | Error::Refused { hint, .. } => hint.clone(),
            Error::Problems { problems } => problems.first()?.hint.clone(),
            Error::Locked { .. } => "wait until the other upgrade is done, then run it again".into(),
            Error::Pooled { .. } => Error::POOLED.into(),
            Error::Proof { .. } => {
                "nothing was written; `limbeck revision` makes an empty pair to write this change by hand".into()
            }
            Error::TooLong { .. } => {
                "find the file that waits or works for so long: each runs on an empty scratch database".into()
            }
            Error::Stale => "look at the changes again, then write the migration".into(),
            Error::NoVersion { .. } => "`limbeck history` lists the versions".into(),
            Error::Stopped { done, source } => {
                let rest = source.hint().map(|hint| format!("; {hint}")).unwrap_or_default();
                format!("{done} before it are done and stay; run it again to continue{rest}")
            }
            Error::Setting { source, .. } => source.hint().into(),
            Error::Plan(error) => error.hint().into(),
            Error::Environment(error) => return error.hint(),
            Error::Database { source, .. } if lost(source) => {
                "what was committed stays, the rest is rolled back; run it again to continue".into()
            }
            Error::Database { source, .. } => return code_hint(source),
            Error::File { .. } => "mend the file or the folder's permissions".into(),
        };
        Some(hint)
    }

    /// For `map_err`: a database error while doing this.
    pub(super) fn doing(what: impl Into<String>) -> impl FnOnce(sqlx::Error) -> Self {
        let doing = what.into();
        move |source| Error::Database { doing, source }
    }

    /// For `map_err`: an error of this file.
    pub(super) fn of_file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    }
}

/// What a server said: its message, then its detail and hint on lines of their own.
pub(super) fn said(error: &sqlx::Error) -> String {
    let Some(database) = error.as_database_error() else {
        return if lost(error) { format!("the connection was lost ({error})") } else { error.to_string() };
    };
    let mut text = database.message().to_owned();
    if let Some(postgres) = database.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
        for (word, part) in [("detail", postgres.detail()), ("hint", postgres.hint())] {
            text.extend(part.map(|part| format!("\n{word}: {part}")));
        }
    }
    text
}

/// The five-letter SQLSTATE; empty where no server spoke.
pub(super) fn code(error: &sqlx::Error) -> String {
    error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned()
}

/// Where in the text that was sent the server saw the mistake: in characters, from 1.
pub(super) fn position(error: &sqlx::Error) -> Option<usize> {
    let postgres = error.as_database_error()?.try_downcast_ref::<sqlx::postgres::PgDatabaseError>()?;
    match postgres.position()? {
        sqlx::postgres::PgErrorPosition::Original(position) => Some(position),
        sqlx::postgres::PgErrorPosition::Internal { .. } => None,
    }
}

/// Whether the connection is gone.
pub(super) fn lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => true,
        // Terminated by an administrator, a crash, a shutdown: https://www.postgresql.org/docs/current/errcodes-appendix.html
        _ => matches!(code(error).as_str(), "57P01" | "57P02" | "57P03" | "57P05" | "25P03" | "08006" | "08003"),
    }
}

fn code_hint(error: &sqlx::Error) -> Option<String> {
    let hint = match code(error).as_str() {
        "42501" => "connect as a role that may do this, or grant it the right",
        "57014" => {
            "the statement's time was up: raise `statement_timeout` in `limbeck.toml` or find what it waited for"
        }
        "55P03" => "something holds a lock for longer than `lock_timeout`: end it, or run this at a quieter time",
        // A prepared statement is there already, or not: another session than before answered.
        "42P05" | "26000" => Error::POOLED,
        _ => return None,
    };
    Some(hint.into())
}
