//! An index of a partition that is part of an index of the whole table, and has a name that PostgreSQL would not give it, is
//! that of a key, or is built while others write: it is made first, and found by the index of the whole when that is made.

use super::Options;
use crate::catalog::{Catalog, Dependency, Index, Kind, ObjectId, Table};
use crate::sql::tokens::{Token, tokens};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// `after` as it is to be planned: such an index needs nothing of that of the whole, which needs it instead.
pub(super) fn made_first<'c>(before: &Catalog, after: &'c Catalog, options: &Options) -> Cow<'c, Catalog> {
    // A partition with rows that others write to; one that is partitioned itself has none.
    let online = |index: &Index| {
        let is_plain = |table: &Table| table.partition_by.is_none() && table.foreign.is_none();
        let parent =
            after.tables.get(&index.relation).and_then(|table| table.partition_of.as_ref()).map(|of| &of.parent);
        let mut tables = parent.into_iter().chain([&index.relation]);
        options.online
            && !options.one_transaction
            && before.tables.get(&index.relation).is_some_and(is_plain)
            && tables.all(|table| before.tables.contains_key(table) && !options.small.contains(table))
    };
    let is_new = |id: &ObjectId| !before.contains(id);
    let is_own = |one: &&Dependency| {
        let (part, whole) = (&one.object, &one.needs);
        let of_whole = after.indexes.get(whole).is_some_and(|whole| is_partition(after, part, &whole.relation));
        let of_whole = of_whole && after.is_whole(whole);
        let named = match part.kind() {
            Kind::Index => {
                after.indexes.get(part).is_some_and(|index| index.inherited && (!is_automatic(index) || online(index)))
            }
            Kind::Constraint => true,
            _ => false,
        };
        one.automatic && named && of_whole && is_new(part) && is_new(whole)
    };
    let own: Vec<Dependency> = after.dependencies.iter().filter(is_own).cloned().collect();
    if own.is_empty() {
        return Cow::Borrowed(after);
    }
    let mut planned = after.clone();
    for one in own {
        if let Some(index) = planned.indexes.get_mut(&one.object) {
            index.inherited = false;
        }
        planned.dependencies.remove(&one);
        planned.dependencies.insert(Dependency { object: one.needs, needs: one.object, automatic: false });
    }
    Cow::Owned(planned)
}

/// Whether an index of the partitioned table, as it is planned, finds one in each partition that has rows: nothing is left
/// to be built.
pub(super) fn finds_all(whole: &Index, before: &Catalog, after: &Catalog) -> bool {
    let mut tables: BTreeSet<ObjectId> = after.below(&whole.relation).into_iter().collect();
    let is_plain = |table: &ObjectId| after.tables.get(table).is_some_and(|table| table.partition_by.is_none());
    tables.retain(|table| before.tables.contains_key(table) && is_plain(table));
    // What is left out may be a partition too.
    if tables.is_empty() || before.ignored.all.iter().any(|id| id.kind() == Kind::Table) {
        return false;
    }
    let (mut queue, mut seen) = (vec![&whole.id], BTreeSet::new());
    while let Some(id) = queue.pop().filter(|id| seen.insert(*id)) {
        for one in after.dependencies.iter().filter(|one| one.object.kind() == Kind::Index) {
            let first = !one.automatic && one.object == *id;
            let part = if first { &one.needs } else { &one.object };
            let Some(index) = after.indexes.get(part).filter(|_| first || one.automatic && one.needs == *id) else {
                continue;
            };
            if first {
                tables.remove(&index.relation);
            }
            queue.push(part);
        }
    }
    tables.is_empty()
}

/// Whether an index or a constraint is on a partition of this table.
fn is_partition(catalog: &Catalog, part: &ObjectId, whole: &ObjectId) -> bool {
    let table = match part.kind() {
        Kind::Index => catalog.indexes.get(part).map(|index| index.relation.clone()),
        _ => part.table_of(),
    };
    let table = table.and_then(|table| catalog.tables.get(&table));
    table.and_then(|table| table.partition_of.as_ref()).is_some_and(|of| of.parent == *whole)
}

/// Whether PostgreSQL gives it this name by itself: that of the table, of the columns, `idx`. Where the name is cut, or a
/// part of it comes from an expression, the look of it has to do.
fn is_automatic(index: &Index) -> bool {
    let (name, table) = (index.id.name(), index.relation.name());
    let usual = columns(&index.definition).map(|columns| format!("{table}_{}_idx", columns.join("_")));
    match usual.filter(|usual| usual.len() < 60) {
        Some(usual) => name.strip_prefix(&usual).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())),
        None => {
            let start: String = table.chars().take(15).collect();
            name.starts_with(&start) && name.contains("_idx")
        }
    }
}

/// The names of an index's columns; none where there is an expression among them.
fn columns(definition: &str) -> Option<Vec<String>> {
    let all = tokens(definition);
    let place = all.iter().position(|token| token.is("using"))?;
    let mut names = Vec::new();
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for open in [place + 2].into_iter().chain(all.iter().position(|token| token.is("include")).map(|at| at + 1)) {
        let (mut depth, mut begins) = (0_usize, false);
        for (at, token) in all.iter().enumerate().skip(open) {
            match token.text {
                "(" if depth == 0 => (depth, begins) = (1, true),
                "(" if begins => return None,
                "(" => depth += 1,
                ")" if depth == 1 => break,
                ")" => depth -= 1,
                "," if depth == 1 => begins = true,
                _ if begins && seen.insert(at) => {
                    // A call has its arguments behind it.
                    let call = all.get(at + 1).is_some_and(|next: &Token<'_>| next.text == "(" || next.text == ".");
                    names.push(token.name().filter(|_| !call)?);
                    begins = false;
                }
                _ => {}
            }
        }
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::IndexSettings;

    fn automatic(name: &str, columns: &str) -> bool {
        is_automatic(&Index {
            id: ObjectId::in_schema(Kind::Index, "s", name),
            relation: ObjectId::table("s", "part"),
            unique: false,
            definition: format!("CREATE INDEX {name} ON s.part USING btree {columns}"),
            valid: true,
            settings: IndexSettings::default(),
            inherited: true,
        })
    }

    #[test]
    fn names_that_postgresql_gives_are_known() {
        assert!(automatic("part_a_b_idx", "(a, b DESC)") && automatic("part_a_idx1", "(a) WHERE (a > 0)"));
        assert!(automatic("part_a_b_idx", "(a) INCLUDE (b)") && automatic("part_lower_idx", "(lower(a))"));
        assert!(!automatic("part_local_idx", "(a, b)") && !automatic("mine", "(lower(a))"));
        assert!(automatic("part_a_idx", "(a text_pattern_ops (x='1'))"));
    }
}
