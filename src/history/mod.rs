//! The project's migration files, and where each database stands.
//!
//! Reading order: [`Folder`] and [`Model`] are the two sides on disk; [`detect`] compares them in scratch databases and
//! finds proven steps; [`write`] makes files of them; [`standing`] says where an environment is; [`upgrade`] and
//! [`downgrade`] move it, through `apply.rs`, the only writer of DDL on a real database.

// Settings.
mod settings;

// Files.
mod checksum;
mod contents;
mod folder;
mod naming;
mod notes;

// Models, and what stands in their comments.
mod hints;
mod mark;
mod models;
mod names;
mod refusals;
mod renaming;

// Scratch databases.
mod compare;
mod detect;
mod generate;
mod prepared;
mod proof;
mod replay;
mod roles;
mod sampled;
mod scratch;
mod write;

// Real databases.
mod apply;
mod concurrently;
mod drops;
mod event;
mod gate;
mod guard;
mod journal;
mod ledger;
mod lock;
mod losses;
mod past;
mod pooled;
mod run;
mod source;
mod standing;

mod error;

pub use checksum::checksum;
pub use compare::{Comparison, Side, compare, compare_sides};
pub use detect::{Answers, Detection, Draft, changes, detect, detect_within};
pub use error::Error;
pub use event::{Direction, Event};
pub use folder::{File, Folder, Migration};
pub use gate::refused;
pub use journal::{Entry, journal};
pub use ledger::Applied;
pub use losses::{Loss, losses};
pub use mark::old_name;
pub use models::Model;
pub use past::{PastRun, past_events, past_run, past_runs};
pub use proof::prove;
pub use run::{RunOptions, Target, downgrade, upgrade};
pub use settings::check_settings;
pub use standing::{Problem, Standing, standing};
pub use write::{revision, write};

use crate::environment::Workbench;

/// The migrations of the folder, ascending.
pub fn folder(workbench: &Workbench) -> Result<Vec<Migration>, Error> {
    Ok(Folder::read(&workbench.project)?.sound()?.migrations)
}
