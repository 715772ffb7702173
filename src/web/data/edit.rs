//! The forms that change a row and add one.

use super::address::{Address, with};
use super::asked::Asked;
use super::fields::{self, Field};
use super::receipts::Receipt;
use super::row::title;
use super::sentence;
use crate::catalog::Relation;
use crate::data::{Change, Identity, Outcome, Refusal, RowRead, Seen};
use crate::web::{App, Error, Form, Page, Result};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

type Fields = Form<Vec<(String, String)>>;

/// The form for a row.
#[derive(Debug, Template)]
#[template(path = "data/edit.html", blocks = ["sql"])]
pub struct Edit {
    page: Page,
    address: Address,
    /// None for a new row.
    identity: Option<Identity>,
    title: String,
    fields: Vec<Field>,
    /// What the person saw, as JSON.
    seen: String,
    /// The form's own number: it is written once, however often it is sent.
    form: Uuid,
    refused: Vec<String>,
    conflict: Option<Vec<Difference>>,
    gone: bool,
    statement: Statement,
}

/// The statement that saving runs.
#[derive(Debug)]
enum Statement {
    /// Not asked for yet.
    Unknown,
    /// Nothing would change.
    Nothing,
    /// This one.
    Sql(String),
    /// It cannot be told.
    Trouble(String),
}

/// One column in which a row is not any more what the person saw.
#[derive(Debug)]
struct Difference {
    column: String,
    saw: Option<String>,
    now: Option<String>,
}

/// What was typed into a form, for the table as it is now.
struct Typed {
    relation: Arc<Relation>,
    form: BTreeMap<String, String>,
    change: Change,
}

impl Typed {
    async fn read(asked: &Asked, new: bool, form: Vec<(String, String)>) -> Result<Self> {
        let relation = asked.relation().await?;
        let form: BTreeMap<String, String> = form.into_iter().collect();
        let change = fields::read(&relation, new, &form);
        Ok(Self { relation, form, change })
    }

    /// Whether the person asked for the statement, and not for it to be run.
    fn shows_sql(&self) -> bool {
        self.form.contains_key("show-sql")
    }
}

/// The form for a row that is there.
pub async fn form(page: Page, asked: Asked) -> Result<Response> {
    asked.relation().await?;
    let row = asked.row().await?;
    Edit::of_row(page, asked.address, &row, None, None).respond(StatusCode::OK)
}

/// The form for a new row.
pub async fn new(page: Page, asked: Asked) -> Result<Response> {
    let relation = asked.relation().await?;
    Edit::of_new(page, asked.address, fields::of_new(&relation, None, None), Uuid::new_v4()).respond(StatusCode::OK)
}

