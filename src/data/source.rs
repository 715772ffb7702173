//! One environment's tables: the connections that rows are read and written with, and the shapes of relations seen lately.

use super::error::{self, Error};
use super::lease::Lease;
use crate::catalog::{self, Relation, RelationSummary};
use crate::config::LedgerName;
use crate::environment::Environment;
use crate::sql;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long one statement of a page may take.
pub(super) const BUDGET: Duration = Duration::from_secs(5);
/// How these connections call themselves at the server.
pub(super) const APPLICATION: &str = "limbeck rows";
/// How many pages of one environment are read at once; more wait.
const CONNECTIONS: u32 = 8;
/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many shapes are kept.
const SHAPES: usize = 256;

/// One environment's tables.
#[derive(Debug)]
pub struct Source {
    pub(super) pool: PgPool,
    pub(super) cancels: PgPool,
    pub(super) options: PgConnectOptions,
    ledger: LedgerName,
    /// By schema and name.
    shapes: Mutex<BTreeMap<(String, String), Shape>>,
}

/// The shape of a relation, and what tells whether it still is that.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub relation: Arc<Relation>,
    /// The catalog's when the relation was read, or from just before.
    pub fingerprint: String,
}

/// The tables of every environment that was asked for so far.
#[derive(Debug, Default)]
pub struct Sources(Mutex<BTreeMap<String, Arc<Source>>>);

impl Sources {
    /// The tables of `environment`; connections are opened when something is read.
    pub fn of(&self, environment: &Environment) -> Arc<Source> {
        let mut sources = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = || Arc::new(Source::new(environment.options.clone(), environment.ledger.clone()));
        Arc::clone(sources.entry(environment.config.name.clone()).or_insert_with(opened))
    }

    /// Closes every connection.
    pub async fn close(&self) {
        let sources = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for source in sources.into_values() {
            source.close().await;
        }
    }
}

impl Source {
    /// The tables that `options` lead to; connections are opened when something is read. `ledger` is not to be edited.
    pub fn new(options: PgConnectOptions, ledger: LedgerName) -> Self {
        let options = options.application_name(APPLICATION);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .idle_timeout(Duration::from_secs(120))
            .test_before_acquire(false)
            .after_connect(|connection, _| Box::pin(prepare(connection)))
            .connect_lazy_with(options.clone());
        let cancels = PgPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .idle_timeout(Duration::from_secs(60))
            .connect_lazy_with(options.clone());
        Self { pool, cancels, options, ledger, shapes: Mutex::default() }
    }

    /// The relation of this name, as it is now.
    pub async fn relation(&self, schema: &str, name: &str) -> Result<Arc<Relation>, Error> {
        let mut lease = self.lease().await?;
        let shape = self.shape(&mut lease, schema, name).await?;
        lease.settle();
        Ok(shape.relation)
    }

    /// At most `limit` relations whose qualified name contains `search`, after the one named by `after`.
    pub async fn relations(
        &self,
        search: Option<&str>,
        after: Option<(&str, &str)>,
        limit: i64,
    ) -> Result<Vec<RelationSummary>, Error> {
        let mut lease = self.lease().await?;
        let found = catalog::list_relations(lease.connection(), search, after, limit).await;
        self.settled(lease, found)
    }

    /// Closes every connection.
    pub async fn close(&self) {
        tokio::join!(self.pool.close(), self.cancels.close());
    }

    pub(super) async fn lease(&self) -> Result<Lease, Error> {
        Lease::open(self).await.map_err(|error| Error::from_server(error, BUDGET))
    }

    /// Ends a request: the connection goes back unless it broke.
    pub(super) fn settled<T>(&self, lease: Lease, answer: Result<T, sqlx::Error>) -> Result<T, Error> {
        match answer {
            Err(error) if error.as_database_error().is_none() => Err(Error::from_server(error, BUDGET)),
            answer => {
                lease.settle();
                answer.map_err(|error| Error::from_server(error, BUDGET))
            }
        }
    }

    /// The shape of a relation as it was when it was last read: to be believed only with a proof that it still is that.
    pub(super) fn kept(&self, schema: &str, name: &str) -> Option<Shape> {
        let shapes = self.shapes.lock().unwrap_or_else(PoisonError::into_inner);
        shapes.get(&(schema.to_owned(), name.to_owned())).cloned()
    }

    /// The shape of a relation: kept, where its fingerprint is still that of the catalog.
    pub(super) async fn shape(&self, lease: &mut Lease, schema: &str, name: &str) -> Result<Shape, Error> {
        let missing = || Error::NoRelation { schema: schema.to_owned(), name: name.to_owned() };
        let server = |error| Error::from_server(error, BUDGET);
        if schema.contains('\0') || name.contains('\0') {
            return Err(missing());
        }
        let found = match catalog::find_relation(lease.connection(), schema, name).await {
            // An idle connection that the server has closed meanwhile shows only now.
            Err(error) if error::is_closed(&error) => {
                lease.renew().await.map_err(server)?;
                catalog::find_relation(lease.connection(), schema, name).await
            }
            found => found,
        };
        let found = found.map_err(server)?;
        let found = found.ok_or_else(missing)?;
        lease.is_backend(found.backend);
        if let Some(shape) = self.kept(schema, name).filter(|shape| shape.fingerprint == found.fingerprint) {
            return Ok(shape);
        }
        let relation = catalog::read_relation(lease.connection(), found.oid).await.map_err(server)?;
        let mut relation = relation.ok_or_else(missing)?;
        relation.is_ledger = self.ledger.is(&relation.schema, &relation.name);
        let shape = Shape { relation: Arc::new(relation), fingerprint: found.fingerprint };
        let mut shapes = self.shapes.lock().unwrap_or_else(PoisonError::into_inner);
        if shapes.len() >= SHAPES {
            shapes.pop_first();
        }
        shapes.insert((schema.to_owned(), name.to_owned()), shape.clone());
        Ok(shape)
    }

    /// The shape of a relation, read anew: what a form shows and a write relies on (defaults, labels, domains).
    pub(super) async fn fresh_shape(
        &self,
        lease: &mut Lease,
        schema: &str,
        name: &str,
    ) -> Result<Arc<Relation>, Error> {
        self.shapes.lock().unwrap_or_else(PoisonError::into_inner).remove(&(schema.to_owned(), name.to_owned()));
        Ok(self.shape(lease, schema, name).await?.relation)
    }
}

/// What holds for every one of these connections. Reads change nothing, whatever a view calls; a write says so.
pub(super) async fn prepare(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let set = sql!(
        "set statement_timeout = '5s'; set lock_timeout = '3s'; set idle_in_transaction_session_timeout = '30s'; \
         set default_transaction_read_only = on"
    );
    set.raw().execute(&mut *connection).await?;
    // The server then notices within a second that nobody reads any more. Not every system that servers run on can tell.
    let _ = sql!("set client_connection_check_interval = '1s'").raw().execute(connection).await;
    Ok(())
}
