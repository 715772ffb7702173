//! What speaks for a rename, in words and as a number: structure, position, keys, what uses it, likeness of names.

use super::implied::contents;
use super::{Candidate, Rename};
use crate::catalog::{Catalog, Column, Kind, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Below this, columns that have one type are two columns.
const PLAUSIBLE: f64 = 0.5;

/// Two catalogs, and what uses what in them.
pub(super) struct Evidence<'a> {
    before: &'a Catalog,
    after: &'a Catalog,
    used_before: Users<'a>,
    used_after: Users<'a>,
}

type Users<'a> = BTreeMap<&'a ObjectId, BTreeSet<&'a ObjectId>>;

/// Every object that is only in the first with every one that is only in the second.
pub(super) fn gone_and_new<'a, T>(
    before: &'a BTreeMap<ObjectId, T>,
    after: &'a BTreeMap<ObjectId, T>,
) -> Vec<(&'a ObjectId, &'a ObjectId)> {
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    let new: Vec<&ObjectId> = after.keys().filter(|id| !before.contains_key(*id)).collect();
    gone.flat_map(|from| new.iter().map(move |to| (from, *to))).collect()
}

impl<'a> Evidence<'a> {
    pub fn new(before: &'a Catalog, after: &'a Catalog) -> Self {
        let users = |catalog: &'a Catalog, other: &Catalog| {
            let mut users: Users<'a> = BTreeMap::new();
            for dependency in catalog.dependencies.iter().filter(|one| !other.contains(&one.needs)) {
                users.entry(&dependency.needs).or_default().insert(&dependency.object);
            }
            users
        };
        Self { before, after, used_before: users(before, after), used_after: users(after, before) }
    }

    /// Schemas in which at least half of the names are the same.
    pub fn schemas(&self) -> Vec<Candidate> {
        let pairs = gone_and_new(&self.before.schemas, &self.after.schemas);
        let only = |ids: &mut dyn Iterator<Item = &'a ObjectId>| -> BTreeSet<ObjectId> { ids.cloned().collect() };
        let old = contents(self.before, &only(&mut pairs.iter().map(|pair| pair.0)));
        let new = contents(self.after, &only(&mut pairs.iter().map(|pair| pair.1)));
        let pairs = pairs.into_iter().filter_map(|(from, to)| {
            let (old, new) = (old.get(from)?, new.get(to)?);
            let overlap = Overlap(share(old, new).0, old.len().max(new.len()));
            let likeness = resemblance(from.name(), to.name());
            let evidence = vec![
                Some(format!("{} of {} things in it are the same", overlap.0, overlap.1)),
                (likeness >= 0.6).then(|| "resembling names".to_owned()),
            ];
            let score = overlap.of_one() * 0.8 + likeness * 0.2;
            (overlap.of_one() >= 0.5).then(|| candidate(from, to, score, evidence))
        });
        pairs.collect()
    }

    /// Types that differ in more than their name.
    pub fn types(&self) -> Vec<Candidate> {
        let (before, after) = (self.before, self.after);
        let mut found = Vec::new();
        for (from, to) in gone_and_new(&before.enums, &after.enums) {
            let set = |catalog: &Catalog, id| -> BTreeSet<String> {
                let values = catalog.enums.get(id).into_iter().flat_map(|e| &e.values);
                values.cloned().collect()
            };
            let overlap = share(&set(before, from), &set(after, to));
            found.extend(self.of_type(from, to, overlap, "values"));
        }
        for (from, to) in gone_and_new(&before.composites, &after.composites) {
            let set = |catalog: &Catalog, id| -> BTreeSet<(String, String)> {
                let attributes = catalog.composites.get(id).into_iter().flat_map(|c| &c.attributes);
                attributes.map(|a| (a.name.clone(), a.data_type.clone())).collect()
            };
            let overlap = share(&set(before, from), &set(after, to));
            found.extend(self.of_type(from, to, overlap, "attributes"));
        }
        for (from, to) in gone_and_new(&before.domains, &after.domains) {
            let beneath = |catalog: &Catalog, id| catalog.domains.get(id).map(|domain| domain.data_type.clone());
            let same = usize::from(beneath(before, from) == beneath(after, to));
            let likely = self.shared_users(from, to).is_some() || resemblance(from.name(), to.name()) >= 0.6;
            found.extend(self.of_type(from, to, Overlap(same, 1), "types beneath").filter(|_| likely));
        }
        found
    }

    fn of_type(&self, from: &ObjectId, to: &ObjectId, overlap: Overlap, parts: &str) -> Option<Candidate> {
        let likeness = resemblance(from.name(), to.name());
        let users = self.shared_users(from, to);
        if overlap.of_one() < 0.5 || (from.schema() != to.schema() && from.name() != to.name()) {
            return None;
        }
        let score = overlap.of_one() * 0.5 + likeness * 0.2 + if users.is_some() { 0.3 } else { 0.0 };
        let evidence = vec![
            Some(format!("{} of {} {parts} are the same", overlap.0, overlap.1)),
            users,
            (likeness >= 0.6).then(|| "resembling names".to_owned()),
        ];
        Some(candidate(from, to, score, evidence))
    }

    /// Sequences that no column owns: where they stand would be lost.
    pub fn sequences(&self) -> Vec<Candidate> {
        let pairs = gone_and_new(&self.before.sequences, &self.after.sequences).into_iter();
        let pairs = pairs.filter_map(|(from, to)| {
            let (old, new) = (self.before.sequences.get(from)?, self.after.sequences.get(to)?);
            let likeness = resemblance(from.name(), to.name());
            let users = self.shared_users(from, to);
            let free = old.owned_by.is_none() && new.owned_by.is_none() && old.options == new.options;
            let near = from.schema() == to.schema() || from.name() == to.name();
            let likely = free && near && (users.is_some() || likeness >= 0.6);
            let score = 0.4 + likeness * 0.3 + if users.is_some() { 0.3 } else { 0.0 };
            let words = (likeness >= 0.6).then(|| "resembling names".to_owned());
            likely.then(|| candidate(from, to, score, vec![Some("same settings".to_owned()), users, words]))
        });
        pairs.collect()
    }

    /// Values of enumerated types that stand at one place.
    pub fn values(&self) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (id, old) in &self.before.enums {
            let Some(new) = self.after.enums.get(id) else { continue };
            let value = |name: &String| ObjectId::of_table(Kind::EnumValue, id, name.as_str());
            let gone = old.values.iter().enumerate().filter(|(_, value)| !new.values.contains(value));
            for (at, from) in gone {
                for (place, to) in new.values.iter().enumerate().filter(|(_, value)| !old.values.contains(value)) {
                    let around =
                        neighbours(&old.values, at, &new.values) == neighbours(&new.values, place, &old.values);
                    let likeness = resemblance(from, to);
                    let facts = [
                        (at == place && old.values.len() == new.values.len(), 0.6, "same position"),
                        (around, 0.3, "between the same values"),
                        (likeness >= 0.6, 0.3, "resembling names"),
                    ];
                    let (score, evidence) = held(&facts);
                    if score >= 0.3 {
                        found.push(candidate(&value(from), &value(to), score.min(1.0), evidence));
                    }
                }
            }
        }
        found
    }

    /// A table, in the same schema or under the same name, or of quite the same columns elsewhere.
    pub fn table(&self, from: &ObjectId, to: &ObjectId) -> Option<Candidate> {
        let same_name = from.name() == to.name();
        let shape = |catalog: &Catalog, table: &ObjectId| -> BTreeSet<(String, String)> {
            catalog.columns_of(table).iter().map(|c| (c.id.name().to_owned(), c.data_type.to_string())).collect()
        };
        let overlap = share(&shape(self.before, from), &shape(self.after, to));
        let of_one = overlap.of_one();
        if overlap.1 == 0 || from.schema() != to.schema() && !same_name && (of_one < 0.8 || overlap.1 < 3) {
            return None;
        }
        let likeness = resemblance(from.name(), to.name());
        let keys = |catalog: &Catalog, table: &ObjectId| -> BTreeSet<String> {
            let own = catalog.constraints.values().filter(|constraint| constraint.id.is_of(table));
            own.map(|constraint| constraint.definition.clone()).collect()
        };
        let (old, new) = (keys(self.before, from), keys(self.after, to));
        let same_keys = !old.is_empty() && old == new;
        let users = self.shared_users(from, to);
        let likely = of_one >= 0.5 || same_name || (likeness >= 0.6 && of_one >= 0.3);
        let score = of_one * 0.7 + likeness * 0.3 + if same_keys { 0.1 } else { 0.0 };
        let evidence = vec![
            (overlap.0 > 0).then(|| format!("{} of {} columns are the same", overlap.0, overlap.1)),
            same_name.then(|| "same name in another schema".to_owned()),
            same_keys.then(|| "same keys".to_owned()),
            users,
            (likeness >= 0.6).then(|| "resembling names".to_owned()),
        ];
        likely.then(|| candidate(from, to, score.min(1.0), evidence))
    }

    /// A column of a table that is in both.
    pub fn column(&self, from: &Column, to: &Column) -> Option<Candidate> {
        let likeness = resemblance(from.id.name(), to.id.name());
        let same_type = from.data_type == to.data_type;
        let related = !same_type && family(&from.data_type) == family(&to.data_type);
        if (!same_type && !related && likeness < 0.6) || from.generated.is_some() || to.generated.is_some() {
            return None;
        }
        let rank = |catalog: &Catalog, column: &Column| {
            let all = column.id.table_of().map(|table| catalog.columns_of(&table)).unwrap_or_default();
            let names: Vec<String> = all.iter().map(|column| column.id.name().to_owned()).collect();
            (names.iter().position(|name| name == column.id.name()), names)
        };
        let ((at, old), (place, new)) = (rank(self.before, from), rank(self.after, to));
        let around =
            at.zip(place).is_some_and(|(at, place)| neighbours(&old, at, &new) == neighbours(&new, place, &old));
        let users = self.shared_users(&from.id, &to.id);
        let facts = [
            (same_type, 0.45, "same type"),
            (related, 0.25, "related types"),
            (at == place || around, 0.25, "same position"),
            (from.not_null == to.not_null && from.default == to.default, 0.1, "same nullability and default"),
            (likeness >= 0.6, 0.25, "resembling names"),
            (users.is_some(), 0.2, ""),
        ];
        let (score, mut evidence) = held(&facts);
        evidence.retain(|words| words.as_deref() != Some(""));
        evidence.push(users);
        (score >= PLAUSIBLE - f64::EPSILON).then(|| candidate(&from.id, &to.id, score.min(1.0), evidence))
    }

    /// In words what uses the old one and then the new one, where something does.
    fn shared_users(&self, from: &ObjectId, to: &ObjectId) -> Option<String> {
        let (old, new) = (self.used_before.get(from)?, self.used_after.get(to)?);
        let both: Vec<String> = old.intersection(new).map(ToString::to_string).collect();
        let (first, more) = (both.first()?, both.len() - 1);
        Some(if more == 0 { format!("both used by {first}") } else { format!("both used by {first} and {more} more") })
    }
}

