//! Changes of tables that others are working with, in forms that hold no lock while they read or write many rows: each in
//! several transactions, so in several versions (<https://www.postgresql.org/docs/current/sql-altertable.html>, notes).

use super::action::{Action, Mark, Rank, Slot};
use super::constraints::{clause, index_slot};
use super::renames::shortened;
use super::{Context, HazardKind, Lock, Statement, parameters};
use crate::catalog::{Catalog, Column, Constraint, ConstraintKind, Kind, ObjectId};
use crate::diff::constraint_apart;
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Sql};

/// The stage of a column that has its type, its default and all but `NOT NULL`.
pub(super) const FORMED: &str = "formed";
/// The stage of a new column that has its values.
const FILLED: &str = "filled";

/// A constraint of a table that is there already: added without looking at the rows, and validated in a version of its own
/// while others read and write; a key from an index that is built concurrently. None where PostgreSQL has no such form.
pub(super) fn constraint(constraint: &Constraint, context: &Context<'_>) -> Option<Vec<Action>> {
    let table = constraint.id.table_of()?;
    let (_, [.., not_enforced]) = constraint_apart(&constraint.definition);
    if !constraint.validated || not_enforced || !context.online(&table) {
        return None;
    }
    match constraint.kind {
        ConstraintKind::Check | ConstraintKind::Foreign => Some(not_valid_first(constraint, &table, context)),
        ConstraintKind::Primary | ConstraintKind::Unique if builds_key(constraint, context) => {
            from_index(constraint, &table)
        }
        ConstraintKind::Primary | ConstraintKind::Unique => None,
        ConstraintKind::Exclusion => None,
    }
}

/// Whether a key is made from an index that is built beforehand. Where another key of the table goes away in the same plan
/// there would be a time without either, and a foreign key may need one.
pub(super) fn builds_key(constraint: &Constraint, context: &Context<'_>) -> bool {
    let Some(table) = constraint.id.table_of() else { return false };
    let is_key = |c: &Constraint| matches!(c.kind, ConstraintKind::Primary | ConstraintKind::Unique);
    let known = |catalog: &Catalog, id: &ObjectId| catalog.constraints.contains_key(id);
    let goes = |c: &Constraint| is_key(c) && c.id.is_of(&table) && !known(context.after, &c.id);
    context.online(&table)
        && KeyText::of(constraint).is_some()
        && !known(context.before, &constraint.id)
        && !context.before.constraints.values().any(goes)
}

fn not_valid_first(constraint: &Constraint, table: &ObjectId, context: &Context<'_>) -> Vec<Action> {
    let id = &constraint.id;
    let foreign = constraint.kind == ConstraintKind::Foreign;
    let lock = if foreign { Lock::ShareRowExclusive } else { Lock::AccessExclusive };
    let sql = sql!("ALTER TABLE {} ADD {} NOT VALID", table.sql(), clause(constraint));
    let added = Statement::new(sql, format!("add {id}, for new rows"), id).lock(context.lock(lock, table));
    let mark = Mark(id.clone(), "added");
    vec![
        Action { marks: vec![mark.clone()], ..Action::create(id, vec![added], Rank::AddConstraint) },
        Action { after_commit: vec![mark], ..validate(id, table, Rank::Validate) },
    ]
}

pub(super) fn validate(id: &ObjectId, table: &ObjectId, rank: Rank) -> Action {
    let sql = sql!("ALTER TABLE {} VALIDATE CONSTRAINT {}", table.sql(), Ident(id.name()));
    let statement = Statement::new(sql, format!("validate {id}"), id)
        .lock(Some((Lock::ShareUpdateExclusive, table.clone())))
        .hazard(HazardKind::AddsConstraint, format!("rows of {table} that break it make it fail"));
    Action::alter(id, vec![statement], rank)
}

