//! How the values of a column move over to a type that is made again.

use super::remade::{Remade, labels};
use super::retype::{self, Effect};
use super::{HazardKind, Lock, Statement, indexes};
use crate::catalog::{Attribute, Catalog, Column, Composite, Kind, ObjectId};
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Qualified, Sql};

/// The statements that move one column: without its default, by the text of its values, with its default.
pub(super) fn move_column(
    old: &Column,
    new: &Column,
    remade: &Remade,
    before: &Catalog,
    after: &Catalog,
) -> Vec<Statement> {
    let Some(table) = new.id.table_of() else { return Vec::new() };
    let name = Ident(new.id.name());
    let lock = Some((Lock::AccessExclusive, table.clone()));
    let statement = |action: Sql, words: String| {
        let sql = sql!("ALTER TABLE {} ALTER COLUMN {} {}", table.sql(), name, action);
        Statement::new(sql, words, &new.id).lock(lock.clone())
    };
    let mut statements = Vec::new();
    statements.extend(drop_default(old, remade));
    let (old_multiranges, new_multiranges) = &remade.multiranges;
    let multirange = |data_type: &str| data_type.trim_end_matches("[]").to_owned();
    let from =
        type_of(&old.data_type, remade.types.keys()).or_else(|| old_multiranges.get(&multirange(&old.data_type)));
    let to = type_of(&new.data_type, remade.types.values());
    let to = to.or_else(|| new_multiranges.get(&multirange(&new.data_type)));
    // Where neither is remade, it is only the default that uses such a type.
    let collation = type_of(new.collation.as_deref().unwrap_or_default(), remade.types.values());
    if let Some(id) = to.or(from).or(collation) {
        let mut action = sql!("TYPE {}", Deparsed(&new.data_type));
        if let Some(collation) = &new.collation {
            action.push(&sql!(" COLLATE {}", Deparsed(collation)));
        }
        if to.or(from).is_some() {
            let value = converted(&sql!("{}", name), &old.data_type, &new.data_type, remade);
            action.push(&sql!(" USING {}", value));
        }
        let moved = statement(action, format!("move {} to the new {id}", new.id))
            .hazard_if(
                to.or(from).is_some(),
                HazardKind::RewritesTable,
                format!("{table} is written anew while reads and writes wait"),
            )
            .hazard_if(
                to.or(from).is_none() && indexes::hold(&new.id, before, after),
                HazardKind::IndexBuild,
                format!("the indexes on {} are built again while reads and writes wait", new.id),
            );
        let moved = from.map_or(moved.clone(), |from| with_losses(moved, from, old, before, after));
        statements.push(if becomes_array(old, new) { with_converted(moved, &table, old) } else { moved });
    }
    statements.extend(set_default(new, remade));
    statements
}

/// Takes a column's default away, where it has one.
pub(super) fn drop_default(column: &Column, remade: &Remade) -> Option<Statement> {
    column.default.as_ref().filter(|_| !remade.calling.contains(&column.id))?;
    let words = format!("drop the default of {}", column.id);
    alter(column, &sql!("DROP DEFAULT"), words)
}

/// Gives a column its default, where it has one.
pub(super) fn set_default(column: &Column, remade: &Remade) -> Option<Statement> {
    let default = column.default.as_ref().filter(|_| !remade.calling.contains(&column.id))?;
    let action = sql!("SET DEFAULT {}", Deparsed(default));
    alter(column, &action, format!("set the default of {}", column.id))
}

fn alter(column: &Column, action: &Sql, words: String) -> Option<Statement> {
    let table = column.id.table_of()?;
    let sql = sql!("ALTER TABLE {} ALTER COLUMN {} {}", table.sql(), Ident(column.id.name()), action);
    Some(Statement::new(sql, words, &column.id).lock(Some((Lock::AccessExclusive, table))))
}

/// Which of these types a type is, or is an array of.
fn type_of<'a>(data_type: &str, types: impl Iterator<Item = &'a ObjectId>) -> Option<&'a ObjectId> {
    let element = data_type.trim_end_matches("[]");
    let mut types = types;
    types.find(|id| id.sql().as_str() == element)
}

