//! A schema as the generator sees it: parts that can be left out one by one, each with what it needs.

use super::piece::Piece;
use std::collections::{BTreeMap, BTreeSet};

/// Every object of a generated schema, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    pub parts: BTreeMap<String, Part>,
}

/// One object.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Table(Table),
    /// Its labels.
    Enum(Vec<String>),
    /// Its base type and its check.
    Domain {
        base: String,
        check: Option<String>,
        not_null: bool,
    },
    /// Name and type of each attribute.
    Composite(Vec<(String, String)>),
    Sequence {
        increment: i64,
        cycle: bool,
    },
    /// The table it is over, its columns, whether it is materialized, and a condition.
    View {
        of: String,
        columns: Vec<String>,
        materialized: bool,
        condition: Option<String>,
    },
    /// The body, and how it is volatile.
    Function {
        argument: String,
        body: String,
        volatility: &'static str,
    },
    /// On which table, when, and whether enabled.
    Trigger {
        on: String,
        timing: &'static str,
        events: &'static str,
        enabled: bool,
    },
    /// On which table, for what, and which rows.
    Policy {
        on: String,
        command: &'static str,
        condition: String,
    },
    Statistics {
        on: String,
        columns: Vec<String>,
    },
    /// On which table or view, on which columns, of which method, partial or not.
    Index {
        on: String,
        columns: Vec<String>,
        unique: bool,
        method: &'static str,
        condition: Option<String>,
    },
    /// Anything else.
    Piece(Piece),
}

/// A table with its columns and constraints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub columns: BTreeMap<String, Column>,
    /// The column of its primary key.
    pub key: Option<String>,
    /// Name and condition.
    pub checks: BTreeMap<String, String>,
    /// Name, own column, table; it refers to that table's key.
    pub foreign: BTreeMap<String, (String, String)>,
    /// Name and columns.
    pub unique: BTreeMap<String, Vec<String>>,
    pub unlogged: bool,
    pub row_security: bool,
    pub comment: Option<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub data_type: String,
    pub not_null: bool,
    pub default: Option<String>,
    pub generated: Option<String>,
    pub comment: Option<String>,
}

impl Schema {
    /// The tables by name.
    pub fn tables(&self) -> impl Iterator<Item = (&String, &Table)> {
        self.parts.iter().filter_map(|(name, part)| match part {
            Part::Table(table) => Some((name, table)),
            _ => None,
        })
    }

    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables().find(|(other, _)| *other == name).map(|(_, table)| table)
    }

    pub fn table_mut(&mut self, name: &str) -> Option<&mut Table> {
        match self.parts.get_mut(name) {
            Some(Part::Table(table)) => Some(table),
            _ => None,
        }
    }

    /// Takes out what needs something that is not there (any more), until nothing does.
    pub fn heal(&mut self) {
        loop {
            let before = self.clone();
            let types: BTreeSet<String> = before.type_names();
            let known =
                |data_type: &str| !data_type.starts_with("t_") || types.contains(data_type.trim_end_matches("[]"));
            let key_type = |table: &str| {
                let table = before.table(table)?;
                Some(table.columns.get(table.key.as_ref()?)?.data_type.clone())
            };
            for part in self.parts.values_mut() {
                match part {
                    Part::Table(table) => table.heal(&known, &key_type),
                    Part::Composite(attributes) => attributes.retain(|(_, data_type)| known(data_type)),
                    _ => {}
                }
            }
            let columns_of = |name: &str| -> Option<BTreeSet<String>> {
                match before.parts.get(name)? {
                    Part::Table(table) => Some(table.columns.keys().cloned().collect()),
                    Part::View { columns, materialized: true, .. } => Some(columns.iter().cloned().collect()),
                    _ => None,
                }
            };
            let has = |on: &str, columns: &[String]| {
                columns_of(on).is_some_and(|there| !columns.is_empty() && columns.iter().all(|c| there.contains(c)))
            };
            let about = |on: &str, text: &Option<String>| {
                text.as_ref().is_none_or(|text| {
                    columns_of(on).is_some_and(|there| there.iter().any(|c| text.contains(c.as_str())))
                })
            };
            self.parts.retain(|_, part| match part {
                Part::View { of, columns, condition, .. } => {
                    has(of, columns) && before.table(of).is_some() && about(of, condition)
                }
                Part::Trigger { on, .. } => before.table(on).is_some() && before.parts.contains_key("f_trigger"),
                Part::Policy { on, condition, .. } => before.table(on).is_some() && about(on, &Some(condition.clone())),
                Part::Statistics { on, columns } => before.table(on).is_some() && columns.len() > 1 && has(on, columns),
                Part::Index { on, columns, condition, unique, .. } => {
                    let materialized = before.table(on).is_none();
                    has(on, columns) && about(on, condition) && !(materialized && *unique)
                }
                Part::Composite(attributes) => !attributes.is_empty(),
                Part::Piece(piece) => piece.needs.iter().all(|part| before.parts.contains_key(part)),
                _ => true,
            });
            // What is in a schema goes with it.
            self.parts
                .retain(|name, _| name.split_once('.').is_none_or(|(schema, _)| before.parts.contains_key(schema)));
            if *self == before {
                return;
            }
        }
    }

    fn type_names(&self) -> BTreeSet<String> {
        let is_type = |part: &Part| matches!(part, Part::Enum(_) | Part::Domain { .. } | Part::Composite(_));
        let types = self.parts.iter().filter(|(name, part)| is_type(part) || name.starts_with("t_"));
        types.map(|(name, _)| name.clone()).collect()
    }
}

impl Table {
    fn heal(&mut self, known: &dyn Fn(&str) -> bool, key_type: &dyn Fn(&str) -> Option<String>) {
        self.columns.retain(|_, column| known(&column.data_type));
        let columns: BTreeSet<String> = self.columns.keys().cloned().collect();
        let plain: BTreeSet<String> =
            self.columns.iter().filter(|(_, c)| c.generated.is_none()).map(|(name, _)| name.clone()).collect();
        let mentions = |text: &str| columns.iter().any(|name| text.contains(name.as_str()));
        for (name, column) in &mut self.columns {
            let reads = |text: &String| plain.iter().any(|other| other != name && text.contains(other.as_str()));
            if column.generated.as_ref().is_some_and(|text| !reads(text)) {
                column.generated = None;
            }
        }
        self.checks.retain(|_, condition| mentions(condition));
        self.unique.retain(|_, names| !names.is_empty() && names.iter().all(|name| columns.contains(name)));
        if self.key.as_ref().is_some_and(|key| !plain.contains(key)) {
            self.key = None;
        }
        let own = &self.columns;
        self.foreign.retain(|_, (column, table)| {
            let own =
                own.get(column).filter(|column| column.generated.is_none()).map(|column| column.data_type.clone());
            own.is_some() && own == key_type(table)
        });
    }
}
