//! The page that asks before a row is deleted, with what else would go.

use super::address::{Address, identity, query};
use super::edit::seen;
use super::row::{referring, title};
use super::{environment_of, refuse, source};
use crate::data::{Cascade, Effect, Error as DataError, Outcome, RowRead, Seen, Source, read_only_because};
use crate::web::{App, Form, Page, Result};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

/// The question whether to delete a row.
#[derive(Debug, Template)]
#[template(path = "data/delete.html")]
pub struct Delete {
    page: Page,
    address: Address,
    row: RowRead,
    seen: String,
    cascade: Cascade,
    sql: String,
    refused: Vec<String>,
    conflict: bool,
}

/// The question.
pub async fn form(
    page: Page,
    State(app): State<App>,
    Path((schema, table)): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let query = query(raw);
    let environment = environment_of(&app, &query);
    let address = Address::new(&environment, &schema, &table);
    let source = source(&app, &environment).await?;
    let row = source.row(&schema, &table, &identity(&query)).await;
    let row = row.map_err(|error| refuse(error, Some(&address)))?;
    if let Some(reason) = read_only_because(&row.relation) {
        return Err(refuse(DataError::Denied(reason), Some(&address)));
    }
    Delete::ask(page, &source, address, row, StatusCode::OK, |_| {}).await
}

/// The answer.
pub async fn delete(
    page: Page,
    State(app): State<App>,
    Path((schema, table)): Path<(String, String)>,
    RawQuery(raw): RawQuery,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let query = query(raw);
    let environment = environment_of(&app, &query);
    let address = Address::new(&environment, &schema, &table);
    let source = source(&app, &environment).await?;
    let form: BTreeMap<String, String> = form.into_iter().collect();
    let named = identity(&query);
    let outcome = source.delete(&schema, &table, &named, &seen(&form)?).await;
    match outcome.map_err(|error| refuse(error, Some(&address)))? {
        // One that is gone already is what was wanted.
        Outcome::Done(_) | Outcome::Unchanged | Outcome::Conflict(None) => {
            Ok(Redirect::to(&address.rows()).into_response())
        }
        Outcome::Conflict(Some(now)) => {
            Delete::ask(page, &source, address, now, StatusCode::CONFLICT, |delete| delete.conflict = true).await
        }
        Outcome::Refused(refusal) => {
            let row = source.row(&schema, &table, &named).await;
            let row = row.map_err(|error| refuse(error, Some(&address)))?;
            let reasons: Vec<String> =
                refusal.row.into_iter().chain(refusal.fields.into_iter().map(|(_, reason)| reason)).collect();
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Delete::ask(page, &source, address, row, status, |delete| delete.refused = reasons).await
        }
    }
}

impl Delete {
    async fn ask(
        page: Page,
        source: &Source,
        address: Address,
        row: RowRead,
        status: StatusCode,
        with: impl FnOnce(&mut Self),
    ) -> Result<Response> {
        let seen = Seen::of(&row);
        let (schema, table) = (&address.schema, &address.table);
        let cascade = source.cascade(schema, table, &row.identity).await;
        let cascade = cascade.map_err(|error| refuse(error, Some(&address)))?;
        let sql = source.delete_sql(schema, table, &row.identity, &seen).await;
        let sql = sql.map_err(|error| refuse(error, Some(&address)))?;
        let seen = seen.to_json();
        let mut delete = Self { page, address, row, seen, cascade, sql, refused: Vec::new(), conflict: false };
        with(&mut delete);
        Ok((status, Html(delete.render()?)).into_response())
    }

    fn title(&self) -> String {
        title(&self.row)
    }

    /// The rows of an effect: those that refer to this row, or else the table where they are.
    fn rows_of(&self, effect: &Effect) -> String {
        let table = format!("{}.{}", effect.schema, effect.table);
        let mut referring = referring(&self.row, &self.address).into_iter();
        match referring.find(|one| one.table == table && one.constraint == effect.constraint) {
            Some(direct) => direct.address,
            None => Address::new(&self.address.environment, &effect.schema, &effect.table).rows(),
        }
    }

    fn cascades(&self) -> Vec<(&'static str, &'static str, Vec<&Effect>)> {
        let of = |test: fn(&Effect) -> bool| {
            self.cascade.effects.iter().filter(move |effect| test(effect)).collect::<Vec<_>>()
        };
        let groups = [
            ("bad", "Rows that keep it from being deleted", of(Effect::refuses)),
            ("bad", "Rows that would be deleted with it", of(Effect::deletes)),
            ("warn", "Rows that would lose their reference", of(|effect| !effect.deletes() && !effect.refuses())),
        ];
        groups.into_iter().filter(|(_, _, effects)| !effects.is_empty()).collect()
    }
}
