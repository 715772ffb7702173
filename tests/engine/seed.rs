//! Rows for any schema, so that it shows where a plan loses one.

use crate::support::postgres::Database;

/// Puts a few rows into every table that takes them; how many there are now.
pub async fn seed(database: &Database) -> Result<usize, String> {
    let told = database.try_psql(include_str!("seed.sql")).await?;
    told.trim().parse().map_err(|_| format!("{told} is no number of rows"))
}
