//! One statement of a plan and what there is to know about it before it runs.

use super::{Hazard, HazardKind, Lock, Loss};
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

impl Statement {
    pub(super) fn new(sql: Sql, words: impl Into<String>, object: &ObjectId) -> Self {
        let object = object.clone();
        Self { sql, words: words.into(), object, lock: None, hazards: Vec::new(), losses: Vec::new() }
    }

    pub(super) fn lock(mut self, lock: Option<(Lock, ObjectId)>) -> Self {
        self.lock = lock;
        self
    }

    pub(super) fn hazard(mut self, kind: HazardKind, detail: impl Into<String>) -> Self {
        self.hazards.push(Hazard { kind, detail: detail.into() });
        self
    }

    pub(super) fn hazard_if(self, holds: bool, kind: HazardKind, detail: impl Into<String>) -> Self {
        if holds { self.hazard(kind, detail) } else { self }
    }

    pub(super) fn loss(mut self, object: &ObjectId, what: &'static str, count: Sql) -> Self {
        self.losses.push(Loss { object: object.clone(), what, count });
        self
    }
}
