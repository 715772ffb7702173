//! What may have been renamed, with the evidence; and what follows from a rename without a question.

use super::{not_null, view_columns};
use crate::catalog::{Catalog, Column, ConstraintKind, ObjectId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An object of `before` that is an object of `after` under another name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Rename {
    /// Its identity before. For a column, in the table's *new* name where the table is renamed too.
    pub from: ObjectId,
    /// Its identity after.
    pub to: ObjectId,
}

/// A possible rename with the evidence for it: never done without being asked about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// The rename.
    pub rename: Rename,
    /// From 0 to 1; the list is sorted with the likeliest first.
    pub score: f64,
    /// Why, in words: "same type", "same position", …
    pub evidence: Vec<String>,
}

/// The possible renames between two catalogs: tables of one schema or of one name, columns of tables that are in both, and
/// enumerated types. A pair is a candidate where rows could be lost by a drop and an add: half of the columns are the
/// same, or the two columns have one type or resembling names.
pub fn candidates(before: &Catalog, after: &Catalog) -> Vec<Candidate> {
    let mut found = Vec::new();
    for from in before.tables.keys().filter(|id| !after.tables.contains_key(*id)) {
        for to in after.tables.keys().filter(|id| !before.tables.contains_key(*id)) {
            found.extend(table_candidate(before, after, from, to));
        }
    }
    for from in before.enums.values().filter(|e| !after.enums.contains_key(&e.id)) {
        for to in after.enums.values().filter(|e| !before.enums.contains_key(&e.id)) {
            if from.values == to.values && from.id.schema() == to.id.schema() {
                let rename = Rename { from: from.id.clone(), to: to.id.clone() };
                found.push(Candidate { rename, score: 0.9, evidence: vec!["same values".to_owned()] });
            }
        }
    }
    // A column that is a parent's is renamed with that.
    let removed = by_table(before.columns.values().filter(|c| !c.inherited && !after.columns.contains_key(&c.id)));
    let added = by_table(after.columns.values().filter(|c| !c.inherited && !before.columns.contains_key(&c.id)));
    for (table, old) in &removed {
        let both = before.tables.contains_key(table) && after.tables.contains_key(table);
        for (from, to) in added.get(table).into_iter().flatten().flat_map(|to| old.iter().map(move |from| (from, to))) {
            found.extend(both.then(|| column_candidate(from, to)).flatten());
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.rename.cmp(&b.rename)));
    found
}

