//! What a database contains, typed.
//!
//! [`read`] takes one read-only snapshot and gives a [`Catalog`]. Everything that PostgreSQL has and Limbeck does not
//! manage is in [`Catalog::unmodelled`], with what hangs on it: reported, never dropped.

mod access_methods;
mod aggregates;
mod casts;
mod closure;
mod collations;
mod columns;
mod comments;
mod composites;
mod constraints;
mod conversions;
mod default_privileges;
mod dependencies;
mod domain_constraints;
mod domains;
mod enums;
mod event_triggers;
mod extensions;
mod functions;
mod grid;
mod ignored;
mod indexes;
mod introspect;
mod languages;
mod materialized_views;
mod nodes;
mod not_null;
mod object;
mod operator_classes;
mod operator_families;
mod operators;
mod owners;
mod patterns;
mod policies;
mod privileges;
mod publication_schemas;
mod publication_tables;
mod publications;
mod ranges;
mod rare;
mod relation;
mod rules;
mod schemas;
mod sequences;
mod servers;
mod statistics;
mod tables;
mod text_search_configurations;
mod text_search_dictionaries;
mod text_search_parsers;
mod text_search_templates;
mod transforms;
mod triggers;
mod unmodelled;
mod user_mappings;
mod views;
mod wrappers;

