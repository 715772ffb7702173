//! Changes give ordered statements. Pure: no clock, no file, no server.

mod hazards;
mod locks;
mod losses;
mod script;
mod statement;

pub use hazards::{Hazard, HazardKind};
pub use locks::Lock;
pub use losses::Loss;
pub use script::script;
pub use statement::{Statement, Step};

use crate::catalog::{Catalog, ObjectId};
use crate::diff::Rename;

/// What a project asks of its plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Build and drop indexes of existing tables `CONCURRENTLY`, each in a version of its own.
    pub concurrently: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { concurrently: true }
    }
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The graph of statements has a cycle.
    #[error("these changes depend on each other in a circle: {}", path.join(" → "))]
    Cycle {
        /// The objects of the cycle, the first again at the end.
        path: Vec<String>,
    },
    /// Something that Limbeck does not manage stands in the way, and would be lost or break.
    #[error("{action} `{object}` is not possible while {blockers} needs it")]
    Blocked {
        /// What was to be done: "dropping", "changing the type of", …
        action: &'static str,
        /// What it was to be done to.
        object: ObjectId,
        /// The unmodelled things that need it, in words.
        blockers: String,
    },
    /// PostgreSQL has no statement for it and replacing the object would lose rows.
    #[error("`{object}` cannot be changed: {reason}")]
    Impossible {
        /// What was to be changed.
        object: ObjectId,
        /// Why not, and what to do.
        reason: String,
    },
}

/// The steps that lead from `before` to `after`, in order; each step becomes one version. None where nothing differs.
/// `renames` must already be done in `before`.
pub fn plan(_before: &Catalog, _after: &Catalog, _options: &Options) -> Result<Vec<Step>, Error> {
    todo!()
}

/// The statements that do these renames, in order: tables before their columns.
pub fn renames(_renames: &[Rename]) -> Vec<Statement> {
    todo!()
}
