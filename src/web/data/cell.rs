//! One value, whole.

use super::address::{Address, identity, query, value_of};
use super::{environment_of, refuse, source};
use crate::data::{Cell, Identity, WHOLE_CELL_CHARACTERS};
use crate::web::{App, Page, Result};
use axum::extract::{Path, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// How many characters are downloaded at most.
const DOWNLOADED: i32 = 50_000_000;

/// One value, whole.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "data/cell.html")]
pub struct CellPage {
    page: Page,
    address: Address,
    identity: Identity,
    column: String,
    cell: Option<Cell>,
}

/// The page of one value.
pub async fn show(
    page: Page,
    State(app): State<App>,
    Path(names): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<CellPage> {
    let limit = i32::try_from(WHOLE_CELL_CHARACTERS).unwrap_or(i32::MAX);
    let (address, identity, column, cell) = read(&app, names, raw, limit).await?;
    Ok(CellPage { page, address, identity, column, cell })
}

/// The value as a file.
pub async fn download(
    State(app): State<App>,
    Path(names): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let (.., cell) = read(&app, names, raw, DOWNLOADED).await?;
    let text = cell.map(|cell| cell.text).unwrap_or_default();
    // A file, never a page: what a database holds must not be taken for one of ours.
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    let place = [(header::CONTENT_DISPOSITION, "attachment; filename=\"value.txt\"")];
    Ok((kind, place, text).into_response())
}

async fn read(
    app: &App,
    (schema, table): (String, String),
    raw: Option<String>,
    limit: i32,
) -> Result<(Address, Identity, String, Option<Cell>)> {
    let query = query(raw);
    let environment = environment_of(app, &query);
    let address = Address::new(&environment, &schema, &table);
    let source = source(app, &environment).await?;
    let identity = identity(&query);
    let column = value_of(&query, "cell").unwrap_or_default().to_owned();
    let cell = source.cell(&schema, &table, &identity, &column, limit).await;
    let cell = cell.map_err(|error| refuse(error, Some(&address)))?;
    Ok((address, identity, column, cell))
}

impl CellPage {
    fn length(&self) -> String {
        let characters = self.cell.as_ref().map_or(0, |cell| cell.text.chars().count());
        super::show::grouped(characters)
    }
}
