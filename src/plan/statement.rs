//! One statement of a plan and what there is to know about it before it runs.

use super::{Hazard, Lock, Loss};
use crate::catalog::ObjectId;
use crate::sql::Sql;
use serde::Serialize;

/// One statement of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// The statement, without a semicolon.
    pub sql: Sql,
    /// What it does, in words: "add column `shop.book.title`".
    pub words: String,
    /// The object it is about.
    pub object: ObjectId,
    /// The strongest lock it takes and on which table; none where it takes none that anyone waits for.
    pub lock: Option<(Lock, ObjectId)>,
    /// The named risks.
    pub hazards: Vec<Hazard>,
    /// The data it would destroy, to be counted on real rows.
    pub losses: Vec<Loss>,
}

/// The statements of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// False for a step that PostgreSQL refuses inside a transaction; such a step has exactly one statement.
    pub transaction: bool,
    /// The statements in order.
    pub statements: Vec<Statement>,
}
