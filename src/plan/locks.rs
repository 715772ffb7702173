//! The locks that statements take: <https://www.postgresql.org/docs/current/explicit-locking.html>.

use serde::Serialize;

/// A table-level lock mode, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Lock {
    /// `ACCESS SHARE`
    AccessShare,
    /// `ROW SHARE`
    RowShare,
    /// `ROW EXCLUSIVE`
    RowExclusive,
    /// `SHARE UPDATE EXCLUSIVE`
    ShareUpdateExclusive,
    /// `SHARE`
    Share,
    /// `SHARE ROW EXCLUSIVE`
    ShareRowExclusive,
    /// `EXCLUSIVE`
    Exclusive,
    /// `ACCESS EXCLUSIVE`
    AccessExclusive,
}

impl Lock {
    /// PostgreSQL's name of it.
    pub const fn name(self) -> &'static str {
        match self {
            Lock::AccessShare => "ACCESS SHARE",
            Lock::RowShare => "ROW SHARE",
            Lock::RowExclusive => "ROW EXCLUSIVE",
            Lock::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            Lock::Share => "SHARE",
            Lock::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            Lock::Exclusive => "EXCLUSIVE",
            Lock::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }

    /// What waits while it is held, in words.
    pub const fn blocks(self) -> &'static str {
        match self {
            Lock::AccessShare => "blocks only dropping and rewriting",
            Lock::RowShare | Lock::RowExclusive => "blocks schema changes and index builds",
            Lock::ShareUpdateExclusive => "blocks other schema changes, not reads or writes",
            Lock::Share | Lock::ShareRowExclusive => "blocks writes, not reads",
            Lock::Exclusive => "blocks writes and row locks, not plain reads",
            Lock::AccessExclusive => "blocks reads and writes",
        }
    }
}
