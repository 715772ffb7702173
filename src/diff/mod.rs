//! Two catalogs give the changes between them. Pure: no clock, no file, no server.

mod access_methods;
mod aggregates;
mod attached;
mod casts;
mod change;
mod collations;
mod columns;
mod comments;
mod composites;
mod constraints;
mod conversions;
mod default_privileges;
mod domain_constraints;
mod domains;
mod enums;
mod event_triggers;
mod evidence;
mod extensions;
mod functions;
mod implied;
mod indexes;
mod inherited;
mod languages;
mod matching;
mod materialized_views;
mod moved;
mod not_null;
mod operator_classes;
mod operator_families;
mod operators;
mod owners;
mod policies;
mod privileges;
mod procedures;
mod publication_schemas;
mod publication_tables;
mod publications;
mod ranges;
mod renames;
mod replaced;
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
mod types;
mod user_mappings;
mod view_columns;
mod views;
mod wrappers;

pub use change::Change;
pub use constraints::apart as constraint_apart;
pub use implied::implied;
pub use inherited::{kept_by_a_child, taken_over};
pub use matching::{Difference, Verb, Verdict};
pub use not_null::passed_on;
pub use renames::{Candidate, Rename, candidates, candidates_but};

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

/// The same, where these enumerated types are made again though values could be added to them in place, and these tables and
/// columns, which are in `before` under other names, get back the owners and the privileges that they have there.
pub fn diff_making_again(before: &Catalog, after: &Catalog, making_again: &BTreeSet<ObjectId>) -> Vec<Change> {
    let followed = moved::follow(before, after);
    let whole = after;
    let parted = attached::parted(&followed, after);
    let (before, after) = inherited::settle(&followed, after);
    let (before, after): (&Catalog, &Catalog) = (&before, &after);
    let mut changes = Change::pairs(before, after);
    let again = |id: &ObjectId| making_again.contains(id) && !matches!(id.kind(), Kind::Table | Kind::Column);
    for (id, change) in changes.iter_mut().filter(|(id, change)| again(id) && change.verb() == Verb::Alter) {
        *change = Change::replacement(id, before, after).unwrap_or_else(|| change.clone());
    }
    types::make_again_what_is_held(before, after, &mut changes);
    changes.extend(parted.iter().filter_map(|id| Some((id.clone(), Change::replacement(id, before, after)?))));
    leave_out_parts(&mut changes, before);
    changes.retain(|id, _| id.kind() != Kind::DefaultPrivileges || after.compared.privileges);
    let replaced = replaced::spread(before, after, &mut changes);
    types::let_go_of_typed_tables(before, after, &mut changes);
    // A domain that is made again is made with its constraints.
    changes.retain(|id, _| id.domain_of().is_none_or(|domain| !replaced.contains(&domain)));

    let mut comments = pair(&before.comments, &after.comments, comments::compare);
    // A comment goes with its object, and has to be made again with it.
    let made_again = |holder: &ObjectId| {
        replaced.contains(holder) || holder.domain_of().is_some_and(|domain| replaced.contains(&domain))
    };
    comments.retain(|_, difference| {
        let holder = &difference.object().holder;
        !made_again(holder) && (difference.verb() != Verb::Drop || is_there(&difference.object().id, holder, whole))
    });
    let again = after.comments.values().filter(|comment| made_again(&comment.holder));
    comments.extend(again.map(|comment| (comment.id.clone(), Difference::Create(comment.clone()))));
    let mut replaced = replaced;
    let brought_back = making_again.iter().filter(|id| matches!(id.kind(), Kind::Table | Kind::Column));
    replaced.extend(brought_back.cloned());
    let owners = owners::differences(before, after, &replaced);
    let privileges = privileges::differences(before, after, &replaced);
    let aspects = comments.into_values().map(Change::Comment);
    let aspects = aspects.chain(owners.into_values().map(Change::Owner));
    changes.into_values().chain(aspects).chain(privileges.into_values().map(Change::Privileges)).collect()
}

/// Whether what a comment was on is still there to lose it.
fn is_there(id: &ObjectId, holder: &ObjectId, after: &Catalog) -> bool {
    let names = |name: Option<&str>| name == Some(id.name());
    match (holder.kind(), id.kind()) {
        (Kind::Composite, _) if id != holder => {
            let composite = after.composites.get(holder);
            composite.is_some_and(|composite| composite.attributes.iter().any(|one| one.name == id.name()))
        }
        (Kind::Column, Kind::Constraint) => after.columns.get(holder).is_some_and(|column| {
            names(column.not_null_constraint.as_ref().filter(|_| column.not_null).map(|one| one.name.as_str()))
        }),
        (Kind::Domain, Kind::DomainConstraint) => {
            after.domains.get(holder).is_some_and(|domain| names(domain.not_null_constraint.as_deref()))
        }
        (Kind::Column, _) if id != holder => after.identity_sequence(holder).as_ref() == Some(id),
        _ => after.contains(holder),
    }
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
        (Verb::Create, Kind::DomainConstraint) => id.domain_of().is_none_or(|domain| !made.contains(&domain)),
        (Verb::Create, Kind::PublicationTable | Kind::PublicationSchema) => {
            id.publication_of().is_none_or(|publication| !made.contains(&publication))
        }
        (Verb::Drop, _) => !with_gone.contains(id),
        _ => true,
    });
}

/// Whether things belong to an object of this kind that go away with it.
fn is_whole(kind: Kind) -> bool {
    let has_parts =
        matches!(kind, Kind::Schema | Kind::Table | Kind::View | Kind::MaterializedView | Kind::Publication);
    has_parts || kind.is_type()
}

/// Whether an object of this kind can be dropped and made again without losing rows.
fn is_replaceable(kind: Kind) -> bool {
    !is_moved_over_to(kind)
        && !matches!(kind, Kind::Schema | Kind::Extension | Kind::Sequence | Kind::Table | Kind::Column)
}

/// Whether a changed object of this kind lets go of what it no longer needs without being made again.
pub(crate) fn is_redefined_in_place(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::View
            | Kind::Function
            | Kind::Procedure
            | Kind::Aggregate
            | Kind::Trigger
            | Kind::Policy
            | Kind::Rule
            | Kind::TextSearchConfiguration
            | Kind::OperatorFamily
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
            | Kind::PublicationTable
    )
}

/// Whether columns hold on to an object of this kind: it is put aside and made again, and they move over.
pub(crate) fn is_moved_over_to(kind: Kind) -> bool {
    kind.is_type() || kind == Kind::Collation
}
