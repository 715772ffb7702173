//! A page of rows.

use super::address::{Address, query};
use super::rows::Grid;
use super::state::ViewState;
use super::{environment_of, refuse, sentence, source};
use crate::catalog::Relation;
use crate::data::{self, Error as DataError, Key, Operator, PageSize, Place, Problem, Source, read_only_because};
use crate::web::{App, Page, Result};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use std::sync::Arc;
use std::time::Duration;

/// How long counting may take.
const COUNTING: Duration = Duration::from_secs(10);

/// A page of rows.
#[derive(Debug, Template)]
#[template(path = "data/show.html", blocks = ["rows", "count"])]
pub struct Show {
    page: Page,
    state: ViewState,
    relation: Arc<Relation>,
    key: Key,
    grid: Option<Grid>,
    problems: Vec<Problem>,
    trouble: Option<(String, String)>,
    read_only: Option<String>,
    counted: Option<std::result::Result<i64, String>>,
    estimate: Option<u64>,
    status: StatusCode,
}

/// The page.
pub async fn show(
    page: Page,
    State(app): State<App>,
    Path((schema, table)): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let show = Show::read(page, &app, schema, table, raw).await?;
    Ok((show.status, Html(show.render()?)).into_response())
}

/// The rows alone, with what leads to others.
pub async fn rows(
    page: Page,
    State(app): State<App>,
    Path((schema, table)): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let show = Show::read(page, &app, schema, table, raw).await?;
    let pushed = [("hx-push-url", show.state.link(""))];
    Ok((show.status, pushed, Html(show.as_rows().render()?)).into_response())
}

/// The exact number of rows.
pub async fn count(
    page: Page,
    State(app): State<App>,
    Path((schema, table)): Path<(String, String)>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let (source, state) = asked(&app, schema, table, raw).await?;
    let relation = source.relation(&state.address.schema, &state.address.table).await;
    let relation = relation.map_err(|error| refuse(error, Some(&state.address)))?;
    let mut show = Show::of(page, state, relation);
    show.count(&source).await;
    Ok(Html(show.as_count().render()?).into_response())
}

async fn asked(app: &App, schema: String, table: String, raw: Option<String>) -> Result<(Arc<Source>, ViewState)> {
    let query = query(raw);
    let environment = environment_of(app, &query);
    let source = source(app, &environment).await?;
    Ok((source, ViewState::parse(Address::new(&environment, &schema, &table), &query)))
}

impl Show {
    async fn read(page: Page, app: &App, schema: String, table: String, raw: Option<String>) -> Result<Self> {
        let (source, state) = asked(app, schema, table, raw).await?;
        let (schema, table) = (&state.address.schema, &state.address.table);
        let read = source.page(schema, table, &state.view).await;
        let mut show = match read {
            Ok(found) => {
                let mut show = Self::of(page, state, Arc::clone(&found.relation));
                show.grid = Some(Grid::of(&found, &show.state, show.read_only.is_none()));
                show
            }
            Err(error @ (DataError::Input(_) | DataError::TimedOut(_) | DataError::Denied(_))) => {
                let relation = source.relation(schema, table).await;
                let relation = relation.map_err(|error| refuse(error, Some(&state.address)))?;
                Self::of(page, state, relation).with_trouble(error)
            }
            Err(error) => return Err(refuse(error, Some(&state.address))),
        };
        if show.state.counts && show.grid.is_some() {
            show.count(&source).await;
        }
        Ok(show)
    }

    pub(super) fn of(page: Page, state: ViewState, relation: Arc<Relation>) -> Self {
        Self {
            page,
            key: Key::of(&relation),
            grid: None,
            problems: Vec::new(),
            trouble: None,
            read_only: read_only_because(&relation),
            counted: None,
            estimate: relation.estimate,
            status: StatusCode::OK,
            state,
            relation,
        }
    }

    fn with_trouble(mut self, error: DataError) -> Self {
        let said = sentence(&error);
        match error {
            DataError::Input(problems) => {
                self.status = StatusCode::UNPROCESSABLE_ENTITY;
                self.problems = problems;
            }
            DataError::TimedOut(_) => {
                self.status = StatusCode::SERVICE_UNAVAILABLE;
                let hint = "Order by the key or by an indexed column, or narrow the rows with a filter.";
                self.trouble = Some((format!("{said}."), hint.to_owned()));
            }
            _ => {
                self.status = StatusCode::FORBIDDEN;
                self.trouble = Some((format!("{said}."), "Ask the database's owner for the right to read it.".into()));
            }
        }
        self
    }

