//! Why rows could not be read or written.

use std::time::Duration;

/// Why rows could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No relation of this name can be browsed.
    #[error("there is no table or view `{schema}`.`{name}`")]
    NoRelation {
        /// The schema that was asked for.
        schema: String,
        /// The name that was asked for.
        name: String,
    },
    /// No row has this identity any more, or the identity names more than one.
    #[error("{found} of `{schema}`.`{name}` {verb} what this link names")]
    NoRow {
        /// The relation's schema.
        schema: String,
        /// The relation.
        name: String,
        /// "no row" or "more than one row".
        found: &'static str,
        /// "is" or "are".
        verb: &'static str,
    },
    /// What the person asked for does not fit, each part with its place.
    #[error("{}", .0.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>().join("; "))]
    Input(Vec<Problem>),
    /// It took longer than it may.
    #[error("the database did not answer within {} s", .0.as_secs())]
    TimedOut(Duration),
    /// Every connection for pages is in use.
    #[error("all connections to this database are in use")]
    Busy,
    /// The role may not.
    #[error("{0}")]
    Denied(String),
    /// The server said no, or is not there.
    #[error("{0}")]
    Database(#[source] sqlx::Error),
}

/// One thing that does not fit, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// Where something does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The filter of this number, from 0.
    Filter(usize),
    /// The order.
    Sort,
    /// The place in the order that the page was to start from.
    Start,
    /// The row that was named.
    Row,
    /// Nowhere in particular.
    View,
}

impl Error {
    /// One thing that does not fit.
    pub(super) fn input(place: Place, message: impl Into<String>) -> Self {
        Self::Input(vec![Problem { place, message: message.into() }])
    }

    /// The SQLSTATE, where the server said no.
    pub fn code(&self) -> Option<String> {
        match self {
            Error::Database(error) => code(error),
            _ => None,
        }
    }

    /// Sorts a server's answer into what a caller treats differently.
    pub(super) fn from_server(error: sqlx::Error, budget: Duration) -> Self {
        match code(&error).as_deref() {
            Some("57014") => Error::TimedOut(budget),
            Some("42501") => Error::Denied(message(&error)),
            _ if matches!(error, sqlx::Error::PoolTimedOut) => Error::Busy,
            _ => Error::Database(error),
        }
    }
}

/// The SQLSTATE of a server's error.
pub(super) fn code(error: &sqlx::Error) -> Option<String> {
    error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned())
}

/// Whether the server could not read a value as its type, or the value is out of its range.
pub(super) fn is_about_a_value(error: &sqlx::Error) -> bool {
    code(error).is_some_and(|code| code.starts_with("22") || code == "42846" || code == "23514")
}

/// Whether the connection is gone, be it by the server's word (SQLSTATE 57P01 to 57P03).
pub(super) fn is_closed(error: &sqlx::Error) -> bool {
    match code(error) {
        Some(code) => code.starts_with("57P"),
        None => matches!(error, sqlx::Error::Io(_) | sqlx::Error::Protocol(_)),
    }
}

/// What the server said, without sqlx's words around it.
pub(super) fn message(error: &sqlx::Error) -> String {
    error.as_database_error().map_or_else(|| error.to_string(), |error| error.message().to_owned())
}
