//! The fields of a row's form: what they show, and what a person typed into them.
//!
//! A column of the number `n` (its `attnum`: names are hostile) is the field `v.n`; beside a text, `m.n` says whether it is
//! the value, NULL or the default, and `i.n` what `m.n` was when the form was shown.

use super::address::Address;
use crate::catalog::{Relation, RelationColumn, RelationIdentity};
use crate::data::{Cell, Change, Entry, Refusal, RowRead};
use std::collections::BTreeMap;

/// The most labels that are offered as a list to choose from.
const CHOICES: usize = 500;

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// `attnum`.
    pub position: i16,
    /// The column's name.
    pub name: String,
    /// Its type.
    pub kind: String,
    /// What the column's default, comment or generation says.
    pub hints: Vec<String>,
    /// What is shown to be edited with.
    pub control: Control,
    /// The text in it.
    pub text: String,
    /// `value`, `null` or `default`.
    pub mode: &'static str,
    /// Whether NULL can be chosen.
    pub takes_null: bool,
    /// Whether the default can be chosen.
    pub has_default: bool,
    /// What was wrong with it.
    pub errors: Vec<String>,
    /// Whether it is part of the primary key.
    pub key: bool,
}

/// What a field is edited with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line {
        /// What the keyboard of a phone shows.
        mode: &'static str,
    },
    /// Several lines.
    Area,
    /// One of these.
    Choice(Vec<String>),
    /// Nothing: it cannot be set.
    Fixed {
        /// Whether it is null.
        null: bool,
        /// The page of the whole value, where it was cut.
        whole: Option<String>,
    },
}

impl Field {
    /// Whether the choice `value` is the chosen one.
    pub fn chose(&self, value: &str) -> bool {
        self.mode == "value" && self.text == value
    }
}

/// The fields for a row that is there; `typed` is what the person typed before, where that was refused.
pub fn of_row(row: &RowRead, address: &Address, typed: Option<&Change>, refusal: Option<&Refusal>) -> Vec<Field> {
    let field = |column: &RelationColumn| {
        let value = row.values.get(&column.position).cloned().unwrap_or_default();
        let cut = value.as_ref().is_some_and(|cell| cell.cut);
        let mut field = blank(&row.relation, column, refusal);
        (field.mode, field.text) = match &value {
            None => ("null", String::new()),
            Some(cell) => ("value", cell.text.clone()),
        };
        if !column.settable_in_row() || cut {
            let whole = cut.then(|| address.cell("/cell", &row.identity, &column.name));
            field.control = Control::Fixed { null: value.is_none(), whole };
            field.hints = why_fixed(column, cut);
            return field;
        }
        let long = |cell: &Cell| cell.text.contains('\n') || cell.text.chars().count() > 80;
        if matches!(field.control, Control::Line { .. }) && value.as_ref().is_some_and(long) {
            field.control = Control::Area;
        }
        typed_into(field, typed)
    };
    row.relation.columns.iter().filter(|column| column.readable || column.settable_in_row()).map(field).collect()
}

/// The fields for a new row.
pub fn of_new(relation: &Relation, typed: Option<&Change>, refusal: Option<&Refusal>) -> Vec<Field> {
    let field = |column: &RelationColumn| {
        let mut field = blank(relation, column, refusal);
        field.mode = match (column.has_default(), column.takes_null()) {
            (true, _) => "default",
            (false, true) => "null",
            (false, false) => "value",
        };
        if !column.settable_in_new_row() {
            field.control = Control::Fixed { null: false, whole: None };
            field.hints = why_fixed(column, false);
            return field;
        }
        typed_into(field, typed)
    };
    relation.columns.iter().map(field).collect()
}

/// What a person typed, from a form's fields.
pub fn read(relation: &Relation, new: bool, form: &BTreeMap<String, String>) -> Change {
    let mut change = Change::new();
    for column in &relation.columns {
        let settable = if new { column.settable_in_new_row() } else { column.settable_in_row() };
        let n = column.position;
        let Some(value) = form.get(&format!("v.{n}")).filter(|_| settable) else { continue };
        let entry = if choices(column).is_some() {
            match value.split_at_checked(1) {
                Some(("=", label)) => Entry::Value(label.to_owned()),
                _ if value == "default" => Entry::Default,
                _ => Entry::Null,
            }
        } else {
            let mode = form.get(&format!("m.{n}")).map_or("value", String::as_str);
            let shown = form.get(&format!("i.{n}")).map_or("value", String::as_str);
            match mode {
                // Typed over NULL or the default without choosing "value" beside it: the text is what is meant.
                "null" | "default" if mode == shown && !value.is_empty() => Entry::Value(value.clone()),
                "null" => Entry::Null,
                "default" => Entry::Default,
                _ => Entry::Value(value.clone()),
            }
        };
        change.insert(n, entry);
    }
    change
}

fn blank(relation: &Relation, column: &RelationColumn, refusal: Option<&Refusal>) -> Field {
    let control = match (choices(column), column.category) {
        (Some(labels), _) => Control::Choice(labels),
        (None, 'N') => Control::Line { mode: "decimal" },
        (None, 'S') if column.base == "text" => Control::Area,
        (None, 'A' | 'C') => Control::Area,
        (None, _) if ["json", "jsonb", "xml", "hstore"].contains(&column.base.as_str()) => Control::Area,
        _ => Control::Line { mode: "text" },
    };
    let mut hints = Vec::new();
    if let Some(comment) = &column.comment {
        hints.push(comment.clone());
    }
    if let Some(default) = &column.default {
        hints.push(format!("Default: {default}"));
    } else if column.identity.is_some() {
        hints.push("Default: the next number".to_owned());
    }
    Field {
        position: column.position,
        name: column.name.clone(),
        kind: column.r#type.clone(),
        hints,
        control,
        text: String::new(),
        mode: "value",
        takes_null: column.takes_null(),
        has_default: column.has_default(),
        errors: refusal.map(|refusal| refusal.of(column.position).map(str::to_owned).collect()).unwrap_or_default(),
        key: relation.keys.first().is_some_and(|key| key.contains(&column.name)),
    }
}

fn typed_into(mut field: Field, typed: Option<&Change>) -> Field {
    match typed.and_then(|typed| typed.get(&field.position)) {
        None => {}
        Some(Entry::Null) => (field.mode, field.text) = ("null", String::new()),
        Some(Entry::Default) => (field.mode, field.text) = ("default", String::new()),
        Some(Entry::Value(value)) => (field.mode, field.text) = ("value", value.clone()),
    }
    field
}

fn why_fixed(column: &RelationColumn, cut: bool) -> Vec<String> {
    vec![match (&column.generated, column.identity) {
        (Some(expression), _) => format!("The database computes it: {expression}"),
        (_, Some(RelationIdentity::Always)) => "The database numbers it.".to_owned(),
        _ if cut => "It is too long to be edited here.".to_owned(),
        _ => "The role that Limbeck connects as may not set it.".to_owned(),
    }]
}

fn choices(column: &RelationColumn) -> Option<Vec<String>> {
    match (&column.labels, column.base.as_str()) {
        (Some(labels), _) if labels.len() <= CHOICES => Some(labels.clone()),
        (None, "bool") => Some(vec!["true".to_owned(), "false".to_owned()]),
        _ => None,
    }
}
