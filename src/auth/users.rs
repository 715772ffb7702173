//! The users in the store.

use super::{Actor, Density, Error, Result, Role, Theme, User, audit};
use sqlx::{PgExecutor, PgPool};
use time::OffsetDateTime;
use uuid::Uuid;

/// A row of `users`, its words not yet understood.
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) theme: String,
    pub(super) density: String,
    pub(super) disabled_at: Option<OffsetDateTime>,
    pub(super) password_hash: Option<String>,
    pub(super) created_at: OffsetDateTime,
}

impl Row {
    pub(super) fn user(self) -> User {
        User {
            id: self.id,
            name: self.name,
            // A word that a newer Limbeck wrote gives the fewest rights.
            role: Role::from_word(&self.role).unwrap_or(Role::Member),
            theme: Theme::from_word(&self.theme).unwrap_or_default(),
            density: Density::from_word(&self.density).unwrap_or_default(),
            disabled: self.disabled_at.is_some(),
            has_password: self.password_hash.is_some(),
            created_at: self.created_at,
        }
    }
}

/// Everyone, by name.
pub async fn list(store: &PgPool) -> Result<Vec<User>> {
    let query = sqlx::query_as!(
        Row,
        "SELECT id, name, role, theme, density, disabled_at, password_hash, created_at FROM users ORDER BY lower(name)"
    );
    Ok(query.fetch_all(store).await?.into_iter().map(Row::user).collect())
}

/// The user of this identity.
pub async fn find(store: &PgPool, id: Uuid) -> Result<Option<User>> {
    let query = sqlx::query_as!(
        Row,
        "SELECT id, name, role, theme, density, disabled_at, password_hash, created_at FROM users WHERE id = $1",
        id
    );
    Ok(query.fetch_optional(store).await?.map(Row::user))
}

/// The user of this name, in whatever case it is written.
pub async fn by_name(store: &PgPool, name: &str) -> Result<User> {
    let row = row_by_name(store, name).await?;
    row.map(Row::user).ok_or_else(|| Error::Unknown { name: name.to_owned() })
}

pub(super) async fn row_by_name(store: impl PgExecutor<'_>, name: &str) -> Result<Option<Row>> {
    let query = sqlx::query_as!(
        Row,
        "SELECT id, name, role, theme, density, disabled_at, password_hash, created_at FROM users
         WHERE lower(name) = lower($1)",
        // PostgreSQL's text holds no zero byte, so nobody's name does.
        name.replace('\0', "\u{fffd}")
    );
    Ok(query.fetch_optional(store).await?)
}

/// Whether an owner is there who may come in.
pub async fn has_owner(store: impl PgExecutor<'_>) -> Result<bool> {
    let query = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM users WHERE role = 'owner' AND disabled_at IS NULL) AS "exists!""#
    );
    Ok(query.fetch_one(store).await?)
}

/// A new user without a password: they choose one through a one-time link.
pub async fn add(store: &PgPool, actor: &Actor, name: &str, role: Role) -> Result<User> {
    let mut transaction = store.begin().await?;
    let user = insert(&mut *transaction, name, role, None).await?;
    audit::record(&mut *transaction, actor, &format!("added as {role}"), &user.name).await?;
    transaction.commit().await?;
    Ok(user)
}

pub(super) async fn insert(
    store: impl PgExecutor<'_>,
    name: &str,
    role: Role,
    password_hash: Option<&str>,
) -> Result<User> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(Error::NameUnfit);
    }
    let query = sqlx::query_as!(
        Row,
        "INSERT INTO users (id, name, role, password_hash) VALUES ($1, $2, $3, $4)
         RETURNING id, name, role, theme, density, disabled_at, password_hash, created_at",
        Uuid::now_v7(),
        name,
        role.word(),
        password_hash
    );
    match query.fetch_one(store).await {
        Ok(row) => Ok(row.user()),
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("users_name_key") => {
            Err(Error::NameTaken { name: name.to_owned() })
        }
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("users_name_check") => Err(Error::NameUnfit),
        Err(error) => Err(error.into()),
    }
}

/// How Limbeck looks for this user from now on.
pub async fn set_appearance(store: &PgPool, id: Uuid, theme: Theme, density: Density) -> Result<()> {
    let (theme, density) = (theme.word(), density.word());
    sqlx::query!("UPDATE users SET theme = $2, density = $3 WHERE id = $1", id, theme, density).execute(store).await?;
    Ok(())
}
