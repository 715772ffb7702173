//! Extended statistics: <https://www.postgresql.org/docs/current/sql-createstatistics.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// Extended statistics of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// Its identity.
    pub id: ObjectId,
    /// The table that it is about.
    pub table: ObjectId,
    /// The whole statement, as `pg_get_statisticsobjdef` prints it.
    pub definition: String,
    /// How much is looked at; -1 as for the columns.
    pub target: i32,
}

/// Reads those of these relations with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
    relations: &HashMap<Oid, ObjectId>,
) -> Result<Vec<(Oid, Statistics)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/statistics.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().filter_map(|row| {
        let table = relations.get(&row.table)?.clone();
        let id = ObjectId::in_schema(Kind::Statistics, row.schema, row.name);
        Some((row.oid, Statistics { id, table, definition: row.definition, target: row.target }))
    });
    Ok(found.collect())
}
