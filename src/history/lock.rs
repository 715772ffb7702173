//! sqlx's migration lock.
//!
//! The key is sqlx's own, so that an application that migrates at its start and Limbeck keep out of each other's way. It is
//! polled: a session that *waits* in `pg_advisory_lock` holds a snapshot, and `CREATE INDEX CONCURRENTLY` in the session
//! that has the lock would wait for that snapshot to end
//! (<https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS>).

use super::Error;
use crate::sql;
use sqlx::{PgConnection, Row};
use std::time::Duration;
use tokio::time::{Instant, sleep};

const POLL: Duration = Duration::from_millis(150);

/// The lock of one database, held by the session that took it until its connection ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lock {
    key: i64,
    pid: i32,
}

impl Lock {
    /// Tries until `wait` is over. `waiting` is called once, where it is not there at once.
    pub async fn acquire(
        connection: &mut PgConnection,
        environment: &str,
        wait: Duration,
        waiting: impl AsyncFnOnce(),
    ) -> Result<Self, Error> {
        let doing = || Error::doing(format!("taking the migration lock of `{environment}`"));
        let who = sql!("SELECT current_database()::text, pg_backend_pid()");
        let row = who.query().fetch_one(&mut *connection).await.map_err(doing())?;
        let database: String = row.try_get(0).map_err(doing())?;
        let lock = Self { key: key(&database), pid: row.try_get(1).map_err(doing())? };
        let end = Instant::now() + wait;
        let mut waiting = Some(waiting);
        loop {
            if lock.take(connection).await.map_err(doing())? {
                return Ok(lock);
            }
            if let Some(waiting) = waiting.take() {
                waiting().await;
            }
            if Instant::now() >= end {
                return Err(Error::Locked { environment: environment.to_owned(), seconds: wait.as_secs() });
            }
            sleep(POLL.min(end.saturating_duration_since(Instant::now()))).await;
        }
    }

    /// Whether `connection` is still the session that holds it: false behind a proxy that pools transactions, and after a
    /// migration that gave up all locks.
    pub async fn is_held(&self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        let held = sql!(
            "SELECT pg_backend_pid() = $1 AND EXISTS (SELECT FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND \
             pid = pg_backend_pid() AND granted AND objsubid = 1 AND classid::bigint = $2 >> 32 AND \
             objid::bigint = $2 & 4294967295)"
        );
        let row = held.query().persistent(false).bind(self.pid).bind(self.key).fetch_one(connection).await?;
        row.try_get(0)
    }

    /// Takes it again after a migration gave it up. False where someone else has it now.
    pub async fn retake(&self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        Ok(self.is_held(connection).await? || self.take(connection).await?)
    }

    async fn take(&self, connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
        let lock = sql!("SELECT pg_try_advisory_lock($1)");
        lock.query().persistent(false).bind(self.key).fetch_one(connection).await?.try_get(0)
    }
}

/// sqlx's key for a database of this name.
fn key(database: &str) -> i64 {
    0x3d32_ad9e * i64::from(crc32fast::hash(database.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_those_of_sqlx() {
        assert_eq!(key("postgres"), 368_907_709_894_077_238);
        assert_eq!(key("app"), 3_469_795_979_745_788_610);
    }
}
