//! Renames: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::ranges::renamed_with;
use super::{HazardKind, Lock, Statement};
use crate::catalog::{Catalog, Kind, ObjectId, Place};
use crate::diff::Rename;
use crate::sql;
use crate::sql::{Ident, Literal, Sql};

/// The statements that do these renames, in order: what holds others before what is in it. Two that trade names go over a
/// third. `catalog` is what is there before them.
pub fn renames(renames: &[Rename], catalog: &Catalog) -> Vec<Statement> {
    in_turn(renames).iter().flat_map(|rename| statements_for(rename, catalog)).collect()
}

/// The statements that undo these renames. `catalog` is what is there after them.
pub fn renames_back(renames: &[Rename], catalog: &Catalog) -> Vec<Statement> {
    let back = in_turn(renames).into_iter().rev().map(|rename| Rename { from: rename.to, to: rename.from });
    back.flat_map(|rename| statements_for(&rename, catalog)).collect()
}

/// One after the other, each when its new name is free and what holds it has its new name.
fn in_turn(renames: &[Rename]) -> Vec<Rename> {
    let mut pending: Vec<Rename> = renames.to_vec();
    pending.sort_by_key(|rename| (order(rename.from.kind()), rename.clone()));
    let mut turns = Vec::new();
    while !pending.is_empty() {
        let waits = |rename: &Rename| pending.iter().any(|other| other != rename && waits_for(rename, other));
        let free = pending.iter().position(|rename| !waits(rename));
        let taken = |rename: &Rename| pending.iter().any(|other| collide(&other.from, &rename.to));
        match free.or_else(|| pending.iter().position(|rename| !taken(rename))) {
            Some(place) => turns.push(pending.remove(place)),
            None => {
                let first = &mut pending[0];
                let aside = first.from.renamed(format!("{}__renamed", shortened(first.from.name())));
                turns.push(Rename { from: first.from.clone(), to: aside.clone() });
                first.from = aside;
            }
        }
    }
    turns
}

/// Whether the other comes first: it still has the name, or this one is said in the other's new name.
fn waits_for(rename: &Rename, other: &Rename) -> bool {
    let of_types = matches!(rename.from.kind().place(), Place::Overloaded) && order(other.from.kind()) < 2;
    let holds = [&rename.from, &rename.to].iter().any(|id| is_in(id, &other.to));
    collide(&other.from, &rename.to) || holds || of_types
}

/// Whether the first is in the second: a table in its schema, a column in its table.
fn is_in(id: &ObjectId, holder: &ObjectId) -> bool {
    match holder.kind().place() {
        Place::Global => holder.kind() == Kind::Schema && id.kind() != Kind::Schema && id.schema() == holder.schema(),
        Place::InSchema => id.kind().place() == Place::OnRelation && id.path()[..2] == *holder.path(),
        _ => false,
    }
}

/// Whether the two cannot be there at once.
fn collide(one: &ObjectId, other: &ObjectId) -> bool {
    let routine = |id: &ObjectId| matches!(id.kind(), Kind::Function | Kind::Procedure | Kind::Aggregate);
    let relation = |id: &ObjectId| {
        let kind = id.kind();
        kind.is_type()
            || matches!(kind, Kind::Table | Kind::View | Kind::MaterializedView | Kind::Index | Kind::Sequence)
    };
    one.path() == other.path()
        && (one.kind() == other.kind() || relation(one) && relation(other) || routine(one) && routine(other))
}

fn order(kind: Kind) -> u8 {
    match kind {
        Kind::Schema => 0,
        Kind::Table => 1,
        kind if kind.is_type() => 1,
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
    let in_schema = matches!(from.kind().place(), Place::InSchema | Place::Overloaded);
    let moves = match (from.schema(), to.schema()) {
        (Some(old), Some(new)) if in_schema && old != new => Some(new),
        _ => None,
    };
    let named = from.renamed(to.name());
    match moves {
        None => name(from, to, catalog),
        Some(new) if from.name() == to.name() => vec![set_schema(from, new)],
        // The old name may be taken in the new schema, or the new one in the old.
        Some(new) if catalog.contains(&from.in_other_schema(new)) => {
            let mut statements = name(from, &named, catalog);
            statements.push(set_schema(&named, new));
            statements
        }
        Some(new) => {
            let mut statements = vec![set_schema(from, new)];
            statements.extend(name(&from.in_other_schema(new), to, catalog));
            statements
        }
    }
}

fn set_schema(from: &ObjectId, new: &str) -> Statement {
    let sql = sql!("ALTER {} {} SET SCHEMA {}", from.kind().keyword(), from.sql(), Ident(new));
    statement(sql, format!("move {from} to schema {}", Ident(new)), from)
}

fn name(from: &ObjectId, to: &ObjectId, catalog: &Catalog) -> Vec<Statement> {
    let new = Ident(to.name());
    let words = format!("rename {from} to {}", Ident(to.name()));
    let mut also = Vec::new();
    let sql = match (from.kind(), from.table_of()) {
        (Kind::EnumValue, _) => {
            let of = from.enum_of().map(|of| of.sql()).unwrap_or_default();
            sql!("ALTER TYPE {} RENAME VALUE {} TO {}", of, Literal(from.name()), Literal(to.name()))
        }
        (Kind::DomainConstraint, _) => {
            let of = from.domain_of().map(|of| of.sql()).unwrap_or_default();
            sql!("ALTER DOMAIN {} RENAME CONSTRAINT {} TO {}", of, Ident(from.name()), new)
        }
        (Kind::Column, Some(table)) => {
            let keyword = relation_kind(&table, catalog).keyword();
            sql!("ALTER {} {} RENAME COLUMN {} TO {}", keyword, table.sql(), Ident(from.name()), new)
        }
        (Kind::Rule, Some(table)) => sql!("ALTER RULE {} ON {} RENAME TO {}", Ident(from.name()), table.sql(), new),
        (Kind::Constraint, Some(table)) => {
            sql!("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", table.sql(), Ident(from.name()), new)
        }
        (Kind::Policy | Kind::Trigger, _) => sql!("ALTER {} RENAME TO {}", from.target(), new),
        (kind, _) => sql!("ALTER {} {} RENAME TO {}", kind.keyword(), from.sql(), new),
    };
    if let Some(range) = catalog.ranges.get(from) {
        also = renamed_with(range, to);
    }
    let mut statements = vec![statement(sql, words, from)];
    statements.extend(also);
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
    let kind = object.kind();
    let breaks = kind.is_type()
        || matches!(kind, Kind::Table | Kind::Column | Kind::Schema | Kind::View | Kind::MaterializedView)
        || matches!(kind, Kind::EnumValue | Kind::Publication | Kind::Function | Kind::Procedure | Kind::Aggregate);
    Statement::new(sql, words, object).lock(table.map(|table| (Lock::AccessExclusive, table))).hazard_if(
        breaks,
        HazardKind::Renames,
        format!("programs that still say `{}` fail from then on", object.name()),
    )
}
