//! What `limbeck.toml` says of names, read: what is left out, which tables are small.

use super::Error;
use crate::catalog::{Catalog, Compared, Ignore, Kind, ObjectId, Pattern, Patterns, Refused};
use crate::config::Project;
use crate::plan::Options;
use std::collections::BTreeSet;

/// Refuses settings that are no patterns, so that no command begins with them.
pub fn check_settings(project: &Project) -> Result<(), Error> {
    ignore(project)?;
    small_patterns(project)?;
    Ok(())
}

/// What is no part of a difference: Limbeck's own schemas, the ledger, and what the project leaves out.
pub(super) fn ignore(project: &Project) -> Result<Ignore, Error> {
    let patterns = Patterns::new(&project.ignore).map_err(refused(project))?;
    let compared = Compared { privileges: project.compare_privileges, owners: project.compare_owners, restored: false };
    Ok(Ignore { ledger: project.ledger.clone(), patterns, compared, ..Ignore::default() })
}

/// What the project asks of its plans, where the tables are those of `catalog`.
pub(super) fn options(project: &Project, catalog: &Catalog) -> Result<Options, Error> {
    Ok(Options { online: project.online, small: small(project, catalog)?, ..Options::default() })
}

/// The tables and materialized views that the project says are small.
fn small(project: &Project, catalog: &Catalog) -> Result<BTreeSet<ObjectId>, Error> {
    let patterns = small_patterns(project)?;
    let with_rows = |id: &&ObjectId| matches!(id.kind(), Kind::Table | Kind::MaterializedView);
    let is_small = |id: &&ObjectId| patterns.iter().any(|pattern| pattern.takes(id));
    Ok(catalog.ids().filter(with_rows).filter(is_small).cloned().collect())
}

fn small_patterns(project: &Project) -> Result<Vec<Pattern>, Error> {
    Pattern::of_tables("`small` of `[migrate]`", &project.small).map_err(refused(project))
}

fn refused(project: &Project) -> impl FnOnce(Refused) -> Error {
    let path = project.root.join("limbeck.toml");
    move |source| Error::Setting { path, source }
}