/// Saves a row that is there.
pub async fn save(page: Page, State(app): State<App>, asked: Asked, Form(form): Fields) -> Result<Response> {
    let typed = Typed::read(&asked, false, form).await?;
    let Typed { relation, form, change } = &typed;
    let seen = seen(form)?;
    let (schema, table) = asked.names();
    if typed.shows_sql() {
        let row = asked.row().await?;
        let mut edit = Edit::of_row(page, asked.address.clone(), &row, Some(change), None);
        edit.seen = seen.to_json();
        edit.statement = update_sql(&asked, &seen, change).await;
        return edit.respond(StatusCode::OK);
    }
    let outcome = asked.source.update(schema, table, &asked.identity, &seen, change).await;
    match outcome.map_err(|error| asked.refuse(error))? {
        Outcome::Done(written) => {
            let id = Uuid::new_v4();
            let identity = written.identity.as_ref().unwrap_or(&asked.identity);
            app.data.receipts.written(id, written.sql, String::new());
            Ok(Redirect::to(&format!("{}&written={id}", asked.address.row("/row", identity))).into_response())
        }
        Outcome::Unchanged => Ok(Redirect::to(&asked.address.row("/row", &asked.identity)).into_response()),
        Outcome::Conflict(Some(now)) => Edit::of_row(page, asked.address, &now, Some(change), None)
            .in_conflict(differences(&now, &seen))
            .respond(StatusCode::CONFLICT),
        Outcome::Conflict(None) => {
            // Gone: what was typed can be added as a new row.
            let whole = typed_over(&seen, change);
            let mut edit =
                Edit::of_new(page, asked.address, fields::of_new(relation, Some(&whole), None), Uuid::new_v4());
            edit.gone = true;
            edit.respond(StatusCode::CONFLICT)
        }
        Outcome::Refused(refusal) => {
            let row = asked.row().await?;
            let mut edit = Edit::of_row(page, asked.address.clone(), &row, Some(change), Some(&refusal));
            edit.seen = seen.to_json();
            edit.statement = update_sql(&asked, &seen, change).await;
            edit.respond(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// Adds a row.
pub async fn add(page: Page, State(app): State<App>, asked: Asked, Form(form): Fields) -> Result<Response> {
    let typed = Typed::read(&asked, true, form).await?;
    let Typed { relation, form, change } = &typed;
    let id = form.get("form").and_then(|id| Uuid::try_parse(id).ok()).unwrap_or_else(Uuid::new_v4);
    let again = |refusal: Option<&Refusal>| fields::of_new(relation, Some(change), refusal);
    if typed.shows_sql() {
        let mut edit = Edit::of_new(page, asked.address.clone(), again(None), id);
        edit.statement = insert_sql(&asked, change).await;
        return edit.respond(StatusCode::OK);
    }
    match app.data.receipts.begin(id) {
        Ok(()) => {}
        Err(Receipt::Written { address, .. }) => return Ok(Redirect::to(&address).into_response()),
        Err(Receipt::Pending) => {
            return Err(Error::conflict("This row is being added already.").way_on("The rows", asked.address.rows()));
        }
    }
    let (schema, table) = asked.names();
    let outcome = asked.source.insert(schema, table, change).await;
    match outcome {
        Ok(Outcome::Done(written)) => {
            let address = match &written.identity {
                Some(identity) => format!("{}&written={id}", asked.address.row("/row", identity)),
                None => asked.address.rows(),
            };
            app.data.receipts.written(id, written.sql, address.clone());
            Ok(Redirect::to(&address).into_response())
        }
        Ok(Outcome::Refused(refusal)) => {
            app.data.receipts.forget(id);
            let mut edit = Edit::of_new(page, asked.address.clone(), again(Some(&refusal)), id);
            edit.refused = refusal.row.clone();
            edit.statement = insert_sql(&asked, change).await;
            edit.respond(StatusCode::UNPROCESSABLE_ENTITY)
        }
        Ok(Outcome::Unchanged | Outcome::Conflict(_)) => {
            app.data.receipts.forget(id);
            Err(Error::internal("an INSERT ended as if it were an UPDATE"))
        }
        Err(error) => {
            app.data.receipts.forget(id);
            Err(asked.refuse(error))
        }
    }
}

/// The statement that saving would run.
pub async fn sql(page: Page, asked: Asked, Form(form): Fields) -> Result<Response> {
    let typed = Typed::read(&asked, false, form).await?;
    let statement = update_sql(&asked, &seen(&typed.form)?, &typed.change).await;
    Edit { identity: Some(asked.identity), ..Edit::of_new(page, asked.address, Vec::new(), Uuid::nil()) }
        .tell(statement)
}

/// The statement that adding would run.
pub async fn add_sql(page: Page, asked: Asked, Form(form): Fields) -> Result<Response> {
    let typed = Typed::read(&asked, true, form).await?;
    let statement = insert_sql(&asked, &typed.change).await;
    Edit::of_new(page, asked.address, Vec::new(), Uuid::nil()).tell(statement)
}

async fn update_sql(asked: &Asked, seen: &Seen, change: &Change) -> Statement {
    let (schema, table) = asked.names();
    match asked.source.update_sql(schema, table, &asked.identity, seen, change).await {
        Ok(Some(sql)) => Statement::Sql(sql),
        Ok(None) => Statement::Nothing,
        Err(error) => Statement::Trouble(format!("{}.", sentence(&error))),
    }
}

async fn insert_sql(asked: &Asked, change: &Change) -> Statement {
    let (schema, table) = asked.names();
    match asked.source.insert_sql(schema, table, change).await {
        Ok(sql) => Statement::Sql(sql),
        Err(error) => Statement::Trouble(format!("{}.", sentence(&error))),
    }
}

pub(super) fn seen(form: &BTreeMap<String, String>) -> Result<Seen> {
    let seen = form.get("seen").and_then(|json| Seen::from_json(json));
    seen.ok_or_else(|| Error::bad_request("The form does not say what was seen. Open the row again."))
}

/// What the row would be with what was typed: a value for each column that was seen.
fn typed_over(seen: &Seen, change: &Change) -> Change {
    use crate::data::Entry;
    let entry = |text: &Option<String>| text.clone().map_or(Entry::Null, Entry::Value);
    let mut whole: Change = seen.0.iter().map(|(position, text)| (*position, entry(text))).collect();
    whole.extend(change.iter().map(|(position, entry)| (*position, entry.clone())));
    whole
}

fn differences(now: &RowRead, seen: &Seen) -> Vec<Difference> {
    let column = |column: &crate::catalog::RelationColumn| {
        let text = now.values.get(&column.position)?.as_ref().map(|cell| cell.text.clone());
        let saw = seen.0.get(&column.position)?.clone();
        (saw != text).then(|| Difference { column: column.name.clone(), saw, now: text })
    };
    now.relation.columns.iter().filter_map(column).collect()
}

impl Edit {
    fn of_row(page: Page, address: Address, row: &RowRead, typed: Option<&Change>, refusal: Option<&Refusal>) -> Self {
        let fields = fields::of_row(row, &address, typed, refusal);
        Self {
            identity: Some(row.identity.clone()),
            title: title(row),
            seen: Seen::of(row).to_json(),
            refused: refusal.map(|refusal| refusal.row.clone()).unwrap_or_default(),
            ..Self::of_new(page, address, fields, Uuid::nil())
        }
    }

    pub(super) fn of_new(page: Page, address: Address, fields: Vec<Field>, form: Uuid) -> Self {
        Self {
            page,
            address,
            identity: None,
            title: "New row".to_owned(),
            fields,
            seen: String::new(),
            form,
            refused: Vec::new(),
            conflict: None,
            gone: false,
            statement: Statement::Unknown,
        }
    }

    fn in_conflict(mut self, differences: Vec<Difference>) -> Self {
        self.conflict = Some(differences);
        self
    }

    /// Nothing but the statement.
    fn tell(self, statement: Statement) -> Result<Response> {
        Ok(Html(Self { statement, ..self }.as_sql().render()?).into_response())
    }

    fn respond(self, status: StatusCode) -> Result<Response> {
        Ok((status, Html(self.render()?)).into_response())
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        match &self.identity {
            Some(identity) => self.address.row("/row/edit", identity),
            None => self.address.add(),
        }
    }

    /// Where the statement is asked for.
    fn sql_address(&self) -> String {
        match &self.identity {
            Some(identity) => self.address.row("/row/sql", identity),
            None => with(&self.address.path("/add/sql"), &[("env", &self.address.environment)]),
        }
    }

    /// Where the person came from.
    fn back(&self) -> String {
        match &self.identity {
            Some(identity) => self.address.row("/row", identity),
            None => self.address.rows(),
        }
    }

    /// How many lines a text area shows.
    fn height(&self, field: &Field) -> usize {
        let lines = field.text.split('\n').map(|line| 1 + line.chars().count() / 90).sum::<usize>();
        lines.clamp(if field.text.is_empty() { 2 } else { 1 }, 20)
    }

    fn has_errors(&self) -> bool {
        !self.refused.is_empty() || self.fields.iter().any(|field| !field.errors.is_empty())
    }
}
