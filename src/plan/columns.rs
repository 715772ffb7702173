//! Columns: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::action::{Action, Rank, Slot};
use super::alteration::Alteration;
use super::{Context, HazardKind, Lock, Statement, column_settings, foreign_options, not_null, online, sequences};
use crate::catalog::{Catalog, Column, ColumnSettings, Identity, Kind, ObjectId, Table};
use crate::diff::{Difference, kept_by_a_child, taken_over};
use crate::sql;
use crate::sql::{Deparsed, Ident, Qualified, Sql};

pub(super) fn actions(difference: &Difference<Column>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(column) => create(column, context),
        Difference::Drop(column) => vec![remove(column, context)],
        Difference::Replace { before, after } => vec![remove(before, context), add(after, context)],
        Difference::Alter { before, after } if after.inherited => {
            let change = Alteration { before, after, context };
            change.inherited().into_iter().collect()
        }
        Difference::Alter { before, after } => {
            let change = Alteration { before, after, context };
            let mut actions = vec![change.release(), change.establish()];
            actions.retain(|action| !action.statements.is_empty());
            actions.extend(change.forbidden_apart());
            actions
        }
    }
}

/// The column as it stands in its table's statement, with its default or without.
pub(super) fn clause(column: &Column, with_default: bool, context: &Context<'_>) -> Sql {
    let mut sql = sql!("{} {}", Ident(column.id.name()), Deparsed(&column.data_type));
    sql.push(&foreign_options::clause(&column.foreign_options));
    if let Some(collation) = &column.collation {
        sql.push(&sql!(" COLLATE {}", Deparsed(collation)));
    }
    if let Some(default) = column.default.as_ref().filter(|_| with_default) {
        sql.push(&sql!(" DEFAULT {}", Deparsed(default)));
    }
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { sql!("STORED") } else { sql!("VIRTUAL") };
        sql.push(&sql!(" GENERATED ALWAYS AS ({}) {}", Deparsed(&generated.expression), kind));
    }
    sql.push(&not_null::clause(column, context));
    if let Some(identity) = &column.identity {
        sql.push(&sql!(" {}", identity_clause(column, identity)));
    }
    sql
}

/// What a typed table says of a column that it has from its type; none where it says nothing.
pub(super) fn clause_of_typed(column: &Column, with_default: bool, context: &Context<'_>) -> Option<Sql> {
    let mut options = sql!("");
    if let Some(default) = column.default.as_ref().filter(|_| with_default) {
        options.push(&sql!(" DEFAULT {}", Deparsed(default)));
    }
    options.push(&not_null::clause(column, context));
    (!options.as_str().is_empty()).then(|| sql!("{} WITH OPTIONS{}", Ident(column.id.name()), options))
}

/// Sets the default of a column of a new table, where it calls what needs the table.
pub(super) fn default_of_new(column: &Column) -> Action {
    let default = column.default.as_deref().unwrap_or("NULL");
    default_apart(column, sql!("SET DEFAULT {}", Deparsed(default)), "set the default of", Rank::Column)
}

/// Drops the default of a column whose table goes away, where it calls what needs the table.
pub(super) fn default_of_dropped(column: &Column) -> Action {
    default_apart(column, sql!("DROP DEFAULT"), "drop the default of", Rank::Release)
}

fn default_apart(column: &Column, action: Sql, words: &str, rank: Rank) -> Action {
    let id = &column.id;
    let sql = sql!("ALTER TABLE {} ALTER COLUMN {} {}", table_of(column).sql(), Ident(id.name()), action);
    let statements = vec![Statement::new(sql, format!("{words} {id}"), id)];
    Action { statements, defaults: vec![id.clone()], rank, place: column.position, ..Action::default() }
}

/// The name that an identity column's sequence takes.
pub(super) fn identity_slot(column: &Column) -> Option<Slot> {
    let identity = column.identity.as_ref()?;
    Some(Slot::Relation(column.id.schema()?.to_owned(), identity.sequence.clone()))
}