/// `USING INDEX`. None where the definition has something that an index cannot be told.
fn from_index(constraint: &Constraint, table: &ObjectId) -> Option<Vec<Action>> {
    let id = &constraint.id;
    let key = KeyText::of(constraint)?;
    let index = ObjectId::in_schema(Kind::Index, id.schema()?, id.name());
    let mut sql = sql!("CREATE UNIQUE INDEX CONCURRENTLY {} ON {} ({})", Ident(id.name()), table.sql(), key.columns);
    for part in [&key.include, &key.nulls, &key.with] {
        sql.push(part);
    }
    let built = Statement::new(sql, format!("build the index of {id}"), id)
        .lock(Some((Lock::ShareUpdateExclusive, table.clone())))
        .hazard(HazardKind::IndexBuild, format!("the whole of {table} is read, in the background"))
        .hazard(HazardKind::AddsConstraint, format!("rows of {table} that are equal there make it fail"));
    let mark = Mark(id.clone(), "index");
    let build = Action {
        marks: vec![mark.clone()],
        takes: index_slot(constraint).into_iter().collect(),
        requires: constraint.columns.iter().map(|name| ObjectId::of_table(Kind::Column, table, name)).collect(),
        outside_transaction: true,
        ..Action::create(&index, vec![built], Rank::CreateIndex)
    };
    let primary = constraint.kind == ConstraintKind::Primary;
    let word = if primary { sql!("PRIMARY KEY") } else { sql!("UNIQUE") };
    let mut sql = sql!("ALTER TABLE {} ADD CONSTRAINT {} {}", table.sql(), Ident(id.name()), word);
    sql.push(&sql!(" USING INDEX {}", Ident(id.name())));
    sql.push(&key.deferrable);
    let added = Statement::new(sql, format!("add {id}"), id).lock(Some((Lock::AccessExclusive, table.clone())));
    let add = Action {
        after_commit: vec![mark],
        takes: primary.then(|| Slot::PrimaryKey(table.clone())).into_iter().collect(),
        ..Action::create(id, vec![added], Rank::AddConstraint)
    };
    Some(vec![build, add])
}

/// The parts of a key's definition, as `pg_get_constraintdef` prints them one after the other.
struct KeyText {
    columns: Sql,
    include: Sql,
    nulls: Sql,
    with: Sql,
    deferrable: Sql,
}

impl KeyText {
    fn of(constraint: &Constraint) -> Option<Self> {
        let rest =
            constraint.definition.strip_prefix("PRIMARY KEY ").or(constraint.definition.strip_prefix("UNIQUE "))?;
        let (nulls, rest) = match rest.strip_prefix("NULLS NOT DISTINCT ") {
            Some(rest) => (sql!(" NULLS NOT DISTINCT"), rest),
            None => (sql!(""), rest),
        };
        let names: Vec<Sql> = constraint.columns.iter().map(|name| sql!("{}", Ident(name))).collect();
        let columns = Sql::join(&names, ", ");
        let rest = rest.strip_prefix(sql!("({})", columns).as_str())?;
        let (rest, deferrable) = match rest.find(" DEFERRABLE") {
            Some(at) => (&rest[..at], sql!("{}", Deparsed(&rest[at..]))),
            None => (rest, sql!("")),
        };
        let options = &constraint.index.options;
        let with = if options.is_empty() { sql!("") } else { sql!(" WITH ({})", parameters::list(options)) };
        let plain = rest.is_empty() || rest.starts_with(" INCLUDE (") && rest.ends_with(')') && !rest.contains('"');
        plain.then(|| Self { columns, include: sql!("{}", Deparsed(rest)), nulls, with, deferrable })
    }
}

