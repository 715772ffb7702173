//! Operator families: <https://www.postgresql.org/docs/current/sql-createopfamily.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An operator family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorFamily {
    /// Its identity.
    pub id: ObjectId,
    /// The index access method, quoted.
    pub method: String,
    /// The operators that belong to no class: `OPERATOR 1 =(integer,bigint)`.
    pub operators: Vec<String>,
    /// The functions that belong to no class: `FUNCTION 1 (integer, bigint) f(integer,bigint)`.
    pub functions: Vec<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, OperatorFamily)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/operator_families.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::overloaded(Kind::OperatorFamily, row.schema, row.name, format!(" USING {}", row.method));
        let object = OperatorFamily { id, method: row.method, operators: row.operators, functions: row.functions };
        (row.oid, object)
    });
    Ok(found.collect())
}
