//! Hints in model files: `-- @renamed from=old` after the name of a schema, a table, a column, a type, a value of an
//! enumerated type, a view, a function or another object.
//!
//! ```sql
//! CREATE TABLE shop.book ( -- @renamed from=books
//!     id bigint PRIMARY KEY,
//!     title text NOT NULL, -- @renamed from=name
//!     price /* @renamed from="Old Price" */ numeric
//! );
//! CREATE TYPE shop.state AS ENUM ('draft', 'in print' /* @renamed from='printed' */);
//! CREATE VIEW shop.shelf /* @renamed from=library.shelf */ AS SELECT …;
//! ```
//!
//! This only says *which name* a hint stands at; whether both names are there is looked up in the catalogs. A hint is
//! done once the old name is gone from the migrations. One that contradicts what is there, or another, is an error.

use super::names::{Place, Spot, places};
use super::{Error, Model};
use crate::catalog::{Catalog, Kind, ObjectId};
use crate::diff::Rename;
use crate::sql::tokens::{qualified, tokens};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// A hint and the name that it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    pub place: Place,
    /// The old schema, where the hint says one.
    pub schema: Option<String>,
    pub from: String,
    /// Where the hint is written.
    path: PathBuf,
    line: usize,
}

impl Hint {
    /// What `to` was called, where these renames of schemas are done.
    fn origin(&self, to: &ObjectId, schemas: &[Rename]) -> ObjectId {
        let from = to.renamed(self.from.as_str());
        match &self.schema {
            Some(schema) if self.place.part.is_none() => {
                let moved = schemas.iter().find(|rename| rename.from.name() == schema);
                from.in_other_schema(moved.map_or(schema.as_str(), |rename| rename.to.name()))
            }
            _ => from,
        }
    }

    fn wrong(&self, message: String, hint: &str) -> Error {
        Error::Model { path: self.path.clone(), line: self.line, message: format!("{message}\nhint: {hint}") }
    }
}

/// The hints of a model file. One that stands at no name is an error.
pub(super) fn read(model: &Model) -> Result<Vec<Hint>, Error> {
    let mut hints = Vec::new();
    for spot in places(&model.text) {
        if let Spot::Hint { line, text, place } = spot {
            let misplaced = |message: &str| Error::Model { path: model.path.clone(), line, message: message.into() };
            let is_value =
                place.as_ref().and_then(|place| place.part.as_ref()).is_some_and(|p| p.kind == Kind::EnumValue);
            let (schema, from) = origin(text, is_value).ok_or_else(|| {
                misplaced(
                    "this hint is not understood: write `@renamed from=old`, with quotes around a name that needs them",
                )
            })?;
            let place =
                place.ok_or_else(|| misplaced("this hint stands at no name: write it right after the new name"))?;
            hints.push(Hint { place, schema, from, path: model.path.clone(), line });
        }
    }
    Ok(hints)
}

/// The renames of these kinds that the hints ask for, between what is there, which `schemas` have renamed already, and what
/// the models make.
pub(super) fn resolve(
    hints: &[Hint],
    is_wanted: impl Fn(Kind) -> bool,
    schemas: &[Rename],
    (before, after): (&Catalog, &Catalog),
) -> Result<Vec<Rename>, Error> {
    let mut claims: Vec<(&Hint, Rename)> = Vec::new();
    for hint in hints {
        for to in hint.place.find(after).into_iter().filter(|to| is_wanted(to.kind())) {
            let from = hint.origin(&to, schemas);
            // A column that is a parent's is renamed with that.
            let inherited = before.columns.get(&from).is_some_and(|column| column.inherited);
            if from != to && before.contains(&from) && !inherited {
                claims.push((hint, Rename { from, to }));
            }
        }
    }
    // A new name is free, or gets free by another hint.
    let mut fresh: BTreeSet<usize> = BTreeSet::new();
    loop {
        let free = |to: &ObjectId| !before.contains(to) || fresh.iter().any(|index| claims[*index].1.from == *to);
        let more: Vec<usize> = (0..claims.len()).filter(|i| !fresh.contains(i) && free(&claims[*i].1.to)).collect();
        if more.is_empty() {
            break;
        }
        fresh.extend(more);
    }
    // Where the new one is there already, the hint is done. If the old one goes now, it is dropped, which nothing does without
    // being allowed.
    for (index, (hint, rename)) in claims.iter().enumerate().filter(|(index, _)| fresh.contains(index)) {
        let Rename { from, to } = rename;
        let others = |other: &usize| *other < index && claims[*other].1 != *rename;
        let earlier = fresh.iter().filter(|other| others(other)).map(|other| &claims[*other].1);
        if let Some(other) = earlier.clone().find(|other| other.from == *from) {
            return Err(hint.wrong(format!("{from} cannot become both {} and {to}", other.to), "take one hint away"));
        } else if let Some(other) = earlier.clone().find(|other| other.to == *to) {
            let way = "take one hint away";
            return Err(hint.wrong(format!("{to} cannot have been both {} and {from}", other.from), way));
        } else if after.contains(from) && !fresh.iter().any(|other| claims[*other].1.to == *from) {
            let way = "take the hint or the old one away, or migrate the rename before the new one takes its name";
            return Err(hint.wrong(format!("the models have {from} beside {to}, which was to be the same"), way));
        }
    }
    let mut renames: Vec<Rename> = fresh.into_iter().map(|index| claims[index].1.clone()).collect();
    renames.sort();
    renames.dedup();
    Ok(renames)
}

