//! One value, whole.

use super::address::{Address, value_of};
use super::asked::Asked;
use crate::data::{Cell, Identity, WHOLE_CELL_CHARACTERS};
use crate::web::{Page, Result};
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
pub async fn show(page: Page, asked: Asked) -> Result<CellPage> {
    let limit = i32::try_from(WHOLE_CELL_CHARACTERS).unwrap_or(i32::MAX);
    let (column, cell) = read(&asked, limit).await?;
    Ok(CellPage { page, address: asked.address, identity: asked.identity, column, cell })
}

/// The value as a file.
pub async fn download(asked: Asked) -> Result<Response> {
    let (_, cell) = read(&asked, DOWNLOADED).await?;
    let text = cell.map(|cell| cell.text).unwrap_or_default();
    // A file, never a page: what a database holds must not be taken for one of ours.
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    let place = [(header::CONTENT_DISPOSITION, "attachment; filename=\"value.txt\"")];
    Ok((kind, place, text).into_response())
}

async fn read(asked: &Asked, limit: i32) -> Result<(String, Option<Cell>)> {
    let (schema, table) = asked.names();
    let column = value_of(&asked.query, "cell").unwrap_or_default().to_owned();
    let cell = asked.source.cell(schema, table, &asked.identity, &column, limit).await;
    Ok((column, cell.map_err(|error| asked.refuse(error))?))
}

impl CellPage {
    fn length(&self) -> String {
        let characters = self.cell.as_ref().map_or(0, |cell| cell.text.chars().count());
        super::show::grouped(characters)
    }
}
