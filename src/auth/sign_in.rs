//! Signing in, and proving once more who one is.

use super::{Actor, Result, User, audit, passwords, sessions, users};
use sqlx::PgPool;

/// The user with this name and password. `None` says no more than that the two do not belong together: an unknown
/// name, a disabled user and one without a password yet take the same time and leave the same word.
pub async fn sign_in(store: &PgPool, name: &str, password: &str, address: Option<String>) -> Result<Option<User>> {
    let row = users::row_by_name(store, name.trim()).await?;
    let hash = row.as_ref().filter(|row| row.disabled_at.is_none()).and_then(|row| row.password_hash.clone());
    let right = passwords::verify(password, hash).await?;
    let user = row.map(users::Row::user);
    match user {
        Some(user) if right => {
            audit::record(store, &Actor::user(&user, address), "signed in", &user.name).await?;
            Ok(Some(user))
        }
        // What was typed as a name is not kept: people type passwords there.
        user => {
            let subject = user.map_or_else(|| "an unknown name".to_owned(), |user| user.name);
            audit::record(store, &Actor::visitor(address), "was refused the sign-in", &subject).await?;
            Ok(None)
        }
    }
}

/// Sets a new password where `current` is right, and ends all sessions; `false` where it is not.
pub async fn change_password(
    store: &PgPool,
    user: &User,
    current: &str,
    new: &str,
    address: Option<String>,
) -> Result<bool> {
    let row = users::row_by_name(store, &user.name).await?.filter(|row| row.id == user.id);
    if !passwords::verify(current, row.and_then(|row| row.password_hash)).await? {
        audit::record(store, &Actor::user(user, address), "was refused a new password", &user.name).await?;
        return Ok(false);
    }
    let hashed = passwords::hash(new, &user.name).await?;
    let mut transaction = store.begin().await?;
    sqlx::query!("UPDATE users SET password_hash = $2 WHERE id = $1", user.id, hashed)
        .execute(&mut *transaction)
        .await?;
    sqlx::query!("DELETE FROM one_time_links WHERE user_id = $1", user.id).execute(&mut *transaction).await?;
    sessions::end_all(&mut *transaction, user.id).await?;
    audit::record(&mut *transaction, &Actor::user(user, address), "changed the password", &user.name).await?;
    transaction.commit().await?;
    Ok(true)
}
