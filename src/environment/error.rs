//! Why a database could not be opened.

use std::time::Duration;

/// How long a connection may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No environment has this name.
    #[error("the project has no environment `{name}`; it has {}", known.join(", "))]
    Unknown {
        /// The name.
        name: String,
        /// Those that it has.
        known: Vec<String>,
    },
    /// The environment's URL is named but not there.
    #[error("environment `{name}` has no URL: {reason}")]
    NoUrl {
        /// The environment.
        name: String,
        /// Why not.
        reason: String,
    },
    /// The URL is not understood. The URL itself is not repeated: it may hold a password.
    #[error("the URL of {database} is not understood: {reason}")]
    Url {
        /// What it is the URL of.
        database: String,
        /// Why not.
        reason: String,
    },
    /// No cluster.
    #[error(transparent)]
    Cluster(#[from] crate::cluster::Error),
    /// The server said no, or is not there.
    #[error("{database}: {source}")]
    Connect {
        /// The environment or database, without secrets.
        database: String,
        /// Why not.
        source: sqlx::Error,
    },
    /// The server does not answer.
    #[error("{database} does not answer within {} s", PATIENCE.as_secs())]
    Timeout {
        /// The environment or database, without secrets.
        database: String,
    },
    /// The server is one that Limbeck does not work with.
    #[error("{database} is PostgreSQL {version}")]
    TooOld {
        /// The environment or database, without secrets.
        database: String,
        /// What it is.
        version: String,
    },
    /// No server can hold a scratch database like the environment's.
    #[error("no scratch database like {like}: {reason}")]
    Incompatible {
        /// The environment, without secrets.
        like: String,
        /// What differs, on which server.
        reason: String,
    },
    /// No server that can hold a scratch database offers what is installed in the environment.
    #[error("no scratch database like {like}: its extensions {missing} are not offered by {server}")]
    Extensions {
        /// The environment, without secrets.
        like: String,
        /// The scratch server, without secrets.
        server: String,
        /// The extensions with their versions, and with those that are offered instead.
        missing: String,
    },
    /// The store could not be upgraded.
    #[error("Limbeck's own store ({database}) cannot be upgraded: {source}")]
    Store {
        /// Where it is, without secrets.
        database: String,
        /// Why not.
        source: sqlx::migrate::MigrateError,
    },
}

impl Error {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Error::Unknown { .. } => Some("environments are named in `limbeck.toml`: `[environments.<name>]`".into()),
            Error::NoUrl { .. } => Some("set it in the environment of the process, or in the project's `.env`".into()),
            Error::Url { .. } => Some("write it as `postgres://user:password@host:5432/database`".into()),
            Error::Cluster(error) => error.hint(),
            Error::Connect { source: sqlx::Error::Database(said), .. }
                if matches!(said.code().as_deref(), Some("42P05" | "26000")) =>
            {
                Some(
                    "a prepared statement is missing or there twice, as behind a proxy that pools transactions: give a URL \
                     that reaches PostgreSQL itself, or a proxy that pools sessions"
                        .into(),
                )
            }
            Error::Connect { .. } | Error::Timeout { .. } => {
                Some("see that the server runs and that the URL is right; `limbeck db psql` tries the same".into())
            }
            Error::TooOld { .. } => Some("Limbeck works with PostgreSQL 14 and newer".into()),
            Error::Incompatible { .. } => Some(
                "install the server programs of that version, let the environment's role create databases, or name a \
                 server with `LIMBECK_SCRATCH_URL`"
                    .into(),
            ),
            Error::Extensions { .. } => Some(
                "install the same packages of extensions for the scratch server's programs, update the extension in the \
                 environment (`ALTER EXTENSION … UPDATE`), let the environment's role create databases, or name a server \
                 that offers them with `LIMBECK_SCRATCH_URL`"
                    .into(),
            ),
            Error::Store { source: sqlx::migrate::MigrateError::VersionMissing(_), .. } => {
                Some("a newer Limbeck has upgraded the store: run that one".into())
            }
            Error::Store { .. } => None,
        }
    }

    pub(super) fn connect(database: &str) -> impl FnOnce(sqlx::Error) -> Self {
        let database = database.to_owned();
        move |source| Self::Connect { database, source }
    }
}
