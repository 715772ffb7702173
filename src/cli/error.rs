//! Why a command failed: what stderr says, and the exit code.

use super::Exit;
use crate::{auth, cluster, config, environment, history};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A configuration file is not right.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// Limbeck's own cluster is not to be had.
    #[error(transparent)]
    Cluster(#[from] cluster::Error),
    /// A database could not be opened.
    #[error(transparent)]
    Environment(#[from] environment::Error),
    /// Models, migrations or a run.
    #[error(transparent)]
    History(#[from] history::Error),
    /// Users and their access.
    #[error(transparent)]
    Auth(#[from] auth::Error),
    /// Anything else, with the code that it ends with.
    #[error("{message}")]
    Other {
        /// What went wrong, naming the object.
        message: String,
        /// What to do.
        hint: Option<String>,
        /// How the process ends.
        exit: Exit,
    },
}

impl Error {
    /// A failure without a remedy that could be named.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Other { message: message.into(), hint: None, exit: Exit::Failed }
    }

    /// Wrong usage.
    pub fn usage(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Other { message: message.into(), hint: Some(hint.into()), exit: Exit::Usage }
    }

    /// A hazard, a loss or an approval stands in the way.
    pub fn refused(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Other { message: message.into(), hint: Some(hint.into()), exit: Exit::Refused }
    }

    /// The same failure with a remedy.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self::Other { exit: self.exit(), message: self.to_string(), hint: Some(hint.into()) }
    }

    /// Whether PostgreSQL's server programs are what is missing.
    pub fn lacks_programs(&self) -> bool {
        use cluster::Error::NoPrograms;
        matches!(self, Error::Cluster(NoPrograms) | Error::Environment(environment::Error::Cluster(NoPrograms)))
    }

    /// What to do, where that can be said.
    pub fn hint(&self) -> Option<String> {
        match self {
            Error::Config(_) => None,
            Error::History(error) => error.hint(),
            Error::Cluster(error) => error.hint(),
            Error::Environment(error) => error.hint(),
            Error::Auth(error) => error.hint().map(str::to_owned),
            Error::Other { hint, .. } => hint.clone(),
        }
    }

    /// Everything that is wrong, each with its remedy: a folder can have several problems at once.
    pub fn all(&self) -> Vec<(String, Option<String>)> {
        match self {
            Error::History(history::Error::Problems { problems }) if !problems.is_empty() => {
                problems.iter().map(|problem| (problem.message.clone(), Some(problem.hint.clone()))).collect()
            }
            _ => vec![(self.to_string(), self.hint())],
        }
    }

    /// How the process ends.
    pub fn exit(&self) -> Exit {
        match self {
            Error::Config(_) | Error::Cluster(_) | Error::Environment(_) | Error::Auth(_) => Exit::Failed,
            Error::History(history::Error::Refused { .. }) => Exit::Refused,
            Error::History(history::Error::Locked { .. }) => Exit::Locked,
            Error::History(history::Error::Stopped { .. }) => Exit::Partly,
            Error::History(_) => Exit::Failed,
            Error::Other { exit, .. } => *exit,
        }
    }
}
