//! Operators: <https://www.postgresql.org/docs/current/sql-createoperator.html>.

use super::{Ignore, Kind, ObjectId};
use sqlx::PgConnection;
use sqlx::postgres::types::Oid;

/// An operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Its identity.
    pub id: ObjectId,
    /// The type at its left; none for a prefix operator.
    pub left: Option<String>,
    /// The type at its right.
    pub right: String,
    /// The function that computes it.
    pub function: String,
    /// Its commutator, qualified.
    pub commutator: Option<String>,
    /// Its negator, qualified.
    pub negator: Option<String>,
    /// The estimator of a comparison with a constant.
    pub restrict: Option<String>,
    /// The estimator of a join.
    pub join: Option<String>,
    /// Whether a hash join can use it.
    pub hashes: bool,
    /// Whether a merge join can use it.
    pub merges: bool,
}

/// The types at both sides, as a statement that names the operator has them.
fn arguments(left: Option<&str>, right: &str) -> String {
    format!("({}, {right})", left.unwrap_or("NONE"))
}

/// Reads them with their OIDs.
pub(super) async fn read(connection: &mut PgConnection, ignore: &Ignore) -> Result<Vec<(Oid, Operator)>, sqlx::Error> {
    let rows = sqlx::query_file!("src/catalog/operators.sql", &ignore.schemas).fetch_all(connection).await?;
    let found = rows.into_iter().map(|row| {
        let id = ObjectId::overloaded(Kind::Operator, row.schema, row.name, arguments(row.left.as_deref(), &row.right));
        let object = Operator {
            id,
            left: row.left,
            right: row.right,
            function: row.function,
            commutator: row.commutator,
            negator: row.negator,
            restrict: row.restrict,
            join: row.join,
            hashes: row.hashes,
            merges: row.merges,
        };
        (row.oid, object)
    });
    Ok(found.collect())
}
