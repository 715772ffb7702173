//! Rows as the room `data` gives them, compared with what psql prints.

mod pages;
mod shapes;
mod walks;
mod writes;

use crate::support::postgres::Database;
use limbeck::config::LedgerName;
use limbeck::data::{Page, Source, Start, View};
use sqlx::postgres::PgConnectOptions;
use std::str::FromStr;

/// A database with these tables, and its source.
async fn tables(script: &str) -> (Database, Source) {
    let database = Database::create().await;
    database.psql(script).await;
    let source = source(&database);
    (database, source)
}

fn source(database: &Database) -> Source {
    Source::new(PgConnectOptions::from_str(&database.url()).expect("a URL"), LedgerName::default())
}

/// The shown values of every row, null as `∅`.
fn values(page: &Page) -> Vec<Vec<String>> {
    let text = |cell: &Option<limbeck::data::Cell>| cell.as_ref().map_or("∅".to_owned(), |cell| cell.text.clone());
    page.rows.iter().map(|row| row.cells.iter().map(text).collect()).collect()
}

/// Every page from `start` on: forwards from the first, backwards from the last.
async fn walk(source: &Source, schema: &str, table: &str, view: &View, backwards: bool) -> Vec<Vec<Vec<String>>> {
    let mut view = View { start: if backwards { Start::Last } else { Start::First }, ..view.clone() };
    let mut pages = Vec::new();
    for _ in 0..1_000 {
        let page = source.page(schema, table, &view).await.expect("a page");
        pages.push(values(&page));
        match if backwards { page.previous } else { page.next } {
            Some(start) => view.start = start,
            None => return pages,
        }
    }
    panic!("a thousand pages and no end");
}
