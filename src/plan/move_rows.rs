//! The rows of a table that is made again move over to the new one, and the old one goes: in one block, which fails where
//! not every row has arrived.

use super::action::{Action, Mark, Rank};
use super::again::{ATTACHED, Again, MOVED, Tree};
use super::aside::owned;
use super::retype::{self, Effect};
use super::{Context, HazardKind, Lock, Statement, sequences, tables};
use crate::catalog::{Catalog, Column, Kind, ObjectId, SequenceOptions, Table};
use crate::sql;
use crate::sql::{DollarQuoted, Ident, Literal, Qualified, Sql};

/// What the statement that drops the old table becomes: the rows have moved before.
pub(super) fn instead(dropping: Action, id: &ObjectId, tree: &Tree, context: &Context<'_>) -> Action {
    let Some(new) = context.after.tables.get(id) else { return dropping };
    let move_over = Move { id, tree, new, again: context.again, before: context.before, after: context.after };
    let mut statements = move_over.positions();
    statements.push(move_over.rows());
    statements.extend(move_over.caught_up());
    // No policy holds a row back while the rows move.
    statements.extend(tables::row_security(id, (false, new.row_security), (false, new.force_row_security), None));
    Action {
        statements,
        requires: tree.new.iter().cloned().collect(),
        after: vec![Mark(id.clone(), ATTACHED)],
        marks: vec![Mark(id.clone(), MOVED)],
        rank: Rank::MoveRows,
        ..dropping
    }
}

struct Move<'a> {
    id: &'a ObjectId,
    tree: &'a Tree,
    new: &'a Table,
    again: &'a Again,
    /// With the old table under the name that it has meanwhile.
    before: &'a Catalog,
    after: &'a Catalog,
}

impl Move<'_> {
    /// The old column of a new one.
    fn old(&self, column: &Column) -> Option<&Column> {
        self.before.columns.get(&ObjectId::of_table(Kind::Column, &self.tree.aside, column.id.name()))
    }

    fn rows(&self) -> Statement {
        let (id, aside) = (self.id, &self.tree.aside);
        let (mut names, mut values) = (Vec::new(), Vec::new());
        let lock = Some((Lock::AccessExclusive, id.clone()));
        let columns = self.after.columns_of(id);
        let moved = columns.iter().filter(|column| column.generated.is_none());
        let moved: Vec<(&Column, &Column)> = moved.filter_map(|column| Some((self.old(column)?, *column))).collect();
        for (old, new) in &moved {
            let name = new.id.name();
            names.push(sql!("{}", Ident(name)));
            let using = (old.data_type != new.data_type).then(|| retype::using(&old.data_type, &new.data_type, name));
            values.push(using.flatten().unwrap_or_else(|| sql!("{}", Ident(name))));
        }
        let into = if names.is_empty() { sql!("") } else { sql!(" ({})", Sql::join(&names, ", ")) };
        let always = columns.iter().any(|column| column.identity.as_ref().is_some_and(|identity| identity.always));
        let system = if always { sql!(" OVERRIDING SYSTEM VALUE") } else { sql!("") };
        let only = if self.tree.only { sql!("ONLY ") } else { sql!("") };
        let from = sql!("{}{}", only, aside.sql());
        let insert = sql!(
            "INSERT INTO {}{}{}\n        SELECT {} FROM {}",
            id.sql(),
            into,
            system,
            Sql::join(&values, ", "),
            from
        );
        let sql = block(&insert, &from, &aside.sql());
        let words = format!("move the rows of {id} over to the new one, and drop the old one");
        let mut statement = Statement::new(sql, words, id)
            .lock(lock)
            .hazard(HazardKind::RewritesTable, format!("{id} is written anew while reads and writes wait"))
            .hazard_if(
                self.new.partition_by.is_some(),
                HazardKind::AddsConstraint,
                format!("rows of {id} that no partition takes make it fail"),
            );
        for (old, new) in &moved {
            statement = self.changed(statement, old, new);
        }
        for new in columns.iter().filter(|new| new.not_null && self.old(new).is_none()) {
            let fills = new.default.is_some() || new.generated.is_some() || new.identity.is_some();
            let detail = format!("it fails where {id} has rows, since {} has no default", new.id);
            statement = statement.hazard_if(!fills, HazardKind::SetsNotNull, detail);
        }
        for old in self.before.columns_of(aside).into_iter().filter(|old| old.generated.is_none()) {
            let column = ObjectId::of_table(Kind::Column, id, old.id.name());
            if self.after.columns.get(&column).is_none_or(|new| new.generated.is_some()) {
                let count = sql!("SELECT count({}) FROM {}{}", Ident(old.id.name()), only, id.sql());
                statement = statement.hazard(HazardKind::DropColumn, format!("every value of {column} is lost")).loss(
                    &column,
                    "values that are not null",
                    count,
                );
            }
        }
        self.sequences_that_go(statement)
    }

    /// What another type, or forbidding null, means for the values of a column.
    fn changed(&self, statement: Statement, old: &Column, new: &Column) -> Statement {
        let id = self.id;
        let detail = format!("rows of {id} with a null in {} make it fail", new.id);
        let statement = statement.hazard_if(new.not_null && !old.not_null, HazardKind::SetsNotNull, detail);
        if old.data_type == new.data_type {
            return statement;
        }
        match retype::effect(&old.data_type, &new.data_type, new.id.name()) {
            Effect::Nothing | Effect::Rewrites => statement,
            Effect::Narrows { what, condition } => statement
                .hazard(HazardKind::NarrowsType, format!("{what} of {} are refused or changed", new.id))
                .loss(&new.id, what, sql!("SELECT count(*) FROM {} WHERE {}", id.sql(), condition)),
        }
    }

    /// Sequences that go with the old table, and whose position no other takes over.
    fn sequences_that_go(&self, mut statement: Statement) -> Statement {
        for old in self.before.columns_of(&self.tree.aside) {
            let goes = owned(self.before, &old.id).find(|id| !self.after.sequences.contains_key(*id));
            let column = ObjectId::of_table(Kind::Column, self.id, old.id.name());
            let fed = self.after.columns.get(&column).is_some_and(|new| feed(self.after, new).is_some());
            if let Some(sequence) = goes.filter(|_| !fed) {
                statement = statement
                    .hazard(HazardKind::DropSequence, format!("the position of the sequence of {column} is lost"));
                let known = self.again.known_as(sequence.clone());
                let position = sql!("SELECT count(*) FROM {} WHERE is_called", known.sql());
                statement = statement.loss(&known, "position", position);
            }
        }
        statement
    }

    /// The columns that are given values by another sequence than before: the old and the new one.
    fn fed(&self) -> Vec<(Feed, Feed)> {
        let mut fed = Vec::new();
        for table in &self.tree.new {
            for new in self.after.columns_of(table) {
                let Some(old) = self.tree.old.get(table) else { continue };
                let old = self.before.columns.get(&ObjectId::of_table(Kind::Column, old, new.id.name()));
                let both = old.and_then(|old| Some((feed(self.before, old)?, feed(self.after, new)?)));
                fed.extend(both.filter(|(old, new)| old.name != new.name));
            }
        }
        fed
    }

    /// Each new sequence goes on where the old one stands.
    fn positions(&self) -> Vec<Statement> {
        let statement = |(old, new): (Feed, Feed)| {
            let (from, to) = (&old.options, &new.options);
            if sequences::disjoint(from, to) {
                return None;
            }
            let narrower = to.minimum > from.minimum || to.maximum < from.maximum;
            let value = if narrower {
                sql!("LEAST(GREATEST(last_value, {}), {})", to.minimum, to.maximum)
            } else {
                sql!("last_value")
            };
            let name = Literal(new.name.as_str());
            let sql = sql!("SELECT pg_catalog.setval({}, {}, is_called) FROM {}", name, value, old.name);
            Some(Statement::new(sql, format!("let {} go on where the old one stands", new.words), self.id))
        };
        self.fed().into_iter().filter_map(statement).collect()
    }

    /// A sequence that comes to a column with values begins behind them.
    fn caught_up(&self) -> Vec<Statement> {
        let mut statements = Vec::new();
        for new in self.after.columns_of(self.id) {
            let Some(old) = self.old(new) else { continue };
            let (None, Some(to)) = (feed(self.before, old), feed(self.after, new)) else { continue };
            let is_there = owned(self.after, &new.id).any(|id| self.before.sequences.contains_key(id));
            let name = sql!("{}::regclass", Literal(to.name.as_str()));
            let sql = sequences::catch_up_sql(&name, &to.options, &new.id).filter(|_| !is_there);
            let words = format!("set {} behind the values of {}", to.words, new.id);
            statements.extend(sql.map(|sql| Statement::new(sql, words, &new.id)));
        }
        statements
    }
}

