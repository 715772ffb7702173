//! `NOT NULL`, which is a constraint with a name from PostgreSQL 18 on:
//! <https://www.postgresql.org/docs/current/sql-createtable.html>.

use super::{Context, columns};
use crate::catalog::{Catalog, Column, Kind, NotNull, ObjectId, Table};
use crate::diff::passed_on;
use crate::sql;
use crate::sql::{Ident, Sql};
use std::collections::{BTreeMap, BTreeSet};

/// ` NOT NULL` as it stands in the column's clause, with its name where PostgreSQL would give it another. Nothing where it
/// comes from a parent alone, or a statement of its own has to say it.
pub(super) fn clause(column: &Column, context: &Context<'_>) -> Sql {
    match &column.not_null_constraint {
        _ if !column.not_null => sql!(""),
        None => sql!(" NOT NULL"),
        Some(constraint) if !constraint.local || !constraint.validated => sql!(""),
        Some(constraint) => {
            let name = named(column, constraint, context);
            let alone = if constraint.no_inherit { sql!(" NO INHERIT") } else { sql!("") };
            sql!("{} NOT NULL{}", name, alone)
        }
    }
}

/// What a table with parents says of a constraint that it has from one under a name of its own.
pub(super) fn own_names(table: &Table, context: &Context<'_>) -> Vec<Sql> {
    let columns = context.after.columns_of(&table.id).into_iter();
    let inherited = columns.filter_map(|column| Some((column, column.not_null_constraint.as_ref()?)));
    let inherited = inherited.filter(|(column, constraint)| {
        let from = table.parents().filter_map(|parent| {
            context.after.columns.get(&ObjectId::of_table(Kind::Column, parent, column.id.name()))
        });
        let mut from = from.filter_map(passed_on).peekable();
        let said = column.local && constraint.local && table.of_type.is_none();
        !said && from.peek().is_some() && from.all(|parent| parent.name != constraint.name)
    });
    inherited.map(|(column, c)| sql!("CONSTRAINT {} NOT NULL {}", Ident(&c.name), Ident(column.id.name()))).collect()
}

/// What follows `ALTER TABLE …` to set it.
pub(super) fn set(column: &Column, context: &Context<'_>) -> Sql {
    let name = Ident(column.id.name());
    let plain = sql!("ALTER COLUMN {} SET NOT NULL", name);
    let Some(constraint) = &column.not_null_constraint else { return plain };
    let named = named(column, constraint, context);
    if named.as_str().is_empty() && constraint.validated && !constraint.no_inherit {
        return plain;
    }
    let mut sql = sql!("ADD{} NOT NULL {}", named, name);
    for (condition, words) in
        [(constraint.no_inherit, sql!(" NO INHERIT")), (!constraint.validated, sql!(" NOT VALID"))]
    {
        sql.push(&if condition { words } else { sql!("") });
    }
    sql
}

/// Whether a statement of its own has to set it, since neither its column's clause nor a primary key can.
pub(super) fn is_apart(column: &Column) -> bool {
    column.not_null && column.not_null_constraint.as_ref().is_some_and(|c| c.local && !c.validated)
}

/// Whether PostgreSQL gives it the name that it shall have, and the rest too, where something else brings it.
pub(super) fn is_plain(column: &Column, context: &Context<'_>) -> bool {
    column.not_null_constraint.as_ref().is_none_or(|constraint| {
        named(column, constraint, context).as_str().is_empty() && constraint.validated && !constraint.no_inherit
    })
}

/// A change of a constraint behind `NOT NULL`.
pub(super) struct Change {
    /// What follows `ALTER TABLE …`.
    pub(super) action: Sql,
    /// What it does, in words before the column's.
    pub(super) words: &'static str,
    /// Whether rows with a null make it fail.
    pub(super) looks: bool,
}

/// What brings a constraint to what it shall be, in order.
pub(super) fn changes(before: &Column, after: &Column, context: &Context<'_>) -> Vec<Change> {
    let both = before.not_null_constraint.as_ref().zip(after.not_null_constraint.as_ref());
    let Some((old, new)) = both.filter(|_| before.not_null && after.not_null) else { return Vec::new() };
    let mut changes = Vec::new();
    let mut add = |action, words, looks| changes.push(Change { action, words, looks });
    if old.validated && !new.validated {
        add(sql!("ALTER COLUMN {} DROP NOT NULL", Ident(after.id.name())), "allow null in", false);
        add(set(after, context), "forbid null, for new rows, in", false);
        return changes;
    }
    if old.name != new.name {
        let sql = sql!("RENAME CONSTRAINT {} TO {}", Ident(&old.name), Ident(&new.name));
        add(sql, "rename the not-null constraint of", false);
    }
    if old.no_inherit != new.no_inherit {
        let word = if new.no_inherit { sql!("NO INHERIT") } else { sql!("INHERIT") };
        let sql = sql!("ALTER CONSTRAINT {} {}", Ident(&new.name), word);
        add(sql, "change who inherits the not-null constraint of", !new.no_inherit);
    }
    if !old.validated && new.validated {
        add(sql!("VALIDATE CONSTRAINT {}", Ident(&new.name)), "look for null in", true);
    }
    changes
}

/// ` CONSTRAINT name`, or nothing where PostgreSQL finds that name by itself.
fn named(column: &Column, constraint: &NotNull, context: &Context<'_>) -> Sql {
    let table = columns::table_of(column);
    let usual = format!("{}_{}_not_null", table.name(), column.id.name());
    let schema = table.schema().unwrap_or("").to_owned();
    if constraint.name == usual && !context.shared.contains(&(schema, usual)) {
        return sql!("");
    }
    sql!(" CONSTRAINT {}", Ident(&constraint.name))
}

/// Names that several constraints of one schema have, now or then: PostgreSQL finds none of these by itself.
pub(super) fn shared(before: &Catalog, after: &Catalog) -> BTreeSet<(String, String)> {
    let has_one = |catalog: &Catalog| catalog.columns.values().any(|column| column.not_null_constraint.is_some());
    let mut shared = BTreeSet::new();
    if !has_one(before) && !has_one(after) {
        return shared;
    }
    let mut first: BTreeMap<(&str, &str), &ObjectId> = BTreeMap::new();
    for catalog in [before, after] {
        let columns = catalog.columns.values();
        let columns =
            columns.filter_map(|column| Some((&column.id, column.not_null_constraint.as_ref()?.name.as_str())));
        let constraints = catalog.constraints.keys().chain(catalog.domain_constraints.keys()).map(|id| (id, id.name()));
        for (id, name) in columns.chain(constraints) {
            let schema = id.schema().unwrap_or("");
            if *first.entry((schema, name)).or_insert(id) != id {
                shared.insert((schema.to_owned(), name.to_owned()));
            }
        }
    }
    shared
}
