//! Configuration and clusters become open databases.

use crate::cluster::Cluster;
use crate::config::{EnvironmentConfig, Project, Settings};
use sqlx::{PgConnection, PgPool, postgres::PgConnectOptions};
use std::sync::Arc;

/// One project with everything that is open for it. Clusters start when something first needs them.
#[derive(Debug)]
pub struct Workbench {
    /// This process's settings.
    pub settings: Settings,
    /// The project.
    pub project: Project,
}

/// An open environment.
#[derive(Debug)]
pub struct Environment {
    /// What `limbeck.toml` says of it.
    pub config: EnvironmentConfig,
    /// How to connect to it.
    pub options: PgConnectOptions,
}

/// A scratch database. It is dropped by [`ScratchDatabase::close`]; a crashed process's are swept later.
#[derive(Debug)]
pub struct ScratchDatabase {}

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No environment has this name.
    #[error("the project has no environment `{name}`")]
    Unknown {
        /// The name.
        name: String,
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
}

impl Error {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        todo!()
    }
}

impl Workbench {
    /// A workbench for `project`; nothing is started or opened yet.
    pub fn new(settings: Settings, project: Project) -> Self {
        Self { settings, project }
    }

    /// The environment of this name, opened at most once. `dev` without a URL is made on Limbeck's own cluster.
    pub async fn environment(&self, _name: &str) -> Result<Arc<Environment>, Error> {
        todo!()
    }

    /// A new empty scratch database with the server major, encoding and collation of `like` (which is read, not written).
    pub async fn scratch(&self, _like: &Environment) -> Result<ScratchDatabase, Error> {
        todo!()
    }

    /// Limbeck's own store, migrated; opened at most once.
    pub async fn store(&self) -> Result<PgPool, Error> {
        todo!()
    }

    /// Limbeck's own cluster that holds data, started where it is not running.
    pub async fn data_cluster(&self) -> Result<Arc<Cluster>, Error> {
        todo!()
    }

    /// Closes all pools and releases the clusters.
    pub async fn close(&self) {
        todo!()
    }
}

impl Environment {
    /// A connection of its own, never pooled: for apply, introspection, locks.
    pub async fn connect(&self) -> Result<PgConnection, Error> {
        todo!()
    }

    /// The pool that pages read and write rows with.
    pub fn pages(&self) -> &PgPool {
        todo!()
    }

    /// Cancels what the backend `pid` of this environment runs, over a reserved connection.
    pub async fn cancel(&self, _pid: i32) -> Result<(), Error> {
        todo!()
    }

    /// The connection URL, password included, as psql and sqlx take it.
    pub fn url(&self) -> String {
        todo!()
    }
}

impl ScratchDatabase {
    /// A connection to it.
    pub async fn connect(&self) -> Result<PgConnection, Error> {
        todo!()
    }

    /// Drops it.
    pub async fn close(self) -> Result<(), Error> {
        todo!()
    }
}
