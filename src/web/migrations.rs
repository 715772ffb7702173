//! The migrations: what is applied where, and each version's files.

use super::overview::{self, Overview};
use super::{App, Error, Page, Policy, Result, Routes};
use crate::history::{Applied, Migration, Standing};
use crate::plan::HazardKind;
use axum::extract::{Path, Query, State};
use serde::Deserialize;

/// All versions, newest first, beside all environments.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "migrations/list.html")]
pub struct List {
    pub(super) page: Page,
    pub(super) overview: Overview,
}

/// One version.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "migrations/show.html")]
pub struct Show {
    pub(super) page: Page,
    pub(super) overview: Overview,
    pub(super) migration: Migration,
    pub(super) written: bool,
}

/// What stands where a version meets an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The pointer is here.
    Pointer,
    /// Applied.
    Applied,
    /// Not applied yet.
    Pending,
    /// The folder and the ledger disagree.
    Wrong,
    /// The environment was not reached.
    Unknown,
}

/// What a version's page is asked.
#[derive(Debug, Deserialize)]
pub struct Shown {
    written: Option<String>,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/migrations", Policy::Member, list).get("/migrations/{version}", Policy::Member, show)
}

async fn list(State(app): State<App>, page: Page) -> List {
    List { page, overview: overview::read(&app).await }
}

async fn show(
    State(app): State<App>,
    page: Page,
    Path(version): Path<i64>,
    Query(shown): Query<Shown>,
) -> Result<Show> {
    let overview = overview::read(&app).await;
    let migration = overview.migration(&version).cloned().ok_or_else(|| {
        let error = Error::not_found(format!("There is no version {version} in the folder of migrations."));
        error.way_on("All migrations", "/migrations")
    })?;
    Ok(Show { page, overview, migration, written: shown.written.is_some() })
}

/// The risks that a file notes at its head (`-- @hazard drop-column: …`): what they are, and what they mean there.
pub fn hazards(text: &str) -> Vec<(HazardKind, &str)> {
    let head = text.lines().take_while(|line| line.is_empty() || line.starts_with("--"));
    let notes = head.filter_map(|line| line.strip_prefix("-- @hazard ")).filter_map(|note| note.split_once(": "));
    notes.filter_map(|(name, detail)| Some((HazardKind::from_name(name)?, detail))).collect()
}

impl List {
    /// Every version that the folder or a ledger knows, newest first.
    fn versions(&self) -> Vec<i64> {
        let folder = self.overview.migrations.iter().map(|migration| migration.version);
        let ledgers = self.overview.standings.iter().flat_map(|standing| &standing.applied).map(|one| one.version);
        let mut versions: Vec<i64> = folder.chain(ledgers).collect();
        versions.sort_unstable_by_key(|version| std::cmp::Reverse(*version));
        versions.dedup();
        versions
    }

    fn mark(&self, version: &i64, standing: &Standing) -> Mark {
        let applied = standing.applied.iter().any(|one| one.version == *version);
        match (standing.unreachable.is_some(), applied) {
            (true, _) => Mark::Unknown,
            (_, true) if self.overview.migration(version).is_none() => Mark::Wrong,
            (_, true) if standing.pointer == Some(*version) => Mark::Pointer,
            (_, true) => Mark::Applied,
            (_, false) => Mark::Pending,
        }
    }
}

impl Show {
    /// Where this version is applied, or not, environment by environment.
    fn places(&self) -> Vec<(&Standing, Option<&Applied>)> {
        let version = self.migration.version;
        let applied = |standing: &'_ Standing| standing.applied.iter().position(|one| one.version == version);
        let all = self.overview.standings.iter();
        all.map(|standing| (standing, applied(standing).map(|index| &standing.applied[index]))).collect()
    }

    fn hazards(&self) -> Vec<(&'static str, HazardKind, &str)> {
        let down = self.migration.down.iter().flat_map(|file| hazards(&file.text));
        let down = down.map(|(kind, detail)| ("down", kind, detail));
        hazards(&self.migration.up.text).into_iter().map(|(kind, detail)| ("up", kind, detail)).chain(down).collect()
    }

    fn position(&self) -> Option<usize> {
        self.overview.migrations.iter().position(|one| one.version == self.migration.version)
    }

    fn before(&self) -> Option<&Migration> {
        self.overview.migrations.get(self.position()?.checked_sub(1)?)
    }

    fn after(&self) -> Option<&Migration> {
        self.overview.migrations.get(self.position()? + 1)
    }

    /// What the other versions of its series are called.
    fn series(&self) -> Vec<&Migration> {
        self.migration.series.iter().filter_map(|version| self.overview.migration(version)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hazards_are_read_from_the_head_only() {
        let text =
            "-- @hazard drop-column: all of `a` is lost\n-- @hazard odd: x\nSELECT 1;\n-- @hazard drop-table: y\n";
        assert_eq!(hazards(text), [(HazardKind::DropColumn, "all of `a` is lost")]);
    }
}
