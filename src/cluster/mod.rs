//! A PostgreSQL to stand on: found, started, stopped; scratch databases that are gone when dropped.

use crate::config::Settings;
use sqlx::postgres::PgConnectOptions;

/// Which of Limbeck's own two clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Holds data: `fsync` on.
    Data,
    /// Holds nothing that matters: `fsync` off.
    Scratch,
}

/// A running cluster of Limbeck's own, in use by this process until it is released.
#[derive(Debug)]
pub struct Cluster {}

/// Why there is no cluster.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// PostgreSQL's server programs are nowhere to be found.
    #[error("PostgreSQL's server programs (`initdb`, `pg_ctl`, `postgres`) were not found")]
    NoPrograms,
}

impl Error {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        todo!()
    }
}

impl Cluster {
    /// Joins the cluster where it runs, else starts it, else makes it first.
    pub async fn start(_settings: &Settings, _purpose: Purpose) -> Result<Self, Error> {
        todo!()
    }

    /// How to connect to its database `database`, as its superuser.
    pub fn options(&self, _database: &str) -> PgConnectOptions {
        todo!()
    }

    /// Stops the cluster if this process started it and no other Limbeck uses it.
    pub async fn release(self) -> Result<(), Error> {
        todo!()
    }
}
