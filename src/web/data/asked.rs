//! What every page of one row, or of a new one, is asked: in which environment, table and row.

use super::address::{Address, identity, query};
use super::{environment_of, refuse, source};
use crate::catalog::Relation;
use crate::data::{Error as DataError, Identity, RowRead, Source, read_only_because};
use crate::web::{App, Error, Result};
use axum::extract::{FromRequestParts, Path, RawQuery};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The table of an address, with the row that it names; for a new row it names none.
pub struct Asked {
    /// Where the rows are read and written.
    pub source: Arc<Source>,
    /// The table's address.
    pub address: Address,
    /// The row.
    pub identity: Identity,
    /// All that the address says behind its `?`.
    pub query: Vec<(String, String)>,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let names = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((schema, table)) = names.map_err(IntoResponse::into_response)?;
        let Ok(RawQuery(raw)) = RawQuery::from_request_parts(parts, app).await;
        let query = query(raw);
        let environment = environment_of(app, &query);
        let source = source(app, &environment).await.map_err(IntoResponse::into_response)?;
        Ok(Self { source, address: Address::new(&environment, &schema, &table), identity: identity(&query), query })
    }
}

impl Asked {
    /// The table's schema and name.
    pub fn names(&self) -> (&str, &str) {
        (&self.address.schema, &self.address.table)
    }

    /// An error of the data, as the page says it.
    pub fn refuse(&self, error: DataError) -> Error {
        refuse(error, Some(&self.address))
    }

    /// The row as it is now.
    pub async fn row(&self) -> Result<RowRead> {
        let (schema, table) = self.names();
        self.source.row(schema, table, &self.identity).await.map_err(|error| self.refuse(error))
    }

    /// The table as it is now, unless it cannot be written.
    pub async fn relation(&self) -> Result<Arc<Relation>> {
        let (schema, table) = self.names();
        let relation = self.source.form(schema, table).await.map_err(|error| self.refuse(error))?;
        self.writable(&relation)?;
        Ok(relation)
    }

    /// Refuses a table that cannot be written.
    pub fn writable(&self, relation: &Relation) -> Result<()> {
        match read_only_because(relation) {
            None => Ok(()),
            Some(reason) => Err(self.refuse(DataError::Denied(reason))),
        }
    }
}
