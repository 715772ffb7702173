//! Flags, the process environment, `.env`, `sqlx.toml` and `limbeck.toml`, as plain structs.

use std::path::{Path, PathBuf};
use std::time::Duration;

/// What holds for this process, whatever the project.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where Limbeck's own clusters, caches and the example project live.
    pub data_dir: PathBuf,
    /// `LIMBECK_PG_BIN`: where PostgreSQL's server programs are.
    pub pg_bin: Option<PathBuf>,
    /// `LIMBECK_STORE_URL`: Limbeck's own store, where it is not on Limbeck's own cluster.
    pub store_url: Option<String>,
    /// `LIMBECK_SCRATCH_URL`: the server for scratch databases, where it is not a cluster of Limbeck's own.
    pub scratch_url: Option<String>,
}

/// A folder with `limbeck.toml`, `schema/` and `migrations/`.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder.
    pub root: PathBuf,
    /// What the project is called; by default the folder's name.
    pub name: String,
    /// The models: all `**/*.sql` in it.
    pub schema_dir: PathBuf,
    /// The migrations, flat.
    pub migrations_dir: PathBuf,
    /// sqlx's ledger: `_sqlx_migrations`, or what `sqlx.toml` says, with the schema where that names one.
    pub ledger: (Option<String>, String),
    /// Characters that sqlx leaves out before it hashes a file (`sqlx.toml`, `migrate.ignored-chars`).
    pub ignored_chars: Vec<char>,
    /// The environments in order of promotion; `dev` is always the first.
    pub environments: Vec<EnvironmentConfig>,
    /// Whether indexes of existing tables are built `CONCURRENTLY`.
    pub concurrently: bool,
    /// `SET LOCAL lock_timeout` of every statement that changes a schema.
    pub lock_timeout: Duration,
    /// `SET LOCAL statement_timeout` of every statement that changes a schema.
    pub statement_timeout: Duration,
    /// How many times a file is tried when its locks are not obtained in time.
    pub tries: u32,
}

/// One named database of a project.
#[derive(Clone, Debug)]
pub struct EnvironmentConfig {
    /// Its name.
    pub name: String,
    /// Its URL; none only for `dev` without `DATABASE_URL`, which then is a database on Limbeck's own cluster.
    pub url: Option<String>,
    /// Whether what runs there has to be typed to be confirmed.
    pub protected: bool,
}

/// Why a configuration could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read.
    #[error("reading `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A file says something that is not understood.
    #[error("`{}`: {message}", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line where there is one, and the remedy.
        message: String,
    },
}

impl Settings {
    /// From the process environment; `data_dir` is what the flag said.
    pub fn read(_data_dir: Option<PathBuf>) -> Result<Self, Error> {
        todo!()
    }
}

impl Project {
    /// The project whose folder is `start` or the nearest folder above it; none where there is none.
    pub fn find(_start: &Path) -> Result<Option<Project>, Error> {
        todo!()
    }
}
