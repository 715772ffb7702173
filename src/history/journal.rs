//! The append-only journal of every up and down, in the environment's own database.
//!
//! It is written over a connection of its own, so that what was begun is known even where the run itself is rolled back or
//! never comes back. A run without an outcome was interrupted.

use super::{Direction, Error, Event, RunOptions};
use crate::environment::{Environment, Workbench};
use crate::sql;
use crate::sql::Sql;
use serde::Serialize;
use sqlx::{Connection, PgConnection, Row};
use time::OffsetDateTime;
use tokio::sync::mpsc;
use uuid::Uuid;

/// The scripts that make schema `limbeck`, each from the version before it.
const VERSIONS: &[&str] = &[include_str!("journal.sql"), include_str!("journal_session.sql")];

/// One line of the journal.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its place.
    pub id: i64,
    /// The run that it belongs to.
    pub run: Uuid,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Who ran it.
    pub actor: String,
    /// The version that it is about.
    pub version: Option<i64>,
    /// What happened.
    pub event: serde_json::Value,
}

/// The newest lines of an environment's journal, newest first. Reads only: none where there is no journal.
pub async fn journal(workbench: &Workbench, environment: &str, limit: i64) -> Result<Vec<Entry>, Error> {
    let doing = || Error::doing(format!("reading the journal of `{environment}`"));
    let mut connection = workbench.environment(environment).await?.connect().await?;
    if installed(&mut connection).await.map_err(doing())? == 0 {
        return Ok(Vec::new());
    }
    let select =
        sql!("SELECT id, run, at, actor, version, event FROM limbeck.journal ORDER BY id DESC LIMIT $1").query();
    let rows = select.bind(limit).fetch_all(&mut connection).await.map_err(doing())?;
    let entries = rows.iter().map(|row| {
        Ok(Entry {
            id: row.try_get(0)?,
            run: row.try_get(1)?,
            at: row.try_get(2)?,
            actor: row.try_get(3)?,
            version: row.try_get(4)?,
            event: row.try_get(5)?,
        })
    });
    let entries = entries.collect::<Result<Vec<_>, sqlx::Error>>().map_err(doing())?;
    connection.close().await.map_err(doing())?;
    Ok(entries)
}

/// Makes or upgrades schema `limbeck`. Only while the migration lock is held.
pub(super) async fn install(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let have = installed(connection).await?;
    for script in VERSIONS.iter().skip(have) {
        let mut transaction = connection.begin().await?;
        Sql::written(*script).raw().execute(&mut *transaction).await?;
        transaction.commit().await?;
    }
    Ok(())
}

pub(super) async fn installed(connection: &mut PgConnection) -> Result<usize, sqlx::Error> {
    let there = sql!("SELECT to_regclass('limbeck.version') IS NOT NULL").query();
    if !there.fetch_one(&mut *connection).await?.try_get::<bool, _>(0)? {
        return Ok(0);
    }
    let number = sql!("SELECT coalesce(max(number), 0) FROM limbeck.version").query();
    let number: i32 = number.fetch_one(connection).await?.try_get(0)?;
    Ok(usize::try_from(number).unwrap_or(0))
}

/// Writes down that a run failed before it could begin, where there is a journal.
pub(super) async fn note(
    workbench: &Workbench,
    name: &str,
    direction: Direction,
    options: &RunOptions,
    failed: &Event,
) -> Result<(), Error> {
    let doing = || Error::doing(format!("writing the journal of `{name}`"));
    let mut connection = workbench.environment(name).await?.connect().await?;
    if installed(&mut connection).await.map_err(doing())? > 0 {
        let run = options.id.unwrap_or_else(Uuid::now_v7);
        for event in [&Event::Begun { direction, versions: Vec::new() }, failed] {
            insert(&mut connection, run, &options.actor, event).await.map_err(doing())?;
        }
    }
    connection.close().await.map_err(doing())
}

async fn insert(connection: &mut PgConnection, run: Uuid, actor: &str, event: &Event) -> Result<(), sqlx::Error> {
    let json = serde_json::to_value(event).unwrap_or_default();
    let insert = sql!("INSERT INTO limbeck.journal (run, actor, version, event) VALUES ($1, $2, $3, $4)").query();
    let insert = insert.bind(run).bind(actor.to_owned()).bind(event.version()).bind(json);
    insert.execute(connection).await.map(|_| ())
}

/// Tells one run's events: first to the journal, then to whoever listens.
pub(super) struct Teller {
    run: Uuid,
    actor: String,
    environment: String,
    connection: PgConnection,
    events: mpsc::Sender<Event>,
}

impl Teller {
    /// A new run on this environment.
    pub async fn new(
        environment: &Environment,
        options: &RunOptions,
        events: mpsc::Sender<Event>,
    ) -> Result<Self, Error> {
        let connection = environment.connect().await?;
        let (run, actor) = (options.id.unwrap_or_else(Uuid::now_v7), options.actor.clone());
        Ok(Self { run, actor, environment: environment.config.name.clone(), connection, events })
    }

    /// Writes it down, then tells it.
    pub async fn tell(&mut self, event: Event) -> Result<(), Error> {
        let written = insert(&mut self.connection, self.run, &self.actor, &event).await;
        written.map_err(Error::doing(format!("writing the journal of `{}`", self.environment)))?;
        send(&self.events, event).await;
        Ok(())
    }

    /// Tells it where it could not be written down.
    pub async fn tell_unwritten(&self, event: Event) {
        send(&self.events, event).await;
    }

    /// The connection that the journal is written over: a second session on the same database.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Ends its connection.
    pub async fn close(self) {
        // What was told is committed; a connection that cannot say goodbye is gone all the same.
        let _ = self.connection.close().await;
    }
}

/// Tells whoever listens. A listener that does not keep up must not hold up a run that holds locks: it misses events, and
/// the journal has them.
pub(super) async fn send(events: &mpsc::Sender<Event>, event: Event) {
    let _ = tokio::time::timeout(std::time::Duration::from_secs(1), events.send(event)).await;
}
