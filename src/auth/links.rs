//! One-time links: they let one person in once, to choose a password. The store knows only their hashes.

use super::{Actor, Error, Result, Role, User, access, audit, passwords, sessions, users};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use sqlx::PgPool;
use std::time::Duration;
use uuid::Uuid;

/// How long the link that makes the first owner holds: it stands in a terminal, and is made anew at each start.
pub const FIRST_OWNER_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);
/// How long a link that is given to someone holds.
pub const LIFETIME: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// What a valid link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// Making the first owner.
    FirstOwner,
    /// Choosing a password for this user.
    For(Box<User>),
}

/// The token of a link that makes the first owner; none where there is an owner.
pub async fn first_owner_link(store: &PgPool, lifetime: Duration) -> Result<Option<String>> {
    if users::has_owner(store).await? {
        return Ok(None);
    }
    sqlx::query!("DELETE FROM one_time_links WHERE expires_at < now()").execute(store).await?;
    Ok(Some(insert(store, None, lifetime).await?))
}

/// The token of a link with which `user` chooses a password. Their earlier links end.
pub async fn link(store: &PgPool, actor: &Actor, user: &User, lifetime: Duration) -> Result<String> {
    sqlx::query!("DELETE FROM one_time_links WHERE user_id = $1 OR expires_at < now()", user.id).execute(store).await?;
    let token = insert(store, Some(user.id), lifetime).await?;
    audit::record(store, actor, "given a one-time link", &user.name).await?;
    Ok(token)
}

/// What `token` is for, while it is valid. Looking changes nothing.
pub async fn invitation(store: &PgPool, token: &str) -> Result<Invitation> {
    let found = sqlx::query_scalar!(
        "SELECT user_id FROM one_time_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()",
        hash(token)
    );
    match found.fetch_optional(store).await?.ok_or(Error::LinkInvalid)? {
        None if users::has_owner(store).await? => Err(Error::LinkInvalid),
        None => Ok(Invitation::FirstOwner),
        Some(id) => {
            let user = users::find(store, id).await?.filter(|user| !user.disabled).ok_or(Error::LinkInvalid)?;
            Ok(Invitation::For(Box::new(user)))
        }
    }
}

/// Uses `token` up: makes the first owner with this name, or sets the user's password and ends their sessions.
/// Refused input (a weak password, an unfit name) leaves the link as it was.
pub async fn redeem(store: &PgPool, token: &str, name: &str, password: &str, address: Option<String>) -> Result<User> {
    let name = match invitation(store, token).await? {
        Invitation::FirstOwner => name.trim().to_owned(),
        Invitation::For(user) => user.name,
    };
    let hashed = passwords::hash(password, &name).await?;
    // The lock makes a link single, and the first owner too, however many ask at once.
    let mut transaction = access::locked(store).await?;
    let used = sqlx::query_scalar!(
        "UPDATE one_time_links SET used_at = now()
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING user_id",
        hash(token)
    );
    let user = match used.fetch_optional(&mut *transaction).await?.ok_or(Error::LinkInvalid)? {
        None if users::has_owner(&mut *transaction).await? => return Err(Error::LinkInvalid),
        None => {
            let user = users::insert(&mut *transaction, &name, Role::Owner, Some(&hashed)).await?;
            audit::record(&mut *transaction, &Actor::user(&user, address), "became the first owner", &user.name)
                .await?;
            user
        }
        Some(id) => {
            let set =
                sqlx::query!("UPDATE users SET password_hash = $2 WHERE id = $1 AND disabled_at IS NULL", id, hashed);
            if set.execute(&mut *transaction).await?.rows_affected() == 0 {
                return Err(Error::LinkInvalid);
            }
            sessions::end_all(&mut *transaction, id).await?;
            let actor = Actor { id: Some(id), name: name.clone(), address };
            audit::record(&mut *transaction, &actor, "chose a password by a one-time link", &name).await?;
            transaction.commit().await?;
            return users::find(store, id).await?.ok_or(Error::LinkInvalid);
        }
    };
    transaction.commit().await?;
    Ok(user)
}

async fn insert(store: &PgPool, user: Option<Uuid>, lifetime: Duration) -> Result<String> {
    let token = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
    let seconds = lifetime.as_secs_f64();
    sqlx::query!(
        "INSERT INTO one_time_links (token_hash, user_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))",
        hash(&token),
        user,
        seconds
    )
    .execute(store)
    .await?;
    Ok(token)
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
