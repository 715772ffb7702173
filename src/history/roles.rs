//! Roles that models and migrations name. They belong to a whole server: one that is missing is made, without a login, on
//! Limbeck's own clusters only.

use super::Error;
use super::error::code;
use crate::environment::ScratchDatabase;
use crate::sql;
use crate::sql::Ident;
use sqlx::PgConnection;

/// How many roles are made for one database at most.
pub(super) const MOST: usize = 200;

/// The role that a server missed, where that is why it refused a statement.
pub(super) fn missing(error: &sqlx::Error) -> Option<String> {
    // Undefined object: https://www.postgresql.org/docs/current/errcodes-appendix.html
    if code(error) != "42704" {
        return None;
    }
    let message = error.as_database_error()?.message().to_owned();
    let role = message.strip_prefix("role \"")?.strip_suffix("\" does not exist")?;
    Some(role.to_owned())
}

/// Makes the role that the server missed. False where that was not why it refused, or where the server is not ours.
pub(super) async fn make(scratch: &ScratchDatabase, error: &sqlx::Error) -> Result<bool, Error> {
    match missing(error) {
        Some(role) => Ok(scratch.make_role(&role).await?),
        None => Ok(false),
    }
}

/// As [`make`], on an environment's server that is Limbeck's own.
pub(super) async fn make_on(connection: &mut PgConnection, error: &sqlx::Error) -> Result<bool, Error> {
    let Some(role) = missing(error) else { return Ok(false) };
    match sql!("CREATE ROLE {} NOLOGIN", Ident(&role)).raw().execute(connection).await {
        Ok(_) => Ok(true),
        Err(error) if matches!(code(&error).as_str(), "42710" | "23505") => Ok(true),
        Err(source) => Err(Error::Database { doing: format!("making role `{role}`"), source }),
    }
}
