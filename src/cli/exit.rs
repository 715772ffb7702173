//! The exit codes, which scripts rely on.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, or nothing to do.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// There are differences, pending migrations or drift.
    Differences = 2,
    /// A hazard, a loss or an approval stands in the way.
    Refused = 3,
    /// The migration lock was not obtained.
    Locked = 4,
    /// Stopped part-way: run again to continue.
    Partly = 5,
    /// Wrong usage.
    Usage = 64,
    /// Interrupted.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}