/// A value of the old type as one of the new type.
fn converted(value: &Sql, from: &str, to: &str, remade: &Remade) -> Sql {
    let types = type_of(from, remade.types.keys()).zip(type_of(to, remade.types.values()));
    let reshaped = type_of(from, remade.reshaped.iter()).is_some();
    // What else there is may be written as an array is.
    let is_single = types.is_some_and(|(old, new)| {
        let both = |kind: Kind| old.kind() == kind && new.kind() == kind;
        both(Kind::Enum) || reshaped && both(Kind::Composite)
    });
    let cast = |value: &Sql, to: &str| match reshaped {
        true => sql!("{}::{}", value, Deparsed(to)),
        false => sql!("{}::text::{}", value, Deparsed(to)),
    };
    match (from.strip_suffix("[]"), to.strip_suffix("[]")) {
        (Some(_), Some(_)) if !reshaped => sql!("{}::text[]::{}", value, Deparsed(to)),
        (None, Some(element)) if is_single => retype::as_only_element(value, &cast(value, element)),
        (Some(_), None) if is_single => retype::only_element(value, to, |only| cast(only, to)),
        _ => cast(value, to),
    }
}

/// What a removed value, a narrower type or a dropped attribute means for the rows.
fn with_losses(mut statement: Statement, id: &ObjectId, old: &Column, before: &Catalog, after: &Catalog) -> Statement {
    let Some(table) = old.id.table_of() else { return statement };
    let name = Ident(old.id.name());
    let is_array = old.data_type.ends_with("[]");
    let count = |condition: Sql| sql!("SELECT count(*) FROM {} WHERE {}", table.sql(), condition);
    if let (Some(old_type), Some(new_type)) = (before.enums.get(id), after.enums.get(id)) {
        let removed: Vec<&String> = old_type.values.iter().filter(|value| !new_type.values.contains(value)).collect();
        if !removed.is_empty() {
            let gone = labels(removed.iter().copied());
            let uses = if is_array {
                sql!("{}::text[] && ARRAY[{}]::text[]", name, gone)
            } else {
                sql!("{}::text IN ({})", name, gone)
            };
            let detail = format!("rows of {table} that use a removed value make it fail");
            statement = statement.hazard(HazardKind::RemovesEnumValue, detail).loss(
                &old.id,
                "rows that use a removed value",
                count(uses),
            );
        }
    }
    if let (Some(old_type), Some(new_type)) = (before.domains.get(id), after.domains.get(id)) {
        let effect = retype::effect(&old_type.data_type, &new_type.data_type, old.id.name());
        if let Effect::Narrows { what, condition } = effect
            && !is_array
        {
            statement = statement
                .hazard(HazardKind::NarrowsType, format!("{what} of {} are refused or changed", old.id))
                .loss(&old.id, what, count(condition));
        }
        let of_domain = |catalog: &Catalog| {
            let own = catalog.domain_constraints.values().filter(|one| one.domain_of_is(id));
            own.map(|one| one.definition.clone()).collect::<std::collections::BTreeSet<_>>()
        };
        if !of_domain(after).is_subset(&of_domain(before)) || new_type.not_null && !old_type.not_null {
            let detail = format!("rows of {table} that break a constraint of {id} make it fail");
            statement = statement.hazard(HazardKind::AddsConstraint, detail);
        }
    }
    // A range is written with both of its ends.
    if let (Some(old_type), Some(new_type)) = (before.ranges.get(id), after.ranges.get(id))
        && narrows(&old_type.subtype, &new_type.subtype)
    {
        let (what, values) = ("values that have to be converted", count(sql!("{} IS NOT NULL", name)));
        let detail = format!("{what} of {} are refused or changed", old.id);
        statement = statement.hazard(HazardKind::NarrowsType, detail).loss(&old.id, what, values);
    }
    if let (Some(old_type), Some(new_type)) = (before.composites.get(id), after.composites.get(id)) {
        let same = |new: &&Attribute| old_type.attributes.iter().find(|old| old.name == new.name);
        let both = new_type.attributes.iter().filter_map(|new| Some((same(&new)?, new)));
        for (from, _) in both.filter(|(from, to)| narrows(&from.data_type, &to.data_type)) {
            let what = "values that have to be converted";
            let detail = format!("values of {} in {} are refused or changed", from.name, old.id);
            let values = attribute_count(&table, old, &from.name);
            statement = statement.hazard(HazardKind::NarrowsType, detail).loss(&old.id, what, values);
        }
        let gone = |name: &str| !new_type.attributes.iter().any(|new| new.name == name);
        let gone: Vec<&str> = old_type.attributes.iter().map(|a| a.name.as_str()).filter(|name| gone(name)).collect();
        for attribute in gone {
            statement = statement
                .hazard(HazardKind::DropColumn, format!("every value of {attribute} in {} is lost", old.id))
                .loss(&old.id, "values that are not null", attribute_count(&table, old, attribute));
        }
    }
    statement
}

