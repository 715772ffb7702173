//! The closed vocabulary of changes.

use crate::catalog::ObjectId;
use std::fmt;

/// One difference between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {}

impl Change {
    /// The object it is about.
    pub fn id(&self) -> &ObjectId {
        match *self {}
    }
    /// `+`, `-` or `~`: added, removed, altered.
    pub fn sign(&self) -> char {
        match *self {}
    }
}

/// The change in words: "add column shop.book.title text, not null".
impl fmt::Display for Change {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
