//! Columns: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::action::{Action, Mark, Rank, Slot};
use super::retype::{self, Effect};
use super::{Context, HazardKind, Lock, Statement, column_settings, foreign_options, online, sequences};
use crate::catalog::{Catalog, Column, ColumnSettings, ConstraintKind, Identity, Kind, ObjectId, Table};
use crate::diff::{Difference, kept_by_a_child, taken_over};
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Qualified, Sql};

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
            if change.forbids_null() && context.online(&table_of(after)) {
                actions.extend(online::not_null(after, context).unwrap_or_default());
            }
            actions
        }
    }
}

/// The column as it stands in its table's statement, with its default or without.
pub(super) fn clause(column: &Column, with_default: bool) -> Sql {
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
    if column.not_null {
        sql.push(&sql!(" NOT NULL"));
    }
    if let Some(identity) = &column.identity {
        sql.push(&sql!(" {}", identity_clause(column, identity)));
    }
    sql
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

fn identity_clause(column: &Column, identity: &Identity) -> Sql {
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
fn table_of(column: &Column) -> ObjectId {
    column.id.table_of().unwrap_or_else(|| column.id.clone())
}

/// What the statement that makes its table does not say of a column.
pub(super) fn of_new_table(table: &Table, column: &Column, context: &Context<'_>) -> Vec<Statement> {
    let parent = table
        .parents()
        .find_map(|parent| context.after.columns.get(&ObjectId::of_table(Kind::Column, parent, column.id.name())));
    match parent {
        Some(parent) if !column.local => {
            let taken_over = taken_over(parent, column);
            let alteration = Alteration { before: &taken_over, after: column, context };
            alteration.inherited().map_or(Vec::new(), |action| action.statements)
        }
        _ => column_settings::statements(&ColumnSettings::default(), column),
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
    let bare = Column { default: None, not_null: false, ..column.clone() };
    let mut added = add(&bare, context);
    let sql =
        sql!("ALTER TABLE {} ALTER COLUMN {} SET DEFAULT {}", table.sql(), Ident(column.id.name()), Deparsed(default));
    let words = format!("set the default of {}", column.id);
    added.statements.push(Statement::new(sql, words, &column.id).lock(Some((Lock::AccessExclusive, table))));
    let mut actions = vec![added, fill];
    if column.not_null {
        actions.extend(online::not_null(column, context).unwrap_or_default());
    }
    actions
}

fn add(column: &Column, context: &Context<'_>) -> Action {
    let (id, table) = (&column.id, table_of(column));
    let sql = sql!("ALTER TABLE {} ADD COLUMN {}", table.sql(), clause(column, true));
    let fills = column.default.is_some() || column.generated.is_some() || column.identity.is_some();
    let rewrites = column.generated.is_some()
        || column.identity.is_some()
        || column.default.as_deref().is_some_and(is_volatile)
        || context.calls_volatile(id);
    let statement = Statement::new(sql, format!("add {id}"), id)
        .lock(Some((Lock::AccessExclusive, table.clone())))
        .hazard_if(rewrites, HazardKind::RewritesTable, format!("{table} is written anew to fill {id}"))
        .hazard_if(
            column.not_null && !fills,
            HazardKind::SetsNotNull,
            format!("it fails where {table} has rows, since {id} has no default"),
        );
    let mut statements = vec![statement];
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

/// Whether the rows of a table are elsewhere, so that nothing happens to them.
fn is_foreign(table: &ObjectId, context: &Context<'_>) -> bool {
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

/// A column that is changed in place.
struct Alteration<'a> {
    before: &'a Column,
    after: &'a Column,
    context: &'a Context<'a>,
}

impl Alteration<'_> {
    /// What a child's column has of its own, after the statements on its parents: one action, since nothing can come
    /// between them.
    fn inherited(&self) -> Option<Action> {
        let (release, establish) = (self.release(), self.establish());
        let statements: Vec<Statement> = release.statements.into_iter().chain(establish.statements).collect();
        let table = self.after.id.table_of()?;
        let parents = self.context.after.tables.get(&table).into_iter().flat_map(Table::parents);
        let name = self.after.id.name();
        let requires = parents.map(|parent| ObjectId::of_table(Kind::Column, parent, name)).collect();
        (!statements.is_empty()).then_some(Action { statements, requires, ..establish })
    }

    /// What the column gives up.
    fn release(&self) -> Action {
        let (before, after) = (self.before, self.after);
        let mut statements = Vec::new();
        if before.default.is_some() && self.default_goes() {
            statements.push(self.statement(sql!("DROP DEFAULT"), "drop the default of"));
        }
        if before.identity.is_some() && after.identity.is_none() {
            statements.push(self.statement(sql!("DROP IDENTITY"), "drop the identity of"));
        }
        if before.generated.is_some() && after.generated.is_none() {
            statements.push(self.statement(sql!("DROP EXPRESSION"), "drop the expression of"));
        }
        if before.not_null && !after.not_null {
            statements.push(self.statement(sql!("DROP NOT NULL"), "allow null in"));
        }
        let frees = if after.identity.is_none() { identity_slot(before) } else { None };
        Action {
            statements,
            releases: vec![after.id.clone()],
            frees: frees.into_iter().collect(),
            rank: Rank::Release,
            place: after.position,
            ..Action::default()
        }
    }

    /// What the column becomes.
    fn establish(&self) -> Action {
        let (before, after) = (self.before, self.after);
        let mut statements = Vec::new();
        // Bounds that the new type cannot hold have to be gone before the sequence takes that type along.
        let bounds_first = match (&before.identity, &after.identity) {
            (Some(old), Some(new)) => sequences::outgrows(&old.options, &new.options.data_type),
            _ => false,
        };
        if bounds_first {
            statements.extend(self.identity(true));
        }
        if (before.data_type != after.data_type || before.collation != after.collation) && !self.rebuilt() {
            statements.push(self.retype());
        }
        if let Some(default) = &after.default
            && (before.default != after.default || self.default_goes())
            && !self.default_moves()
        {
            statements.push(self.statement(sql!("SET DEFAULT {}", Deparsed(default)), "set the default of"));
        }
        if self.forbids_null() && !self.context.online(&table_of(after)) {
            let statement = self.statement(sql!("SET NOT NULL"), "forbid null in");
            let table = table_of(after);
            statements.push(
                statement
                    .hazard(HazardKind::SetsNotNull, format!("rows of {table} with a null there make it fail"))
                    .hazard(
                        HazardKind::ScansTable,
                        format!("the whole of {table} is read while reads and writes wait"),
                    ),
            );
        }
        if !bounds_first {
            statements.extend(self.identity(false));
        }
        let mut settings = before.settings.clone();
        if before.data_type != after.data_type || before.collation != after.collation {
            // They do not survive it.
            (settings.storage, settings.compression) = (None, None);
        }
        statements.extend(column_settings::statements(&settings, after));
        if let Some(options) = foreign_options::changes(&before.foreign_options, &after.foreign_options) {
            statements.push(self.statement(options, "change the foreign options of"));
        }
        let takes = if before.identity.is_none() { identity_slot(after) } else { None };
        Action {
            statements,
            alters: vec![after.id.clone()],
            marks: vec![Mark(after.id.clone(), online::FORMED)],
            takes: takes.into_iter().collect(),
            rank: Rank::Column,
            place: after.position,
            ..Action::default()
        }
    }

    /// The default is not there between the two: it is removed, would not survive the change of type, would hold on to a
    /// sequence that may go away, or calls a function that is made again.
    fn default_goes(&self) -> bool {
        let (before, after) = (self.before, self.after);
        let frees =
            before.data_type != after.data_type || before.default.as_deref().is_some_and(|d| d.contains("nextval("));
        let remade = self.context.calls_remade(&before.id);
        !self.default_moves() && (after.default.is_none() || frees && before.default != after.default || remade)
    }

    /// The column's type is made again, which takes care of its default, unless that calls what is made again too.
    fn default_moves(&self) -> bool {
        self.rebuilt() && !self.context.calls_remade(&self.before.id)
    }

    /// The column's type is made again, and it moves over.
    fn rebuilt(&self) -> bool {
        self.context.remade.columns.contains(&self.after.id)
    }

    fn forbids_null(&self) -> bool {
        self.after.not_null && !self.before.not_null && !self.becomes_primary()
    }

    /// A primary key that is added in the same plan forbids null by itself.
    fn becomes_primary(&self) -> bool {
        let table = self.after.id.table_of();
        self.context.after.constraints.values().any(|constraint| {
            constraint.kind == ConstraintKind::Primary
                && constraint.id.table_of() == table
                && constraint.columns.iter().any(|name| name == self.after.id.name())
                && !self.context.before.constraints.contains_key(&constraint.id)
                && !online::builds_key(constraint, self.context)
        })
    }

    fn statement(&self, action: Sql, words: &str) -> Statement {
        let id = &self.after.id;
        let table = table_of(self.after);
        let sql = sql!("ALTER TABLE {} ALTER COLUMN {} {}", table.sql(), Ident(id.name()), action);
        Statement::new(sql, format!("{words} {id}"), id).lock(Some((Lock::AccessExclusive, table)))
    }

    fn retype(&self) -> Statement {
        let (before, after) = (self.before, self.after);
        let (id, table) = (&after.id, table_of(after));
        let mut action = sql!("TYPE {}", Deparsed(&after.data_type));
        if let Some(collation) = &after.collation {
            action.push(&sql!(" COLLATE {}", Deparsed(collation)));
        }
        if is_foreign(&table, self.context) {
            return self.statement(action, "change the type of");
        }
        if let Some(using) = retype::using(&before.data_type, &after.data_type, id.name()) {
            action.push(&sql!(" USING {}", using));
        }
        let effect = retype::effect(&before.data_type, &after.data_type, id.name());
        let mut statement = self.statement(action, "change the type of").hazard_if(
            !matches!(effect, Effect::Nothing),
            HazardKind::RewritesTable,
            format!("{table} is written anew while reads and writes wait"),
        );
        if let Effect::Narrows { what, condition } = effect {
            let count = sql!("SELECT count(*) FROM {} WHERE {}", table.sql(), condition);
            statement = statement
                .hazard(HazardKind::NarrowsType, format!("{what} of {id} are refused or changed"))
                .loss(id, what, count);
        }
        statement
    }

    /// The identity's changes, before or after the change of the column's type.
    fn identity(&self, before_type: bool) -> Vec<Statement> {
        let (before, after) = (self.before, self.after);
        let Some(new) = &after.identity else { return Vec::new() };
        let schema = after.id.schema().unwrap_or("");
        let Some(old) = &before.identity else {
            let mut statements =
                vec![self.statement(sql!("ADD {}", identity_clause(after, new)), "make an identity column of")];
            let name = sql!("{}::regclass", Literal(sql!("{}", Qualified(schema, &new.sequence)).as_str()));
            if let Some(sql) = sequences::catch_up_sql(&name, &new.options, &after.id) {
                let words = format!("set the sequence of {} behind its values", after.id);
                statements.push(Statement::new(sql, words, &after.id));
            }
            return statements;
        };
        let mut parts = Vec::new();
        if old.always != new.always {
            parts.push(if new.always { sql!("SET GENERATED ALWAYS") } else { sql!("SET GENERATED BY DEFAULT") });
        }
        let expected =
            if before_type { old.options.clone() } else { sequences::retyped(&old.options, &new.options.data_type) };
        let mut statements = Vec::new();
        let changed = sequences::options(&expected, &new.options);
        if !changed.is_empty() {
            let name = sql!("{}", Qualified(schema, &old.sequence));
            let words = format!("bring the position of {} into its new bounds", after.id);
            let moved = sequences::into_range(&name, &expected, &new.options);
            statements.extend(moved.map(|sql| Statement::new(sql, words, &after.id)));
            parts.extend(changed.iter().map(|option| sql!("SET {}", option)));
            if sequences::disjoint(&expected, &new.options) {
                parts.push(sql!("RESTART"));
            }
        }
        if !parts.is_empty() {
            statements.push(self.statement(Sql::join(&parts, " "), "change the identity of"));
        }
        if old.sequence != new.sequence {
            let sql = sql!("ALTER SEQUENCE {} RENAME TO {}", Qualified(schema, &old.sequence), Ident(&new.sequence));
            statements.push(Statement::new(sql, format!("rename the sequence of {}", after.id), &after.id));
        }
        statements
    }
}
