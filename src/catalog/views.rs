//! Views: <https://www.postgresql.org/docs/current/sql-createview.html>.

use super::{Ignore, Kind, ObjectId};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its identity.
    pub id: ObjectId,
    /// Its columns in their order.
    pub columns: Vec<ViewColumn>,
    /// The query, as `pg_get_viewdef` prints it, without the semicolon.
    pub query: String,
    /// Its options (`security_barrier=true`, `check_option=local`), in the order in which they were set, which means
    /// nothing.
    pub options: Vec<String>,
}

/// A column of a view: what `CREATE OR REPLACE` cannot change of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ViewColumn {
    /// Its name.
    pub name: String,
    /// Its type, as `format_type` prints it.
    pub data_type: String,
    /// Its collation, where it is not that of the type.
    pub collation: Option<String>,
    /// The default that `ALTER VIEW … ALTER COLUMN … SET DEFAULT` gave it.
    pub default: Option<String>,
}

/// Reads the views with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, View)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/views.sql", &ignore.schemas).fetch_all(connection).await?;
    let views = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::View, row.schema, row.name);
        let query = row.query.trim().trim_end_matches(';').to_owned();
        (
            row.oid,
            View { id, columns: row.columns.map_or_else(Vec::new, |columns| columns.0), query, options: row.options },
        )
    });
    Ok(views.collect())
}
