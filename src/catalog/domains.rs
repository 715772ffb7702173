//! Domains: <https://www.postgresql.org/docs/current/sql-createdomain.html>.

use super::{Ignore, Kind, ObjectId, not_null};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A domain, its constraints apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its identity.
    pub id: ObjectId,
    /// The type beneath it, as `format_type` prints it.
    pub data_type: String,
    /// The collation, qualified and quoted, where it is not that of the type beneath.
    pub collation: Option<String>,
    /// The default's expression.
    pub default: Option<String>,
    /// Whether it is `NOT NULL`.
    pub not_null: bool,
    /// The name of the constraint that says so, from PostgreSQL 17 on.
    pub not_null_constraint: Option<String>,
}

/// Reads the domains with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
    constraints: &not_null::Found,
) -> Result<Vec<(Oid, Domain)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/domains.sql", &ignore.schemas).fetch_all(connection).await?;
    let domains = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::Domain, row.schema, row.name);
        let (data_type, collation, default) = (row.data_type, row.collation, row.default);
        let not_null_constraint = constraints.domains.get(&row.oid).cloned();
        (row.oid, Domain { id, data_type, collation, default, not_null: row.not_null, not_null_constraint })
    });
    Ok(domains.collect())
}