pub(super) fn identity_clause(column: &Column, identity: &Identity) -> Sql {
    let kind = if identity.always { sql!("ALWAYS") } else { sql!("BY DEFAULT") };
    let mut sql = sql!("GENERATED {} AS IDENTITY", kind);
    let mut parts = Vec::new();
    let table = column.id.table_of();
    let usual = table.as_ref().map(|table| format!("{}_{}_seq", table.name(), column.id.name()));
    if usual.as_ref() != Some(&identity.sequence) {
        parts.push(sql!("SEQUENCE NAME {}", Qualified(column.id.schema().unwrap_or(""), &identity.sequence)));
    }
    parts.extend(sequences::options(&sequences::defaults(&identity.options), &identity.options));
    if !parts.is_empty() {
        sql.push(&sql!(" ({})", Sql::join(&parts, " ")));
    }
    sql
}

/// A column always has its table; the fall-back only names the column in an impossible error.
pub(super) fn table_of(column: &Column) -> ObjectId {
    column.id.table_of().unwrap_or_else(|| column.id.clone())
}

/// What the statement that makes its table does not say of a column.
pub(super) fn of_new_table(table: &Table, column: &Column, context: &Context<'_>) -> Vec<Statement> {
    let parent = table
        .parents()
        .find_map(|parent| context.after.columns.get(&ObjectId::of_table(Kind::Column, parent, column.id.name())));
    match parent {
        Some(parent) if !column.local => {
            let mut taken_over = taken_over(parent, column);
            if let (Some(taken), Some(own)) = (&mut taken_over.not_null_constraint, &column.not_null_constraint) {
                // The table's own statement has said so, see [`not_null::own_names`].
                taken.name.clone_from(&own.name);
            }
            let alteration = Alteration { before: &taken_over, after: column, context };
            alteration.inherited().map_or(Vec::new(), |action| action.statements)
        }
        _ => {
            let apart = not_null::is_apart(column).then(|| set_not_null(column, context));
            apart.into_iter().chain(column_settings::statements(&ColumnSettings::default(), column)).collect()
        }
    }
}

fn create(column: &Column, context: &Context<'_>) -> Vec<Action> {
    let table = table_of(column);
    let computed = column.generated.is_some() || column.identity.is_some();
    let volatile = column.default.as_deref().filter(|default| is_volatile(default));
    let Some(default) = volatile.filter(|_| !computed && online::can_fill(&table, context)) else {
        return vec![add(column, context)];
    };
    let Some(fill) = online::backfill(column, default) else { return vec![add(column, context)] };
    let bare = Column { default: None, not_null: not_null::is_apart(column), ..column.clone() };
    let mut added = add(&bare, context);
    let sql =
        sql!("ALTER TABLE {} ALTER COLUMN {} SET DEFAULT {}", table.sql(), Ident(column.id.name()), Deparsed(default));
    let words = format!("set the default of {}", column.id);
    added.statements.push(Statement::new(sql, words, &column.id).lock(Some((Lock::AccessExclusive, table))));
    let mut actions = vec![added, fill];
    if column.not_null && !not_null::is_apart(column) {
        actions.extend(online::not_null(column, context).unwrap_or_default());
    }
    actions
}

/// Forbids null where the column's clause cannot.
fn set_not_null(column: &Column, context: &Context<'_>) -> Statement {
    let sql = sql!("ALTER TABLE {} {}", table_of(column).sql(), not_null::set(column, context));
    Statement::new(sql, format!("forbid null, for new rows, in {}", column.id), &column.id)
}

