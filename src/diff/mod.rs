//! Two catalogs give the changes between them. Pure: no clock, no file, no server.

mod change;
mod columns;
mod comments;
mod constraints;
mod enums;
mod extensions;
mod indexes;
mod matching;
mod moved;
mod renames;
mod replaced;
mod schemas;
mod sequences;
mod tables;

pub use change::Change;
pub use matching::{Difference, Verdict};
pub use renames::{Candidate, Rename, candidates, implied};

use crate::catalog::{Catalog, Kind, ObjectId};
use matching::pair;
use std::collections::BTreeSet;

/// What leads from `before` to `after`, sorted by kind and object. Empty exactly where the two are the same but for the
/// order of columns and for what is unmodelled.
///
/// Parts of a table that is new or goes away are not changes of their own, but for the indexes and comments of a new one.
pub fn diff(before: &Catalog, after: &Catalog) -> Vec<Change> {
    diff_making_again(before, after, &BTreeSet::new())
}

/// The same, where these enumerated types are made again though values could be added to them in place.
pub fn diff_making_again(before: &Catalog, after: &Catalog, again: &BTreeSet<ObjectId>) -> Vec<Change> {
    let followed = moved::follow(before, after);
    let before: &Catalog = &followed;
    let tables = pair(&before.tables, &after.tables, tables::compare);
    let whole: BTreeSet<ObjectId> = tables
        .iter()
        .filter(|(_, difference)| matches!(difference, Difference::Create(_) | Difference::Drop(_)))
        .map(|(id, _)| id.clone())
        .collect();
    let in_whole = |id: &ObjectId| id.table_of().is_some_and(|table| whole.contains(&table));
    let goes = |table: &ObjectId| whole.contains(table) && before.tables.contains_key(table);

    let mut enums = pair(&before.enums, &after.enums, |old, new| match enums::compare(old, new) {
        Verdict::Alter if again.contains(&old.id) => Verdict::Replace,
        verdict => verdict,
    });
    let mut columns = pair(&before.columns, &after.columns, columns::compare);
    let mut constraints = pair(&before.constraints, &after.constraints, constraints::compare);
    let mut indexes = pair(&before.indexes, &after.indexes, indexes::compare);
    let mut sequences = pair(&before.sequences, &after.sequences, sequences::compare);
    columns.retain(|id, _| !in_whole(id));
    constraints.retain(|id, _| !in_whole(id));
    indexes.retain(|_, difference| !goes(&difference.object().table));
    sequences.retain(|_, difference| {
        let Difference::Drop(sequence) = difference else { return true };
        !sequence.owned_by.as_ref().and_then(ObjectId::table_of).is_some_and(|table| goes(&table))
    });
    let replaced = replaced::spread(before, after, &mut enums, &mut columns, &mut constraints, &mut indexes);
    let mut comments = pair(&before.comments, &after.comments, comments::compare);
    comments.retain(|id, difference| !matches!(difference, Difference::Drop(_)) || after.contains(id));
    for id in &replaced {
        match after.comments.get(id) {
            Some(comment) => drop(comments.insert(id.clone(), Difference::Create(comment.clone()))),
            None => drop(comments.remove(id)),
        }
    }

    let mut changes = Vec::new();
    changes.extend(pair(&before.schemas, &after.schemas, schemas::compare).into_values().map(Change::Schema));
    changes
        .extend(pair(&before.extensions, &after.extensions, extensions::compare).into_values().map(Change::Extension));
    changes.extend(enums.into_values().map(Change::Enum));
    changes.extend(sequences.into_values().map(Change::Sequence));
    changes.extend(tables.into_values().map(Change::Table));
    changes.extend(columns.into_values().map(Change::Column));
    changes.extend(constraints.into_values().map(Change::Constraint));
    changes.extend(indexes.into_values().map(Change::Index));
    changes.extend(comments.into_values().map(Change::Comment));
    changes
}

/// Whether an object of this kind can be dropped and made again without losing rows.
fn is_replaceable(kind: Kind) -> bool {
    matches!(kind, Kind::Constraint | Kind::Index)
}
