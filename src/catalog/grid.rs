//! The columns of the engine grid: every kind of object, said once.

/// Calls a macro with every kind of object: its type (which is its [`Kind`](super::Kind) too), the name of its files and of
/// its map in [`Catalog`](super::Catalog), and PostgreSQL's word for it. The order is the order in which things are listed.
///
/// `Kind`, `Catalog`, `Change` and the table of plan makers are made from this list, so a new kind is one line here, four
/// files of its own (`catalog/x.rs`, `catalog/x.sql`, `diff/x.rs`, `plan/x.rs`) and one line in `introspect`.
macro_rules! grid {
    ($then:ident) => {
        $then! {
            /// A schema. PostgreSQL's own are left out.
            Schema schemas "schema",
            /// An extension, without `plpgsql`.
            Extension extensions "extension",
            /// An enumerated type.
            Enum enums "type",
            /// A domain.
            Domain domains "domain",
            /// A check constraint of a domain.
            DomainConstraint domain_constraints "constraint",
            /// A composite type that is no table's row type.
            Composite composites "type",
            /// A range type.
            Range ranges "type",
            /// A sequence that no identity column owns.
            Sequence sequences "sequence",
            /// A foreign data wrapper.
            Wrapper wrappers "foreign data wrapper",
            /// A foreign server.
            Server servers "server",
            /// Who a user is at a foreign server.
            UserMapping user_mappings "user mapping",
            /// A table: ordinary, partitioned, foreign or typed.
            Table tables "table",
            /// A column of a table.
            Column columns "column",
            /// A constraint of a table.
            Constraint constraints "constraint",
            /// An index that belongs to no constraint.
            Index indexes "index",
            /// A view.
            View views "view",
            /// A collation.
            Collation collations "collation",
            /// A cast.
            Cast casts "cast",
            /// An operator.
            Operator operators "operator",
            /// An operator family.
            OperatorFamily operator_families "operator family",
            /// An operator class.
            OperatorClass operator_classes "operator class",
            /// A conversion between encodings.
            Conversion conversions "conversion",
            /// A text search parser.
            TextSearchParser text_search_parsers "text search parser",
            /// A text search template.
            TextSearchTemplate text_search_templates "text search template",
            /// A text search dictionary.
            TextSearchDictionary text_search_dictionaries "text search dictionary",
            /// A text search configuration.
            TextSearchConfiguration text_search_configurations "text search configuration",
            /// Extended statistics.
            Statistics statistics "statistics",
            /// An access method.
            AccessMethod access_methods "access method",
            /// A procedural language.
            Language languages "language",
            /// A transform between a type and a language.
            Transform transforms "transform",
            /// A function or a window function.
            Function functions "function",
            /// A procedure.
            Procedure procedures "procedure",
            /// An aggregate.
            Aggregate aggregates "aggregate",
            /// A trigger; the copies on partitions belong to that of the parent.
            Trigger triggers "trigger",
            /// A trigger on what is done to the schema.
            EventTrigger event_triggers "event trigger",
            /// A materialized view.
            MaterializedView materialized_views "materialized view",
            /// A rewrite rule of a table or view; the one that is a view is the view itself.
            Rule rules "rule",
            /// A policy of row security.
            Policy policies "policy",
            /// A publication for logical replication.
            Publication publications "publication",
            /// That a publication has a table.
            PublicationTable publication_tables "publication table",
            /// That a publication has the tables of a schema.
            PublicationSchema publication_schemas "publication schema",
            /// What new objects of one kind are granted.
            DefaultPrivileges default_privileges "default privileges",
        }
    };
}
pub(crate) use grid;