pub use access_methods::AccessMethod;
pub use aggregates::{Aggregate, AggregateState};
pub use casts::Cast;
pub use collations::Collation;
pub use columns::{Column, ColumnSettings, Generated, Identity};
pub use comments::Comment;
pub use composites::{Attribute, Composite};
pub use constraints::{Constraint, ConstraintKind};
pub use conversions::Conversion;
pub use default_privileges::DefaultPrivileges;
pub use dependencies::Dependency;
pub use domain_constraints::DomainConstraint;
pub use domains::Domain;
pub use enums::Enum;
pub use event_triggers::EventTrigger;
pub use extensions::Extension;
pub use functions::{Attributes, Body, Function, Procedure};
pub(crate) use grid::grid;
pub use ignored::Ignored;
pub use indexes::{Index, IndexSettings};
pub use introspect::{Error, Ignore, read};
pub use languages::Language;
pub use materialized_views::{MaterializedView, MaterializedViewColumn};
pub use not_null::NotNull;
pub use object::{Kind, ObjectId, Place};
pub use operator_classes::OperatorClass;
pub use operator_families::OperatorFamily;
pub use operators::Operator;
pub use owners::Owner;
pub use patterns::{Pattern, Patterns, Refused};
pub use policies::{Policy, PolicyCommand};
pub use privileges::{Compared, GrantedOn, Grantee, Grants, Privileges};
pub use publication_schemas::PublicationSchema;
pub use publication_tables::PublicationTable;
pub use publications::Publication;
pub use ranges::Range;
pub use relation::{
    ForeignKey, Relation, RelationColumn, RelationConstraint, RelationFound, RelationIdentity, RelationKind,
    RelationSummary, find_relation, fingerprint_within, list_relations, read_relation,
};
pub use rules::{Rule, RuleEnabled};
pub use schemas::Schema;
pub use sequences::{Sequence, SequenceOptions};
pub use servers::Server;
pub use statistics::Statistics;
pub use tables::{Foreign, PartitionOf, ReplicaIdentity, Table};
pub use text_search_configurations::TextSearchConfiguration;
pub use text_search_dictionaries::TextSearchDictionary;
pub use text_search_parsers::TextSearchParser;
pub use text_search_templates::TextSearchTemplate;
pub use transforms::Transform;
pub use triggers::{Enabled, Trigger};
pub use unmodelled::Unmodelled;
pub use user_mappings::UserMapping;
pub use views::{View, ViewColumn};
pub use wrappers::Wrapper;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! catalog {
    ($($(#[$doc:meta])* $Kind:ident $kinds:ident $word:literal,)*) => {
        /// Everything that one database contains, as far as Limbeck manages it.
        ///
        /// Invariants: every key equals its value's `id`; a column, a constraint or an index is here only if its relation is;
        /// both ends of a dependency are here.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Catalog {
            $($(#[$doc])* pub $kinds: BTreeMap<ObjectId, $Kind>,)*
            /// The comments, by the object they are on.
            pub comments: BTreeMap<ObjectId, Comment>,
            /// The privileges that are not those that an object has by itself, by the object they are on.
            pub privileges: BTreeMap<ObjectId, Privileges>,
            /// The owners of what is not the reading role's own, by what they own.
            pub owners: BTreeMap<ObjectId, Owner>,
            /// The role that read this: it would run migrations here.
            pub user: String,
            /// What of it is compared beside its objects.
            pub compared: Compared,
            /// Which object needs which, from `pg_depend`.
            pub dependencies: BTreeSet<Dependency>,
            /// What PostgreSQL has and Limbeck does not manage, sorted.
            pub unmodelled: Vec<Unmodelled>,
            /// What the project leaves out.
            pub ignored: Ignored,
        }

        impl Catalog {
            /// Whether it has an object of this identity.
            pub fn contains(&self, id: &ObjectId) -> bool {
                match id.kind() {
                    $(Kind::$Kind => self.$kinds.contains_key(id),)*
                    Kind::EnumValue => {
                        let of = id.enum_of().and_then(|of| self.enums.get(&of));
                        of.is_some_and(|of| of.values.iter().any(|value| value == id.name()))
                    }
                }
            }

            /// Every object, in the order in which things are listed.
            pub fn ids(&self) -> impl Iterator<Item = &ObjectId> {
                std::iter::empty()$(.chain(self.$kinds.keys()))*
            }

            /// Takes out the object of this identity.
            fn remove(&mut self, id: &ObjectId) {
                match id.kind() {
                    $(Kind::$Kind => drop(self.$kinds.remove(id)),)*
                    Kind::EnumValue => {}
                }
            }
        }
    };
}
grid!(catalog);

impl Catalog {
    /// The columns of `table` in their order.
    pub fn columns_of(&self, table: &ObjectId) -> Vec<&Column> {
        let mut columns: Vec<&Column> = of_table(&self.columns, Kind::Column, table).collect();
        columns.sort_by_key(|column| column.position);
        columns
    }

    /// The same column of the children that say it themselves too: it is there before their parent's, which then finds it.
    pub fn children_with(&self, column: &ObjectId) -> Vec<ObjectId> {
        let Some(table) = column.table_of() else { return Vec::new() };
        let children = self.tables.values().filter(|child| child.inherits.contains(&table));
        let own = children.map(|child| ObjectId::of_table(Kind::Column, &child.id, column.name()));
        own.filter(|id| self.columns.get(id).is_some_and(|c| c.local && c.inherited)).collect()
    }

    /// The partitions and children of a table, and theirs.
    pub fn below(&self, table: &ObjectId) -> Vec<ObjectId> {
        let (mut found, mut tables) = (Vec::new(), vec![table.clone()]);
        while let Some(table) = tables.pop() {
            let is_child = |child: &&Table| child.parents().any(|parent| *parent == table);
            tables.extend(self.tables.values().filter(is_child).map(|child| child.id.clone()));
            found.push(table);
        }
        found.split_off(1)
    }

    /// The type of a typed table.
    pub fn type_of(&self, table: &Table) -> Option<&Composite> {
        let name = table.of_type.as_ref()?;
        self.composites.values().find(|of| of.id.sql().as_str() == name)
    }

    /// The sequence that an identity column has.
    pub fn identity_sequence(&self, column: &ObjectId) -> Option<ObjectId> {
        let identity = self.columns.get(column)?.identity.as_ref()?;
        Some(ObjectId::in_schema(Kind::Sequence, column.schema()?, &identity.sequence))
    }

    /// Each column and check that a table has from a parent alone, with that of the parent.
    fn inherited_parts(&self) -> Vec<(ObjectId, ObjectId)> {
        let children: Vec<&Table> = self.tables.values().filter(|table| table.parents().next().is_some()).collect();
        if children.is_empty() {
            return Vec::new();
        }
        let columns = self.columns.values().filter(|c| c.inherited && !c.local).map(|c| &c.id);
        let constraints = self.constraints.values().filter(|c| c.inherited && !c.local).map(|c| &c.id);
        let mut parts: BTreeMap<ObjectId, Vec<&ObjectId>> = BTreeMap::new();
        for id in columns.chain(constraints) {
            parts.entry(id.table_of().unwrap_or_else(|| id.clone())).or_default().push(id);
        }
        let mut found = Vec::new();
        for child in children {
            for (part, parent) in parts.get(&child.id).into_iter().flatten().flat_map(|part| {
                child.parents().map(move |parent| (*part, ObjectId::of_table(part.kind(), parent, part.name())))
            }) {
                if self.contains(&parent) {
                    found.push((part.clone(), parent));
                }
            }
        }
        found
    }

    /// Whether changing rows of this table may do more than that, or less: triggers, rules, row security, what is unmodelled
    /// or left out.
    pub fn has_side_effects(&self, table: &ObjectId) -> bool {
        let acts = |kind: &str| ["trigger", "rule", "row security"].contains(&kind);
        let fires = |trigger: &Trigger| trigger.relation == *table && trigger.enabled != Enabled::Disabled;
        self.triggers.values().any(fires)
            || self.tables.get(table).is_some_and(|table| table.row_security)
            || of_table(&self.rules, Kind::Rule, table).next().is_some()
            || self.unmodelled.iter().any(|one| acts(&one.kind) && one.needs.contains(table))
            || self.ignored.acts_on(table)
    }

    /// What PostgreSQL drops by itself with these objects, all the way: a table's columns, constraints, indexes, triggers
    /// and owned sequences, what hangs on those alone. One of them is among its like where
    /// it goes with another: a partition.
    pub fn automatic_parts(&self, of: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
        AutomaticParts::new(self).of(of)
    }

    /// What the object needs directly.
    pub fn needs_of(&self, object: &ObjectId) -> impl Iterator<Item = &ObjectId> {
        let least = ObjectId::first_within(Kind::Schema, &[]);
        let first = Dependency { object: object.clone(), needs: least, automatic: false };
        let object = object.clone();
        self.dependencies.range(first..).take_while(move |one| one.object == object).map(|one| &one.needs)
    }
}

/// Those of a table, in a map of things that belong to tables.
pub(crate) fn of_table<'a, T>(
    map: &'a BTreeMap<ObjectId, T>,
    kind: Kind,
    table: &ObjectId,
) -> impl Iterator<Item = &'a T> + use<'a, T> {
    let table = table.clone();
    let first = ObjectId::first_within(kind, table.path());
    map.range(first..).take_while(move |(id, _)| id.is_of(&table)).map(|(_, one)| one)
}

/// What goes with what by itself, to be asked many times.
pub(crate) struct AutomaticParts<'a> {
    catalog: &'a Catalog,
    /// Who goes with each; found when it is first asked for.
    dependants: OnceCell<BTreeMap<ObjectId, Vec<ObjectId>>>,
}

impl<'a> AutomaticParts<'a> {
    pub(crate) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, dependants: OnceCell::new() }
    }

    /// As [`Catalog::automatic_parts`].
    pub(crate) fn of(&self, of: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
        let mut parts: BTreeSet<ObjectId> = BTreeSet::new();
        if of.is_empty() {
            return parts;
        }
        let dependants = self.dependants.get_or_init(|| {
            let mut dependants: BTreeMap<ObjectId, Vec<ObjectId>> = BTreeMap::new();
            for dependency in self.catalog.dependencies.iter().filter(|dependency| dependency.automatic) {
                dependants.entry(dependency.needs.clone()).or_default().push(dependency.object.clone());
            }
            dependants
        });
        let mut queue: Vec<&ObjectId> = of.iter().collect();
        while let Some(id) = queue.pop() {
            for part in dependants.get(id).into_iter().flatten() {
                if parts.insert(part.clone()) {
                    queue.push(part);
                }
            }
        }
        parts
    }
}
