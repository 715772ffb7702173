//! What may have been renamed, with the evidence.

use super::evidence::{Evidence, gone_and_new};
use crate::catalog::{Catalog, Column, Kind, ObjectId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An object of `before` that is an object of `after` under another name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Rename {
    /// Its identity before, with the *new* name of what it is in: of a column's table, of a table's schema.
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

/// The possible renames between two catalogs: schemas with rows, tables, types that are not quite the same, sequences, columns
/// of tables that are in both, and values of enumerated types. A pair is a candidate where rows could be lost by a drop and
/// an add, and the evidence makes it plausible.
pub fn candidates(before: &Catalog, after: &Catalog) -> Vec<Candidate> {
    candidates_but(before, after, &[])
}

/// The same without those that were answered with no. What is in a schema that may have been renamed waits for that.
pub fn candidates_but(before: &Catalog, after: &Catalog, denied: &[Rename]) -> Vec<Candidate> {
    let evidence = Evidence::new(before, after);
    let mut found: Vec<Candidate> = evidence.schemas().into_iter().filter(|c| !denied.contains(&c.rename)).collect();
    let open: BTreeSet<ObjectId> = found.iter().flat_map(|c| [c.rename.from.clone(), c.rename.to.clone()]).collect();
    let mut rest = evidence.types();
    rest.extend(evidence.sequences());
    rest.extend(evidence.values());
    for (from, to) in gone_and_new(&before.tables, &after.tables) {
        rest.extend(evidence.table(from, to));
    }
    // A column that is a parent's is renamed with that; that of a typed table has the name of its type's attribute.
    let removed = by_table(before.columns.values().filter(|c| !c.inherited && !after.columns.contains_key(&c.id)));
    let added = by_table(after.columns.values().filter(|c| !c.inherited && !before.columns.contains_key(&c.id)));
    for (table, old) in &removed {
        let untyped = |catalog: &Catalog| catalog.tables.get(table).is_some_and(|table| table.of_type.is_none());
        let both = untyped(before) && untyped(after);
        for (from, to) in added.get(table).into_iter().flatten().flat_map(|to| old.iter().map(move |from| (from, to))) {
            rest.extend(both.then(|| evidence.column(from, to)).flatten());
        }
    }
    let waits =
        |id: &ObjectId| id.schema().is_some_and(|schema| open.contains(&ObjectId::global(Kind::Schema, schema)));
    found.extend(
        rest.into_iter().filter(|c| !(denied.contains(&c.rename) || waits(&c.rename.from) && waits(&c.rename.to))),
    );
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.rename.cmp(&b.rename)));
    found
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
