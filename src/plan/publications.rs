//! Publications: <https://www.postgresql.org/docs/current/sql-createpublication.html>.
//!
//! A new one is made with all that it has; later its tables and schemas are added and dropped by statements of their own.

use super::action::{Action, Rank};
use super::{Context, Lock, Statement, publication_tables, published};
use crate::catalog::{ObjectId, Publication, PublicationSchema, PublicationTable};
use crate::diff::Difference;
use crate::sql;
use crate::sql::{Ident, Literal, Sql};

pub(super) fn actions(difference: &Difference<Publication>, context: &Context<'_>) -> Vec<Action> {
    match difference {
        Difference::Create(publication) => vec![create(publication, context)],
        Difference::Drop(publication) => vec![remove(publication, Rank::Unpublish, context)],
        Difference::Alter { before, after } => vec![alter(before, after, context)],
        // At one moment, as far as what it has allows: what is written in between would not reach the subscribers.
        Difference::Replace { before, after } => {
            vec![remove(before, Rank::Republish, context), create(after, context)]
        }
    }
}

fn create(publication: &Publication, context: &Context<'_>) -> Action {
    let id = &publication.id;
    let (tables, schemas) = context.after.published_by(id);
    let mut items: Vec<Sql> = tables.iter().map(|table| publication_tables::item(table, context)).collect();
    if let Some(first) = items.first_mut() {
        *first = sql!("TABLE {}", *first);
    }
    let mut names: Vec<Sql> = schemas.iter().map(|schema| sql!("{}", Ident(schema.schema_id().name()))).collect();
    if let Some(first) = names.first_mut() {
        *first = sql!("TABLES IN SCHEMA {}", *first);
    }
    items.extend(names);
    let mut sql = sql!("CREATE {}", id.target());
    if publication.all_tables {
        sql.push(&sql!(" FOR ALL TABLES"));
    } else if !items.is_empty() {
        sql.push(&sql!(" FOR {}", Sql::join(&items, ", ")));
    }
    let options = options(&plain(id), publication);
    if !options.is_empty() {
        sql.push(&sql!(" WITH ({})", Sql::join(&options, ", ")));
    }
    let mut locked = tables.iter().filter_map(|table| table.id.table_of());
    let lock = locked.find_map(|table| context.lock(Lock::ShareUpdateExclusive, &table));
    let statement = Statement::new(sql, format!("create {id}"), id).lock(lock);
    let statement =
        published::with_hazard(statement, publication, all(publication, &tables, &schemas, context), context);
    let mut action = Action::create(id, vec![statement], Rank::Publish);
    action.creates.extend(parts(&tables, &schemas));
    action
}

/// It goes with all that it has.
fn remove(publication: &Publication, rank: Rank, context: &Context<'_>) -> Action {
    let mut action = Action::remove(&publication.id, rank);
    let (tables, schemas) = context.before.published_by(&publication.id);
    action.drops.extend(parts(&tables, &schemas));
    action
}

fn alter(before: &Publication, after: &Publication, context: &Context<'_>) -> Action {
    let id = &after.id;
    let sql = sql!("ALTER {} SET ({})", id.target(), Sql::join(&options(before, after), ", "));
    let mut statement = Statement::new(sql, format!("change {id}"), id);
    if !before.needs_identity() {
        let (tables, schemas) = context.after.published_by(id);
        statement = published::with_hazard(statement, after, all(after, &tables, &schemas, context), context);
    }
    Action::alter(id, vec![statement], Rank::Publish)
}

fn parts(tables: &[&PublicationTable], schemas: &[&PublicationSchema]) -> Vec<ObjectId> {
    tables.iter().map(|table| table.id.clone()).chain(schemas.iter().map(|schema| schema.id.clone())).collect()
}

/// Each table that is published, with what is said of it.
fn all<'a>(
    publication: &Publication,
    tables: &[&'a PublicationTable],
    schemas: &[&PublicationSchema],
    context: &Context<'_>,
) -> Vec<(ObjectId, Option<&'a PublicationTable>)> {
    let is_in = |table: &ObjectId| schemas.iter().any(|schema| schema.id.schema() == table.schema());
    let whole = context.after.tables.keys().filter(|table| publication.all_tables || is_in(table));
    let said = tables.iter().filter_map(|table| Some((table.id.table_of()?, Some(*table))));
    said.chain(whole.map(|table| (table.clone(), None))).collect()
}

/// One of which nothing is said.
fn plain(id: &ObjectId) -> Publication {
    let publish = ["insert", "update", "delete", "truncate"].map(str::to_owned).to_vec();
    Publication { id: id.clone(), all_tables: false, publish, via_root: false, generated_columns: false }
}

/// The options that differ.
fn options(before: &Publication, after: &Publication) -> Vec<Sql> {
    let publish = (before.publish != after.publish).then(|| sql!("publish = {}", Literal(&after.publish.join(", "))));
    let via_root = (before.via_root != after.via_root)
        .then(|| sql!("publish_via_partition_root = {}", if after.via_root { sql!("true") } else { sql!("false") }));
    let generated = (before.generated_columns != after.generated_columns).then(|| {
        sql!("publish_generated_columns = {}", if after.generated_columns { sql!("stored") } else { sql!("none") })
    });
    [publish, via_root, generated].into_iter().flatten().collect()
}
