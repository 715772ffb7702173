//! One read-only snapshot of a database.

use super::closure::Closure;
use super::dependencies::{Address, class};
use super::nodes::{Node, Nodes};
use super::rare::Rare;
use super::{
    Catalog, Compared, Identity, Kind, ObjectId, Patterns, access_methods, aggregates, casts, collations, columns,
    comments, composites, constraints, conversions, default_privileges, dependencies, domain_constraints, domains,
    enums, event_triggers, extensions, functions, indexes, languages, materialized_views, not_null, operator_classes,
    operator_families, operators, owners, policies, privileges, publication_schemas, publication_tables, publications,
    ranges, rules, schemas, sequences, servers, statistics, tables, text_search_configurations,
    text_search_dictionaries, text_search_parsers, text_search_templates, transforms, triggers, unmodelled,
    user_mappings, views, wrappers,
};
use crate::config::LedgerName;
use sqlx::postgres::types::Oid;
use sqlx::{Connection, PgConnection};
use std::collections::HashMap;

/// Why a catalog could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server said no, or went away.
    #[error("reading the catalog failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Schemas whose contents are not Limbeck's to manage, and a table that is sqlx's.
#[derive(Clone, Debug)]
pub struct Ignore {
    /// Schemas left out whole.
    pub schemas: Vec<String>,
    /// sqlx's ledger.
    pub ledger: LedgerName,
    /// What the project leaves out.
    pub patterns: Patterns,
    /// What is compared beside the objects.
    pub compared: Compared,
}

impl Default for Ignore {
    fn default() -> Self {
        Self {
            schemas: vec!["limbeck".into(), "limbeck_stash".into()],
            ledger: LedgerName::default(),
            patterns: Patterns::default(),
            compared: Compared::default(),
        }
    }
}

/// Reads the whole catalog in one `REPEATABLE READ, READ ONLY` transaction with `search_path` pinned to `pg_catalog`, so
/// that every deparsed name is qualified. The connection must not be in a transaction.
pub async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Catalog, Error> {
    let mut transaction = connection.begin().await?;
    sqlx::query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").execute(&mut *transaction).await?;
    sqlx::query("SET LOCAL search_path = pg_catalog").execute(&mut *transaction).await?;
    // Compiling a query takes longer than running it, where statistics are old enough to make it look expensive.
    sqlx::query("SET LOCAL jit = off").execute(&mut *transaction).await?;
    let catalog = snapshot(&mut transaction, ignore).await?;
    transaction.rollback().await?;
    Ok(catalog)
}

