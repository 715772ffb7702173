//! Two catalogs give the changes between them. Pure: no clock, no file, no server.

mod change;

pub use change::Change;

use crate::catalog::{Catalog, ObjectId};

/// What leads from `before` to `after`, sorted by object.
pub fn diff(_before: &Catalog, _after: &Catalog) -> Vec<Change> {
    todo!()
}

/// An object of `before` that may be an object of `after` under another name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rename {
    /// Its identity before. For a column, in the table's *new* name where the table is renamed too.
    pub from: ObjectId,
    /// Its identity after.
    pub to: ObjectId,
}

/// A possible rename with the evidence for it: never done without being asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The rename.
    pub rename: Rename,
    /// From 0 to 1; the list is sorted with the likeliest first.
    pub score: f64,
    /// Why, in words: "same type", "same position", …
    pub evidence: Vec<String>,
}

/// The possible renames between two catalogs: tables, and columns of tables that are in both.
pub fn candidates(_before: &Catalog, _after: &Catalog) -> Vec<Candidate> {
    todo!()
}