/// What gives a column its values.
struct Feed {
    name: Sql,
    words: String,
    options: SequenceOptions,
}

/// The sequence of an identity column, or the one that a column owns.
fn feed(catalog: &Catalog, column: &Column) -> Option<Feed> {
    if let Some(identity) = &column.identity {
        let name = sql!("{}", Qualified(column.id.schema()?, &identity.sequence));
        let words = format!("the sequence of {}", column.id);
        return Some(Feed { name, words, options: identity.options.clone() });
    }
    let sequence = catalog.sequences.get(owned(catalog, &column.id).next()?)?;
    Some(Feed { name: sequence.id.sql(), words: sequence.id.to_string(), options: sequence.options.clone() })
}

/// The block that moves the rows. An older snapshot than its own would not see what others wrote before the table was
/// locked; a trigger, a rule or a policy could keep rows away. The old table goes inside of it, so that it can only go
/// where every row has arrived.
fn block(insert: &Sql, from: &Sql, old: &Sql) -> Sql {
    let body = sql!(
        "\n#variable_conflict use_column\nDECLARE\n    moved bigint;\nBEGIN\n    \
         IF pg_catalog.current_setting('transaction_isolation') NOT LIKE 'read %committed' THEN\n        \
         RAISE EXCEPTION 'rows move over in a transaction that is READ COMMITTED only';\n    END IF;\n    \
         {};\n    GET DIAGNOSTICS moved = ROW_COUNT;\n    \
         IF moved <> (SELECT pg_catalog.count(*) FROM {}) THEN\n        \
         RAISE EXCEPTION 'not every row has moved over';\n    END IF;\n    DROP TABLE {};\nEND\n",
        insert,
        from,
        old
    );
    sql!("DO {}", DollarQuoted(body.as_str()))
}
