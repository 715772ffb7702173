//! What a database contains, typed.
//!
//! [`read`] takes one read-only snapshot and gives a [`Catalog`]. Everything that PostgreSQL has and Limbeck does not
//! manage is in [`Catalog::unmodelled`], with what hangs on it: reported, never dropped.

mod closure;
mod columns;
mod comments;
mod constraints;
mod dependencies;
mod enums;
mod extensions;
mod indexes;
mod introspect;
mod object;
mod relation;
mod schemas;
mod sequences;
mod tables;
mod unmodelled;

pub use columns::{Column, Generated, Identity};
pub use comments::Comment;
pub use constraints::{Constraint, ConstraintKind};
pub use dependencies::Dependency;
pub use enums::Enum;
pub use extensions::Extension;
pub use indexes::Index;
pub use introspect::{Error, Ignore, read};
pub use object::{Kind, ObjectId};
pub use relation::{
    ForeignKey, Relation, RelationColumn, RelationConstraint, RelationFound, RelationIdentity, RelationKind,
    RelationSummary, find_relation, fingerprint_within, list_relations, read_relation,
};
pub use schemas::Schema;
pub use sequences::{Sequence, SequenceOptions};
pub use tables::Table;
pub use unmodelled::Unmodelled;

use std::collections::{BTreeMap, BTreeSet};

/// Everything that one database contains, as far as Limbeck manages it.
///
/// Invariants: every key equals its value's `id`; a column, a constraint or an index is here only if its table is; both
/// ends of a dependency are here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// The schemas, without PostgreSQL's own.
    pub schemas: BTreeMap<ObjectId, Schema>,
    /// The extensions, without `plpgsql`.
    pub extensions: BTreeMap<ObjectId, Extension>,
    /// The enumerated types.
    pub enums: BTreeMap<ObjectId, Enum>,
    /// The sequences that no identity column owns.
    pub sequences: BTreeMap<ObjectId, Sequence>,
    /// The ordinary tables.
    pub tables: BTreeMap<ObjectId, Table>,
    /// The columns of those tables.
    pub columns: BTreeMap<ObjectId, Column>,
    /// The constraints of those tables.
    pub constraints: BTreeMap<ObjectId, Constraint>,
    /// The indexes of those tables that belong to no constraint.
    pub indexes: BTreeMap<ObjectId, Index>,
    /// The comments, by the object they are on.
    pub comments: BTreeMap<ObjectId, Comment>,
    /// Which object needs which, from `pg_depend`.
    pub dependencies: BTreeSet<Dependency>,
    /// What PostgreSQL has and Limbeck does not manage, sorted.
    pub unmodelled: Vec<Unmodelled>,
}

impl Catalog {
    /// The columns of `table` in their order.
    pub fn columns_of(&self, table: &ObjectId) -> Vec<&Column> {
        let mut columns: Vec<&Column> =
            self.columns.values().filter(|column| column.id.table_of().as_ref() == Some(table)).collect();
        columns.sort_by_key(|column| column.position);
        columns
    }

    /// Whether it has an object of this identity.
    pub fn contains(&self, id: &ObjectId) -> bool {
        match id.kind() {
            Kind::Schema => self.schemas.contains_key(id),
            Kind::Extension => self.extensions.contains_key(id),
            Kind::Enum => self.enums.contains_key(id),
            Kind::Sequence => self.sequences.contains_key(id),
            Kind::Table => self.tables.contains_key(id),
            Kind::Column => self.columns.contains_key(id),
            Kind::Constraint => self.constraints.contains_key(id),
            Kind::Index => self.indexes.contains_key(id),
        }
    }
}
