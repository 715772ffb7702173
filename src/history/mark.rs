//! An answer is remembered: the rename is written into the model file as a hint, and nothing else is touched.

use super::names::{self, Spot, places};
use super::{Detection, Error, Model};
use crate::catalog::{Kind, Place};
use crate::diff::Rename;
use crate::sql::{Ident, Literal};
use std::path::PathBuf;

/// The old name as a hint says it after the new one: with its schema only where that changes.
pub fn old_name(rename: &Rename) -> String {
    let Rename { from, to } = rename;
    if from.kind() == Kind::EnumValue {
        return Literal(from.name()).to_string();
    }
    match (from.kind().place(), from.schema(), to.schema()) {
        (Place::InSchema | Place::Overloaded, Some(old), Some(new)) if old != new => {
            format!("{}.{}", Ident(old), Ident(from.name()))
        }
        _ => Ident(from.name()).to_string(),
    }
}

/// The model files that have to change, with their new text.
pub(super) fn edits(models: &[Model], detection: &Detection) -> Result<Vec<(PathBuf, String)>, Error> {
    let mut inserts: Vec<(usize, usize, String)> = Vec::new();
    for rename in &detection.answered {
        let (file, end) = find(models, detection, rename)?;
        inserts.push((file, end, hint(rename)?));
    }
    // From the end, so that the places before stay right.
    inserts.sort_by(|a, b| b.cmp(a));
    let mut texts: Vec<Option<String>> = vec![None; models.len()];
    for (file, end, hint) in inserts {
        texts[file].get_or_insert_with(|| models[file].text.clone()).insert_str(end, &format!(" {hint}"));
    }
    let changed = models.iter().zip(texts).filter_map(|(model, text)| Some((model.path.clone(), text?)));
    Ok(changed.collect())
}

/// The file, and where in it the new name ends.
fn find(models: &[Model], detection: &Detection, rename: &Rename) -> Result<(usize, usize), Error> {
    let declares = |place: &names::Place| place.find(&detection.after).contains(&rename.to);
    for (index, model) in models.iter().enumerate() {
        for spot in places(&model.text) {
            if let Spot::Name(place) = spot
                && declares(&place)
            {
                return Ok((index, place.end));
            }
        }
    }
    Err(Error::Refused {
        message: format!("no model file declares `{}` where a hint could be written", rename.to),
        hint: format!("write `/* @renamed from={} */` after its name in the model", old_name(rename)),
    })
}

fn hint(rename: &Rename) -> Result<String, Error> {
    let name = rename.from.name();
    if name.contains("*/") || name.contains("/*") {
        return Err(Error::Refused {
            message: format!("the name of `{}` cannot stand in a comment", rename.from),
            hint: "rename it by hand: `limbeck revision` makes an empty pair".into(),
        });
    }
    Ok(format!("/* @renamed from={} */", old_name(rename)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Catalog, Column, ObjectId, Schema, Table};

    fn detection(answered: Vec<Rename>) -> Detection {
        let mut after = Catalog::default();
        let schema = ObjectId::global(Kind::Schema, "public");
        after.schemas.insert(schema.clone(), Schema { id: schema });
        for rename in &answered {
            let table = rename.to.table_of().unwrap_or_else(|| rename.to.clone());
            after.tables.insert(table.clone(), Table::new(table));
            if rename.to.kind() == Kind::Column {
                let id = rename.to.clone();
                let column = Column::new(id.clone(), "text");
                after.columns.insert(id, column);
            }
        }
        let (changes, renames, questions, steps) = (Vec::new(), answered.clone(), Vec::new(), Vec::new());
        let (before, fingerprint, server_major) = (Catalog::default(), String::new(), 15);
        Detection { before, after, changes, renames, questions, steps, answered, server_major, fingerprint }
    }

    #[test]
    fn the_hint_stands_after_the_name_and_nothing_else_changes() {
        let table = ObjectId::table("public", "book");
        let answered = vec![
            Rename { from: ObjectId::table("public", "Books"), to: table.clone() },
            Rename {
                from: ObjectId::of_table(Kind::Column, &table, "name"),
                to: ObjectId::of_table(Kind::Column, &table, "title"),
            },
        ];
        let text = "CREATE TABLE book (\n    id int, -- the key\n    title text -- what it is called\n);\n";
        let model = Model::parse(PathBuf::from("a.sql"), text.into()).unwrap();
        let edits = edits(&[model], &detection(answered)).unwrap();
        let expected = "CREATE TABLE book /* @renamed from=\"Books\" */ (\n    id int, -- the key\n    \
                        title /* @renamed from=name */ text -- what it is called\n);\n";
        assert_eq!(edits, [(PathBuf::from("a.sql"), expected.to_owned())]);
    }

    #[test]
    fn a_name_that_no_model_declares_is_refused() {
        let to = ObjectId::table("public", "book");
        let answered = vec![Rename { from: to.renamed("books"), to }];
        assert!(matches!(edits(&[], &detection(answered)), Err(Error::Refused { .. })));
    }
}