/// Renames that need no question since no row hangs on them: a constraint, an index, a policy, a rule, a sequence, a
/// publication, a view or a column of a view whose name alone differs, the primary key that kept its old name when its
/// table was renamed among them.
pub fn implied(before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let mut renames = view_columns::renamed(before, after);
    let view = |v: &crate::catalog::View| {
        (v.id.schema().map(str::to_owned), v.query.clone(), v.options.clone(), format!("{:?}", v.columns))
    };
    unique_pairs(&before.views, &after.views, view, &mut renames);
    let view = |v: &crate::catalog::MaterializedView| {
        let schema = v.id.schema().map(str::to_owned);
        (schema, v.query.clone(), v.options.clone(), v.access_method.clone(), format!("{:?}", v.columns))
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
    let taken = relation_names(before);
    renames.retain(|rename| !taken.contains(&(rename.to.schema().map(str::to_owned), rename.to.name().to_owned())));
    renames.extend(not_null::renamed(before, after));
    let policy = |p: &crate::catalog::Policy| {
        (p.id.table_of(), p.permissive, p.command, p.roles.clone(), p.using.clone(), p.check.clone())
    };
    unique_pairs(&before.policies, &after.policies, policy, &mut renames);
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

/// The names that relations have, those of constraints' indexes and identity sequences among them: none of these can be
/// taken by a rename.
fn relation_names(catalog: &Catalog) -> BTreeSet<(Option<String>, String)> {
    let relations = catalog.tables.keys().chain(catalog.indexes.keys()).chain(catalog.sequences.keys());
    let relations = relations.chain(catalog.constraints.keys());
    let relations = relations.chain(catalog.views.keys()).chain(catalog.materialized_views.keys());
    let mut names: BTreeSet<_> = relations.map(|id| (id.schema().map(str::to_owned), id.name().to_owned())).collect();
    for column in catalog.columns.values() {
        let identity = column.identity.as_ref().map(|identity| identity.sequence.clone());
        names.extend(identity.map(|name| (column.id.schema().map(str::to_owned), name)));
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

fn by_table<'a>(columns: impl Iterator<Item = &'a Column>) -> BTreeMap<ObjectId, Vec<&'a Column>> {
    let mut tables: BTreeMap<ObjectId, Vec<&Column>> = BTreeMap::new();
    for column in columns {
        if let Some(table) = column.id.table_of() {
            tables.entry(table).or_default().push(column);
        }
    }
    tables
}

fn table_candidate(before: &Catalog, after: &Catalog, from: &ObjectId, to: &ObjectId) -> Option<Candidate> {
    let same_name = from.name() == to.name();
    if from.schema() != to.schema() && !same_name {
        return None;
    }
    let shape = |catalog: &Catalog, table: &ObjectId| -> BTreeSet<(String, String)> {
        catalog.columns_of(table).iter().map(|c| (c.id.name().to_owned(), c.data_type.clone())).collect()
    };
    let (old, new) = (shape(before, from), shape(after, to));
    let (common, all) = (old.intersection(&new).count(), old.union(&new).count());
    if all == 0 {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a table has at most 1,600 columns")]
    let overlap = common as f64 / all as f64;
    let mut evidence = Vec::new();
    if common > 0 {
        evidence.push(format!("{common} of {all} columns are the same"));
    }
    if same_name {
        evidence.push("same name in another schema".to_owned());
    }
    let likeness = resemblance(from.name(), to.name());
    if likeness >= 0.6 {
        evidence.push("resembling names".to_owned());
    }
    let likely = overlap >= 0.5 || same_name || (likeness >= 0.6 && overlap >= 0.3);
    let score = overlap * 0.7 + likeness * 0.3;
    likely.then(|| Candidate { rename: Rename { from: from.clone(), to: to.clone() }, score, evidence })
}

fn column_candidate(from: &Column, to: &Column) -> Option<Candidate> {
    let likeness = resemblance(from.id.name(), to.id.name());
    let same_type = from.data_type == to.data_type;
    let related = !same_type && family(&from.data_type) == family(&to.data_type);
    if (!same_type && !related && likeness < 0.6) || from.generated.is_some() || to.generated.is_some() {
        return None;
    }
    let facts = [
        (same_type, 0.45, "same type"),
        (related, 0.25, "related types"),
        (from.position == to.position, 0.2, "same position"),
        (from.not_null == to.not_null && from.default == to.default, 0.1, "same nullability and default"),
        (likeness >= 0.6, 0.25, "resembling names"),
    ];
    let held: Vec<_> = facts.iter().filter(|(holds, ..)| *holds).collect();
    Some(Candidate {
        rename: Rename { from: from.id.clone(), to: to.id.clone() },
        score: held.iter().map(|(_, weight, _)| weight).sum(),
        evidence: held.iter().map(|(.., words)| (*words).to_owned()).collect(),
    })
}

/// Types between which values pass without a thought: whole numbers, texts; else the type without its length.
fn family(data_type: &str) -> &str {
    match data_type.split('(').next().unwrap_or(data_type) {
        "smallint" | "integer" | "bigint" | "numeric" => "number",
        "text" | "character varying" | "character" => "text",
        base => base,
    }
}

/// How much two names have in common, from 0 to 1.
fn resemblance(one: &str, other: &str) -> f64 {
    let diff = similar::TextDiff::from_chars(one, other);
    f64::from(diff.ratio())
}
