//! The identity of everything in a database: the one codec between a name in the catalog, a key in a map, a line on a
//! page and a part of a URL.

use super::grid;
use crate::sql;
use crate::sql::{Deparsed, Ident, Keyword, Qualified, Sql};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

macro_rules! kind {
    ($($(#[$doc:meta])* $Kind:ident $kinds:ident $word:literal,)*) => {
        /// What an object is. The order is the order in which things are listed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $Kind,)*
            /// A value of an enumerated type. It is no object of its own: only renames name it.
            EnumValue,
        }

        impl Kind {
            /// Every kind, in order.
            pub const ALL: &[Kind] = &[$(Kind::$Kind,)*];

            /// PostgreSQL's word for it.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Kind::$Kind => $word,)*
                    Kind::EnumValue => "value",
                }
            }
        }
    };
}
grid!(kind);

/// What the parts of an identity are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A name in the database: schemas, extensions.
    Global,
    /// Schema and name: types, sequences, tables, indexes, views, materialized views.
    InSchema,
    /// What tells it apart in the database, ready to be printed: the two types of a cast.
    Printed,
    /// Schema, relation or type, and name: columns, constraints, policies, values.
    OnRelation,
    /// Schema and name, and the name is none in the schema: the publications that have its tables.
    OnSchema,
    /// Schema, name and what tells namesakes apart, ready to be printed: the argument types of a function in parentheses.
    Overloaded,
}

impl Kind {
    /// What the parts of its identities are.
    pub const fn place(self) -> Place {
        match self {
            Kind::Schema
            | Kind::Extension
            | Kind::AccessMethod
            | Kind::Language
            | Kind::EventTrigger
            | Kind::Wrapper
            | Kind::Server
            | Kind::UserMapping
            | Kind::Publication
            | Kind::DefaultPrivileges => Place::Global,
            Kind::PublicationSchema => Place::OnSchema,
            Kind::Cast | Kind::Transform => Place::Printed,
            Kind::Column | Kind::Constraint | Kind::DomainConstraint => Place::OnRelation,
            Kind::Trigger | Kind::Policy | Kind::Rule | Kind::PublicationTable => Place::OnRelation,
            Kind::EnumValue => Place::OnRelation,
            Kind::Enum | Kind::Domain | Kind::Composite | Kind::Range => Place::InSchema,
            Kind::Sequence | Kind::Table | Kind::Index | Kind::View | Kind::MaterializedView => Place::InSchema,
            Kind::Collation | Kind::Conversion | Kind::Statistics => Place::InSchema,
            Kind::TextSearchParser | Kind::TextSearchTemplate => Place::InSchema,
            Kind::TextSearchDictionary | Kind::TextSearchConfiguration => Place::InSchema,
            Kind::Operator | Kind::OperatorFamily | Kind::OperatorClass => Place::Overloaded,
            Kind::Function | Kind::Procedure | Kind::Aggregate => Place::Overloaded,
        }
    }

    /// Whether it is a type in itself, which columns can have.
    pub const fn is_type(self) -> bool {
        matches!(self, Kind::Enum | Kind::Domain | Kind::Composite | Kind::Range)
    }

    /// The word as statements have it: `DROP WORD name`.
    pub const fn keyword(self) -> Keyword {
        Keyword(self.word())
    }
}

/// The identity of one object: its kind and its name, with the names of what it lives in before it.
///
/// What the parts are, [`Kind::place`] tells. A catalog says each many times over, so copies share their parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ObjectId {
    kind: Kind,
    path: Arc<[Arc<str>]>,
}

impl Ord for ObjectId {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.kind.cmp(&other.kind) {
            Ordering::Equal => {}
            order => return order,
        }
        if Arc::ptr_eq(&self.path, &other.path) {
            return Ordering::Equal;
        }
        // A loop, since large catalogs are millions of these; what is in one table shares the parts before its name.
        let both = self.path.len().min(other.path.len());
        for (one, another) in self.path[..both].iter().zip(&other.path[..both]) {
            if Arc::ptr_eq(one, another) {
                continue;
            }
            match one.cmp(another) {
                Ordering::Equal => {}
                order => return order,
            }
        }
        self.path.len().cmp(&other.path.len())
    }
}

impl PartialOrd for ObjectId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl ObjectId {
    /// A schema or an extension.
    pub fn global(kind: Kind, name: impl AsRef<str>) -> Self {
        Self { kind, path: [name.as_ref().into()].into() }
    }

    /// An object that lives in a schema.
    pub fn in_schema(kind: Kind, schema: impl AsRef<str>, name: impl AsRef<str>) -> Self {
        Self { kind, path: [schema.as_ref().into(), name.as_ref().into()].into() }
    }

    /// A table.
    pub fn table(schema: impl AsRef<str>, name: impl AsRef<str>) -> Self {
        Self::in_schema(Kind::Table, schema, name)
    }

    /// What shares its name with others in its schema; `apart` tells them apart and is printed behind the name as it is.
    pub fn overloaded(kind: Kind, schema: impl AsRef<str>, name: impl AsRef<str>, apart: impl AsRef<str>) -> Self {
        Self { kind, path: [schema.as_ref().into(), name.as_ref().into(), apart.as_ref().into()].into() }
    }

