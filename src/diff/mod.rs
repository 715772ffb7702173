//! Two catalogs give the changes between them. Pure: no clock, no file, no server.

mod aggregates;
mod change;
mod columns;
mod comments;
mod constraints;
mod default_privileges;
mod enums;
mod event_triggers;
mod extensions;
mod functions;
mod indexes;
mod inherited;
mod matching;
mod materialized_views;
mod moved;
mod owners;
mod policies;
mod privileges;
mod procedures;
mod renames;
mod replaced;
mod rules;
mod schemas;
mod sequences;
mod servers;
mod tables;
mod triggers;
mod user_mappings;
mod view_columns;
mod views;
mod wrappers;

pub use change::Change;
pub use constraints::apart as constraint_apart;
pub use inherited::{kept_by_a_child, taken_over};
pub use matching::{Difference, Verb, Verdict};
pub use renames::{Candidate, Rename, candidates, implied};

use crate::catalog::{Catalog, Kind, ObjectId};
use matching::pair;
use std::collections::{BTreeMap, BTreeSet};

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
    let whole = after;
    let (before, after) = inherited::settle(&followed, after);
    let (before, after): (&Catalog, &Catalog) = (&before, &after);
    let mut changes = Change::pairs(before, after);
    for (id, change) in changes.iter_mut().filter(|(id, change)| again.contains(*id) && change.verb() == Verb::Alter) {
        *change = Change::replacement(id, before, after).unwrap_or_else(|| change.clone());
    }
    leave_out_parts(&mut changes, before);
    changes.retain(|id, _| id.kind() != Kind::DefaultPrivileges || after.compared.privileges);
    let replaced = replaced::spread(before, after, &mut changes);

    let mut comments = pair(&before.comments, &after.comments, comments::compare);
    // A comment goes with its object, and has to be made again with it.
    comments.retain(|_, difference| {
        let holder = &difference.object().holder;
        !replaced.contains(holder) && (difference.verb() != Verb::Drop || whole.contains(holder))
    });
    let again = after.comments.values().filter(|comment| replaced.contains(&comment.holder));
    comments.extend(again.map(|comment| (comment.id.clone(), Difference::Create(comment.clone()))));
    let owners = owners::differences(before, after, &replaced);
    let privileges = privileges::differences(before, after, &replaced);
    let aspects = comments.into_values().map(Change::Comment);
    let aspects = aspects.chain(owners.into_values().map(Change::Owner));
    changes.into_values().chain(aspects).chain(privileges.into_values().map(Change::Privileges)).collect()
}

/// What is made inside the statement that makes its table, and what goes away with what it belongs to, is no change of its
/// own.
fn leave_out_parts(changes: &mut BTreeMap<ObjectId, Change>, before: &Catalog) {
    let of_verb = |verb: Verb| -> BTreeSet<ObjectId> {
        let ids = changes.iter().filter(|(id, change)| is_whole(id.kind()) && change.verb() == verb);
        ids.map(|(id, _)| id.clone()).collect()
    };
    let (made, gone) = (of_verb(Verb::Create), of_verb(Verb::Drop));
    let with_gone = before.automatic_parts(&gone);
    changes.retain(|id, change| match (change.verb(), id.kind()) {
        (Verb::Create, Kind::Column | Kind::Constraint) => id.table_of().is_none_or(|table| !made.contains(&table)),
        (Verb::Drop, _) => !with_gone.contains(id),
        _ => true,
    });
}

/// Whether things belong to an object of this kind that go away with it.
fn is_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Schema | Kind::Table | Kind::View | Kind::MaterializedView)
}

/// Whether an object of this kind can be dropped and made again without losing rows.
fn is_replaceable(kind: Kind) -> bool {
    !matches!(kind, Kind::Schema | Kind::Extension | Kind::Enum | Kind::Sequence | Kind::Table | Kind::Column)
}

/// Whether a changed object of this kind lets go of what it no longer needs without being made again.
pub(crate) fn is_redefined_in_place(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::View | Kind::Function | Kind::Procedure | Kind::Aggregate | Kind::Trigger | Kind::Policy | Kind::Rule
    )
}

/// Whether an object of this kind keeps the type of a column that it uses from being changed.
fn holds_type(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::View
            | Kind::Function
            | Kind::Procedure
            | Kind::Trigger
            | Kind::Policy
            | Kind::MaterializedView
            | Kind::Rule
    )
}
