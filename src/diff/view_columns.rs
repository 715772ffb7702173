//! Columns of views that only have another name: PostgreSQL renames them in place, and what uses them follows.

use super::{Rename, Verb, diff};
use crate::catalog::{Catalog, Kind, ObjectId};
use std::collections::BTreeSet;

/// The columns of views and materialized views that stand at the same place with the same type under a new name, where the
/// rename spares the view from being made again.
pub(super) fn renamed(before: &Catalog, after: &Catalog) -> Vec<Rename> {
    let mut named: Option<Catalog> = None;
    let mut renames: Vec<(ObjectId, Rename)> = Vec::new();
    for (id, old) in &before.views {
        let Some(new) = after.views.get(id) else { continue };
        let typed = |c: &crate::catalog::ViewColumn| (c.name.clone(), c.data_type.clone(), c.collation.clone());
        let (was, will): (Vec<Output>, Vec<Output>) =
            (old.columns.iter().map(typed).collect(), new.columns.iter().map(typed).collect());
        let Some(pairs) = pairs(&was, &will) else { continue };
        if let Some(view) = named.get_or_insert_with(|| before.clone()).views.get_mut(id) {
            for (column, wanted) in view.columns.iter_mut().zip(&new.columns) {
                column.name.clone_from(&wanted.name);
            }
        }
        renames.extend(pairs.into_iter().map(|(from, to)| (id.clone(), rename(id, from, to))));
    }
    for (id, old) in &before.materialized_views {
        let Some(new) = after.materialized_views.get(id) else { continue };
        let typed =
            |c: &crate::catalog::MaterializedViewColumn| (c.name.clone(), c.data_type.clone(), c.collation.clone());
        let (was, will): (Vec<Output>, Vec<Output>) =
            (old.columns.iter().map(typed).collect(), new.columns.iter().map(typed).collect());
        let Some(pairs) = pairs(&was, &will) else { continue };
        // Another query would have to be computed anyway.
        let printed = |name: &str| ObjectId::of_table(Kind::Column, id, name).sql().to_string();
        let names: BTreeSet<String> = pairs.iter().flat_map(|(from, to)| [printed(from), printed(to)]).collect();
        if was.len() != will.len() || unnamed(&old.query, &names) != unnamed(&new.query, &names) {
            continue;
        }
        if let Some(view) = named.get_or_insert_with(|| before.clone()).materialized_views.get_mut(id) {
            view.query.clone_from(&new.query);
            for (column, wanted) in view.columns.iter_mut().zip(&new.columns) {
                column.name.clone_from(&wanted.name);
            }
        }
        renames.extend(pairs.into_iter().map(|(from, to)| (id.clone(), rename(id, from, to))));
    }
    let Some(named) = named else { return Vec::new() };
    let again: BTreeSet<ObjectId> =
        diff(&named, after).iter().filter(|c| c.verb() == Verb::Replace).map(|c| c.id().clone()).collect();
    renames.into_iter().filter(|(view, _)| !again.contains(view)).map(|(_, rename)| rename).collect()
}

/// Name, type and collation of a column.
type Output = (String, String, Option<String>);

/// The old and the new names, where names are all that differs of the columns that were there, and no name has moved.
fn pairs<'a>(before: &'a [Output], after: &'a [Output]) -> Option<Vec<(&'a str, &'a str)>> {
    let same = |(old, new): (&Output, &Output)| (&old.1, &old.2) == (&new.1, &new.2);
    if after.len() < before.len() || !before.iter().zip(after).all(same) {
        return None;
    }
    let differ = before.iter().zip(after).filter(|(old, new)| old.0 != new.0);
    let pairs: Vec<(&str, &str)> = differ.map(|(old, new)| (old.0.as_str(), new.0.as_str())).collect();
    let has = |columns: &[Output], name: &str| columns.iter().any(|column| column.0 == name);
    let moved = pairs.iter().any(|(from, to)| has(after, from) || has(before, to));
    (!pairs.is_empty() && !moved).then_some(pairs)
}

fn rename(view: &ObjectId, from: &str, to: &str) -> Rename {
    Rename { from: ObjectId::of_table(Kind::Column, view, from), to: ObjectId::of_table(Kind::Column, view, to) }
}

/// The query without the names that it gives its columns, where they are among these, which are quoted as they have to be:
/// `t.c AS title` is `t.c`.
pub(super) fn unnamed(query: &str, names: &BTreeSet<String>) -> String {
    let lines = query.lines().map(|line| {
        let (body, comma) = line.strip_suffix(',').map_or((line, ""), |body| (body, ","));
        let named = names.iter().find_map(|name| body.strip_suffix(name.as_str())?.strip_suffix(" AS "));
        format!("{}{comma}", named.unwrap_or(body))
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_left_out_only_where_they_were_given() {
        let names = BTreeSet::from(["label".to_owned(), "\"Title\"".to_owned()]);
        let query = " SELECT t.a AS label,\n    t.b AS other,\n    t.label,\n    t.c AS \"Title\"\n   FROM t";
        let wanted = " SELECT t.a,\n    t.b AS other,\n    t.label,\n    t.c\n   FROM t";
        assert_eq!(unnamed(query, &names), wanted);
    }

    #[test]
    fn names_that_trade_places_are_no_rename() {
        let output = |name: &str, data_type: &str| (name.to_owned(), data_type.to_owned(), None);
        let before = [output("a", "text"), output("b", "text")];
        assert_eq!(pairs(&before, &[output("b", "text"), output("a", "text")]), None);
        assert_eq!(pairs(&before, &[output("a", "text"), output("c", "integer")]), None);
        let longer = [output("a", "text"), output("c", "text"), output("d", "text")];
        assert_eq!(pairs(&before, &longer), Some(vec![("b", "c")]));
    }
}
