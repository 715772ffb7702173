//! Constraints: <https://www.postgresql.org/docs/current/catalog-pg-constraint.html>.

use super::ObjectId;

/// A constraint of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Its identity.
    pub id: ObjectId,
    /// What it is.
    pub kind: ConstraintKind,
    /// Everything after its name, as `pg_get_constraintdef` prints it.
    pub definition: String,
    /// The columns of its own table that it is about, in its order.
    pub columns: Vec<String>,
    /// The table and columns that a foreign key refers to.
    pub references: Option<(ObjectId, Vec<String>)>,
    /// False while it is `NOT VALID`.
    pub validated: bool,
}

/// The kinds of constraint that Limbeck manages. `NOT NULL` is part of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConstraintKind {
    /// `PRIMARY KEY`
    Primary,
    /// `UNIQUE`
    Unique,
    /// `EXCLUDE`
    Exclusion,
    /// `CHECK`
    Check,
    /// `FOREIGN KEY`
    Foreign,
}
