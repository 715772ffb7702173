//! Indexes: <https://www.postgresql.org/docs/current/catalog-pg-index.html>.

use super::{Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;
use std::collections::HashMap;

/// An index that belongs to no constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Index {
    /// Its identity.
    pub id: ObjectId,
    /// The table or materialized view it is on.
    pub relation: ObjectId,
    /// Whether it is unique.
    pub unique: bool,
    /// The whole statement, as `pg_get_indexdef` prints it.
    pub definition: String,
    /// False where an interrupted concurrent build left it unusable.
    pub valid: bool,
}

/// Reads the indexes of these relations with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    relations: &HashMap<Oid, ObjectId>,
) -> Result<Vec<(Oid, Index)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/indexes.sql").fetch_all(connection).await?;
    let indexes = rows.into_iter().filter_map(|row| {
        let index = Index {
            id: ObjectId::in_schema(Kind::Index, row.schema, row.name),
            relation: relations.get(&row.relation)?.clone(),
            unique: row.unique,
            definition: row.definition,
            valid: row.valid,
        };
        Some((row.oid, index))
    });
    Ok(indexes.collect())
}
