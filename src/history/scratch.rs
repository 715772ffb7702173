//! A scratch database with an open connection, and what is done in it.

use super::error::said;
use super::models::{self, Pending};
use super::{Error, File, Model, ledger, replay, settings};
use crate::catalog::{self, Catalog, Ignore};
use crate::config::Project;
use crate::diff;
use crate::environment::{Environment, ScratchDatabase, Shelf, Workbench};
use crate::plan::{Statement, Step};
use crate::sql;
use crate::sql::{Ident, Sql};
use sqlx::{Connection, PgConnection};
use std::ops::Range;
use tokio_util::task::AbortOnDropHandle;

/// A scratch database with an open connection.
pub(super) struct Scratch {
    database: ScratchDatabase,
    pub connection: PgConnection,
    ignore: Ignore,
}

impl Scratch {
    /// A new empty one, alike to the server of `environment`.
    pub async fn open(workbench: &Workbench, environment: &Environment) -> Result<Self, Error> {
        Self::connect(workbench, workbench.scratch(environment).await?).await
    }

    /// One that is there already.
    pub async fn connect(workbench: &Workbench, database: ScratchDatabase) -> Result<Self, Error> {
        let ignore = settings::ignore(&workbench.project)?;
        let connection = database.connect().await?;
        Ok(Self { database, connection, ignore })
    }

    /// Does something with the database while nobody is connected to it.
    pub async fn apart(mut self, work: impl AsyncFnOnce(&ScratchDatabase)) -> Result<Self, Error> {
        let _ = self.connection.close().await;
        work(&self.database).await;
        self.connection = self.database.connect().await?;
        Ok(self)
    }

    /// Whether a copy of it has everything: a subscription is its database's alone
    /// (<https://www.postgresql.org/docs/current/catalog-pg-subscription.html>).
    pub async fn is_copied_whole(&mut self) -> Result<bool, Error> {
        let found = sql!(
            "SELECT 1 FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid \
             WHERE d.datname = pg_catalog.current_database()"
        );
        let found = found.query().fetch_optional(&mut self.connection).await;
        Ok(found.map_err(Error::doing("preparing a scratch database"))?.is_none())
    }

    /// Keeps it as it is; gives it back where that cannot be.
    pub async fn put(mut self, shelf: &Shelf<'_>, content: &str, note: &str) -> Result<Option<Self>, Error> {
        if !self.is_copied_whole().await? {
            return Ok(Some(self));
        }
        let _ = self.connection.close().await;
        match shelf.put(self.database, content, note).await {
            Ok(()) => Ok(None),
            Err((database, error)) => {
                tracing::debug!(%error, "a scratch database is not kept");
                self.connection = database.connect().await?;
                self.database = database;
                Ok(Some(self))
            }
        }
    }

    /// Drops it.
    pub async fn close(self) -> Result<(), Error> {
        let _ = self.connection.close().await;
        Ok(self.database.close().await?)
    }

    /// Makes the ledger that migrations find when sqlx runs them, where that adds nothing but the ignored table.
    pub async fn ledger(&mut self, project: &Project) -> Result<(), Error> {
        self.schemas(project).await?;
        if project.ledger.schema.is_none() {
            let made = ledger::Ledger::find_or_create(&mut self.connection, project).await;
            made.map_err(Error::doing("preparing a scratch database"))?;
        }
        Ok(())
    }

    /// Runs one migration file.
    pub async fn file(&mut self, file: &File) -> Result<(), Error> {
        replay::run(&self.database, &mut self.connection, file).await
    }

    /// Loads these of the models, which come after what is there; see [`models::load`].
    pub async fn load(
        &mut self,
        project: &Project,
        models: &[Model],
        range: Range<usize>,
        pending: &mut Pending,
    ) -> Result<(), Error> {
        let is_last = range.end == models.len();
        models::load(models, range, pending, &self.database, &mut self.connection).await?;
        if is_last { self.schemas(project).await } else { Ok(()) }
    }

    /// Makes the schemas that `sqlx.toml` has sqlx make, and the ledger's; on both sides, so that they are no difference.
    async fn schemas(&mut self, project: &Project) -> Result<(), Error> {
        for schema in project.create_schemas.iter().chain(&project.ledger.schema) {
            let create = sql!("CREATE SCHEMA IF NOT EXISTS {}", Ident(schema));
            let made = create.raw().execute(&mut self.connection).await;
            made.map_err(Error::doing("preparing a scratch database"))?;
        }
        Ok(())
    }

    /// Reads its catalog.
    pub async fn read(&mut self) -> Result<Catalog, Error> {
        Ok(catalog::read(&mut self.connection, &self.ignore).await?)
    }

    /// Runs a step of a plan; `what` names it where it fails.
    pub async fn step(&mut self, step: &Step, what: &str) -> Result<(), Error> {
        self.statements(&step.statements, step.transaction, what).await
    }

    /// Runs statements of a plan.
    pub async fn statements(&mut self, statements: &[Statement], transaction: bool, what: &str) -> Result<(), Error> {
        if transaction {
            self.execute(&sql!("BEGIN"), what).await?;
        }
        for statement in statements {
            self.execute(&statement.sql, what).await?;
        }
        if transaction {
            self.execute(&sql!("COMMIT"), what).await?;
        }
        Ok(())
    }

    async fn execute(&mut self, statement: &Sql, what: &str) -> Result<(), Error> {
        let done = statement.raw().execute(&mut self.connection).await;
        done.map(|_| ())
            .map_err(|error| Error::Proof { message: format!("{what} fails: {}\n{statement}", said(&error)) })
    }
}

/// Reads a catalog over a connection, which ends with that. On a thread of its own: putting a large catalog together takes
/// as long as reading it, and two are often read at once.
pub(super) async fn read(workbench: &Workbench, mut connection: PgConnection) -> Result<Catalog, Error> {
    let ignore = settings::ignore(&workbench.project)?;
    let read = tokio::spawn(async move {
        let read = catalog::read(&mut connection, &ignore).await;
        let _ = connection.close().await;
        read
    });
    let read = AbortOnDropHandle::new(read).await;
    Ok(read.unwrap_or(Err(catalog::Error::Database(sqlx::Error::WorkerCrashed)))?)
}

/// What differs between two catalogs, in words; nothing where they are equal. What is unmodelled counts too, and what is
/// left out where it is lost.
pub(super) fn differences(before: &Catalog, after: &Catalog) -> Vec<String> {
    let mut words: Vec<String> = diff::diff(before, after).iter().map(ToString::to_string).collect();
    if words.is_empty() {
        words = diff::diff(after, before).iter().map(|change| format!("the reverse of: {change}")).collect();
    }
    let missing = |here: &Catalog, there: &Catalog, sign: &str| {
        let names = |catalog: &Catalog| -> Vec<String> {
            catalog.unmodelled.iter().map(|thing| format!("{} {}", thing.kind, thing.name)).collect()
        };
        let others = names(there);
        let only = names(here).into_iter().filter(|name| !others.contains(name));
        only.map(|name| format!("{sign} {name}")).collect::<Vec<_>>()
    };
    words.extend(missing(before, after, "lost:"));
    words.extend(missing(after, before, "new:"));
    // A migration by hand may make what is left out where its tool has not, and its way back leaves it there.
    let lost = before.ignored.objects.difference(&after.ignored.objects);
    words.extend(lost.map(|id| format!("lost: {id}")));
    words
}
