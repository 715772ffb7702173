//! Hints in model files: `-- @renamed from=old` after a table's, a column's or another object's name.
//!
//! ```sql
//! CREATE TABLE shop.book ( -- @renamed from=books
//!     id bigint PRIMARY KEY,
//!     title text NOT NULL, -- @renamed from=name
//!     price /* @renamed from="Old Price" */ numeric
//! );
//! ```
//!
//! This only says *which name* a hint stands at; whether both names are there is looked up in the catalogs. A hint is
//! ignored once the old name is gone from the migrations, or the new one is there already.

use super::names::{Place, Spot, places};
use super::{Error, Model};
use crate::catalog::{Catalog, Kind, ObjectId};
use crate::diff::Rename;

/// A hint and the name that it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hint {
    pub place: Place,
    /// The old schema, where the hint says one.
    pub schema: Option<String>,
    pub from: String,
}

impl Hint {
    /// What `to` was called.
    fn origin(&self, to: &ObjectId) -> ObjectId {
        match &self.schema {
            Some(schema) if to.path().len() == 2 => ObjectId::in_schema(to.kind(), schema, self.from.as_str()),
            _ => to.renamed(self.from.as_str()),
        }
    }
}

/// The hints of a model file. One that stands at no name is an error.
pub(super) fn read(model: &Model) -> Result<Vec<Hint>, Error> {
    let mut hints = Vec::new();
    for spot in places(&model.text) {
        if let Spot::Hint { line, text, place } = spot {
            let misplaced = |message: &str| Error::Model { path: model.path.clone(), line, message: message.into() };
            let (schema, from) = origin(text).ok_or_else(|| {
                misplaced(
                    "this hint is not understood: write `@renamed from=old`, with quotes around a name that needs them",
                )
            })?;
            let place =
                place.ok_or_else(|| misplaced("this hint stands at no name: write it right after the new name"))?;
            hints.push(Hint { place, schema, from });
        }
    }
    Ok(hints)
}

/// The renames that hold between two catalogs: tables first, then what is in them.
pub(super) fn resolve(hints: &[Hint], before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let mut renames: Vec<Rename> = Vec::new();
    for hint in hints.iter().filter(|hint| hint.place.column.is_none()) {
        if let Some(to) = hint.place.find(after) {
            let from = hint.origin(&to);
            if holds(&from, &to, before, after) {
                renames.push(Rename { from, to });
            }
        }
    }
    let tables = renames.clone();
    for hint in hints.iter().filter(|hint| hint.place.column.is_some()) {
        if let Some(to) = hint.place.find(after) {
            let from = hint.origin(&to);
            if holds(&in_old_table(&from, &tables), &to, before, after)
                && !before.contains(&in_old_table(&to, &tables))
                && !after.contains(&from)
            {
                renames.push(Rename { from, to });
            }
        }
    }
    sorted(renames)
}

/// Renames in the order in which they are done: tables before what is in them, each once.
pub(super) fn sorted(mut renames: Vec<Rename>) -> Vec<Rename> {
    renames.sort_by(|a, b| (a.from.path().len(), a).cmp(&(b.from.path().len(), b)));
    renames.dedup();
    renames
}

/// The renames that undo these.
pub(super) fn inverse(renames: &[Rename]) -> Vec<Rename> {
    let undone = renames
        .iter()
        .map(|rename| Rename { from: in_old_table(&rename.to, renames), to: in_old_table(&rename.from, renames) });
    sorted(undone.collect())
}

/// A column or a constraint under the name that its table had before `renames`; anything else as it is.
fn in_old_table(id: &ObjectId, renames: &[Rename]) -> ObjectId {
    let table = id.table_of();
    let rename = renames.iter().find(|rename| rename.to.kind() == Kind::Table && Some(&rename.to) == table.as_ref());
    rename.map_or_else(|| id.clone(), |rename| ObjectId::of_table(id.kind(), &rename.from, id.name()))
}

/// Whether both names are there, each on its side only.
fn holds(from: &ObjectId, to: &ObjectId, before: &Catalog, after: &Catalog) -> bool {
    before.contains(from) && after.contains(to) && !before.contains(to) && !after.contains(from)
}

/// The old name in `@renamed from=old`, with its schema where `from=schema.old` says one.
fn origin(comment: &str) -> Option<(Option<String>, String)> {
    let rest = comment.split_once("@renamed")?.1.trim_start().strip_prefix("from")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let tokens = crate::sql::tokens::tokens(rest);
    let (schema, name, _) = crate::sql::tokens::qualified(&tokens)?;
    (!name.is_empty()).then_some((schema, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn found(text: &str) -> Vec<(String, Option<String>, String)> {
        let model = Model::parse(PathBuf::from("a.sql"), text.to_owned()).unwrap();
        let hints = read(&model).unwrap().into_iter();
        hints.map(|hint| (hint.place.name, hint.place.column, hint.from)).collect()
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
    fn the_inverse_of_a_column_in_a_renamed_table_uses_the_old_table() {
        let (old, new) = (ObjectId::table("s", "books"), ObjectId::table("s", "book"));
        let column = |table: &ObjectId, name: &str| ObjectId::of_table(Kind::Column, table, name);
        let renames = sorted(vec![
            Rename { from: column(&new, "name"), to: column(&new, "title") },
            Rename { from: old.clone(), to: new.clone() },
        ]);
        let expected =
            [Rename { from: new, to: old.clone() }, Rename { from: column(&old, "title"), to: column(&old, "name") }];
        assert_eq!(inverse(&renames), expected);
    }
}
