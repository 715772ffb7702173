//! A connection for one request. One that is abandoned in the middle is cancelled at the server and closed, never given
//! back: sqlx would first read an abandoned result to its end.

use super::source::{APPLICATION, Source, prepare};
use super::statement::Statement;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgRow};
use sqlx::{Connection, PgConnection, PgPool, Postgres};

/// A connection for one request. [`Lease::settle`] gives it back; a drop without that closes it.
pub(super) struct Lease {
    connection: Held,
    backend: Option<i32>,
    cancels: PgPool,
    options: PgConnectOptions,
    settled: bool,
}

enum Held {
    Pooled(PoolConnection<Postgres>),
    Own(Box<PgConnection>),
}

impl Lease {
    /// A connection of the source's pool.
    pub async fn open(source: &Source) -> Result<Self, sqlx::Error> {
        let connection = Held::Pooled(source.pool.acquire().await?);
        let (cancels, options) = (source.cancels.clone(), source.options.clone());
        Ok(Self { connection, backend: None, cancels, options, settled: false })
    }

    /// The connection.
    pub fn connection(&mut self) -> &mut PgConnection {
        match &mut self.connection {
            Held::Pooled(connection) => connection,
            Held::Own(connection) => connection,
        }
    }

    /// Remembers the server's process, so that it can be told to stop.
    pub fn is_backend(&mut self, backend: i32) {
        self.backend = Some(backend);
    }

    /// The rows of `statement`. Where the server finds that a kept plan does not fit a changed table any more (SQLSTATE
    /// 0A000), once more on a fresh connection.
    pub async fn fetch(&mut self, statement: &Statement) -> Result<Vec<PgRow>, sqlx::Error> {
        match statement.query().fetch_all(self.connection()).await {
            Err(error) if is_stale(&error) => {
                self.renew().await?;
                statement.query().fetch_all(self.connection()).await
            }
            answer => answer,
        }
    }

    /// Gives the connection back.
    pub fn settle(mut self) {
        self.settled = true;
    }

    /// Takes a fresh connection of its own instead.
    pub async fn renew(&mut self) -> Result<(), sqlx::Error> {
        let mut fresh = PgConnection::connect_with(&self.options).await?;
        prepare(&mut fresh).await?;
        let stale = std::mem::replace(&mut self.connection, Held::Own(Box::new(fresh)));
        self.backend = None;
        if let Held::Pooled(mut stale) = stale {
            stale.close_on_drop();
        }
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if self.settled {
            return;
        }
        if let Held::Pooled(connection) = &mut self.connection {
            connection.close_on_drop();
        }
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        if let Some(backend) = self.backend {
            let cancels = self.cancels.clone();
            runtime.spawn(async move {
                // Only a backend that still is one of ours: the number may have gone to another meanwhile.
                let cancelled = sqlx::query_scalar!(
                    "select pg_catalog.pg_cancel_backend(pid) from pg_catalog.pg_stat_activity \
                     where pid = $1 and application_name = $2 and state = 'active'",
                    backend,
                    APPLICATION
                );
                if let Err(error) = cancelled.fetch_optional(&cancels).await {
                    tracing::warn!(%error, backend, "an abandoned read could not be cancelled");
                }
            });
        }
    }
}

fn is_stale(error: &sqlx::Error) -> bool {
    super::error::code(error).as_deref() == Some("0A000")
}
