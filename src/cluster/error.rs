//! Why there is no cluster.

use super::install::npm_is_there;
use std::path::PathBuf;

/// Why there is no cluster.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// PostgreSQL's server programs are nowhere to be found.
    #[error("PostgreSQL's server programs (`initdb`, `pg_ctl`, `postgres`) were not found")]
    NoPrograms,
    /// They were found, but not those of this major version.
    #[error("the server programs of PostgreSQL {major} are needed for {what}, and were not found")]
    NoMajor {
        /// The major version that is needed.
        major: u32,
        /// What needs it.
        what: String,
    },
    /// `LIMBECK_PG_BIN` is not right.
    #[error("`LIMBECK_PG_BIN` names `{}`, where `initdb`, `pg_ctl` and `postgres` are not all to be found", folder.display())]
    WrongFolder {
        /// What it names.
        folder: PathBuf,
    },
    /// We are root and there is nobody that the server could run as.
    #[error("PostgreSQL does not run as root, and there is neither an account `postgres` nor `nobody` to run it as")]
    NoAccount,
    /// A folder that has to be private is not, or belongs to someone else.
    #[error("the folder `{}` {problem}", path.display())]
    Unsafe {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// Another Limbeck is starting or stopping the cluster and does not come to an end.
    #[error("another Limbeck has been starting or stopping the cluster in `{}` for too long", home.display())]
    Busy {
        /// The cluster's folder.
        home: PathBuf,
    },
    /// Others use it, so it is not stopped.
    #[error("the cluster in `{}` is in use by another Limbeck", home.display())]
    InUse {
        /// The cluster's folder.
        home: PathBuf,
    },
    /// A program of PostgreSQL failed.
    #[error("`{program}` failed: {message}")]
    Program {
        /// Which one.
        program: String,
        /// What it said.
        message: String,
    },
    /// The server does not start.
    #[error("PostgreSQL in `{}` does not start: {message}", home.display())]
    NotStarted {
        /// The cluster's folder.
        home: PathBuf,
        /// The end of its log.
        message: String,
    },
    /// The server does not stop.
    #[error("PostgreSQL in `{}` (process {pid}) does not stop", home.display())]
    NotStopped {
        /// The cluster's folder.
        home: PathBuf,
        /// The server.
        pid: i32,
    },
    /// A file or folder could not be made, read or changed.
    #[error("`{}`: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The server programs could not be installed.
    #[error("installing PostgreSQL's server programs: {message}")]
    Install {
        /// Why not.
        message: String,
    },
}

impl Error {
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }

    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        let install = || {
            let npm = if npm_is_there() { "`limbeck db install` takes them from npm; or " } else { "" };
            format!(
                "{npm}install PostgreSQL (`apt-get install postgresql`, `dnf install postgresql-server`, `brew install \
                 postgresql`), say where they are with `LIMBECK_PG_BIN`, or use a server of yours: `DATABASE_URL`, \
                 `LIMBECK_STORE_URL`, `LIMBECK_SCRATCH_URL`"
            )
        };
        match self {
            Error::NoPrograms => Some(install()),
            Error::NoMajor { major, .. } => Some(format!(
                "install PostgreSQL {major} beside what is there, or say where it is with `LIMBECK_PG_BIN`"
            )),
            Error::WrongFolder { .. } => Some("`pg_config --bindir` prints the right folder".into()),
            Error::NoAccount => Some("run Limbeck as an ordinary user".into()),
            Error::Unsafe { .. } => Some("remove the folder, or take another data directory with `--data-dir`".into()),
            Error::Busy { .. } => Some("see `limbeck db status`, and end the process that hangs".into()),
            Error::InUse { .. } => Some("stop the other Limbeck first; the last one out stops the cluster".into()),
            Error::NotStarted { home, .. } => {
                Some(format!("the whole log is `{}`", home.join("log/postgres.log").display()))
            }
            Error::NotStopped { pid, .. } => Some(format!("see what it does: `ps -f --ppid {pid}`")),
            Error::Program { .. } | Error::File { .. } | Error::Install { .. } => None,
        }
    }
}
