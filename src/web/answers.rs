//! Answers to the question whether something was renamed, as they stand in an address and in a form.

use super::urls;
use crate::catalog::{Kind, ObjectId};
use crate::diff::Rename;
use crate::history::Answers;

/// An answer that cannot be understood.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no answer to a rename")]
pub struct Unknown(String);

/// At most this many: each makes an address longer.
const MOST: usize = 500;

/// The rename as text: its kind, and both paths, as JSON.
pub fn key(rename: &Rename) -> String {
    let Rename { from, to } = rename;
    serde_json::json!([from.kind(), from.path(), to.path()]).to_string()
}

/// The answers that were given.
pub fn read(renamed: &[String], not_renamed: &[String]) -> Result<Answers, Unknown> {
    let all = |keys: &[String]| keys.iter().take(MOST).map(|key| rename(key)).collect::<Result<Vec<_>, _>>();
    Ok(Answers { renamed: all(renamed)?, not_renamed: all(not_renamed)? })
}

/// The address of the review with these answers.
pub fn address(renamed: &[String], not_renamed: &[String]) -> String {
    let part = |name: &str, keys: &[String]| -> Vec<String> {
        keys.iter().map(|key| format!("{name}={}", urls::encode(key))).collect()
    };
    let query = [part("renamed", renamed), part("not_renamed", not_renamed)].concat().join("&");
    if query.is_empty() { "/review".to_owned() } else { format!("/review?{query}") }
}

/// Nothing is believed of a key: its paths must be those of one kind of object that is asked about.
fn rename(key: &str) -> Result<Rename, Unknown> {
    let unknown = || Unknown(key.chars().take(80).collect());
    let (kind, from, to): (Kind, Vec<String>, Vec<String>) = serde_json::from_str(key).map_err(|_| unknown())?;
    let object = |path: Vec<String>| match (kind, path.as_slice()) {
        (Kind::Schema, [schema]) => Some(ObjectId::global(kind, schema)),
        (Kind::Table | Kind::Sequence, [schema, name]) => Some(ObjectId::in_schema(kind, schema, name)),
        (_, [schema, name]) if kind.is_type() => Some(ObjectId::in_schema(kind, schema, name)),
        (Kind::Column | Kind::EnumValue, [schema, table, name]) => {
            Some(ObjectId::of_table(kind, &ObjectId::table(schema, table), name))
        }
        _ => None,
    };
    Ok(Rename { from: object(from).ok_or_else(unknown)?, to: object(to).ok_or_else(unknown)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rename_comes_back_as_it_was() {
        let table = ObjectId::table("a b", "\"<x>\"");
        let to = ObjectId::of_table(Kind::Column, &table, "neu");
        let rename = Rename { from: ObjectId::of_table(Kind::Column, &table, "alt"), to };
        let read = read(&[key(&rename)], &[]).expect("an answer");
        assert_eq!(read.renamed, [rename]);
    }

    #[test]
    fn what_is_no_rename_is_refused() {
        for key in ["", "{}", "[\"table\",[],[]]", "[\"index\",[\"a\"],[\"b\"]]", "[\"column\",[\"a\",\"b\"],[\"c\"]]"]
        {
            assert!(read(&[key.to_owned()], &[]).is_err(), "{key}");
        }
    }
}
