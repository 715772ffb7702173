//! Sequences: <https://www.postgresql.org/docs/current/sql-createsequence.html>.

use super::action::{Action, Rank, Slot};
use super::{Context, HazardKind, Lock, Statement};
use crate::catalog::{Catalog, Kind, ObjectId, Sequence, SequenceOptions};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Sql};

pub(super) fn actions(difference: &Difference<Sequence>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(sequence) => create(sequence, context),
        Difference::Drop(sequence) => vec![remove(sequence)],
        Difference::Alter { before, after } | Difference::Replace { before, after } => alter(before, after),
    }
}

fn create(sequence: &Sequence, context: &Context<'_>) -> Vec<Action> {
    let id = &sequence.id;
    let mut sql = if sequence.unlogged { sql!("CREATE UNLOGGED SEQUENCE ") } else { sql!("CREATE SEQUENCE ") };
    sql.push(&id.sql());
    if sequence.options.data_type != "bigint" {
        sql.push(&sql!(" AS {}", Deparsed(&sequence.options.data_type)));
    }
    let options = options(&defaults(&sequence.options), &sequence.options);
    options.iter().for_each(|option| sql.push(&sql!(" {}", option)));
    let action = Action {
        statements: vec![Statement::new(sql, format!("create {id}"), id)],
        creates: vec![id.clone()],
        takes: vec![Slot::relation(id)],
        rank: Rank::CreateSequence,
        ..Action::default()
    };
    let mut actions = vec![action];
    if let Some(owner) = &sequence.owned_by {
        let mut own = own(sequence, owner);
        // A column that is there already may have values that the sequence would give again.
        if context.before.columns.contains_key(owner) && has_numbers(context.after, owner) {
            own.statements.extend(catch_up(sequence, owner));
        }
        actions.push(own);
    }
    actions
}

/// `OWNED BY`, once the column is there.
fn own(sequence: &Sequence, owner: &ObjectId) -> Action {
    let id = &sequence.id;
    let table = owner.table_of().unwrap_or_else(|| owner.clone());
    let sql = sql!("ALTER SEQUENCE {} OWNED BY {}.{}", id.sql(), table.sql(), Ident(owner.name()));
    Action {
        statements: vec![Statement::new(sql, format!("let {owner} own {id}"), id)],
        requires: vec![id.clone(), owner.clone()],
        releases: vec![id.clone()],
        rank: Rank::OwnSequence,
        ..Action::default()
    }
}

/// Sets the sequence behind the largest value that the column has, so that it gives no value twice.
pub(super) fn catch_up_sql(sequence: &Sql, options: &SequenceOptions, column: &ObjectId) -> Option<Sql> {
    let table = column.table_of()?;
    let column = Ident(column.name());
    let (extreme, pick) =
        if options.increment > 0 { (sql!("max"), sql!("GREATEST")) } else { (sql!("min"), sql!("LEAST")) };
    Some(sql!(
        "SELECT pg_catalog.setval({}, {}({}, COALESCE((SELECT {}({})::bigint FROM {}) + {}, {})), false)",
        sequence,
        pick,
        options.start,
        extreme,
        column,
        table.sql(),
        options.increment,
        options.start
    ))
}

/// Whether the column is of a type whose values a sequence can give. One of any other type can own it too.
fn has_numbers(catalog: &Catalog, column: &ObjectId) -> bool {
    let Some(column) = catalog.columns.get(column) else { return false };
    let mut data_type: &str = &column.data_type;
    while let Some(domain) = catalog.domains.values().find(|domain| domain.id.sql().as_str() == data_type) {
        data_type = &domain.data_type;
    }
    ["smallint", "integer", "bigint", "numeric"].contains(&data_type.split('(').next().unwrap_or_default())
}

fn catch_up(sequence: &Sequence, owner: &ObjectId) -> Option<Statement> {
    let name = sql!("{}::regclass", Literal(sequence.id.sql().as_str()));
    let sql = catch_up_sql(&name, &sequence.options, owner)?;
    Some(Statement::new(sql, format!("set {} behind the values of {owner}", sequence.id), &sequence.id))
}

fn remove(sequence: &Sequence) -> Action {
    let id = &sequence.id;
    let statement = Statement::new(sql!("DROP SEQUENCE {}", id.sql()), format!("drop {id}"), id)
        .hazard(HazardKind::DropSequence, format!("the position of {id} is lost"))
        .loss(id, "position", sql!("SELECT count(*) FROM {} WHERE is_called", id.sql()));
    Action {
        statements: vec![statement],
        drops: vec![id.clone()],
        frees: vec![Slot::relation(id)],
        rank: Rank::DropSequence,
        ..Action::default()
    }
}

