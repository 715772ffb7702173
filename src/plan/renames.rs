//! Renames: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::{HazardKind, Lock, Statement};
use crate::catalog::{Catalog, Kind, ObjectId, Place};
use crate::diff::Rename;
use crate::sql;
use crate::sql::{Ident, Sql};

/// The statements that do these renames, in order: tables before what is in them. Two that trade names go over a third.
/// `catalog`, of any time before or after, tells a view's column from a table's.
pub fn renames(renames: &[Rename], catalog: &Catalog) -> Vec<Statement> {
    let mut sorted: Vec<&Rename> = renames.iter().collect();
    sorted.sort_by_key(|rename| (order(rename.from.kind()), (*rename).clone()));
    let mut statements = Vec::new();
    let mut pending: Vec<Rename> = sorted.into_iter().cloned().collect();
    while !pending.is_empty() {
        // A name that another pending rename still has cannot be taken yet.
        let free = pending.iter().position(|rename| !pending.iter().any(|other| other.from == rename.to));
        let rename = match free {
            Some(place) => pending.remove(place),
            None => {
                let first = &mut pending[0];
                let aside = first.from.renamed(format!("{}__renamed", shortened(first.from.name())));
                let aside = ObjectId::clone(&aside);
                let rename = Rename { from: first.from.clone(), to: aside.clone() };
                first.from = aside;
                rename
            }
        };
        statements.extend(statements_for(&rename, catalog));
    }
    statements
}

fn order(kind: Kind) -> u8 {
    match kind {
        Kind::Schema => 0,
        Kind::Table => 1,
        Kind::Column => 2,
        _ => 3,
    }
}

/// At most 50 bytes of a name, so that a suffix fits into PostgreSQL's 63.
pub(super) fn shortened(name: &str) -> &str {
    let mut end = name.len().min(50);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    &name[..end]
}

fn statements_for(rename: &Rename, catalog: &Catalog) -> Vec<Statement> {
    let Rename { from, to } = rename;
    let mut statements = Vec::new();
    let mut current = from.clone();
    if matches!(from.kind().place(), Place::InSchema | Place::Overloaded)
        && let (Some(old), Some(new)) = (from.schema(), to.schema())
        && old != new
    {
        let sql = sql!("ALTER {} {} SET SCHEMA {}", from.kind().keyword(), from.sql(), Ident(new));
        statements.push(statement(sql, format!("move {from} to schema {new}"), from));
        current = from.in_other_schema(new);
    }
    if from.name() != to.name() {
        let new = Ident(to.name());
        let words = format!("rename {current} to {}", Ident(to.name()));
        let sql = match (from.kind(), from.table_of()) {
            (Kind::Column, Some(table)) => {
                let keyword = relation_kind(&table, catalog).keyword();
                sql!("ALTER {} {} RENAME COLUMN {} TO {}", keyword, table.sql(), Ident(from.name()), new)
            }
            (Kind::Rule, Some(table)) => sql!("ALTER RULE {} ON {} RENAME TO {}", Ident(from.name()), table.sql(), new),
            (Kind::Constraint, Some(table)) => {
                sql!("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", table.sql(), Ident(from.name()), new)
            }
            (Kind::Policy, _) => sql!("ALTER {} RENAME TO {}", current.target(), new),
            (kind, _) => sql!("ALTER {} {} RENAME TO {}", kind.keyword(), current.sql(), new),
        };
        statements.push(statement(sql, words, from));
    }
    statements
}

/// What a relation of this name is: a view or a materialized view where there is one, else a table.
fn relation_kind(table: &ObjectId, catalog: &Catalog) -> Kind {
    let is = |kind: Kind| {
        table.schema().is_some_and(|schema| catalog.contains(&ObjectId::in_schema(kind, schema, table.name())))
    };
    [Kind::View, Kind::MaterializedView].into_iter().find(|kind| is(*kind)).unwrap_or(Kind::Table)
}

fn statement(sql: Sql, words: String, object: &ObjectId) -> Statement {
    let table = if object.kind() == Kind::Table { Some(object.clone()) } else { object.table_of() };
    let breaks = matches!(
        object.kind(),
        Kind::Table
            | Kind::Column
            | Kind::Enum
            | Kind::Schema
            | Kind::View
            | Kind::MaterializedView
            | Kind::Publication
    );
    Statement::new(sql, words, object).lock(table.map(|table| (Lock::AccessExclusive, table))).hazard_if(
        breaks,
        HazardKind::Renames,
        format!("programs that still say `{}` fail from then on", object.name()),
    )
}