async fn snapshot(connection: &mut PgConnection, ignore: &Ignore) -> Result<Catalog, sqlx::Error> {
    let mut catalog = Catalog::default();
    let mut nodes = Nodes::default();
    let mut table_ids: HashMap<Oid, ObjectId> = HashMap::new();
    let rare = Rare::read(connection).await?;

    for (oid, schema) in schemas::read(connection, ignore).await? {
        nodes.insert(whole(class::NAMESPACE, oid), Node::Managed(schema.id.clone()));
        catalog.schemas.insert(schema.id.clone(), schema);
    }
    for (oid, extension) in extensions::read(connection).await? {
        nodes.insert(whole(class::EXTENSION, oid), Node::Managed(extension.id.clone()));
        catalog.extensions.insert(extension.id.clone(), extension);
    }
    for (oid, enumerated) in enums::read(connection, ignore).await? {
        nodes.insert(whole(class::TYPE, oid), Node::Managed(enumerated.id.clone()));
        catalog.enums.insert(enumerated.id.clone(), enumerated);
    }
    let not_null = not_null::read(connection).await?;
    let mut domain_ids: HashMap<Oid, ObjectId> = HashMap::new();
    for (oid, domain) in domains::read(connection, ignore, &not_null).await? {
        nodes.insert(whole(class::TYPE, oid), Node::Managed(domain.id.clone()));
        domain_ids.insert(oid, domain.id.clone());
        catalog.domains.insert(domain.id.clone(), domain);
    }
    for (oid, constraint) in domain_constraints::read(connection, &domain_ids).await? {
        nodes.insert(whole(class::CONSTRAINT, oid), Node::Managed(constraint.id.clone()));
        catalog.domain_constraints.insert(constraint.id.clone(), constraint);
    }
    for found in composites::read(connection, ignore).await? {
        let id = found.composite.id.clone();
        nodes.insert(whole(class::TYPE, found.oid), Node::Managed(id.clone()));
        nodes.insert(whole(class::CLASS, found.relation), Node::Managed(id.clone()));
        catalog.composites.insert(id, found.composite);
    }
    for (oid, range) in ranges::read(connection, ignore).await? {
        nodes.insert(whole(class::TYPE, oid), Node::Managed(range.id.clone()));
        catalog.ranges.insert(range.id.clone(), range);
    }
    for (oid, wrapper) in rare.of(class::FOREIGN_DATA_WRAPPER, wrappers::read(connection)).await? {
        nodes.insert(whole(class::FOREIGN_DATA_WRAPPER, oid), Node::Managed(wrapper.id.clone()));
        catalog.wrappers.insert(wrapper.id.clone(), wrapper);
    }
    for (oid, server) in rare.of(class::FOREIGN_SERVER, servers::read(connection)).await? {
        nodes.insert(whole(class::FOREIGN_SERVER, oid), Node::Managed(server.id.clone()));
        catalog.servers.insert(server.id.clone(), server);
    }
    for (oid, mapping) in rare.of(class::FOREIGN_SERVER, user_mappings::read(connection)).await? {
        nodes.insert(whole(class::USER_MAPPING, oid), Node::Managed(mapping.id.clone()));
        catalog.user_mappings.insert(mapping.id.clone(), mapping);
    }
    for (oid, table) in tables::read(connection, ignore).await? {
        nodes.insert(whole(class::CLASS, oid), Node::Managed(table.id.clone()));
        table_ids.insert(oid, table.id.clone());
        catalog.tables.insert(table.id.clone(), table);
    }
    let mut identities: HashMap<ObjectId, bool> = HashMap::new();
    let found = columns::read(connection, &table_ids, &not_null).await?;
    let columns = found.map(|columns::Found { table, column, expression, identity }| {
        let id = column.id.clone();
        let number = i32::from(column.position);
        nodes.insert(Address { sub: number, ..whole(class::CLASS, table) }, Node::Managed(id.clone()));
        if let Some(oid) = expression {
            nodes.insert(whole(class::ATTRDEF, oid), Node::Expression(id.clone()));
        }
        if !identity.is_empty() {
            identities.insert(id.clone(), identity == "a");
        }
        (id, column)
    });
    catalog.columns = columns.collect();
    for found in sequences::read(connection, ignore).await? {
        let owner = found.owner.and_then(|(table, number)| nodes.column(table, number)).cloned();
        if found.identity {
            if let Some((id, column)) = owner.and_then(|id| catalog.columns.get_mut(&id).map(|column| (id, column))) {
                let identity = |always: &bool| Identity {
                    always: *always,
                    sequence: found.sequence.id.name().to_owned(),
                    options: found.sequence.options,
                };
                column.identity = identities.get(&id).map(identity).map(Box::new);
                nodes.insert(whole(class::CLASS, found.oid), Node::Managed(id));
            }
            continue;
        }
        if found.owner.is_some() && owner.is_none() {
            continue; // Owned by a column of a table that is left out: it goes with that table.
        }
        let mut sequence = found.sequence;
        sequence.owned_by = owner;
        nodes.insert(whole(class::CLASS, found.oid), Node::Managed(sequence.id.clone()));
        catalog.sequences.insert(sequence.id.clone(), sequence);
    }
    let index_settings = indexes::read_settings(connection).await?;
    for found in constraints::read(connection, &table_ids, &nodes, &index_settings).await? {
        let id = found.constraint.id.clone();
        nodes.insert(whole(class::CONSTRAINT, found.oid), Node::Managed(id.clone()));
        catalog.constraints.insert(id, found.constraint);
    }
    let mut relation_ids = table_ids;
    for (oid, view) in materialized_views::read(connection, ignore).await? {
        nodes.insert(whole(class::CLASS, oid), Node::Managed(view.id.clone()));
        relation_ids.insert(oid, view.id.clone());
        catalog.materialized_views.insert(view.id.clone(), view);
    }
    for (oid, index) in indexes::read(connection, &relation_ids, &index_settings).await? {
        nodes.insert(whole(class::CLASS, oid), Node::Managed(index.id.clone()));
        catalog.indexes.insert(index.id.clone(), index);
    }
    for (oid, view) in views::read(connection, ignore).await? {
        nodes.insert(whole(class::CLASS, oid), Node::Managed(view.id.clone()));
        relation_ids.insert(oid, view.id.clone());
        catalog.views.insert(view.id.clone(), view);
    }
    macro_rules! keep {
        ($kinds:ident, $class:expr, $found:expr) => {
            for (oid, object) in $found {
                nodes.insert(whole($class, oid), Node::Managed(object.id.clone()));
                catalog.$kinds.insert(object.id.clone(), object);
            }
        };
    }
    macro_rules! rare {
        ($kinds:ident, $class:expr, $reading:expr) => {
            keep!($kinds, $class, rare.of($class, $reading).await?);
        };
    }
    rare!(casts, class::CAST, casts::read(connection, ignore));
    rare!(operators, class::OPERATOR, operators::read(connection, ignore));
    rare!(operator_families, class::OPFAMILY, operator_families::read(connection, ignore));
    rare!(operator_classes, class::OPCLASS, operator_classes::read(connection, ignore));
    rare!(conversions, class::CONVERSION, conversions::read(connection, ignore));
    rare!(collations, class::COLLATION, collations::read(connection, ignore));
    rare!(text_search_parsers, class::TS_PARSER, text_search_parsers::read(connection, ignore));
    rare!(text_search_templates, class::TS_TEMPLATE, text_search_templates::read(connection, ignore));
    rare!(text_search_dictionaries, class::TS_DICT, text_search_dictionaries::read(connection, ignore));
    rare!(text_search_configurations, class::TS_CONFIG, text_search_configurations::read(connection, ignore));
    rare!(statistics, class::STATISTIC_EXT, statistics::read(connection, ignore, &relation_ids));
    rare!(access_methods, class::AM, access_methods::read(connection));
    rare!(languages, class::LANGUAGE, languages::read(connection));
    rare!(transforms, class::TRANSFORM, transforms::read(connection));
    for (oid, function) in functions::read(connection, ignore).await? {
        nodes.insert(whole(class::PROC, oid), Node::Managed(function.id.clone()));
        let map = if function.id.kind() == Kind::Procedure { &mut catalog.procedures } else { &mut catalog.functions };
        map.insert(function.id.clone(), function);
    }
    for (oid, aggregate) in aggregates::read(connection, ignore).await? {
        nodes.insert(whole(class::PROC, oid), Node::Managed(aggregate.id.clone()));
        catalog.aggregates.insert(aggregate.id.clone(), aggregate);
    }
    for triggers::Found { oid, relation, mut trigger } in triggers::read(connection, ignore).await? {
        if let Some(id) = nodes.managed(&whole(class::CLASS, relation)) {
            trigger.relation = id.clone();
        }
        nodes.insert(whole(class::TRIGGER, oid), Node::Managed(trigger.id.clone()));
        catalog.triggers.insert(trigger.id.clone(), trigger);
    }
    for (oid, trigger) in rare.of(class::EVENT_TRIGGER, event_triggers::read(connection)).await? {
        nodes.insert(whole(class::EVENT_TRIGGER, oid), Node::Managed(trigger.id.clone()));
        catalog.event_triggers.insert(trigger.id.clone(), trigger);
    }
    for (oid, rule) in rules::read(connection, &relation_ids).await? {
        nodes.insert(whole(class::REWRITE, oid), Node::Managed(rule.id.clone()));
        catalog.rules.insert(rule.id.clone(), rule);
    }
    let relation = |oid| nodes.managed(&whole(class::CLASS, oid)).cloned();
    let found = rare.of(class::POLICY, policies::read(connection, relation)).await?;
    for (oid, policy) in found {
        nodes.insert(whole(class::POLICY, oid), Node::Managed(policy.id.clone()));
        catalog.policies.insert(policy.id.clone(), policy);
    }
    let mut publication_ids: HashMap<Oid, ObjectId> = HashMap::new();
    for (oid, publication) in rare.of(class::PUBLICATION, publications::read(connection)).await? {
        nodes.insert(whole(class::PUBLICATION, oid), Node::Managed(publication.id.clone()));
        publication_ids.insert(oid, publication.id.clone());
        catalog.publications.insert(publication.id.clone(), publication);
    }
    let found = publication_tables::read(connection, &publication_ids, &relation_ids);
    let found = rare.of(class::PUBLICATION, found).await?;
    keep!(publication_tables, class::PUBLICATION_REL, found);
    let found = rare.of(class::PUBLICATION, publication_schemas::read(connection, &publication_ids)).await?;
    let managed = found.into_iter().filter(|(_, found)| catalog.schemas.contains_key(&found.schema_id()));
    keep!(publication_schemas, class::PUBLICATION_NAMESPACE, managed.collect::<Vec<_>>());
    let comments = comments::read(connection, &not_null.identities(&nodes, &domain_ids)).await?;
    for found in default_privileges::read(connection).await? {
        if found.namespace == 0 || nodes.get(&whole(class::NAMESPACE, Oid(found.namespace))).is_some() {
            let id = found.privileges.id.clone();
            nodes.insert(whole(class::DEFAULT_ACL, Oid(found.oid)), Node::Managed(id.clone()));
            catalog.default_privileges.insert(id, found.privileges);
        }
    }
    let (privileges, owners) = (privileges::read(connection).await?, owners::read(connection).await?);
    catalog.user = owners::user(connection).await?;
    catalog.compared = ignore.compared;
    let edges = dependencies::read(connection).await?;
    let found = unmodelled::read(connection, ignore).await?;
    let settings = unmodelled::read_settings(connection).await?;
    let closure = Closure::new(nodes, edges, found);
    closure.finish(&mut catalog, comments, settings);
    closure.access(&mut catalog, privileges, owners);
    catalog.leave_out(&ignore.patterns);
    Ok(catalog)
}

fn whole(class: u32, oid: Oid) -> Address {
    Address { class, oid: oid.0, sub: 0 }
}
