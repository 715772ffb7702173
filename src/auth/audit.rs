//! The audit: who did what to whose access. Rows are added and never changed.

use super::Result;
use serde::Serialize;
use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;
use uuid::Uuid;

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The user; none for the command line and for those who are not signed in.
    pub id: Option<Uuid>,
    /// What they are called.
    pub name: String,
    /// Where they come from.
    pub address: Option<String>,
}

impl Actor {
    /// A signed-in user, or one about to be.
    pub fn user(user: &super::User, address: Option<String>) -> Self {
        Self { id: Some(user.id), name: user.name.clone(), address }
    }

    /// Whoever is at the terminal of the server.
    pub fn command_line() -> Self {
        Self { id: None, name: "the command line".to_owned(), address: None }
    }

    /// Someone who is not signed in.
    pub fn visitor(address: Option<String>) -> Self {
        Self { id: None, name: "a visitor".to_owned(), address }
    }
}

/// One row of the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Who.
    pub actor: String,
    /// What.
    pub action: String,
    /// To whom.
    pub subject: String,
    /// From where.
    pub address: Option<String>,
}

/// Adds a row.
pub async fn record(store: impl PgExecutor<'_>, actor: &Actor, action: &str, subject: &str) -> Result<()> {
    let (id, name, address) = (actor.id, &actor.name, actor.address.as_deref());
    sqlx::query!(
        "INSERT INTO audit (actor_id, actor, action, subject, address) VALUES ($1, $2, $3, $4, $5)",
        id,
        name,
        action,
        subject,
        address
    )
    .execute(store)
    .await?;
    Ok(())
}

/// The newest rows, newest first.
pub async fn entries(store: &PgPool, limit: u16) -> Result<Vec<Entry>> {
    let limit = i64::from(limit);
    let query = sqlx::query_as!(
        Entry,
        "SELECT at, actor, action, subject, address FROM audit ORDER BY id DESC LIMIT $1",
        limit
    );
    Ok(query.fetch_all(store).await?)
}
