//! The identity of everything in a database: the one codec between a name in the catalog, a key in a map, a line on a
//! page and a part of a URL.

use crate::sql;
use crate::sql::{Ident, Qualified, Sql};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an object is. The order is the order in which things are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A schema.
    Schema,
    /// An extension.
    Extension,
    /// An enumerated type.
    Enum,
    /// A sequence that is no identity column's.
    Sequence,
    /// An ordinary table.
    Table,
    /// A column of a table.
    Column,
    /// A constraint of a table.
    Constraint,
    /// An index that belongs to no constraint.
    Index,
}

impl Kind {
    /// PostgreSQL's word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Schema => "schema",
            Kind::Extension => "extension",
            Kind::Enum => "type",
            Kind::Sequence => "sequence",
            Kind::Table => "table",
            Kind::Column => "column",
            Kind::Constraint => "constraint",
            Kind::Index => "index",
        }
    }
}

/// The identity of one object: its kind and its name, with the names of what it lives in before it.
///
/// Schemas and extensions have one part; types, sequences, tables and indexes have two (schema, name); columns and
/// constraints have three (schema, table, name).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ObjectId {
    kind: Kind,
    path: Vec<String>,
}

impl ObjectId {
    /// A schema or an extension.
    pub fn global(kind: Kind, name: impl Into<String>) -> Self {
        Self { kind, path: vec![name.into()] }
    }

    /// An object that lives in a schema.
    pub fn in_schema(kind: Kind, schema: impl Into<String>, name: impl Into<String>) -> Self {
        Self { kind, path: vec![schema.into(), name.into()] }
    }

    /// A table.
    pub fn table(schema: impl Into<String>, name: impl Into<String>) -> Self {
        Self::in_schema(Kind::Table, schema, name)
    }

    /// A column or a constraint of `table`.
    pub fn of_table(kind: Kind, table: &ObjectId, name: impl Into<String>) -> Self {
        let mut path = table.path.clone();
        path.push(name.into());
        Self { kind, path }
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The last part: its own name.
    pub fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// The schema it lives in; a schema's own name for a schema; none for an extension.
    pub fn schema(&self) -> Option<&str> {
        (self.kind != Kind::Extension).then(|| self.path[0].as_str())
    }

    /// The table that a column or a constraint belongs to.
    pub fn table_of(&self) -> Option<ObjectId> {
        (self.path.len() == 3).then(|| ObjectId { kind: Kind::Table, path: self.path[..2].to_vec() })
    }

    /// All parts, the outermost first.
    pub fn path(&self) -> &[String] {
        &self.path
    }

    /// The same place with another last part.
    pub fn renamed(&self, name: impl Into<String>) -> Self {
        let mut path = self.path.clone();
        path.pop();
        path.push(name.into());
        Self { kind: self.kind, path }
    }

    /// The name as SQL says it: qualified by its schema where it has one; for a column or a constraint its own name.
    pub fn sql(&self) -> Sql {
        match self.path.as_slice() {
            [schema, name] => sql!("{}", Qualified(schema, name)),
            _ => sql!("{}", Ident(self.name())),
        }
    }
}

/// `table shop.book`, `column shop.book.title`: the kind and the quoted parts.
impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.kind.word())?;
        for (i, part) in self.path.iter().enumerate() {
            let dot = if i == 0 { "" } else { "." };
            write!(f, "{dot}{}", Ident(part))?;
        }
        Ok(())
    }
}