/// Whether values of one type are refused or changed where they become another's.
fn narrows(before: &str, after: &str) -> bool {
    before != after && matches!(retype::effect(before, after, ""), Effect::Narrows { .. })
}

/// Counts the values of one attribute that are not null.
pub(super) fn attribute_count(table: &ObjectId, column: &Column, attribute: &str) -> Sql {
    let (name, attribute) = (Ident(column.id.name()), Ident(attribute));
    if column.data_type.ends_with("[]") {
        let inside = sql!("EXISTS (SELECT FROM unnest({}) e WHERE (e).{} IS NOT NULL)", name, attribute);
        sql!("SELECT count(*) FROM {} WHERE {}", table.sql(), inside)
    } else {
        sql!("SELECT count(({}).{}) FROM {}", name, attribute, table.sql())
    }
}

/// Whether a value becomes an array, or an array a value: its text has to be one of the other.
fn becomes_array(old: &Column, new: &Column) -> bool {
    old.data_type.ends_with("[]") != new.data_type.ends_with("[]")
}

fn with_converted(statement: Statement, table: &ObjectId, old: &Column) -> Statement {
    let what = "values that have to be converted";
    let count = sql!("SELECT count({}) FROM {}", Ident(old.id.name()), table.sql());
    statement
        .hazard(HazardKind::NarrowsType, format!("{what} of {} are refused or changed", old.id))
        .loss(&old.id, what, count)
}

/// The name of the function that carries rows of one composite type over to another.
fn carrier(id: &ObjectId, aside: &ObjectId) -> Sql {
    sql!("{}", Qualified(id.schema().unwrap_or(""), &format!("{}__moved", aside.name().trim_end_matches("__old"))))
}

/// A cast from the old composite type to the new, for as long as columns move over: attribute by attribute, so that rows
/// that are written differently arrive whole, in arrays and inside of other types too.
pub(super) fn cast_between(aside: &ObjectId, old: &Composite, new: &Composite, remade: &Remade) -> Vec<Statement> {
    let id = &new.id;
    let attributes: Vec<Sql> = new
        .attributes
        .iter()
        .map(|to| match old.attributes.iter().find(|from| from.name == to.name) {
            None => sql!("NULL"),
            Some(from) => {
                let value = sql!("($1).{}", Ident(&from.name));
                let remade_type = type_of(&from.data_type, remade.types.keys()).is_some();
                if from.data_type == to.data_type && !remade_type {
                    value
                } else {
                    converted(&value, &from.data_type, &to.data_type, remade)
                }
            }
        })
        .collect();
    let row = sql!("ROW({})::{}", Sql::join(&attributes, ", "), id.sql());
    let body = sql!("SELECT CASE WHEN $1 IS DISTINCT FROM NULL THEN {} END", row);
    let function = carrier(id, aside);
    let create = sql!(
        "CREATE FUNCTION {}({}) RETURNS {} LANGUAGE sql AS {}",
        function,
        aside.sql(),
        id.sql(),
        Literal(body.as_str())
    );
    let cast = sql!("CREATE CAST ({} AS {}) WITH FUNCTION {}({})", aside.sql(), id.sql(), function, aside.sql());
    vec![
        Statement::new(create, format!("say how rows of the old {id} become rows of the new one"), id),
        Statement::new(cast, format!("cast the old {id} to the new one"), id),
    ]
}

/// Takes the cast away again.
pub(super) fn drop_cast(aside: &ObjectId, id: &ObjectId) -> Vec<Statement> {
    let function = carrier(id, aside);
    vec![
        Statement::new(
            sql!("DROP CAST ({} AS {})", aside.sql(), id.sql()),
            format!("drop the cast from the old {id}"),
            id,
        ),
        Statement::new(sql!("DROP FUNCTION {}({})", function, aside.sql()), "drop the function of that cast", id),
    ]
}
