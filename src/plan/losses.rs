//! Data that a statement would destroy.

use crate::catalog::ObjectId;
use crate::sql::Sql;
use serde::Serialize;

/// Data that one statement would destroy, to be counted on the real rows before it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// What loses it: a table or a column.
    pub object: ObjectId,
    /// What is lost, in words: "rows", "values that are not null", "values that do not fit".
    pub what: &'static str,
    /// A read-only query of one row and one column, `bigint`: how many.
    pub count: Sql,
}
