//! Indexes: <https://www.postgresql.org/docs/current/catalog-pg-index.html>.

use super::{Catalog, Kind, ObjectId};
use crate::sql::tokens::tokens;
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
    /// What can be set on it in place.
    pub settings: IndexSettings,
    /// Whether it is the partition of an index on the partitioned table.
    pub inherited: bool,
}

/// What can be set on an index in place, that of a constraint too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexSettings {
    /// Its storage parameters, as an index's definition has them too.
    pub options: Vec<String>,
    /// `SET STATISTICS` of its columns that are expressions, by their number.
    pub statistics: Vec<(i16, i32)>,
    /// Whether `CLUSTER` orders its table by it.
    pub clustered: bool,
    /// Whether it is its table's replica identity.
    pub replica_identity: bool,
}

/// Reads the settings of those indexes that have any.
pub(super) async fn read_settings(connection: &mut PgConnection) -> Result<HashMap<Oid, IndexSettings>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/index_settings.sql").fetch_all(connection).await?;
    let settings = rows.into_iter().map(|row| {
        let settings = IndexSettings {
            options: row.options,
            statistics: row.columns.into_iter().zip(row.targets).collect(),
            clustered: row.clustered,
            replica_identity: row.replica_identity,
        };
        (row.oid, settings)
    });
    Ok(settings.collect())
}

impl Index {
    /// Whether it was made with `ON ONLY` a partitioned table, and is not valid yet: it has no rows, and none of its own in
    /// the partitions.
    pub fn is_of_parent_only(&self) -> bool {
        of_all(&self.definition).is_some()
    }

    /// Whether this one is made of the other, of the partitioned table only, by what is attached to that.
    pub fn completes(&self, other: &Index) -> bool {
        of_all(&other.definition).is_some_and(|definition| definition == self.definition)
    }
}

impl Catalog {
    /// The index, or the key, of the partitioned table that one of its partition is attached to.
    pub fn whole_of(&self, part: &ObjectId) -> Option<&ObjectId> {
        let table = |id: &ObjectId| match id.kind() {
            Kind::Index => self.indexes.get(id).map(|index| index.relation.clone()),
            Kind::Constraint => self.constraints.get(id).filter(|key| key.kind.has_index())?.id.table_of(),
            _ => None,
        };
        let parent = &self.tables.get(&table(part)?)?.partition_of.as_ref()?.parent;
        self.needs_of(part).find(|whole| table(whole).as_ref() == Some(parent))
    }

    /// Whether an index, or a key, of a partitioned table is in each of its partitions.
    pub fn is_whole(&self, id: &ObjectId) -> bool {
        let index = self.indexes.get(id).is_none_or(|index| !index.is_of_parent_only());
        index && self.constraints.get(id).is_none_or(|key| key.validated)
    }
}

/// The definition without `ONLY`, where it has it.
fn of_all(definition: &str) -> Option<String> {
    let on = tokens(definition).into_iter().find(|token| token.is("on"))?;
    let (start, rest) = definition.split_at(on.offset);
    Some(format!("{start}ON {}", rest.strip_prefix("ON ONLY ")?))
}

/// Reads the indexes of these relations with their OIDs.
pub(super) async fn read(
    connection: &mut PgConnection,
    relations: &HashMap<Oid, ObjectId>,
    settings: &HashMap<Oid, IndexSettings>,
) -> Result<Vec<(Oid, Index)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/indexes.sql").fetch_all(connection).await?;
    let indexes = rows.into_iter().filter_map(|row| {
        let index = Index {
            id: ObjectId::in_schema(Kind::Index, row.schema, row.name),
            relation: relations.get(&row.relation)?.clone(),
            unique: row.unique,
            // Made without `ONLY`, an index of a partitioned table has its partitions at once. It is not valid while one
            // of the table's partitions has none: such an index was made with it, and has to be again.
            definition: match row.partitioned && row.valid {
                true => of_all(&row.definition).unwrap_or(row.definition),
                false => row.definition,
            },
            inherited: row.inherited,
            valid: row.valid,
            settings: settings.get(&row.oid).cloned().unwrap_or_default(),
        };
        Some((row.oid, index))
    });
    Ok(indexes.collect())
}