/// The old name in `@renamed from=old`, with its schema where `from=schema.old` says one. A value is as it is written, in
/// quotes or without.
fn origin(comment: &str, is_value: bool) -> Option<(Option<String>, String)> {
    let rest = comment.split_once("@renamed")?.1.trim_start().strip_prefix("from")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let tokens = tokens(rest);
    let (schema, name) = if is_value {
        let first = tokens.first()?;
        (
            None,
            first
                .value()
                .or_else(|| if first.text.starts_with('"') { first.name() } else { Some(first.text.into()) })?,
        )
    } else {
        let (schema, name, _) = qualified(&tokens)?;
        (schema, name)
    };
    (!name.is_empty()).then_some((schema, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Option<String>, String)> {
        let model = Model::parse(PathBuf::from("a.sql"), text.to_owned()).unwrap();
        let hints = read(&model).unwrap().into_iter();
        hints.map(|hint| (hint.place.name, hint.place.part.map(|part| part.name), hint.from)).collect()
    }

    fn hint(name: &str, column: Option<&str>, from: &str) -> (String, Option<String>, String) {
        (name.into(), column.map(Into::into), from.into())
    }

    #[test]
    fn a_hint_belongs_to_the_name_before_it() {
        let text = "CREATE TABLE shop.book ( -- @renamed from=books\n  id bigint, -- @renamed from=key\n  \
                    a /* @renamed from=\"Old \"\"A\" */ int, b text\n  -- @renamed from=c\n);\n\
                    CREATE TABLE IF NOT EXISTS \"My T\" /* @renamed from=T1 */ (x int);";
        assert_eq!(
            found(text),
            [
                hint("book", None, "books"),
                hint("book", Some("id"), "key"),
                hint("book", Some("a"), "Old \"A"),
                hint("book", Some("b"), "c"),
                hint("My T", None, "t1"),
            ]
        );
    }

    #[test]
    fn indexes_types_and_constraints_can_have_been_renamed_too() {
        let text = "CREATE UNIQUE INDEX i /* @renamed from=j */ ON t (a);\nCREATE TYPE s.mood AS ENUM ('a'); \
                    CREATE TYPE s.m /* @renamed from=n */ AS ENUM ('b');\n\
                    CREATE TABLE t (a int CHECK (a > 0),\n  CONSTRAINT c CHECK (f(a, 1) > 0) -- @renamed from=d\n);";
        let found = found(text);
        assert_eq!(found, [hint("i", None, "j"), hint("m", None, "n"), hint("t", Some("c"), "d")]);
    }

    #[test]
    fn a_hint_that_stands_at_no_name_is_an_error_with_its_line() {
        for text in ["-- @renamed from=a\nCREATE TABLE t (a int);", "CREATE TABLE t (\n-- @renamed from=a\na int);"] {
            let model = Model::parse(PathBuf::from("a.sql"), text.to_owned()).unwrap();
            assert!(matches!(read(&model), Err(Error::Model { .. })), "{text}");
        }
        let model = Model::parse(PathBuf::from("a.sql"), "CREATE TABLE t /* @renamed old */ (a int)".into()).unwrap();
        assert!(read(&model).is_err());
    }

    #[test]
    fn values_views_functions_and_schemas_too() {
        let text = "CREATE SCHEMA s /* @renamed from=r */;\n\
                    CREATE TYPE s.m AS ENUM ('a', -- @renamed from=B\n 'it''s' /* @renamed from='no ''b' */, 'c');\n\
                    CREATE OR REPLACE VIEW s.v /* @renamed from=r.w */ AS SELECT 1;\n\
                    CREATE MATERIALIZED VIEW v AS SELECT 1 -- @renamed from=u\n;\n\
                    CREATE FUNCTION f(a int) /* @renamed from=g */ RETURNS int RETURN 1;";
        let wanted = [
            hint("s", None, "r"),
            hint("m", Some("a"), "B"),
            hint("m", Some("it's"), "no 'b"),
            hint("v", None, "w"),
            hint("v", None, "u"),
            hint("f", None, "g"),
        ];
        assert_eq!(found(text), wanted);
    }
}
