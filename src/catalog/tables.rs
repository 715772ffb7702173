//! Ordinary tables: <https://www.postgresql.org/docs/current/catalog-pg-class.html>.

use super::{Ignore, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An ordinary table, partitioned and inheriting ones apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its identity.
    pub id: ObjectId,
    /// Whether it is unlogged.
    pub unlogged: bool,
    /// Its storage parameters (`fillfactor=70`), in the order in which they were set, which means nothing.
    pub options: Vec<String>,
}

/// Reads the tables with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Table)>, sqlx::Error> {
    let mut rows = sqlx::query_file!("src/catalog/tables.sql", &ignore.schemas).fetch_all(connection).await?;
    rows.retain(|row| !ignore.ledger.is(&row.schema, &row.name));
    let table = |schema, name, unlogged, options| Table { id: ObjectId::table(schema, name), unlogged, options };
    Ok(rows.into_iter().map(|row| (row.oid, table(row.schema, row.name, row.unlogged, row.options))).collect())
}
