//! Sessions: who is signed in, kept in the store under the hash of what the cookie says.

use super::{Result, User, users};
use async_trait::async_trait;
use sha2::{Digest, Sha256};
use sqlx::{PgExecutor, PgPool};
use std::time::Duration;
use time::OffsetDateTime;
use tower_sessions::{
    Session, SessionStore,
    session::{Id, Record},
    session_store,
};
use uuid::Uuid;

/// A session that nobody used for this long is over.
pub const IDLE: Duration = Duration::from_secs(12 * 60 * 60);
/// A session is over after this long, however much it is used.
pub const ABSOLUTE: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The one thing that a session says.
const USER: &str = "user";

/// tower-sessions' store on ours. There are no sessions of nobody: a session is made by signing in.
#[derive(Clone, Debug)]
pub struct Sessions {
    store: PgPool,
}

impl Sessions {
    /// On this store.
    pub fn new(store: PgPool) -> Self {
        Self { store }
    }
}

/// Makes this session `user`'s, with a new id whatever it was before.
pub async fn begin(session: &Session, user: &User) -> Result<()> {
    session.clear().await;
    session.cycle_id().await?;
    session.insert(USER, user.id).await?;
    Ok(session.save().await?)
}

/// Ends this session, and all others of its user.
pub async fn end(store: &PgPool, session: &Session, user: &User) -> Result<()> {
    end_all(store, user.id).await?;
    Ok(session.flush().await?)
}

/// Who this session is of, while they may come in. Every request asks this, so it is one query: it reads the row itself and
/// leaves tower-sessions' record alone, which holds no more than whose it is.
pub async fn who(store: &PgPool, session: &Session) -> Result<Option<User>> {
    let Some(id) = session.id() else { return Ok(None) };
    let query = sqlx::query!(
        r#"SELECT u.id, u.name, u.role, u.theme, u.density, u.disabled_at, u.password_hash, u.created_at,
               s.seen_at < now() - interval '1 minute' AS "stale!"
           FROM sessions s JOIN users u ON u.id = s.user_id
           WHERE s.id = $1 AND s.expires_at > now() AND s.seen_at > now() - make_interval(secs => $2)"#,
        key(&id),
        IDLE.as_secs_f64()
    );
    let Some(row) = query.fetch_optional(store).await? else {
        // The session is over: tower-sessions finds that out too, and takes the cookie back.
        session.get::<Uuid>(USER).await?;
        return Ok(None);
    };
    if row.stale {
        sqlx::query!("UPDATE sessions SET seen_at = now() WHERE id = $1", key(&id)).execute(store).await?;
    }
    let user = users::Row {
        id: row.id,
        name: row.name,
        role: row.role,
        theme: row.theme,
        density: row.density,
        disabled_at: row.disabled_at,
        password_hash: row.password_hash,
        created_at: row.created_at,
    };
    Ok(Some(user.user()).filter(|user| !user.disabled))
}

/// Ends all sessions of a user. Gives how many there were.
pub async fn end_all(store: impl PgExecutor<'_>, user: Uuid) -> Result<u64> {
    Ok(sqlx::query!("DELETE FROM sessions WHERE user_id = $1", user).execute(store).await?.rows_affected())
}

/// Whether a session still is one: streams that stay open ask from time to time.
pub async fn is_alive(store: &PgPool, id: Id) -> Result<bool> {
    let query = sqlx::query_scalar!(
        r#"SELECT EXISTS (
               SELECT FROM sessions WHERE id = $1 AND expires_at > now() AND seen_at > now() - make_interval(secs => $2)
           ) AS "alive!""#,
        key(&id),
        IDLE.as_secs_f64()
    );
    Ok(query.fetch_one(store).await?)
}

/// Forgets sessions and links that are over.
pub async fn sweep(store: &PgPool) -> Result<()> {
    let idle = IDLE.as_secs_f64();
    sqlx::query!("DELETE FROM sessions WHERE expires_at < now() OR seen_at < now() - make_interval(secs => $1)", idle)
        .execute(store)
        .await?;
    sqlx::query!("DELETE FROM one_time_links WHERE expires_at < now()").execute(store).await?;
    Ok(())
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // 128 random bits: an id that exists already is a broken random source, and the insert says so.
        self.save(record).await
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let user = record.data.get(USER).and_then(|user| user.as_str()).and_then(|user| user.parse::<Uuid>().ok());
        let user = user.ok_or_else(|| session_store::Error::Encode("a session of nobody".to_owned()))?;
        let data =
            serde_json::to_value(&record.data).map_err(|error| session_store::Error::Encode(error.to_string()))?;
        sqlx::query!(
            "INSERT INTO sessions (id, user_id, data, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))
             ON CONFLICT (id) DO UPDATE SET data = excluded.data WHERE sessions.user_id = excluded.user_id",
            key(&record.id),
            user,
            data,
            ABSOLUTE.as_secs_f64()
        )
        .execute(&self.store)
        .await
        .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = sqlx::query!(
            "SELECT data, expires_at FROM sessions
             WHERE id = $1 AND expires_at > now() AND seen_at > now() - make_interval(secs => $2)",
            key(id),
            IDLE.as_secs_f64()
        );
        let Some(row) = row.fetch_optional(&self.store).await.map_err(backend)? else { return Ok(None) };
        let data = serde_json::from_value(row.data).map_err(|error| session_store::Error::Decode(error.to_string()))?;
        let expiry_date: OffsetDateTime = row.expires_at;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        sqlx::query!("DELETE FROM sessions WHERE id = $1", key(id)).execute(&self.store).await.map_err(backend)?;
        Ok(())
    }
}

fn key(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_le_bytes()).to_vec()
}

fn backend(error: sqlx::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}
