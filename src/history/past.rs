//! Runs as the journal tells them: those of other processes, and those from before a restart.

use super::journal::installed;
use super::{Direction, Error, Event};
use crate::environment::Workbench;
use crate::sql;
use sqlx::{PgConnection, Row, postgres::PgRow};
use time::OffsetDateTime;
use uuid::Uuid;

/// At most this many lines are read at once.
const LINES: i64 = 500;
/// At most this many characters of a statement's text are read.
const TEXT: i32 = 5_000;

/// A run of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastRun {
    /// Its identity.
    pub id: Uuid,
    /// Who ran it.
    pub actor: String,
    /// When it began.
    pub at: OffsetDateTime,
    /// Which way.
    pub direction: Direction,
    /// Whether it was done to its end; none where its end was never written.
    pub ended: Option<bool>,
    /// Whether the session that writes about it is there. Without one, a run that has no end was cut off.
    pub alive: bool,
}

impl PastRun {
    /// Whether it will never have an end: the process that ran it is gone.
    pub fn is_cut_off(&self) -> bool {
        self.ended.is_none() && !self.alive
    }
}

/// The newest runs of an environment, newest first. Reads only: none where there is no journal.
pub async fn past_runs(workbench: &Workbench, environment: &str, limit: i32) -> Result<Vec<PastRun>, Error> {
    read(workbench, environment, None, limit).await
}

/// This run, where it is in the environment's journal.
pub async fn past_run(workbench: &Workbench, environment: &str, run: Uuid) -> Result<Option<PastRun>, Error> {
    Ok(read(workbench, environment, Some(run), 1).await?.pop())
}

/// What happened in this run after line `after` of the journal, each with its line: a bounded number, none when all were
/// read. What a newer Limbeck wrote and this one does not know is left out.
pub async fn past_events(
    workbench: &Workbench,
    environment: &str,
    run: Uuid,
    after: i64,
) -> Result<Vec<(i64, Option<Event>)>, Error> {
    let doing = || Error::doing(format!("reading the journal of `{environment}`"));
    let opened = workbench.environment(environment).await?;
    let select = sql!(
        "SELECT id, CASE WHEN event ->> 'sql' IS NULL THEN event \
         ELSE jsonb_set(event, ARRAY['sql'], to_jsonb(left(event ->> 'sql', $4))) END \
         FROM limbeck.journal WHERE run = $1 AND id > $2 ORDER BY id LIMIT $3"
    );
    let select = select.query().persistent(false).bind(run).bind(after).bind(LINES).bind(TEXT);
    let rows = select.fetch_all(opened.pages()).await.map_err(doing())?;
    let events = rows.iter().map(|row| Ok((row.try_get(0)?, serde_json::from_value(row.try_get(1)?).ok())));
    events.collect::<Result<_, sqlx::Error>>().map_err(doing())
}

async fn read(workbench: &Workbench, environment: &str, run: Option<Uuid>, limit: i32) -> Result<Vec<PastRun>, Error> {
    let doing = || Error::doing(format!("reading the journal of `{environment}`"));
    let opened = workbench.environment(environment).await?;
    let mut connection = opened.pages().acquire().await.map_err(doing())?;
    if installed(&mut connection).await.map_err(doing())? == 0 {
        return Ok(Vec::new());
    }
    let found = select(&mut connection, run, limit).await.map_err(doing())?;
    if !found.iter().any(PastRun::is_cut_off) {
        return Ok(found);
    }
    // Its end may have been written, and its session have ended, while the journal was read. A second look sees it.
    select(&mut connection, run, limit).await.map_err(doing())
}

/// The identities are made of the time (UUID version 7), so that the index gives the newest; each step of the recursion
/// leaps over all lines of a run. The process id of a session that is gone may be given to another, which began later.
async fn select(connection: &mut PgConnection, run: Option<Uuid>, limit: i32) -> Result<Vec<PastRun>, sqlx::Error> {
    let select = sql!(
        "WITH RECURSIVE chosen (id, place) AS ( \
             (SELECT run, 1 FROM limbeck.journal WHERE $1::uuid IS NULL OR run = $1 ORDER BY run DESC LIMIT 1) \
             UNION ALL \
             SELECT (SELECT run FROM limbeck.journal WHERE run < chosen.id ORDER BY run DESC LIMIT 1), place + 1 \
             FROM chosen WHERE chosen.id IS NOT NULL AND place < $2 \
         ) \
         SELECT chosen.id, first.actor, first.at, first.event ->> 'direction' = 'down', last.event ->> 'event', \
         EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datname = current_database() \
         AND a.pid = (to_jsonb(first) ->> 'session')::int AND coalesce(a.backend_start <= first.at, true)) \
         FROM chosen, \
         LATERAL (SELECT * FROM limbeck.journal j WHERE j.run = chosen.id ORDER BY j.id LIMIT 1) first, \
         LATERAL (SELECT j.event FROM limbeck.journal j WHERE j.run = chosen.id ORDER BY j.id DESC LIMIT 1) last \
         ORDER BY place"
    );
    let rows = select.query().persistent(false).bind(run).bind(limit).fetch_all(connection).await?;
    rows.iter().map(past).collect()
}

fn past(row: &PgRow) -> Result<PastRun, sqlx::Error> {
    let down: Option<bool> = row.try_get(3)?;
    let ended = match row.try_get::<Option<String>, _>(4)?.as_deref() {
        Some("finished") => Some(true),
        Some("failed") => Some(false),
        _ => None,
    };
    Ok(PastRun {
        id: row.try_get(0)?,
        actor: row.try_get(1)?,
        at: row.try_get(2)?,
        direction: if down == Some(true) { Direction::Down } else { Direction::Up },
        ended,
        alive: row.try_get(5)?,
    })
}
