//! What follows from a rename without a question: no row hangs on what differs by name alone.

use super::{Rename, not_null, view_columns};
use crate::catalog::{Catalog, ConstraintKind, Function, Kind, ObjectId, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Renames that need no question since no row is lost by them: what differs by name alone, be it a type, a view, a function,
/// a constraint, an index, a policy, a publication or a trigger, the primary key that kept its old name when its table was renamed among
/// them; and schemas in which no rows are. One rename shows the next, so this is asked until nothing is left.
pub fn implied(before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let schemas = schemas(before, after);
    if !schemas.is_empty() {
        return schemas;
    }
    let mut renames = view_columns::renamed(before, after);
    types(before, after, &mut renames);
    // What a view calls its columns is another rename.
    let query = |id: &ObjectId, query: &str, names: &mut dyn Iterator<Item = &String>| {
        let printed = |name: &String| ObjectId::of_table(Kind::Column, id, name.as_str()).sql().to_string();
        (id.schema().map(str::to_owned), view_columns::unnamed(query, &names.map(printed).collect()))
    };
    let view = |v: &crate::catalog::View| {
        let columns: Vec<_> = v.columns.iter().map(|c| (&c.data_type, &c.collation, &c.default)).collect();
        let query = query(&v.id, &v.query, &mut v.columns.iter().map(|c| &c.name));
        (query, v.options.clone(), format!("{columns:?}"))
    };
    unique_pairs(&before.views, &after.views, view, &mut renames);
    let view = |v: &crate::catalog::MaterializedView| {
        let columns: Vec<_> = v.columns.iter().map(|c| (&c.data_type, &c.collation, &c.settings)).collect();
        let query = query(&v.id, &v.query, &mut v.columns.iter().map(|c| &c.name));
        (query, v.options.clone(), v.access_method.clone(), format!("{columns:?}"))
    };
    unique_pairs(&before.materialized_views, &after.materialized_views, view, &mut renames);
    let renamed: BTreeMap<ObjectId, ObjectId> =
        renames.iter().map(|rename| (rename.from.clone(), rename.to.clone())).collect();
    let index = |i: &crate::catalog::Index| {
        let relation = renamed.get(&i.relation).unwrap_or(&i.relation).clone();
        (relation, i.unique, after_name(&i.definition), i.valid)
    };
    unique_pairs(&before.indexes, &after.indexes, index, &mut renames);
    let rule = |r: &crate::catalog::Rule| (r.relation.clone(), r.enabled.action(), after_rule(&r.definition));
    unique_pairs(&before.rules, &after.rules, rule, &mut renames);
    let constraint = |c: &crate::catalog::Constraint| (c.id.table_of(), c.kind, c.definition.clone(), c.validated);
    // A check that is a parent's is renamed with that.
    let own = |catalog: &Catalog| -> BTreeMap<ObjectId, crate::catalog::Constraint> {
        let own = catalog.constraints.iter().filter(|(_, c)| !c.inherited || c.kind != ConstraintKind::Check);
        own.map(|(id, constraint)| (id.clone(), constraint.clone())).collect()
    };
    unique_pairs(&own(before), &own(after), constraint, &mut renames);
    let sequence = |s: &crate::catalog::Sequence| (s.owned_by.clone(), s.id.schema().map(str::to_owned), s.unlogged);
    let owned = |catalog: &Catalog| -> BTreeMap<ObjectId, crate::catalog::Sequence> {
        let owned = catalog.sequences.iter().filter(|(_, sequence)| sequence.owned_by.is_some());
        owned.map(|(id, sequence)| (id.clone(), sequence.clone())).collect()
    };
    unique_pairs(&owned(before), &owned(after), sequence, &mut renames);
    let statistics = |s: &crate::catalog::Statistics| {
        let definition = s.definition.replacen(s.id.sql().as_str(), "", 1);
        (s.id.schema().map(str::to_owned), s.table.clone(), s.target, definition)
    };
    unique_pairs(&before.statistics, &after.statistics, statistics, &mut renames);
    routines(before, after, &mut renames);
    let policy = |p: &crate::catalog::Policy| {
        (p.id.table_of(), p.permissive, p.command, p.roles.clone(), p.using.clone(), p.check.clone())
    };
    unique_pairs(&before.policies, &after.policies, policy, &mut renames);
    let trigger = |t: &crate::catalog::Trigger| {
        let definition = t.definition.replacen(&format!(" TRIGGER {} ", t.id.sql()), " TRIGGER ", 1);
        (t.relation.clone(), definition, t.enabled.word(), t.extensions.clone())
    };
    // PostgreSQL 14 leaves the copies on partitions their old name.
    let plain = |catalog: &Catalog| -> BTreeMap<ObjectId, crate::catalog::Trigger> {
        let partitioned = |relation| catalog.tables.get(relation).is_some_and(|table| table.partition_by.is_some());
        let plain = catalog.triggers.iter().filter(|(_, trigger)| !partitioned(&trigger.relation));
        plain.map(|(id, trigger)| (id.clone(), trigger.clone())).collect()
    };
    unique_pairs(&plain(before), &plain(after), trigger, &mut renames);
    let check = |c: &crate::catalog::DomainConstraint| (c.id.domain_of(), c.definition.clone(), c.validated);
    unique_pairs(&before.domain_constraints, &after.domain_constraints, check, &mut renames);
    let taken = taken_names(before);
    renames.retain(|rename| slot(&rename.to).is_none_or(|slot| !taken.contains(&slot)));
    renames.extend(not_null::renamed(before, after));
    unique_pairs(&publications(before), &publications(after), Clone::clone, &mut renames);
    renames
}

/// The publications without their names: their options, and what they have.
fn publications(catalog: &Catalog) -> BTreeMap<ObjectId, String> {
    let told = |publication: &crate::catalog::Publication| {
        let (tables, schemas) = catalog.published_by(&publication.id);
        let tables = tables.iter().map(|table| (table.id.table_of(), &table.columns, &table.filter));
        let schemas = schemas.iter().map(|schema| schema.schema_id());
        let crate::catalog::Publication { id: _, all_tables, publish, via_root, generated_columns } = publication;
        let has = (tables.collect::<Vec<_>>(), schemas.collect::<Vec<_>>());
        format!("{:?}", (all_tables, publish, via_root, generated_columns, has))
    };
    catalog.publications.iter().map(|(id, publication)| (id.clone(), told(publication))).collect()
}

/// Schemas without rows in which the same names are: what is in one goes with it.
fn schemas(before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let gone = |here: &Catalog, there: &Catalog| -> BTreeSet<ObjectId> {
        here.schemas.keys().filter(|id| !there.schemas.contains_key(*id)).cloned().collect()
    };
    let (old, new) = (gone(before, after), gone(after, before));
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let (old, new) = (contents(before, &old), contents(after, &new));
    let has_rows = |kind: &Kind| matches!(kind, Kind::Table | Kind::MaterializedView | Kind::Sequence);
    let mut renames = Vec::new();
    for (from, within) in &old {
        let alike: Vec<_> = new.iter().filter(|(_, other)| *other == within).collect();
        let only = old.values().filter(|other| *other == within).count() == 1;
        if let [(to, _)] = alike.as_slice()
            && only
            && !within.iter().any(|(kind, _)| has_rows(kind))
        {
            renames.push(Rename { from: from.clone(), to: (*to).clone() });
        }
    }
    renames
}

/// The kinds and names of what is in these schemas; without those in which nothing is.
pub(super) fn contents(
    catalog: &Catalog,
    schemas: &BTreeSet<ObjectId>,
) -> BTreeMap<ObjectId, BTreeSet<(Kind, Vec<String>)>> {
    let mut contents: BTreeMap<ObjectId, BTreeSet<(Kind, Vec<String>)>> = BTreeMap::new();
    for id in catalog.ids().filter(|id| id.kind() != Kind::Schema && id.kind().place() != Place::OnRelation) {
        let schema = id.schema().map(|schema| ObjectId::global(Kind::Schema, schema));
        // Every database is made with `public`: what was in it moves by itself.
        if let Some(schema) = schema.filter(|schema| schemas.contains(schema) && schema.name() != "public") {
            contents.entry(schema).or_default().insert((id.kind(), vec![id.name().to_owned()]));
        }
    }
    contents
}

/// Types that are the same but for their name: first those that the same columns have.
fn types(before: &Catalog, after: &Catalog, renames: &mut Vec<Rename>) {
    let checks = |catalog: &Catalog, domain: &ObjectId| -> BTreeSet<String> {
        let own = catalog.domain_constraints.values().filter(|check| check.domain_of_is(domain));
        own.map(|check| check.definition.clone()).collect()
    };
    let shapes = |catalog: &Catalog, other: &Catalog| -> BTreeMap<ObjectId, String> {
        let mut shapes = BTreeMap::new();
        for (id, e) in catalog.enums.iter().filter(|(id, _)| !other.enums.contains_key(*id)) {
            shapes.insert(id.clone(), format!("{:?}", e.values));
        }
        for (id, d) in catalog.domains.iter().filter(|(id, _)| !other.domains.contains_key(*id)) {
            let rest = (&d.data_type, &d.collation, &d.default, d.not_null, checks(catalog, id));
            shapes.insert(id.clone(), format!("{rest:?}"));
        }
        for (id, c) in catalog.composites.iter().filter(|(id, _)| !other.composites.contains_key(*id)) {
            shapes.insert(id.clone(), format!("{:?}", c.attributes));
        }
        for (id, r) in catalog.ranges.iter().filter(|(id, _)| !other.ranges.contains_key(*id)) {
            shapes.insert(id.clone(), format!("{:?}", (&r.subtype, &r.operator_class, &r.collation, &r.difference)));
        }
        shapes
    };
    let (mut old, mut new) = (shapes(before, after), shapes(after, before));
    if old.is_empty() || new.is_empty() {
        return;
    }
    let users = |catalog: &Catalog, id: &ObjectId| -> Vec<ObjectId> {
        let users = catalog.dependencies.iter().filter(|one| one.needs == *id && one.object.kind() == Kind::Column);
        users.map(|one| one.object.clone()).collect()
    };
    let mut found = Vec::new();
    for used in [true, false] {
        let keyed = |catalog: &Catalog, shapes: &BTreeMap<ObjectId, String>| -> BTreeMap<ObjectId, _> {
            let key = |id: &ObjectId, shape: &String| {
                let users = if used { users(catalog, id) } else { Vec::new() };
                (id.kind(), id.schema().map(str::to_owned), shape.clone(), users)
            };
            let keys = shapes.iter().map(|(id, shape)| (id.clone(), key(id, shape)));
            keys.filter(|(_, key)| !used || !key.3.is_empty()).collect()
        };
        unique_pairs(&keyed(before, &old), &keyed(after, &new), Clone::clone, &mut found);
        old.retain(|id, _| !found.iter().any(|rename: &Rename| rename.from == *id));
        new.retain(|id, _| !found.iter().any(|rename: &Rename| rename.to == *id));
    }
    renames.extend(found);
}

/// Functions, procedures and aggregates that take the same and do the same.
fn routines(before: &Catalog, after: &Catalog, renames: &mut Vec<Rename>) {
    let place = |id: &ObjectId| (id.schema().map(str::to_owned), id.path().last().cloned());
    let function = |f: &Function| {
        let Function { id, .. } = f;
        let nameless = Function { id: ObjectId::global(Kind::Schema, ""), ..f.clone() };
        (place(id), format!("{nameless:?}"))
    };
    unique_pairs(&before.functions, &after.functions, function, renames);
    unique_pairs(&before.procedures, &after.procedures, function, renames);
    let aggregate = |a: &crate::catalog::Aggregate| {
        let nameless = crate::catalog::Aggregate { id: ObjectId::global(Kind::Schema, ""), ..a.clone() };
        (place(&a.id), format!("{nameless:?}"))
    };
    unique_pairs(&before.aggregates, &after.aggregates, aggregate, renames);
}

/// What a name takes: those of relations and types are one set, those of routines another.
type Slot = (bool, Vec<Arc<str>>);

fn slot(id: &ObjectId) -> Option<Slot> {
    match id.kind() {
        Kind::Function | Kind::Procedure | Kind::Aggregate => Some((true, id.path().to_vec())),
        Kind::Table | Kind::Index | Kind::Sequence | Kind::View | Kind::MaterializedView => {
            Some((false, id.path().to_vec()))
        }
        // A key's index has its name.
        Kind::Constraint => Some((false, vec![id.path()[0].clone(), id.name().into()])),
        kind if kind.is_type() => Some((false, id.path().to_vec())),
        _ => None,
    }
}

/// The names that are there, those of constraints' indexes and identity sequences among them: none of these can be taken
/// by a rename.
fn taken_names(catalog: &Catalog) -> BTreeSet<Slot> {
    let mut names: BTreeSet<Slot> = catalog.ids().filter_map(slot).collect();
    for column in catalog.columns.values() {
        let identity = column.identity.as_ref().map(|identity| identity.sequence.clone());
        names.extend(identity.and_then(|name| Some((false, vec![column.id.path().first()?.clone(), name.into()]))));
    }
    names
}

/// Pairs what is only in one with what is only in the other where the key is the same and belongs to exactly one of each.
fn unique_pairs<T, K: Ord>(
    before: &BTreeMap<ObjectId, T>,
    after: &BTreeMap<ObjectId, T>,
    key: impl Fn(&T) -> K,
    renames: &mut Vec<Rename>,
) {
    let mut keys: BTreeMap<K, (Vec<&ObjectId>, Vec<&ObjectId>)> = BTreeMap::new();
    for (id, object) in before.iter().filter(|(id, _)| !after.contains_key(*id)) {
        keys.entry(key(object)).or_default().0.push(id);
    }
    for (id, object) in after.iter().filter(|(id, _)| !before.contains_key(*id)) {
        keys.entry(key(object)).or_default().1.push(id);
    }
    for (from, to) in keys.into_values() {
        if let ([from], [to]) = (from.as_slice(), to.as_slice()) {
            renames.push(Rename { from: (*from).clone(), to: (*to).clone() });
        }
    }
}

/// An index's definition from ` ON ` on: all but its name.
fn after_name(definition: &str) -> String {
    definition.split_once(" USING ").map_or(definition, |(_, rest)| rest).to_owned()
}

/// A rule's definition from its event on.
fn after_rule(definition: &str) -> String {
    definition.split_once(" AS\n").map_or(definition, |(_, rest)| rest).to_owned()
}
