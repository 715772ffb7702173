//! One row: to be looked at, and to fill a form.

use super::cell::{self, Cell, WHOLE_CELL_CHARACTERS};
use super::error::{self, Error, Place};
use super::identity::{Identity, Key};
use super::source::{BUDGET, Source};
use super::statement::Statement;
use crate::catalog::{Relation, RelationColumn};
use crate::sql;
use crate::sql::{Qualified, Sql};
use sqlx::{PgConnection, Row};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many characters of all values together one row is read with.
const ROW_CHARACTERS: usize = 600_000;

/// One row as it was read.
#[derive(Clone, Debug)]
pub struct RowRead {
    /// What it is a row of.
    pub relation: Arc<Relation>,
    /// Its name in a link, by the relation's key where there is one.
    pub identity: Identity,
    /// The values of the readable columns, by `attnum`.
    pub values: BTreeMap<i16, FieldValue>,
}

/// A value of a row; none is null.
pub type FieldValue = Option<Cell>;

impl Source {
    /// The row of this identity.
    pub async fn row(&self, schema: &str, name: &str, identity: &Identity) -> Result<RowRead, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        let row = read(lease.connection(), &relation, identity).await;
        if !matches!(&row, Err(Error::Database(error)) if error.as_database_error().is_none()) {
            lease.settle();
        }
        row
    }

    /// The shape that a form to add a row needs.
    pub async fn form(&self, schema: &str, name: &str) -> Result<Arc<Relation>, Error> {
        let mut lease = self.lease().await?;
        let relation = self.fresh_shape(&mut lease, schema, name).await?;
        lease.settle();
        Ok(relation)
    }

    /// The whole text of one value, at most `bytes` long; none is null.
    pub async fn cell(
        &self,
        schema: &str,
        name: &str,
        identity: &Identity,
        column: &str,
        bytes: i32,
    ) -> Result<Option<Cell>, Error> {
        let mut lease = self.lease().await?;
        let relation = self.shape(&mut lease, schema, name).await?.relation;
        let found = relation.column(column).filter(|found| found.readable);
        let found = found.ok_or_else(|| Error::input(Place::Row, format!("there is no column `{column}`")))?;
        let limit = usize::try_from(bytes).unwrap_or(0);
        let statement = select(&relation, vec![cell::select(found, limit)], identity)?;
        let rows = match lease.fetch(&statement).await {
            Err(error) if error::is_about_a_value(&error) => {
                lease.settle();
                return Err(Error::input(Place::Row, error::message(&error)));
            }
            rows => self.settled(lease, rows)?,
        };
        let row = only(&relation, &rows)?;
        let text: Option<String> = row.try_get(0).map_err(Error::Database)?;
        Ok(text.map(|text| Cell::of(text, limit)))
    }
}

/// The row of this identity.
pub(super) async fn read(
    connection: &mut PgConnection,
    relation: &Arc<Relation>,
    identity: &Identity,
) -> Result<RowRead, Error> {
    let columns: Vec<&RelationColumn> = readable(relation).collect();
    let limit = limit(relation);
    let mut list: Vec<Sql> = columns.iter().map(|found| cell::select(found, limit)).collect();
    let names = Key::of(relation).names();
    list.extend(names.iter().map(|name| cell::whole(name)));
    let statement = select(relation, list, identity)?;
    let rows = statement.query().persistent(false).fetch_all(connection).await.map_err(|error| {
        if error::is_about_a_value(&error) {
            Error::input(Place::Row, error::message(&error))
        } else {
            Error::from_server(error, BUDGET)
        }
    })?;
    let row = only(relation, &rows)?;
    let text = |at: usize| row.try_get::<Option<String>, _>(at).map_err(Error::Database);
    let mut values = BTreeMap::new();
    for (at, found) in columns.iter().enumerate() {
        values.insert(found.position, text(at)?.map(|text| Cell::of(text, limit)));
    }
    let mut named = Vec::with_capacity(names.len());
    for (at, name) in names.into_iter().enumerate() {
        named.push((name, text(columns.len() + at)?.unwrap_or_default()));
    }
    let identity = if named.is_empty() { identity.clone() } else { Identity(named) };
    Ok(RowRead { relation: Arc::clone(relation), identity, values })
}

/// How many characters of one value a row of `relation` is read with.
pub(super) fn limit(relation: &Relation) -> usize {
    (ROW_CHARACTERS / relation.columns.len().max(1)).clamp(1_000, WHOLE_CELL_CHARACTERS)
}

/// The columns that a row is read with. A result has at most 1,664, a table at most 1,600.
pub(super) fn readable(relation: &Relation) -> impl Iterator<Item = &RelationColumn> {
    relation.columns.iter().filter(|found| found.readable)
}

/// At most two rows: one is wanted, a second one shows that the identity names more.
fn select(relation: &Relation, list: Vec<Sql>, identity: &Identity) -> Result<Statement, Error> {
    let from = Qualified(&relation.schema, &relation.name);
    Ok(Statement::from(sql!("select {}\nfrom {} as t\nwhere ", Sql::join(&list, ", "), from))
        .then(identity.condition(relation)?)
        .sql(sql!("\nlimit 2")))
}

fn only<'a, T>(relation: &Relation, rows: &'a [T]) -> Result<&'a T, Error> {
    let (schema, name) = (relation.schema.clone(), relation.name.clone());
    match rows {
        [row] => Ok(row),
        [] => Err(Error::NoRow { schema, name, found: "no row", verb: "is" }),
        _ => Err(Error::NoRow { schema, name, found: "more than one row", verb: "are" }),
    }
}
