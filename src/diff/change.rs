//! The closed vocabulary of changes.

use super::matching::Difference;
use super::{columns, comments, constraints, enums, extensions, indexes, schemas, sequences, tables};
use crate::catalog::{Column, Comment, Constraint, Enum, Extension, Index, ObjectId, Schema, Sequence, Table};
use std::fmt;

/// One difference between two catalogs.
#[expect(clippy::large_enum_variant, reason = "a plan has few changes, and boxes would be in every match")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Of a schema.
    Schema(Difference<Schema>),
    /// Of an extension.
    Extension(Difference<Extension>),
    /// Of an enumerated type.
    Enum(Difference<Enum>),
    /// Of a sequence.
    Sequence(Difference<Sequence>),
    /// Of a table; a table that is new or goes away stands for its columns and constraints too.
    Table(Difference<Table>),
    /// Of a column.
    Column(Difference<Column>),
    /// Of a constraint.
    Constraint(Difference<Constraint>),
    /// Of an index.
    Index(Difference<Index>),
    /// Of a comment.
    Comment(Difference<Comment>),
}

impl Change {
    /// The object it is about.
    pub fn id(&self) -> &ObjectId {
        match self {
            Change::Schema(difference) => &difference.object().id,
            Change::Extension(difference) => &difference.object().id,
            Change::Enum(difference) => &difference.object().id,
            Change::Sequence(difference) => &difference.object().id,
            Change::Table(difference) => &difference.object().id,
            Change::Column(difference) => &difference.object().id,
            Change::Constraint(difference) => &difference.object().id,
            Change::Index(difference) => &difference.object().id,
            Change::Comment(difference) => &difference.object().id,
        }
    }

    /// `+`, `-` or `~`: added, removed, altered.
    pub fn sign(&self) -> char {
        match self {
            Change::Schema(difference) => difference.sign(),
            Change::Extension(difference) => difference.sign(),
            Change::Enum(difference) => difference.sign(),
            Change::Sequence(difference) => difference.sign(),
            Change::Table(difference) => difference.sign(),
            Change::Column(difference) => difference.sign(),
            Change::Constraint(difference) => difference.sign(),
            Change::Index(difference) => difference.sign(),
            Change::Comment(difference) => difference.sign(),
        }
    }
}

/// The change in words: "add column shop.book.title: text, not null".
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Change::Schema(difference) => schemas::words(difference),
            Change::Extension(difference) => extensions::words(difference),
            Change::Enum(difference) => enums::words(difference),
            Change::Sequence(difference) => sequences::words(difference),
            Change::Table(difference) => tables::words(difference),
            Change::Column(difference) => columns::words(difference),
            Change::Constraint(difference) => constraints::words(difference),
            Change::Index(difference) => indexes::words(difference),
            Change::Comment(difference) => comments::words(difference),
        })
    }
}
