//! User mappings: <https://www.postgresql.org/docs/current/sql-createusermapping.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::fmt;

/// Who a user is at a foreign server.
#[derive(Clone, PartialEq, Eq)]
pub struct UserMapping {
    /// Its identity: the user and the server in one name, since it has none of its own.
    pub id: ObjectId,
    /// The role; none for `PUBLIC`.
    pub user: Option<String>,
    /// The server's name.
    pub server: String,
    /// Its options (`user=limbeck`), sorted. Passwords are among them: they are compared and written where PostgreSQL
    /// needs them, as `pg_dump` does, and shown nowhere.
    pub options: Vec<String>,
}

/// The names of the options, never their values.
impl fmt::Debug for UserMapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, user, server, options } = self;
        let names: Vec<&str> = options.iter().map(|option| option.split('=').next().unwrap_or_default()).collect();
        f.debug_struct("UserMapping")
            .field("id", id)
            .field("user", user)
            .field("server", server)
            .field("options", &names)
            .finish()
    }
}

/// Reads the user mappings with their OIDs. The server hides the options of those that the reader may not see.
pub(super) async fn read(connection: &mut PgConnection) -> Result<Vec<(Oid, UserMapping)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/user_mappings.sql").fetch_all(connection).await?;
    let mappings = rows.into_iter().map(|row| {
        let name = format!("{} at {}", row.user.as_deref().unwrap_or("public"), row.server);
        let id = ObjectId::global(Kind::UserMapping, name);
        (row.oid, UserMapping { id, user: row.user, server: row.server, options: row.options })
    });
    Ok(mappings.collect())
}