fn add(column: &Column, context: &Context<'_>) -> Action {
    let (id, table) = (&column.id, table_of(column));
    let sql = sql!("ALTER TABLE {} ADD COLUMN {}", table.sql(), clause(column, true, context));
    let fills = column.default.is_some() || column.generated.is_some() || column.identity.is_some();
    let rewrites = column.generated.as_ref().is_some_and(|generated| generated.stored)
        || column.identity.is_some()
        || column.default.as_deref().is_some_and(is_volatile)
        || context.calls_volatile(id)
        || is_checked(&column.data_type, context);
    let statement = Statement::new(sql, format!("add {id}"), id)
        .lock(Some((Lock::AccessExclusive, table.clone())))
        .hazard_if(rewrites, HazardKind::RewritesTable, format!("{table} is written anew to fill {id}"))
        .hazard_if(
            column.not_null && !fills,
            HazardKind::SetsNotNull,
            format!("it fails where {table} has rows, since {id} has no default"),
        );
    let mut statements = vec![statement];
    statements.extend(not_null::is_apart(column).then(|| set_not_null(column, context)));
    statements.extend(column_settings::statements(&ColumnSettings::default(), column));
    Action {
        statements,
        creates: vec![id.clone()],
        requires: context.after.children_with(id),
        takes: identity_slot(column).into_iter().collect(),
        rank: Rank::Column,
        place: column.position,
        ..Action::default()
    }
}

/// Functions that give another value for each row, so that adding a column with them writes the table anew.
fn is_volatile(default: &str) -> bool {
    ["nextval(", "random(", "uuid_generate_", "gen_random_uuid(", "clock_timestamp(", "timeofday(", "uuidv7("]
        .iter()
        .any(|name| default.contains(name))
}

/// Whether a type is a domain with constraints, or over one: each row is asked about its value, even where that is null
/// (<https://www.postgresql.org/docs/current/sql-altertable.html>, notes).
fn is_checked(data_type: &str, context: &Context<'_>) -> bool {
    let catalog = context.after;
    let Some(domain) = catalog.domains.values().find(|domain| domain.id.sql().as_str() == data_type) else {
        return false;
    };
    let has_check = || catalog.domain_constraints.values().any(|constraint| constraint.domain_of_is(&domain.id));
    domain.not_null || has_check() || is_checked(&domain.data_type, context)
}

/// Whether the rows of a table are elsewhere, so that nothing happens to them.
pub(super) fn is_foreign(table: &ObjectId, context: &Context<'_>) -> bool {
    context.before.tables.get(table).is_some_and(|table| table.foreign.is_some())
}

fn remove(column: &Column, context: &Context<'_>) -> Action {
    let (id, table) = (&column.id, table_of(column));
    let only = if kept_by_a_child(id, context.before, context.after) { sql!("ONLY ") } else { sql!("") };
    let sql = sql!("ALTER TABLE {}{} DROP COLUMN {}", only, table.sql(), Ident(id.name()));
    let mut frees: Vec<Slot> = identity_slot(column).into_iter().collect();
    frees.push(Slot::Parent(id.clone()));
    // While a parent has it too, PostgreSQL refuses.
    let parents_in = |catalog: &Catalog| -> Vec<ObjectId> {
        catalog.tables.get(&table).into_iter().flat_map(Table::parents).cloned().collect()
    };
    let kept = parents_in(context.after);
    let parents = parents_in(context.before).into_iter().filter(|parent| kept.contains(parent));
    let takes = parents.map(|parent| Slot::Parent(ObjectId::of_table(Kind::Column, &parent, id.name()))).collect();
    let mut statement =
        Statement::new(sql, format!("drop {id}"), id).lock(Some((Lock::AccessExclusive, table.clone())));
    if column.generated.is_none() && !is_foreign(&table, context) {
        let count = sql!("SELECT count({}) FROM {}", Ident(id.name()), table.sql());
        statement = statement.hazard(HazardKind::DropColumn, format!("every value of {id} is lost")).loss(
            id,
            "values that are not null",
            count,
        );
    }
    Action {
        statements: vec![statement],
        drops: vec![id.clone()],
        frees,
        takes,
        rank: Rank::DropColumn,
        place: column.position,
        ..Action::default()
    }
}
