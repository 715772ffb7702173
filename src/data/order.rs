//! The order of a page's rows: a column that the person chose, then the key, so that no two rows are equal in it.

use super::error::{Error, Place};
use super::identity::Key;
use super::statement::column;
use crate::catalog::{Relation, RelationColumn};
use crate::sql;
use crate::sql::{Deparsed, Sql};

/// The column that a person orders by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Its name.
    pub column: String,
    /// Which way.
    pub direction: Direction,
    /// Where its nulls stand; none means where PostgreSQL puts them: above every value.
    pub nulls: Option<Nulls>,
}

/// Which way an order goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From the least.
    #[default]
    Ascending,
    /// From the greatest.
    Descending,
}

/// Where nulls stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nulls {
    /// Before every value.
    First,
    /// After every value.
    Last,
}

/// The whole order of a page.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The columns to order by, the strongest first; only the first may be null.
    pub terms: Vec<Term>,
    /// Whether the first term is the person's, so not (only) part of the key.
    pub sorted: bool,
    /// The key: what tells rows apart.
    pub key: Key,
}

/// One column of an order.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// The column's name.
    pub column: String,
    /// `t.column`.
    pub sql: Sql,
    /// The type to cast a value to.
    pub cast: String,
    /// Whether it may be null.
    pub nullable: bool,
    /// `<`, `<=`, `=`, `>=`, `>`.
    pub operators: [String; 5],
    /// Whether it goes from the greatest.
    pub descending: bool,
    /// Whether nulls come before every value.
    pub nulls_first: bool,
}

impl Order {
    /// The order that `sort` asks for. A sort that is the key's own first column changes only the direction.
    pub fn new(relation: &Relation, sort: Option<&Sort>) -> Result<Self, Error> {
        let key = Key::of(relation);
        let mut terms = Vec::new();
        let descending = sort.is_some_and(|sort| sort.direction == Direction::Descending);
        if let Some(sort) = sort {
            terms.push(Term::chosen(relation, sort)?);
        }
        for part in key.columns(relation) {
            if terms.first().is_none_or(|term| term.column != part.name) {
                terms.push(Term::of_key(part.name, part.cast, part.operators, descending));
            }
        }
        Ok(Self { terms, sorted: sort.is_some(), key })
    }

    /// The `ORDER BY` clause, or that of the way back.
    pub fn clause(&self, backwards: bool) -> Sql {
        let terms: Vec<Sql> = self.terms.iter().map(|term| term.turned(backwards).clause()).collect();
        Sql::join(&terms, ", ")
    }
}

impl Term {
    fn chosen(relation: &Relation, sort: &Sort) -> Result<Self, Error> {
        let name = &sort.column;
        let found = relation.column(name).filter(|column| column.readable);
        let found =
            found.ok_or_else(|| Error::input(Place::Sort, format!("there is no column `{name}` to order by")))?;
        let unordered =
            || Error::input(Place::Sort, format!("`{name}` is of the type `{}`, which has no order", found.r#type));
        let operators = found.operators.clone().filter(|_| found.sortable()).ok_or_else(unordered)?;
        let descending = sort.direction == Direction::Descending;
        let nulls_first = sort.nulls.map_or(descending, |nulls| nulls == Nulls::First);
        Ok(Self {
            column: name.clone(),
            sql: column(name),
            cast: found.cast.clone(),
            nullable: !is_never_null(relation, found),
            operators,
            descending,
            nulls_first,
        })
    }

    fn of_key(name: String, cast: String, operators: [String; 5], descending: bool) -> Self {
        let sql = column(&name);
        Self { column: name, sql, cast, nullable: false, operators, descending, nulls_first: descending }
    }

    /// Itself, or itself the other way round.
    pub fn turned(&self, backwards: bool) -> Self {
        let mut term = self.clone();
        if backwards {
            term.descending = !term.descending;
            term.nulls_first = !term.nulls_first;
        }
        term
    }

    fn clause(&self) -> Sql {
        let direction = if self.descending { sql!(" desc") } else { Sql::default() };
        let nulls = match (self.nullable, self.nulls_first, self.descending) {
            (true, true, false) => sql!(" nulls first"),
            (true, false, true) => sql!(" nulls last"),
            _ => Sql::default(),
        };
        sql!("{}{}{}", self.sql, direction, nulls)
    }

    /// The operator for "comes after".
    pub fn after(&self) -> Deparsed<'_> {
        Deparsed(&self.operators[if self.descending { 0 } else { 4 }])
    }

    /// The operator for "comes after or is equal".
    pub fn not_before(&self) -> Deparsed<'_> {
        Deparsed(&self.operators[if self.descending { 1 } else { 3 }])
    }

    /// The operator for "is equal".
    pub fn equal(&self) -> Deparsed<'_> {
        Deparsed(&self.operators[2])
    }
}

/// A table's own mark counts. Tables that inherit may have been made without it.
fn is_never_null(relation: &Relation, column: &RelationColumn) -> bool {
    relation.kind.editable() && !relation.inherited && column.not_null
}