    async fn count(&mut self, source: &Source) {
        let (schema, table) = (&self.state.address.schema, &self.state.address.table);
        let counted = source.count(schema, table, &self.state.view, COUNTING).await;
        self.counted = Some(counted.map_err(|error| format!("{}.", sentence(&error))));
    }

    fn environment(&self) -> &str {
        &self.state.address.environment
    }

    /// What is wrong with the filter of this number.
    fn problem_of_filter(&self, number: &usize) -> Option<&str> {
        let here = |problem: &&Problem| problem.place == Place::Filter(*number);
        self.problems.iter().find(here).map(|problem| problem.message.as_str())
    }

    /// What is wrong elsewhere.
    fn other_problems(&self) -> Vec<&str> {
        let elsewhere = |problem: &&Problem| !matches!(problem.place, Place::Filter(_));
        self.problems.iter().filter(elsewhere).map(|problem| problem.message.as_str()).collect()
    }

    /// What the reader should know about how these rows are told apart and paged.
    fn note(&self) -> Option<&'static str> {
        match &self.key {
            Key::Columns(_) => None,
            Key::Physical { .. } if self.relation.inherited => Some(
                "Other tables inherit from this one, so no key holds for all its rows: they are told apart by where they \
                 are stored (tableoid, ctid), which changes when a row is updated.",
            ),
            Key::Physical { .. } => Some(
                "There is no unique key of columns that are never NULL: rows are told apart by where they are stored \
                 (ctid), which changes when a row is updated.",
            ),
            Key::Nothing => Some(
                "Rows of a view have no key: pages are counted off, so that rows may be missed or seen twice while they \
                 change.",
            ),
        }
    }

    fn carried_by_filters(&self) -> Vec<(&'static str, String)> {
        self.state.carried(&["column", "operator", "value"])
    }

    fn carried_by_columns(&self) -> Vec<(&'static str, String)> {
        self.state.carried(&["show"])
    }

    fn without_filter(&self, number: &usize) -> ViewState {
        self.state.without_filter(*number)
    }

    fn is_shown(&self, column: &str) -> bool {
        let shown = |grid: &Grid| grid.heads.iter().any(|head| head.name == column);
        match &self.grid {
            Some(grid) => shown(grid),
            None => self.state.view.columns.is_empty() || self.state.view.columns.iter().any(|name| name == column),
        }
    }

    fn readable(&self) -> usize {
        self.relation.columns.iter().filter(|column| column.readable).count()
    }

    fn hidden_columns(&self) -> usize {
        self.grid.as_ref().map_or(0, |grid| self.readable().saturating_sub(grid.heads.len()))
    }

    fn rows_columns(&self) -> usize {
        self.grid.as_ref().map_or(0, |grid| grid.heads.len())
    }

    /// The estimate, which is of all rows.
    fn unfiltered_estimate(&self) -> Option<u64> {
        self.estimate.filter(|_| self.state.view.filters.is_empty())
    }

    /// What stands before the exact number of rows.
    fn rows_shown_of(&self) -> String {
        match self.rows_shown() {
            0 => String::new(),
            shown => format!("{} here, of ", grouped(shown)),
        }
    }

    fn operators(&self) -> [Operator; 11] {
        Operator::ALL
    }

    fn sizes(&self) -> [u16; 4] {
        PageSize::OFFERED
    }

    fn rows_shown(&self) -> usize {
        self.grid.as_ref().map_or(0, |grid| grid.lines.len())
    }

    /// What is said when the rows have come.
    fn announcement(&self) -> String {
        match (&self.grid, self.problems.first()) {
            (_, Some(problem)) => problem.message.clone(),
            (Some(grid), None) => crate::web::words::count(grid.lines.len(), "row", "rows"),
            (None, None) => "The rows could not be read".to_owned(),
        }
    }

    fn first(&self) -> ViewState {
        self.state.at(data::Start::First)
    }

    fn last(&self) -> Option<ViewState> {
        (self.key != Key::Nothing).then(|| self.state.at(data::Start::Last))
    }
}

/// `1,234,567`.
pub fn grouped(number: impl std::fmt::Display) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(super::grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
