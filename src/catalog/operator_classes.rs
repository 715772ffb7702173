//! Operator classes: <https://www.postgresql.org/docs/current/sql-createopclass.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An operator class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorClass {
    /// Its identity.
    pub id: ObjectId,
    /// The index access method, quoted.
    pub method: String,
    /// Whether it is its type's default one.
    pub default: bool,
    /// The type that it indexes.
    pub data_type: String,
    /// Its family, qualified and quoted.
    pub family: String,
    /// The type that is stored, where it is another one.
    pub storage: Option<String>,
    /// `OPERATOR 1 =(integer,integer)`, sorted by number.
    pub operators: Vec<String>,
    /// `FUNCTION 1 (integer, integer) btint4cmp(integer,integer)`, sorted by number.
    pub functions: Vec<String>,
}

/// Reads them with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    ignore: &Ignore,
) -> Result<Vec<(Oid, OperatorClass)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/operator_classes.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::overloaded(Kind::OperatorClass, row.schema, row.name, format!(" USING {}", row.method));
        let object = OperatorClass {
            id,
            method: row.method,
            default: row.default,
            data_type: row.data_type,
            family: row.family,
            storage: row.storage,
            operators: row.operators,
            functions: row.functions,
        };
        (row.oid, object)
    });
    Ok(found.collect())
}