    /// A column or a constraint of `table`, or what else belongs to a relation.
    pub fn of_table(kind: Kind, table: &ObjectId, name: impl AsRef<str>) -> Self {
        let name = std::iter::once(name.as_ref().into());
        Self { kind, path: table.path.iter().cloned().chain(name).collect() }
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its own name.
    pub fn name(&self) -> &str {
        let place = if self.kind.place() == Place::Overloaded { self.path.get(1) } else { self.path.last() };
        place.map_or("", AsRef::as_ref)
    }

    /// The schema it lives in; a schema's own name for a schema; none for what is in no schema.
    pub fn schema(&self) -> Option<&str> {
        let in_schema = self.kind == Kind::Schema || !matches!(self.kind.place(), Place::Global | Place::Printed);
        self.path.first().filter(|_| in_schema).map(AsRef::as_ref)
    }

    /// The table that a column or a constraint belongs to. What belongs to a view names a table that is not there.
    pub fn table_of(&self) -> Option<ObjectId> {
        let on_relation = self.kind.place() == Place::OnRelation && self.kind != Kind::EnumValue;
        on_relation.then(|| ObjectId { kind: Kind::Table, path: self.path[..2].into() })
    }

    /// Whether it belongs to this table, as its columns, constraints and triggers do.
    pub fn is_of(&self, table: &ObjectId) -> bool {
        self.kind != Kind::EnumValue && self.kind.place() == Place::OnRelation && self.path[..2] == table.path[..]
    }

    /// What comes before everything that `path` is the beginning of, among those of this kind.
    pub(super) fn first_within(kind: Kind, path: &[Arc<str>]) -> Self {
        Self { kind, path: path.into() }
    }

    /// The domain that a domain's constraint belongs to.
    pub fn domain_of(&self) -> Option<ObjectId> {
        let of_domain = self.kind == Kind::DomainConstraint;
        of_domain.then(|| ObjectId { kind: Kind::Domain, path: self.path[..2].into() })
    }

    /// The publication that has a table or a schema, where this is that it does.
    pub fn publication_of(&self) -> Option<ObjectId> {
        let of_publication = matches!(self.kind, Kind::PublicationTable | Kind::PublicationSchema);
        of_publication.then(|| ObjectId::global(Kind::Publication, self.name()))
    }

    /// The enumerated type that a value belongs to.
    pub fn enum_of(&self) -> Option<ObjectId> {
        let of_enum = self.kind == Kind::EnumValue;
        of_enum.then(|| ObjectId { kind: Kind::Enum, path: self.path[..2].into() })
    }

    /// All parts, the outermost first.
    pub fn path(&self) -> &[Arc<str>] {
        &self.path
    }

    /// The same place with another name.
    pub fn renamed(&self, name: impl AsRef<str>) -> Self {
        let place = if self.kind.place() == Place::Overloaded { 1 } else { self.path.len() - 1 };
        self.with(place, name)
    }

    /// The same name with something else behind it, such as the arguments as they are declared.
    pub fn renamed_apart(&self, apart: &str) -> Self {
        if self.kind.place() == Place::Overloaded { self.with(2, apart) } else { self.clone() }
    }

    /// The same name in another schema.
    pub fn in_other_schema(&self, schema: impl AsRef<str>) -> Self {
        self.with(0, schema)
    }

    /// The same with another part at `place`.
    fn with(&self, place: usize, part: impl AsRef<str>) -> Self {
        let mut parts = self.path.to_vec();
        parts[place] = part.as_ref().into();
        Self { kind: self.kind, path: parts.into() }
    }

    /// The name as SQL says it: qualified by its schema where it has one, with its arguments where it has some; for a
    /// column or a constraint its own name.
    pub fn sql(&self) -> Sql {
        match (self.kind.place(), &*self.path) {
            (Place::InSchema, [schema, name]) => sql!("{}", Qualified(schema, name)),
            (Place::Printed, [printed]) => sql!("{}", Deparsed(printed)),
            (Place::Overloaded, [schema, name, apart]) if self.kind == Kind::Operator => {
                sql!("{}.{} {}", Ident(schema), Deparsed(name), Deparsed(apart))
            }
            (Place::Overloaded, [schema, name, apart]) => sql!("{}{}", Qualified(schema, name), Deparsed(apart)),
            _ => sql!("{}", Ident(self.name())),
        }
    }

    /// The object as `COMMENT ON` and `DROP` name it: `TABLE shop.book`, `CONSTRAINT c ON shop.book`.
    pub fn target(&self) -> Sql {
        let keyword = self.kind.keyword();
        match (self.kind, self.table_of()) {
            (Kind::Column, Some(table)) => sql!("{} {}.{}", keyword, table.sql(), Ident(self.name())),
            (Kind::DomainConstraint, Some(domain)) => {
                sql!("{} {} ON DOMAIN {}", keyword, Ident(self.name()), domain.sql())
            }
            (_, Some(table)) => sql!("{} {} ON {}", keyword, Ident(self.name()), table.sql()),
            (_, None) => sql!("{} {}", keyword, self.sql()),
        }
    }
}

/// `table shop.book`, `column shop.book.title`: the kind and the quoted parts. What a publication has is said to be in it:
/// `publication table shop.book in news`.
impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.kind.word())?;
        if matches!(self.kind.place(), Place::Overloaded | Place::Printed) {
            return write!(f, "{}", self.sql());
        }
        let in_publication = self.publication_of().is_some();
        for (i, part) in self.path.iter().enumerate() {
            let dot = match i {
                0 => "",
                _ if in_publication && i + 1 == self.path.len() => " in ",
                _ => ".",
            };
            write!(f, "{dot}{}", Ident(part))?;
        }
        Ok(())
    }
}
