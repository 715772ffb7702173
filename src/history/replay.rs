//! Migration files run in a scratch database, each as sqlx would run it.

use super::error::{position, said};
use super::{Error, File, apply, roles};
use crate::environment::ScratchDatabase;
use crate::sql;
use crate::sql::Sql;
use sqlx::PgConnection;

/// Runs one file: whole and in one transaction, unless it says otherwise. What it set ends with it.
pub(super) async fn run(scratch: &ScratchDatabase, connection: &mut PgConnection, file: &File) -> Result<(), Error> {
    let broken = || Error::doing(format!("replaying `{}`", file.name()));
    for _ in 0..roles::MOST {
        let ended = send(connection, file).await;
        if let Err(error) = &ended {
            if error.as_database_error().is_none() {
                return ended.map_err(broken());
            }
            sql!("ROLLBACK").raw().execute(&mut *connection).await.map_err(broken())?;
        }
        sql!("RESET SESSION AUTHORIZATION; RESET ALL; DISCARD TEMP")
            .raw()
            .execute(&mut *connection)
            .await
            .map_err(broken())?;
        match ended {
            Ok(()) => return Ok(()),
            Err(error) if roles::make(scratch, &error).await? => {}
            Err(error) => return Err(locate(connection, file, error).await),
        }
    }
    Err(Error::Refused {
        message: format!("`{}` names more than {} roles that are not there", file.name(), roles::MOST),
        hint: "make them on the scratch server first".into(),
    })
}

async fn send(connection: &mut PgConnection, file: &File) -> Result<(), sqlx::Error> {
    let text = Sql::written(&file.text);
    if file.no_transaction {
        return text.raw().execute(connection).await.map(|_| ());
    }
    sql!("BEGIN").raw().execute(&mut *connection).await?;
    text.raw().execute(&mut *connection).await?;
    sql!("COMMIT").raw().execute(connection).await.map(|_| ())
}

/// The line where a file fails: where the server says it, else found by running it again one by one, rolled back.
async fn locate(connection: &mut PgConnection, file: &File, error: sqlx::Error) -> Error {
    let line = match position(&error) {
        Some(position) => {
            file.text.chars().take(position.saturating_sub(1)).filter(|character| *character == '\n').count() + 1
        }
        None => failing_line(connection, file).await.unwrap_or(1),
    };
    let mut hint =
        "mend the file where nothing has applied it yet; else add a migration, or bring back what it needs".into();
    if let Some(role) = roles::missing(&error) {
        hint = format!("make the role `{role}` on the scratch server: Limbeck makes roles only on its own");
    }
    Error::Migration { path: file.path.clone(), line, message: said(&error), hint }
}

async fn failing_line(connection: &mut PgConnection, file: &File) -> Option<usize> {
    if file.no_transaction {
        return None;
    }
    let statements = apply::statements(file).ok()?;
    sql!("BEGIN").raw().execute(&mut *connection).await.ok()?;
    let mut line = None;
    for statement in &statements {
        if statement.sql.raw().execute(&mut *connection).await.is_err() {
            line = Some(statement.line);
            break;
        }
    }
    let _ = sql!("ROLLBACK").raw().execute(connection).await;
    line
}
