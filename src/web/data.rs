//! The tables of an environment: which there are, and the pages of their rows.

mod address;
mod asked;
mod cell;
mod delete;
mod edit;
mod fields;
mod receipts;
mod row;
mod rows;
mod show;
mod state;

use super::{App, Error, Page, Policy, Result, Routes};
use crate::catalog::RelationSummary;
use crate::data::{self, Place, Source, Sources};
use address::{Address, query, value_of, with};
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use receipts::Receipts;
use std::sync::Arc;

pub use fields::Control;
pub use show::grouped;

/// How many relations one page lists.
const LISTED: i64 = 200;

/// What the pages of rows keep between requests: open connections, and what was written lately.
#[derive(Debug, Default)]
pub struct Shared {
    sources: Sources,
    receipts: Receipts,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/data", Policy::Member, list)
        .get("/data/list", Policy::Member, list_only)
        .get("/data/{schema}/{table}", Policy::Member, show::show)
        .get("/data/{schema}/{table}/rows", Policy::Member, show::rows)
        .get("/data/{schema}/{table}/count", Policy::Member, show::count)
        .get("/data/{schema}/{table}/cell", Policy::Member, cell::show)
        .get("/data/{schema}/{table}/cell/download", Policy::Member, cell::download)
        .get("/data/{schema}/{table}/row", Policy::Member, row::show)
        .get("/data/{schema}/{table}/row/edit", Policy::Member, edit::form)
        .post("/data/{schema}/{table}/row/edit", Policy::Member, edit::save)
        .post("/data/{schema}/{table}/row/sql", Policy::Member, edit::sql)
        .get("/data/{schema}/{table}/row/delete", Policy::Member, delete::form)
        .post("/data/{schema}/{table}/row/delete", Policy::Member, delete::delete)
        .get("/data/{schema}/{table}/add", Policy::Member, edit::new)
        .post("/data/{schema}/{table}/add", Policy::Member, edit::add)
        .post("/data/{schema}/{table}/add/sql", Policy::Member, edit::add_sql)
}

impl Shared {
    /// Closes every connection.
    pub async fn close(&self) {
        self.sources.close().await;
    }
}

/// Which tables and views there are.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "data/index.html", blocks = ["list"])]
pub struct Index {
    page: Page,
    environment: String,
    search: String,
    schemas: Vec<(String, Vec<Listed>)>,
    /// Where the list goes on.
    next: Option<String>,
    /// Whether it is not its beginning.
    continued: bool,
}

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    summary: RelationSummary,
    address: String,
}

async fn list(page: Page, State(app): State<App>, RawQuery(raw): RawQuery) -> Result<Index> {
    Index::read(page, &app, raw).await
}

async fn list_only(page: Page, State(app): State<App>, RawQuery(raw): RawQuery) -> Result<axum::response::Response> {
    use axum::response::IntoResponse;
    let index = Index::read(page, &app, raw).await?;
    let address = index.address(None);
    let html = axum::response::Html(index.as_list().to_string());
    Ok(([("hx-replace-url", address)], html).into_response())
}

impl Index {
    async fn read(page: Page, app: &App, raw: Option<String>) -> Result<Self> {
        let query = query(raw);
        let environment = environment_of(app, &query);
        let source = source(app, &environment).await?;
        let search = value_of(&query, "search").unwrap_or_default().trim().replace('\0', "");
        let after = value_of(&query, "schema").zip(value_of(&query, "table"));
        let after = after.filter(|(schema, table)| !schema.contains('\0') && !table.contains('\0'));
        let wanted = Some(search.as_str()).filter(|search| !search.is_empty());
        let mut found = source.relations(wanted, after, LISTED + 1).await.map_err(|error| refuse(error, None))?;
        let more = found.len() > usize::try_from(LISTED).unwrap_or(usize::MAX);
        if more {
            found.pop();
        }
        let last = found.last().filter(|_| more).map(|last| (last.schema.clone(), last.name.clone()));
        let mut schemas: Vec<(String, Vec<Listed>)> = Vec::new();
        for summary in found {
            let address = Address::new(&environment, &summary.schema, &summary.name).rows();
            if schemas.last().is_none_or(|(schema, _)| *schema != summary.schema) {
                schemas.push((summary.schema.clone(), Vec::new()));
            }
            if let Some((_, listed)) = schemas.last_mut() {
                listed.push(Listed { summary, address });
            }
        }
        let mut index = Self { page, environment, search, schemas, next: None, continued: after.is_some() };
        index.next = last.map(|(schema, table)| index.address(Some((&schema, &table))));
        Ok(index)
    }

