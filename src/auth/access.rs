//! Giving and taking access. Whatever a user could do so far ends at once: all their sessions do.

use super::{Actor, Error, Result, Role, User, audit, sessions, users};
use sqlx::{PgPool, PgTransaction};

/// Gives `user` a role. Their sessions end, so that no old session has the new role.
pub async fn set_role(store: &PgPool, actor: &Actor, user: &User, role: Role) -> Result<()> {
    let mut transaction = locked(store).await?;
    sqlx::query!("UPDATE users SET role = $2 WHERE id = $1", user.id, role.word()).execute(&mut *transaction).await?;
    ended(&mut transaction, user).await?;
    audit::record(&mut *transaction, actor, &format!("made {role}"), &user.name).await?;
    Ok(transaction.commit().await?)
}

/// Keeps `user` out from now on; their sessions and links end.
pub async fn disable(store: &PgPool, actor: &Actor, user: &User) -> Result<()> {
    let mut transaction = locked(store).await?;
    sqlx::query!("UPDATE users SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1", user.id)
        .execute(&mut *transaction)
        .await?;
    sqlx::query!("DELETE FROM one_time_links WHERE user_id = $1", user.id).execute(&mut *transaction).await?;
    ended(&mut transaction, user).await?;
    audit::record(&mut *transaction, actor, "disabled", &user.name).await?;
    Ok(transaction.commit().await?)
}

/// Lets `user` in again.
pub async fn enable(store: &PgPool, actor: &Actor, user: &User) -> Result<()> {
    let mut transaction = store.begin().await?;
    sqlx::query!("UPDATE users SET disabled_at = NULL WHERE id = $1", user.id).execute(&mut *transaction).await?;
    audit::record(&mut *transaction, actor, "enabled", &user.name).await?;
    Ok(transaction.commit().await?)
}

/// A transaction that no other change of access runs beside: two owners must not disable each other at once.
pub(super) async fn locked(store: &PgPool) -> Result<PgTransaction<'static>> {
    let mut transaction = store.begin().await?;
    sqlx::query!("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE").execute(&mut *transaction).await?;
    Ok(transaction)
}

async fn ended(transaction: &mut PgTransaction<'_>, user: &User) -> Result<()> {
    if user.role == Role::Owner && !user.disabled && !users::has_owner(&mut **transaction).await? {
        return Err(Error::LastOwner { name: user.name.clone() });
    }
    sessions::end_all(&mut **transaction, user.id).await?;
    Ok(())
}
