//! What tells one row from all others, and the name of one row in a link.

use super::error::{Error, Place};
use super::statement::{Statement, column};
use crate::catalog::{Relation, RelationKind};
use crate::sql;
use crate::sql::Deparsed;

/// What tells the rows of a relation apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A unique key of columns that are never null.
    Columns(Vec<String>),
    /// No such key: where the row is stored (`ctid`, with `tableoid` where several tables are read). It changes when the
    /// row is updated.
    Physical {
        /// Whether several tables are read.
        tables: bool,
    },
    /// Nothing: rows can only be counted.
    Nothing,
}

/// One column of a key.
pub(super) struct KeyColumn {
    pub name: String,
    pub cast: String,
    pub operators: [String; 5],
}

/// The name of one row: columns and the values that they have there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity(pub Vec<(String, String)>);

impl Key {
    /// What tells the rows of `relation` apart.
    pub fn of(relation: &Relation) -> Self {
        let usable = |names: &&Vec<String>| {
            names.iter().all(|name| relation.column(name).is_some_and(|column| column.sortable()))
        };
        match relation.kind {
            RelationKind::View | RelationKind::Foreign => Key::Nothing,
            RelationKind::Materialized => Key::Physical { tables: false },
            // A key holds for the table's own rows, not for those of the tables that inherit from it.
            RelationKind::Table if relation.inherited => Key::Physical { tables: true },
            RelationKind::Table | RelationKind::Partitioned => relation
                .keys
                .iter()
                .find(usable)
                .map_or(Key::Physical { tables: relation.kind == RelationKind::Partitioned }, |names| {
                    Key::Columns(names.clone())
                }),
        }
    }

    /// The names of its columns.
    pub fn names(&self) -> Vec<String> {
        match self {
            Key::Columns(names) => names.clone(),
            Key::Physical { tables: true } => vec!["tableoid".into(), "ctid".into()],
            Key::Physical { tables: false } => vec!["ctid".into()],
            Key::Nothing => Vec::new(),
        }
    }

    pub(super) fn columns(&self, relation: &Relation) -> Vec<KeyColumn> {
        let column = |name: String| {
            let found = relation.column(&name).filter(|_| matches!(self, Key::Columns(_)));
            let cast = found.map_or_else(
                || if name == "ctid" { "tid".to_owned() } else { "oid".to_owned() },
                |found| found.cast.clone(),
            );
            let plain = || ["<", "<=", "=", ">=", ">"].map(str::to_owned);
            let operators = found.and_then(|found| found.operators.clone()).unwrap_or_else(plain);
            KeyColumn { name, cast, operators }
        };
        self.names().into_iter().map(column).collect()
    }
}

impl Identity {
    /// The condition that holds for the named row: `t.id = $1::text::integer`. Columns without an order, so perhaps
    /// without `=`, are compared by their text.
    pub(super) fn condition(&self, relation: &Relation) -> Result<Statement, Error> {
        if self.0.is_empty() {
            return Err(Error::input(Place::Row, "the link names no row"));
        }
        let key = Key::of(relation);
        let system = key.columns(relation);
        let parts = self.0.iter().map(|(name, value)| {
            let system = system.iter().filter(|_| matches!(key, Key::Physical { .. })).find(|part| part.name == *name);
            if let Some(part) = system {
                let cast = sql!("::{}", Deparsed(&part.cast));
                return Ok(Statement::from(sql!("{} = ", column(name))).value(value).sql(cast));
            }
            let found = relation.column(name).filter(|found| found.readable);
            let found = found.ok_or_else(|| Error::input(Place::Row, format!("there is no column `{name}`")))?;
            Ok(match &found.operators {
                Some(operators) => Statement::from(sql!("{} {} ", column(name), Deparsed(&operators[2])))
                    .value(value)
                    .sql(sql!("::{}", Deparsed(&found.cast))),
                None => Statement::from(sql!("{}::text = ", column(name))).value(value),
            })
        });
        Ok(Statement::join(parts.collect::<Result<Vec<_>, Error>>()?, sql!(" and ")))
    }
}
