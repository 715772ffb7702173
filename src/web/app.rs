//! What every handler shares.

use super::{events::Streams, runs::Runs};
use crate::auth::Throttle;
use crate::environment::Workbench;
use sqlx::PgPool;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// The axum state; cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The project with everything that is open for it.
    pub workbench: Arc<Workbench>,
    /// Limbeck's own store.
    pub store: PgPool,
    /// What the pages of rows keep between requests.
    pub data: Arc<super::data::Shared>,
    /// How this server is reached.
    pub options: Arc<Options>,
    /// What changed between migrations and models, remembered for as long as no file changes.
    pub detections: Arc<super::detections::Detections>,
    /// How often passwords may be tried.
    pub throttle: Arc<Throttle>,
    /// The upgrades and downgrades of this process.
    pub runs: Arc<Runs>,
    /// The pages that change by themselves.
    pub streams: Streams,
    /// Cancelled when the server stops: every stream that stays open ends with it.
    pub shutdown: CancellationToken,
}

/// How a server is reached.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The names, beside those of loopback, that a `Host` header may have (`--host`).
    pub hosts: Vec<String>,
    /// Whether people reach it by TLS (through a proxy in front): cookies are `Secure` and `__Host-` then.
    pub tls: bool,
}

impl App {
    /// An app on an open store whose migrations were run.
    pub fn new(workbench: Arc<Workbench>, store: PgPool, options: Options) -> Self {
        Self {
            workbench,
            store,
            data: Arc::default(),
            options: Arc::new(options),
            detections: Arc::default(),
            throttle: Arc::default(),
            runs: Arc::default(),
            streams: Streams::default(),
            shutdown: CancellationToken::new(),
        }
    }
}
