//! The page that asks before a row is deleted, with what else would go.

use super::address::Address;
use super::asked::Asked;
use super::edit::seen;
use super::row::{referring, title};
use crate::data::{Cascade, Effect, Outcome, RowRead, Seen};
use crate::web::{Form, Page, Result};
use askama::Template;
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
pub async fn form(page: Page, asked: Asked) -> Result<Response> {
    let row = asked.row().await?;
    asked.writable(&row.relation)?;
    Delete::ask(page, asked, row, StatusCode::OK, |_| {}).await
}

/// The answer.
pub async fn delete(page: Page, asked: Asked, Form(form): Form<Vec<(String, String)>>) -> Result<Response> {
    let form: BTreeMap<String, String> = form.into_iter().collect();
    let (schema, table) = asked.names();
    let outcome = asked.source.delete(schema, table, &asked.identity, &seen(&form)?).await;
    match outcome.map_err(|error| asked.refuse(error))? {
        // One that is gone already is what was wanted.
        Outcome::Done(_) | Outcome::Unchanged | Outcome::Conflict(None) => {
            Ok(Redirect::to(&asked.address.rows()).into_response())
        }
        Outcome::Conflict(Some(now)) => {
            Delete::ask(page, asked, now, StatusCode::CONFLICT, |delete| delete.conflict = true).await
        }
        Outcome::Refused(refusal) => {
            let row = asked.row().await?;
            let reasons: Vec<String> =
                refusal.row.into_iter().chain(refusal.fields.into_iter().map(|(_, reason)| reason)).collect();
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Delete::ask(page, asked, row, status, |delete| delete.refused = reasons).await
        }
    }
}

impl Delete {
    async fn ask(
        page: Page,
        asked: Asked,
        row: RowRead,
        status: StatusCode,
        with: impl FnOnce(&mut Self),
    ) -> Result<Response> {
        let seen = Seen::of(&row);
        let (schema, table) = asked.names();
        let cascade = asked.source.cascade(schema, table, &row.identity).await;
        let cascade = cascade.map_err(|error| asked.refuse(error))?;
        let sql = asked.source.delete_sql(schema, table, &row.identity, &seen).await;
        let sql = sql.map_err(|error| asked.refuse(error))?;
        let (address, seen) = (asked.address, seen.to_json());
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
