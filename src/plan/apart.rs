//! The tables that come or go in one plan, and what cannot be within their own statements: found once for all of them.

use super::{calling, circles};
use crate::catalog::{AutomaticParts, Catalog, Kind, ObjectId};
use std::collections::BTreeSet;

/// What is made by a statement of its own behind the tables that come.
pub(super) struct Coming {
    /// The columns whose default calls what needs their table.
    pub(super) defaults: BTreeSet<ObjectId>,
    /// The constraints.
    pub(super) constraints: BTreeSet<ObjectId>,
}

impl Coming {
    pub(super) fn new(before: &Catalog, after: &Catalog) -> Self {
        let tables = only_in(after, before);
        let (defaults, mut constraints) = callers(after, &tables, true);
        constraints.extend(circles::apart(after, &tables));
        Self { defaults, constraints }
    }
}

/// What is taken by a statement of its own before the tables go.
pub(super) struct Going<'a> {
    /// The columns whose default calls what needs their table.
    pub(super) defaults: BTreeSet<ObjectId>,
    /// The constraints and policies.
    pub(super) others: BTreeSet<ObjectId>,
    /// What goes with what by itself.
    pub(super) parts: AutomaticParts<'a>,
}

impl<'a> Going<'a> {
    pub(super) fn new(before: &'a Catalog, after: &Catalog) -> Self {
        let tables = only_in(before, after);
        let (defaults, mut others) = callers(before, &tables, false);
        others.extend(circles::dropped_apart(before, &tables));
        Self { defaults, others, parts: AutomaticParts::new(before) }
    }
}

/// The columns and the constraints of the tables that call what needs their table.
fn callers(catalog: &Catalog, tables: &BTreeSet<ObjectId>, texts: bool) -> (BTreeSet<ObjectId>, BTreeSet<ObjectId>) {
    calling::own_callers(catalog, tables, texts).into_iter().partition(|id| id.kind() == Kind::Column)
}

fn only_in(catalog: &Catalog, other: &Catalog) -> BTreeSet<ObjectId> {
    catalog.tables.keys().filter(|id| !other.tables.contains_key(*id)).cloned().collect()
}
