//! What of which table a publication has: <https://www.postgresql.org/docs/current/sql-alterpublication.html>.

use super::action::{Action, Rank};
use super::policies::bracketed;
use super::{Context, Lock, Statement, published};
use crate::catalog::{ObjectId, PublicationTable};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Sql};

pub(super) fn actions(difference: &Difference<PublicationTable>, context: &Context<'_>) -> Vec<Action> {
    let id = &difference.object().id;
    let (Some(publication), Some(table)) = (id.publication_of(), id.table_of()) else { return Vec::new() };
    // It goes and comes with its publication then.
    if context.replaced.contains(&publication) {
        return Vec::new();
    }
    let part = Part { publication: &publication, table: &table, context };
    match difference {
        Difference::Create(after) => vec![part.add(after)],
        Difference::Drop(before) => vec![part.remove(before, Rank::Unpublish)],
        // `SET TABLE` would have to name all other tables too.
        Difference::Alter { before, after } | Difference::Replace { before, after } => {
            vec![part.remove(before, Rank::Republish), part.add(after)]
        }
    }
}

struct Part<'a> {
    publication: &'a ObjectId,
    table: &'a ObjectId,
    context: &'a Context<'a>,
}

impl Part<'_> {
    fn add(&self, part: &PublicationTable) -> Action {
        let sql = sql!("ALTER {} ADD TABLE {}", self.publication.target(), item(part, self.context));
        let mut statement = self.statement(sql, format!("add {} to {}", self.table, self.publication), part);
        if let Some(publication) = self.context.after.publications.get(self.publication) {
            let tables = vec![(self.table.clone(), Some(part))];
            statement = published::with_hazard(statement, publication, tables, self.context);
        }
        Action::create(&part.id, vec![statement], Rank::Publish)
    }

    fn remove(&self, part: &PublicationTable, rank: Rank) -> Action {
        let sql = sql!("ALTER {} DROP TABLE {}", self.publication.target(), name(self.table, self.context));
        let statement = self.statement(sql, format!("drop {} from {}", self.table, self.publication), part);
        Action { statements: vec![statement], ..Action::remove(&part.id, rank) }
    }

    fn statement(&self, sql: Sql, words: String, part: &PublicationTable) -> Statement {
        Statement::new(sql, words, &part.id).lock(self.context.lock(Lock::ShareUpdateExclusive, self.table))
    }
}

/// A table as a publication is told of it: `shop.book (id, title) WHERE (sold > 0)`.
pub(super) fn item(part: &PublicationTable, context: &Context<'_>) -> Sql {
    let mut sql = part.id.table_of().map_or_else(|| sql!(""), |table| name(&table, context));
    if let Some(columns) = &part.columns {
        let columns: Vec<Sql> = columns.iter().map(|column| sql!("{}", Ident(column))).collect();
        sql.push(&sql!(" ({})", Sql::join(&columns, ", ")));
    }
    if let Some(filter) = &part.filter {
        sql.push(&sql!(" WHERE {}", bracketed(filter)));
    }
    sql
}

/// A table's name, for it alone where others inherit from it: each of those is in the publication, or not, by itself.
fn name(table: &ObjectId, context: &Context<'_>) -> Sql {
    let children = context.before.tables.values().chain(context.after.tables.values());
    let mut children = children.flat_map(|child| &child.inherits);
    if children.any(|parent| parent == table) { sql!("ONLY {}", table.sql()) } else { table.sql() }
}
