//! A column that is changed in place: <https://www.postgresql.org/docs/current/sql-altertable.html>.

use super::action::{Action, Mark, Rank};
use super::columns::{identity_clause, identity_slot, is_foreign, table_of};
use super::retype::{self, Effect};
use super::{
    Context, HazardKind, Lock, Statement, column_settings, foreign_options, indexes, not_null, online, sequences,
};
use crate::catalog::{Column, ConstraintKind, Kind, ObjectId, Table};
use crate::sql;
use crate::sql::{Deparsed, Ident, Literal, Qualified, Sql};

/// A column that is changed in place.
pub(super) struct Alteration<'a> {
    pub(super) before: &'a Column,
    pub(super) after: &'a Column,
    pub(super) context: &'a Context<'a>,
}

impl Alteration<'_> {
    /// What a child's column has of its own, after the statements on its parents: one action, since nothing can come
    /// between them.
    pub(super) fn inherited(&self) -> Option<Action> {
        let (release, establish) = (self.release(), self.establish());
        let statements: Vec<Statement> = release.statements.into_iter().chain(establish.statements).collect();
        let table = self.after.id.table_of()?;
        let parents = self.context.after.tables.get(&table).into_iter().flat_map(Table::parents);
        let name = self.after.id.name();
        let requires = parents.map(|parent| ObjectId::of_table(Kind::Column, parent, name)).collect();
        (!statements.is_empty()).then_some(Action { statements, requires, ..establish })
    }

    /// What the column gives up.
    pub(super) fn release(&self) -> Action {
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
    pub(super) fn establish(&self) -> Action {
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
        if self.forbids_null() && !self.forbids_null_apart() {
            let statement = self.of_table(&not_null::set(after, self.context), "forbid null in");
            let (table, looks) = (table_of(after), !not_null::is_apart(after));
            statements.push(
                statement
                    .hazard_if(
                        looks,
                        HazardKind::SetsNotNull,
                        format!("rows of {table} with a null there make it fail"),
                    )
                    .hazard_if(
                        looks,
                        HazardKind::ScansTable,
                        format!("the whole of {table} is read while reads and writes wait"),
                    ),
            );
        }
        for change in not_null::changes(before, after, self.context) {
            let detail = format!("rows of {} with a null there make it fail", table_of(after));
            let statement = self.of_table(&change.action, change.words);
            statements.push(statement.hazard_if(change.looks, HazardKind::SetsNotNull, detail));
        }
        if !bounds_first && !self.identity_waits() {
            statements.extend(self.identity(false));
        }
        let mut settings = (*before.settings).clone();
        if before.data_type != after.data_type || before.collation != after.collation {
            // They do not survive it.
            (settings.storage, settings.compression) = (None, None);
        }
        statements.extend(column_settings::statements(&settings, after));
        if let Some(options) = foreign_options::changes(&before.foreign_options, &after.foreign_options) {
            statements.push(self.statement(options, "change the foreign options of"));
        }
        let takes = if before.identity.is_none() && !self.identity_waits() { identity_slot(after) } else { None };
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
        self.after.not_null && !self.before.not_null && (self.gains_identity() || !self.becomes_primary())
    }

    /// It becomes an identity column, which one with null cannot.
    fn gains_identity(&self) -> bool {
        self.before.identity.is_none() && self.after.identity.is_some()
    }

    /// Null is forbidden later, see [`Alteration::forbidden_apart`].
    fn identity_waits(&self) -> bool {
        self.gains_identity() && self.forbids_null_apart()
    }

    /// What forbids null in versions of their own, and what waits for that.
    pub(super) fn forbidden_apart(&self) -> Vec<Action> {
        if !self.forbids_null_apart() {
            return Vec::new();
        }
        let mut actions = online::not_null(self.after, self.context).unwrap_or_default();
        if let Some(last) = actions.last_mut().filter(|_| self.gains_identity()) {
            last.statements.extend(self.identity(false));
            last.takes.extend(identity_slot(self.after));
        }
        actions
    }

    /// Null is forbidden in versions of their own, so that nobody waits for it.
    fn forbids_null_apart(&self) -> bool {
        self.forbids_null() && self.context.online(&table_of(self.after)) && !not_null::is_apart(self.after)
    }

    /// A primary key that is added in the same plan forbids null by itself.
    fn becomes_primary(&self) -> bool {
        let table = self.after.id.table_of();
        let plain = not_null::is_plain(self.after, self.context);
        let mut keys = self.context.after.constraints.values();
        plain
            && keys.any(|constraint| {
                constraint.kind == ConstraintKind::Primary
                    && constraint.validated
                    && constraint.id.table_of() == table
                    && constraint.columns.iter().any(|name| name == self.after.id.name())
                    && !self.context.before.constraints.contains_key(&constraint.id)
                    && !online::builds_key(constraint, self.context)
            })
    }

    fn statement(&self, action: Sql, words: &str) -> Statement {
        self.of_table(&sql!("ALTER COLUMN {} {}", Ident(self.after.id.name()), action), words)
    }

    fn of_table(&self, action: &Sql, words: &str) -> Statement {
        let id = &self.after.id;
        let table = table_of(self.after);
        let sql = sql!("ALTER TABLE {} {}", table.sql(), action);
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
        let stays = matches!(effect, Effect::Nothing);
        let collated = before.collation != after.collation;
        let mut statement = self
            .statement(action, "change the type of")
            .hazard_if(
                !stays,
                HazardKind::RewritesTable,
                format!("{table} is written anew while reads and writes wait"),
            )
            .hazard_if(
                stays && collated && indexes::hold(id, self.context.before, self.context.after),
                HazardKind::IndexBuild,
                format!("the indexes on {id} are built again while reads and writes wait"),
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