    fn address(&self, after: Option<(&str, &str)>) -> String {
        let mut pairs = vec![("env", self.environment.as_str())];
        if !self.search.is_empty() {
            pairs.push(("search", &self.search));
        }
        if let Some((schema, table)) = after {
            pairs.extend([("schema", schema), ("table", table)]);
        }
        with("/data", &pairs)
    }

    fn of_environment(&self, name: &str) -> String {
        with("/data", &[("env", name)])
    }
}

/// The environment that an address names; `dev` where it names none.
fn environment_of(app: &App, query: &[(String, String)]) -> String {
    value_of(query, "env").filter(|name| !name.is_empty()).unwrap_or(app.workbench.project.dev()).to_owned()
}

/// The tables of an environment.
async fn source(app: &App, environment: &str) -> Result<Arc<Source>> {
    let environment = app.workbench.environment(environment).await?;
    Ok(app.data.sources.of(&environment))
}

/// What the reader sees of an error that no form can show.
fn refuse(error: data::Error, address: Option<&Address>) -> Error {
    let all = ("All tables".to_owned(), address.map_or("/data".to_owned(), Address::all));
    let rows = address.map(|address| (format!("Rows of {}", address.table), address.rows()));
    let (refused, way_on) = match &error {
        data::Error::NoRelation { .. } => (Error::not_found(format!("{}.", sentence(&error))), all),
        data::Error::NoRow { .. } => {
            let hint = "It may have been deleted, or its key changed.";
            (Error::not_found(format!("{}.", sentence(&error))).hint(hint), rows.unwrap_or(all))
        }
        data::Error::Input(problems) => {
            let about_row = problems.iter().any(|problem| problem.place == Place::Row);
            let title = if about_row { "This link names no row" } else { "This does not fit" };
            let refused = Error::new(StatusCode::UNPROCESSABLE_ENTITY, title, format!("{}.", sentence(&error)));
            (refused, rows.unwrap_or(all))
        }
        data::Error::TimedOut(_) => {
            let hint = "Narrow it with a filter on an indexed column, or order by one.";
            (Error::unavailable(format!("{}.", sentence(&error))).hint(hint), rows.unwrap_or(all))
        }
        data::Error::Denied(_) => (Error::forbidden(format!("{}.", sentence(&error))), rows.unwrap_or(all)),
        data::Error::Busy => (Error::unavailable(format!("{}.", sentence(&error))).hint("Try again."), all),
        data::Error::Database(cause) => {
            tracing::warn!(%cause, "rows could not be read or written");
            let refused = Error::unavailable(format!("The database did not do it: {}.", said(cause)));
            (refused, rows.unwrap_or(all))
        }
    };
    refused.way_on(way_on.0, way_on.1)
}

/// `12 kB`, `3.4 MB`.
pub fn size(bytes: &i64) -> String {
    let mut size = *bytes as f64;
    for unit in ["bytes", "kB", "MB", "GB"] {
        if size < 1024.0 {
            return if size < 10.0 && unit != "bytes" {
                format!("{size:.1} {unit}")
            } else {
                format!("{size:.0} {unit}")
            };
        }
        size /= 1024.0;
    }
    format!("{size:.1} TB")
}

/// An error as the beginning of a sentence.
fn sentence(error: &data::Error) -> String {
    let text = error.to_string();
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", characters.as_str().trim_end_matches('.'))
}

fn said(cause: &sqlx::Error) -> String {
    match cause.as_database_error() {
        Some(error) => error.message().trim_end_matches('.').to_owned(),
        None => "it cannot be reached, or the connection broke".to_owned(),
    }
}
