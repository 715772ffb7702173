//! An open environment: its connections, kept apart by kind of work.

use super::error::PATIENCE;
use super::{Error, Facts, url};
use crate::config::{EnvironmentConfig, LedgerName};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, PgConnection, PgPool};
use std::str::FromStr;
use std::time::Duration;

/// An open environment. Its pools are small and apart, so that a hundred stuck consoles leave pages and cancelling alone.
#[derive(Debug)]
pub struct Environment {
    /// What `limbeck.toml` says of it.
    pub config: EnvironmentConfig,
    /// How to connect to it.
    pub options: PgConnectOptions,
    /// What sqlx's ledger is called in it.
    pub ledger: LedgerName,
    /// What the database is.
    pub facts: Facts,
    /// Whether it is a database on Limbeck's own cluster.
    pub own: bool,
    url: String,
    pages: PgPool,
    consoles: PgPool,
    control: PgPool,
}

impl Environment {
    /// Opens the database at `options` and reads what it is.
    pub(super) async fn open(
        config: EnvironmentConfig,
        ledger: LedgerName,
        options: PgConnectOptions,
        url: String,
        own: bool,
    ) -> Result<Self, Error> {
        let name = described(&config.name, &options);
        let mut connection = connect(&options, &name).await?;
        let facts = bounded(&name, Facts::read(&mut connection, &name)).await?;
        close(connection).await;
        let pool = |most| super::pool::pool(options.clone(), most);
        Ok(Self { pages: pool(6), consoles: pool(4), control: pool(1), config, ledger, options, facts, own, url })
    }

    /// A connection of its own, never pooled: for apply, introspection, locks.
    pub async fn connect(&self) -> Result<PgConnection, Error> {
        connect(&self.options, &self.describe()).await
    }

    /// The pool that pages read and write rows with.
    pub fn pages(&self) -> &PgPool {
        &self.pages
    }

    /// The pool for SQL that a person typed.
    pub fn consoles(&self) -> &PgPool {
        &self.consoles
    }

    /// Cancels what the backend `pid` of this environment runs, over a reserved connection.
    pub async fn cancel(&self, pid: i32) -> Result<(), Error> {
        let cancelling = crate::sql!("SELECT pg_cancel_backend($1)").query().bind(pid).execute(&self.control);
        bounded(&self.describe(), async { cancelling.await.map_err(Error::connect(&self.describe())) })
            .await
            .map(|_| ())
    }

    /// The connection URL, password included, as psql and sqlx take it.
    pub fn url(&self) -> String {
        url::shared(&self.url)
    }

    /// The connection URL for a program's arguments, which everyone on the machine can read, and the password apart.
    pub fn url_without_password(&self) -> (String, Option<String>) {
        url::without_password(&self.url())
    }

    /// Drops pooled connections: after a change of the schema they hold plans of the old one.
    pub async fn recycle(&self) {
        for pool in [&self.pages, &self.consoles] {
            // Only idle ones can be taken; those in use meet the change themselves and are tried again.
            for _ in 0..pool.num_idle() {
                let Some(connection) = pool.try_acquire() else { break };
                close(connection.detach()).await;
            }
        }
    }

    /// What it is called in messages: its name, server and database, no secrets.
    pub fn describe(&self) -> String {
        described(&self.config.name, &self.options)
    }

    /// Ends its connections.
    pub async fn close(&self) {
        for pool in [&self.pages, &self.consoles, &self.control] {
            // A connection that is stuck is cut off by the end of the process.
            let _ = tokio::time::timeout(Duration::from_secs(2), pool.close()).await;
        }
    }
}

/// What a URL says, without the URL in the error.
pub(super) fn parse(url: &str, database: &str) -> Result<PgConnectOptions, Error> {
    PgConnectOptions::from_str(url)
        .map(|options| match options.get_application_name() {
            Some(_) => options,
            None => options.application_name("limbeck"),
        })
        .map_err(|error| Error::Url { database: database.to_owned(), reason: reason(&error) })
}

/// Connects within a bounded time.
pub(super) async fn connect(options: &PgConnectOptions, database: &str) -> Result<PgConnection, Error> {
    bounded(database, async { options.connect().await.map_err(Error::connect(database)) }).await
}

/// Ends a connection politely, or at once where the server does not answer.
pub(super) async fn close(connection: PgConnection) {
    let _ = tokio::time::timeout(Duration::from_secs(2), sqlx::Connection::close(connection)).await;
}

/// Gives up on what takes too long.
pub(super) async fn bounded<T>(database: &str, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => done,
        Err(_) => Err(Error::Timeout { database: database.to_owned() }),
    }
}

/// A database in words, without secrets.
pub(super) fn described(name: &str, options: &PgConnectOptions) -> String {
    let database = options.get_database().unwrap_or_else(|| options.get_username());
    match options.get_socket() {
        Some(socket) => format!("`{name}` (database `{database}` on the socket in `{}`)", socket.display()),
        None => format!("`{name}` (database `{database}` on {}:{})", options.get_host(), options.get_port()),
    }
}

/// The innermost reason of a refused URL: it names a part, never the whole.
fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Configuration(inner) => inner.to_string(),
        other => other.to_string(),
    }
}
