//! Composite types: <https://www.postgresql.org/docs/current/rowtypes.html>.

use super::{Ignore, Kind, ObjectId};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// A composite type that stands by itself: no table's row type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composite {
    /// Its identity.
    pub id: ObjectId,
    /// Its attributes in their order.
    pub attributes: Vec<Attribute>,
}

/// An attribute of a composite type.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its type, as `format_type` prints it.
    pub data_type: String,
    /// The collation, qualified and quoted, where it is not the type's own.
    pub collation: Option<String>,
}

/// A composite type as it was read.
pub(super) struct Found {
    pub(super) oid: Oid,
    /// Its row in `pg_class`: attributes and what uses them point there.
    pub(super) relation: Oid,
    pub(super) composite: Composite,
}

/// Reads the composite types.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<Found>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/composites.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::in_schema(Kind::Composite, row.schema, row.name);
        Found { oid: row.oid, relation: row.relation, composite: Composite { id, attributes: row.attributes.0 } }
    });
    Ok(found.collect())
}