fn alter(before: &Sequence, after: &Sequence) -> Vec<Action> {
    let id = &after.id;
    let mut statements = Vec::new();
    let mut changes = changed(&before.options, &after.options);
    if !changes.is_empty() {
        let words = format!("bring the position of {id} into its new bounds");
        statements
            .extend(into_range(&id.sql(), &before.options, &after.options).map(|sql| Statement::new(sql, words, id)));
        if disjoint(&before.options, &after.options) {
            changes.push(sql!("RESTART"));
        }
        let sql = sql!("ALTER SEQUENCE {} {}", id.sql(), Sql::join(&changes, " "));
        let lock = before.owned_by.as_ref().and_then(ObjectId::table_of).map(|table| (Lock::ShareRowExclusive, table));
        statements.push(Statement::new(sql, format!("alter {id}"), id).lock(lock));
    }
    if before.unlogged != after.unlogged {
        let word = if after.unlogged { sql!("UNLOGGED") } else { sql!("LOGGED") };
        statements.push(Statement::new(
            sql!("ALTER SEQUENCE {} SET {}", id.sql(), word),
            format!("set {id} {word}"),
            id,
        ));
    }
    let mut actions = Vec::new();
    if !statements.is_empty() {
        actions.push(Action { statements, alters: vec![id.clone()], rank: Rank::CreateSequence, ..Action::default() });
    }
    if before.owned_by != after.owned_by {
        actions.push(match &after.owned_by {
            // It is there already, so that only its new owner has to be waited for.
            Some(owner) => Action { requires: vec![owner.clone()], ..own(after, owner) },
            None => {
                let sql = sql!("ALTER SEQUENCE {} OWNED BY NONE", id.sql());
                Action {
                    statements: vec![Statement::new(sql, format!("let nothing own {id}"), id)],
                    releases: vec![id.clone()],
                    rank: Rank::Release,
                    ..Action::default()
                }
            }
        });
    }
    debug_assert_eq!(id.kind(), Kind::Sequence);
    actions
}

/// A position outside of the new bounds would make `ALTER SEQUENCE` fail: it is moved to the nearest bound first. Where the
/// old and the new bounds have nothing in common, it starts again instead ([`disjoint`]).
pub(super) fn into_range(sequence: &Sql, before: &SequenceOptions, after: &SequenceOptions) -> Option<Sql> {
    let narrower = after.minimum > before.minimum || after.maximum < before.maximum;
    (narrower && !disjoint(before, after)).then(|| {
        sql!(
            "SELECT pg_catalog.setval({}, LEAST(GREATEST(last_value, {}), {}), is_called) FROM {}",
            Literal(sequence.as_str()),
            after.minimum.max(before.minimum),
            after.maximum.min(before.maximum),
            sequence
        )
    })
}

/// Whether the old and the new bounds have nothing in common.
pub(super) fn disjoint(before: &SequenceOptions, after: &SequenceOptions) -> bool {
    after.minimum > before.maximum || after.maximum < before.minimum
}

/// Whether these bounds are outside of what this type can hold and would not move with it.
pub(super) fn outgrows(options: &SequenceOptions, data_type: &str) -> bool {
    let retyped = retyped(options, data_type);
    let (low, high) = bounds(data_type);
    retyped.minimum < low || retyped.maximum > high
}

/// What `ALTER SEQUENCE` (or `ALTER COLUMN … SET`) has to say to get from one to the other.
pub(super) fn changed(before: &SequenceOptions, after: &SequenceOptions) -> Vec<Sql> {
    let retyped = retyped(before, &after.data_type);
    let mut parts = Vec::new();
    if before.data_type != after.data_type {
        parts.push(sql!("AS {}", Deparsed(&after.data_type)));
    }
    parts.extend(options(&retyped, after));
    parts
}

/// The options that differ, as the clauses of `CREATE SEQUENCE`; the type apart.
pub(super) fn options(before: &SequenceOptions, after: &SequenceOptions) -> Vec<Sql> {
    let SequenceOptions { data_type: _, start, increment, minimum, maximum, cache, cycle } = after;
    let mut parts = Vec::new();
    for (differs, part) in [
        (before.increment != *increment, sql!("INCREMENT BY {}", increment)),
        (before.minimum != *minimum, sql!("MINVALUE {}", minimum)),
        (before.maximum != *maximum, sql!("MAXVALUE {}", maximum)),
        (before.start != *start, sql!("START WITH {}", start)),
        (before.cache != *cache, sql!("CACHE {}", cache)),
        (before.cycle != *cycle, if *cycle { sql!("CYCLE") } else { sql!("NO CYCLE") }),
    ] {
        if differs {
            parts.push(part);
        }
    }
    parts
}

/// What `CREATE SEQUENCE` chooses by itself for this type and direction.
pub(super) fn defaults(options: &SequenceOptions) -> SequenceOptions {
    let (low, high) = bounds(&options.data_type);
    let up = options.increment > 0;
    let (minimum, maximum) = if up { (1, high) } else { (low, -1) };
    // The start follows the bounds that are given, not those that are chosen.
    let start = if up { options.minimum } else { options.maximum };
    SequenceOptions {
        data_type: options.data_type.clone(),
        start,
        increment: 1,
        minimum,
        maximum,
        cache: 1,
        cycle: false,
    }
}

/// What the settings are after a change of type alone: a bound at the old type's end moves to the new type's.
pub(super) fn retyped(options: &SequenceOptions, data_type: &str) -> SequenceOptions {
    let ((old_low, old_high), (low, high)) = (bounds(&options.data_type), bounds(data_type));
    let mut retyped = SequenceOptions { data_type: data_type.to_owned(), ..options.clone() };
    if options.data_type != data_type {
        retyped.maximum = if options.maximum == old_high { high } else { options.maximum };
        retyped.minimum = if options.minimum == old_low { low } else { options.minimum };
    }
    retyped
}

fn bounds(data_type: &str) -> (i64, i64) {
    match data_type {
        "smallint" => (i16::MIN.into(), i16::MAX.into()),
        "integer" => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN, i64::MAX),
    }
}
