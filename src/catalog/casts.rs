//! Casts: <https://www.postgresql.org/docs/current/sql-createcast.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// Its identity.
    pub id: ObjectId,
    /// The function with its argument types; none where there is none.
    pub function: Option<String>,
    /// `f` with a function, `i` through text, `b` the bytes as they are.
    pub method: String,
    /// `e` only when asked for, `a` in assignments, `i` everywhere.
    pub context: String,
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Cast)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/casts.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::global(Kind::Cast, format!("({} AS {})", row.source, row.target));
        let object = Cast { id, function: row.function, method: row.method, context: row.context };
        (row.oid, object)
    });
    Ok(found.collect())
}
