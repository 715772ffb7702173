//! Materialized views: <https://www.postgresql.org/docs/current/sql-creatematerializedview.html>.

use super::{ColumnSettings, Ignore, Kind, ObjectId};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A materialized view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterializedView {
    /// Its identity.
    pub id: ObjectId,
    /// Its columns in their order.
    pub columns: Vec<MaterializedViewColumn>,
    /// The query, as `pg_get_viewdef` prints it, without the semicolon.
    pub query: String,
    /// Its storage parameters (`fillfactor=70`, `toast.autovacuum_enabled=false`), in the order in which they were set,
    /// which means nothing.
    pub options: Vec<String>,
    /// The access method, where it is not `heap`.
    pub access_method: Option<String>,
    /// False where it was made `WITH NO DATA` and never refreshed. A new one is made as it is here; what is there already
    /// is not refreshed and not emptied for it, since whether and when it is filled is its users' decision.
    pub populated: bool,
}

/// A column of a materialized view.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct MaterializedViewColumn {
    /// Its name.
    pub name: String,
    /// Its type, as `format_type` prints it.
    pub data_type: String,
    /// Its collation, where it is not that of the type.
    pub collation: Option<String>,
    /// How its values are kept and looked at.
    pub settings: ColumnSettings,
}

/// Reads the materialized views with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, MaterializedView)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/materialized_views.sql", &ignore.schemas).fetch_all(connection).await?;
    let views = rows.into_iter().map(|row| {
        let view = MaterializedView {
            id: ObjectId::in_schema(Kind::MaterializedView, row.schema, row.name),
            columns: row.columns.map_or_else(Vec::new, |columns| columns.0),
            query: row.query.trim().trim_end_matches(';').to_owned(),
            options: row.options,
            access_method: row.access_method,
            populated: row.populated,
        };
        (row.oid, view)
    });
    Ok(views.collect())
}