/// `SET NOT NULL` by a check that is validated while others read and write, so that the rows are not read under the
/// exclusive lock. The column is there, as it shall be but for this.
pub(super) fn not_null(column: &Column, context: &Context<'_>) -> Option<Vec<Action>> {
    let (id, table) = (&column.id, column.id.table_of()?);
    let check = ObjectId::of_table(Kind::Constraint, &table, free_name(&table, id.name(), "present", context));
    let (name, lock) = (Ident(check.name()), Some((Lock::AccessExclusive, table.clone())));
    let sql =
        sql!("ALTER TABLE {} ADD CONSTRAINT {} CHECK ({} IS NOT NULL) NOT VALID", table.sql(), name, Ident(id.name()));
    let added = Statement::new(sql, format!("forbid null in {id}, for new rows"), id).lock(lock.clone());
    let set = Statement::new(
        sql!("ALTER TABLE {} {}", table.sql(), super::not_null::set(column, context)),
        format!("forbid null in {id}, which the check has proven"),
        id,
    );
    let dropped = sql!("ALTER TABLE {} DROP CONSTRAINT {}", table.sql(), name);
    let dropped = Statement::new(dropped, format!("drop the check of {id}"), id).lock(lock.clone());
    let (first, second) = (Mark(id.clone(), "null refused"), Mark(id.clone(), "no null"));
    let mut validated = validate(&check, &table, Rank::Validate);
    for statement in &mut validated.statements {
        statement.object = id.clone();
        statement.words = format!("look for null in {id}");
        statement.hazards.clear();
    }
    validated.hazard(HazardKind::SetsNotNull, format!("rows of {table} with a null there make it fail"));
    Some(vec![
        Action {
            statements: vec![added],
            marks: vec![first.clone()],
            after: vec![Mark(id.clone(), FORMED), Mark(id.clone(), FILLED)],
            rank: Rank::AddConstraint,
            ..Action::default()
        },
        Action { after_commit: vec![first], marks: vec![second.clone()], ..validated },
        Action { after_commit: vec![second], ..Action::alter(id, vec![set.lock(lock), dropped], Rank::Settle) },
    ])
}

/// A name that no constraint of the table has, before or after.
pub(super) fn free_name(table: &ObjectId, of: &str, word: &str, context: &Context<'_>) -> String {
    let base = format!("{}_{word}", shortened(of));
    let taken =
        |catalog: &Catalog, name: &str| catalog.constraints.keys().any(|id| id.is_of(table) && id.name() == name);
    let candidates = std::iter::once(base.clone()).chain((1..).map(|number| format!("{base}_{number}")));
    let mut free = candidates.filter(|name| !taken(context.before, name) && !taken(context.after, name));
    free.next().unwrap_or(base)
}

/// Whether a new column of this table can be filled by updates: neither a trigger nor a rule would do something of its own
/// then, and no row is hidden.
pub(super) fn can_fill(table: &ObjectId, context: &Context<'_>) -> bool {
    let catalog = context.before;
    let plain = catalog.tables.get(table).is_some_and(|table| !catalog.has_side_effects(&table.id));
    plain && context.online(table)
}

/// How many pages of a table are filled in one transaction: 8 MB.
const PAGES: i64 = 1000;

/// Fills a column that was just added with a default that is another for each row: a few pages at a time, each in a
/// transaction of its own, so that no row stays locked for long. It can be run again.
pub(super) fn backfill(column: &Column, default: &str) -> Option<Action> {
    let (id, table) = (&column.id, column.id.table_of()?);
    let quote = std::iter::once("$fill$".to_owned()).chain((1..100).map(|number| format!("$fill{number}$")));
    let quote = quote.into_iter().find(|quote| !default.contains(quote.as_str()))?;
    let (quote, name) = (Deparsed(&quote), Ident(id.name()));
    let update = sql!("UPDATE {} SET {} = {} WHERE {} IS NULL", table.sql(), name, Deparsed(default), name);
    let pages = sql!(
        "pg_catalog.pg_relation_size({}::regclass) / pg_catalog.current_setting('block_size')::bigint",
        Literal(table.sql().as_str())
    );
    let each = sql!(
        "{}\n            AND ctid >= pg_catalog.format('(%s,0)', page)::tid\n            \
         AND ctid < pg_catalog.format('(%s,0)', page + {})::tid;\n        COMMIT;\n        page := page + {};",
        update,
        PAGES,
        PAGES
    );
    let sql = sql!(
        "DO {}\nDECLARE\n    page bigint := 0;\n    pages bigint := {};\nBEGIN\n    WHILE page <= pages LOOP\n        \
         {}\n    END LOOP;\n    -- Rows that have moved meanwhile.\n    {};\nEND\n{}",
        quote,
        pages,
        each,
        update,
        quote
    );
    let statement = Statement::new(sql, format!("fill {id}, a few pages at a time"), id)
        .lock(Some((Lock::RowExclusive, table.clone())));
    let marks = vec![Mark(id.clone(), FILLED)];
    Some(Action { marks, outside_transaction: true, ..Action::alter(id, vec![statement], Rank::Column) })
}
