//! How many rows there are: an estimate at once, the exact number on demand and within a budget.

use super::error::{self, Error};
use super::filter;
use super::page::blamed;
use super::source::Source;
use super::statement::Statement;
use super::view::View;
use crate::sql;
use crate::sql::{Qualified, Sql};
use sqlx::{Connection, Row};
use std::time::Duration;

impl Source {
    /// The exact number of rows that the view's filters let through. Where the caller goes away the server is told to
    /// stop; after `budget` it stops by itself.
    pub async fn count(&self, schema: &str, name: &str, view: &View, budget: Duration) -> Result<i64, Error> {
        let mut lease = self.lease().await?;
        let relation = self.shape(&mut lease, schema, name).await?.relation;
        let conditions = match filter::conditions(&relation, &view.filters) {
            Ok(conditions) => conditions,
            Err(error) => {
                lease.settle();
                return Err(error);
            }
        };
        let from = sql!("select count(*) from {} as t", Qualified(&relation.schema, &relation.name));
        let filtered = if conditions.is_empty() { Sql::default() } else { sql!("\nwhere ") };
        let statement = Statement::from(from).sql(filtered).then(Statement::join(conditions, sql!("\n  and ")));
        let counted = counted(lease.connection(), &statement, budget).await;
        let counted = match counted {
            Err(error) if error::is_about_a_value(&error) => Err(blamed(&mut lease, &relation, view, &error).await),
            counted => counted.map_err(|error| Error::from_server(error, budget)),
        };
        if !matches!(&counted, Err(Error::Database(error)) if error.as_database_error().is_none()) {
            lease.settle();
        }
        counted
    }
}

async fn counted(
    connection: &mut sqlx::PgConnection,
    statement: &Statement,
    budget: Duration,
) -> Result<i64, sqlx::Error> {
    let milliseconds = u64::try_from(budget.as_millis()).unwrap_or(u64::MAX).clamp(1, 600_000);
    let mut transaction = connection.begin_with("BEGIN READ ONLY").await?;
    sql!("set local statement_timeout = {}", milliseconds).raw().execute(&mut *transaction).await?;
    let row = statement.query().persistent(false).fetch_one(&mut *transaction).await?;
    transaction.commit().await?;
    row.try_get(0)
}
