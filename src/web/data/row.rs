//! One row, to be looked at.

use super::address::{Address, value_of};
use super::asked::Asked;
use super::rows::{is_number, reference};
use crate::catalog::RelationColumn;
use crate::data::{Cell, RowRead, read_only_because};
use crate::web::{App, Page, Result};
use axum::extract::State;
use uuid::Uuid;

/// One row.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "data/row.html")]
pub struct RowPage {
    page: Page,
    address: Address,
    row: RowRead,
    read_only: Option<String>,
    /// What was run, where the person comes from writing it.
    written: Option<String>,
}

/// The page of one row.
pub async fn show(page: Page, State(app): State<App>, asked: Asked) -> Result<RowPage> {
    let row = asked.row().await?;
    let written = value_of(&asked.query, "written").and_then(|id| Uuid::try_parse(id).ok());
    let written = written.and_then(|id| app.data.receipts.sql(id));
    Ok(RowPage { page, read_only: read_only_because(&row.relation), address: asked.address, row, written })
}

/// Rows elsewhere that refer to this one.
pub(super) struct Referring {
    pub table: String,
    pub constraint: String,
    pub address: String,
}

impl RowPage {
    fn values(&self) -> Vec<(&RelationColumn, Option<&Cell>)> {
        let value = |column| self.row.values.get(&column).and_then(Option::as_ref);
        let readable = self.row.relation.columns.iter().filter(|column| column.readable);
        readable.map(|column| (column, value(column.position))).collect()
    }

    fn number(&self, column: &RelationColumn) -> bool {
        is_number(column)
    }

    fn reference(&self, column: &RelationColumn) -> Option<(String, String)> {
        let read = |name: &str| text_of(&self.row, name);
        let (link, leads_to) = reference(&self.row.relation, &column.name, &self.address, read)?;
        Some((link?, leads_to))
    }

    fn referring(&self) -> Vec<Referring> {
        referring(&self.row, &self.address)
    }

    /// The row's name on the page.
    fn title(&self) -> String {
        title(&self.row)
    }
}

/// Where the rows are that refer to this one.
pub(super) fn referring(row: &RowRead, address: &Address) -> Vec<Referring> {
    let found = row.relation.referenced_by.iter().filter_map(|key| {
        let values = key.other_columns.iter().map(|name| text_of(row, name)).collect::<Option<Vec<_>>>()?;
        let named: Vec<(String, String)> = key.columns.iter().cloned().zip(values).collect();
        let address = Address::new(&address.environment, &key.schema, &key.table).rows_where(&named);
        Some(Referring { table: format!("{}.{}", key.schema, key.table), constraint: key.name.clone(), address })
    });
    found.collect()
}

fn text_of(row: &RowRead, name: &str) -> Option<String> {
    let column = row.relation.column(name)?;
    let value = row.values.get(&column.position)?.as_ref()?;
    (!value.cut).then(|| value.text.clone())
}

/// `id 5`, `order 7, line 2`.
pub fn title(row: &RowRead) -> String {
    let short = |value: &str| match value.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    };
    let named = row.identity.0.iter().map(|(column, value)| format!("{column} {}", short(value)));
    named.collect::<Vec<_>>().join(", ")
}
