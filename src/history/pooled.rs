//! Whether a proxy that pools transactions stands between us and the server.
//!
//! Behind one, each transaction may run in another session: the migration lock holds nothing, and stays behind with a
//! connection of the proxy. So this is asked before the lock is taken, and with simple queries, since statements that were
//! prepared in one session are missing in the next.

use super::Error;
use crate::environment;
use crate::sql;
use sqlx::{PgConnection, Row};
use std::time::Duration;

/// How often it is looked: proxies that hand out their connections in turn may give the same one back once.
const ROUNDS: usize = 3;
/// How long it may take: a proxy whose connections are all in use makes us wait.
const PATIENCE: Duration = Duration::from_secs(10);

/// Refuses an environment where two connections do not have a session each.
pub(super) async fn refuse(
    environment: &str,
    first: &mut PgConnection,
    second: &mut PgConnection,
) -> Result<(), Error> {
    match tokio::time::timeout(PATIENCE, is_pooled(first, second)).await {
        Err(_) => Err(environment::Error::Timeout { database: format!("`{environment}`") }.into()),
        Ok(Err(source)) => Err(Error::doing(format!("preparing `{environment}`"))(source)),
        Ok(Ok(true)) => Err(Error::Pooled { environment: environment.to_owned() }),
        Ok(Ok(false)) => Ok(()),
    }
}

/// Whether the second is given the session of the first, or the first another one while the second keeps that.
async fn is_pooled(first: &mut PgConnection, second: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let own = session(first).await?;
    for _ in 0..ROUNDS {
        sql!("BEGIN").raw().execute(&mut *second).await?;
        let other = session(second).await?;
        let same = other != own && session(first).await? == own;
        sql!("ROLLBACK").raw().execute(&mut *second).await?;
        if !same {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn session(connection: &mut PgConnection) -> Result<i32, sqlx::Error> {
    sql!("SELECT pg_backend_pid()").raw().fetch_one(connection).await?.try_get(0)
}