/// So many of so many.
struct Overlap(usize, usize);

impl Overlap {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 parts")]
    fn of_one(&self) -> f64 {
        if self.1 == 0 { 0.0 } else { self.0 as f64 / self.1 as f64 }
    }
}

fn share<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> Overlap {
    Overlap(one.intersection(other).count(), one.union(other).count())
}

/// The nearest names before and after that both lists have.
fn neighbours<'n>(names: &'n [String], at: usize, others: &[String]) -> (Option<&'n String>, Option<&'n String>) {
    let kept = |name: &&String| others.contains(name);
    (names[..at].iter().rev().find(kept), names[at + 1..].iter().find(kept))
}

/// The weight and the words of the facts that hold.
fn held(facts: &[(bool, f64, &str)]) -> (f64, Vec<Option<String>>) {
    let held = facts.iter().filter(|(holds, ..)| *holds);
    (held.clone().map(|(_, weight, _)| weight).sum(), held.map(|(.., words)| Some((*words).to_owned())).collect())
}

fn candidate(from: &ObjectId, to: &ObjectId, score: f64, evidence: Vec<Option<String>>) -> Candidate {
    let rename = Rename { from: from.clone(), to: to.clone() };
    Candidate { rename, score, evidence: evidence.into_iter().flatten().collect() }
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
