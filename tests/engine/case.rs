//! One folder of `tests/cases`.

use super::direction::{Built, Reading, Travelled, read_catalog, travel, travel_from};
use super::oracles::{Oracle, Oracles};
use super::start::Start;
use super::{lacks, stock, unmodelled};
use crate::support::dump::Access;
use crate::support::postgres::{Database, administer};
use limbeck::catalog::{Catalog, Compared, Ignore, Kind, ObjectId, Pattern, Patterns};
use limbeck::diff::Rename;
use limbeck::plan;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// `case.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The answers to "was this renamed?" on the way there; they are turned round for the way back.
    pub renames: Vec<Answer>,
    /// Changes tables without blocking others for long, which is the default of a project but not of these cases.
    pub online: bool,
    /// What is asked of the way from before to after.
    pub forward: Expectation,
    /// What is asked of the way back.
    pub backward: Expectation,
    /// The way back starts from `after.sql` without rows: some of the rows of the way there could not come back, since
    /// only a stash would bring back what they had.
    pub back_without_rows: bool,
    /// Why there is no way back to the same dump.
    pub one_way: Option<String>,
    /// Why the stock `sqlx` cannot run the files.
    pub without_sqlx: Option<String>,
    /// Why there and back some rows are in another table than at the start.
    pub moved_rows: Option<String>,
    /// The oldest major version that has what the case is about.
    pub from_major: Option<u32>,
    /// What is left out.
    pub ignore: limbeck::config::IgnoreTable,
    /// Patterns of tables that are small.
    pub small: Vec<String>,
    /// Whether privileges are looked at, and how.
    pub privileges: Looked,
    /// Whether owners are looked at, and how.
    pub owners: Looked,
}

/// Whether something that a project need not compare is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Looked {
    /// Neither Limbeck nor `pg_dump` does.
    #[default]
    NotAt,
    /// The project does not compare it, but `pg_dump` sees whether it was kept.
    Kept,
    /// The project compares it.
    Compared,
}

impl Settings {
    fn reading(&self) -> Result<Reading, String> {
        let patterns = Patterns::new(&self.ignore).map_err(|refused| format!("case.toml: {refused}"))?;
        let compared = Compared {
            privileges: self.privileges == Looked::Compared,
            owners: self.owners == Looked::Compared,
            ..Compared::default()
        };
        let access = Access { privileges: self.privileges != Looked::NotAt, owners: self.owners != Looked::NotAt };
        Ok(Reading { ignore: Ignore { patterns, compared, ..Ignore::default() }, access })
    }
}

impl Settings {
    fn small(&self, catalog: &Catalog) -> Result<BTreeSet<ObjectId>, String> {
        let patterns = Pattern::of_tables("`small`", &self.small).map_err(|refused| refused.to_string())?;
        let is_small = |id: &&ObjectId| patterns.iter().any(|pattern| pattern.takes(id));
        Ok(catalog.ids().filter(is_small).cloned().collect())
    }
}

/// How a case ended that did not fail.
#[derive(Debug)]
pub enum Outcome {
    /// Everything held that was looked at, there and back.
    Held(Oracles, Oracles),
    /// It was not run, since this server lacks something: a newer major version, an extension.
    Lacks(String),
}

/// One answered rename: the parts of the names, the outermost first. A column's `from` has its table's *new* name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// What it is, where that is neither a table nor a column: `schema`, `enum`, `enum_value`, …
    pub kind: Option<Kind>,
    pub from: Vec<String>,
    pub to: Vec<String>,
}

/// What is asked of the plan of one direction.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expectation {
    /// Exactly these hazards.
    pub hazards: Option<BTreeSet<String>>,
    /// The plan's text has these.
    pub contains: Vec<String>,
    /// The plan's text does not have these.
    pub lacks: Vec<String>,
    /// So many versions.
    pub steps: Option<usize>,
    /// There is no plan, and the reason has these words.
    pub error: Option<String>,
}

/// The case folders below `root` that `LIMBECK_CASE` lets through, sorted; of these, every n-th where `LIMBECK_EVERY` is n,
/// and each that is about what not all versions have.
pub fn find(root: &Path) -> Vec<PathBuf> {
    let wanted = std::env::var("LIMBECK_CASE").unwrap_or_default();
    let every =
        std::env::var("LIMBECK_EVERY").ok().map_or(1, |every| every.parse().expect("LIMBECK_EVERY is a number"));
    let folders = |path: &Path| {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    let mut cases: Vec<PathBuf> = folders(root).iter().flat_map(|kind| folders(kind)).collect();
    cases.retain(|case| name(case).contains(&wanted));
    cases.sort();
    let newer = |case: &Path| settings(case).is_ok_and(|settings| settings.from_major.is_some());
    let chosen = cases.into_iter().enumerate().filter(|(place, case)| place % every == 0 || newer(case));
    chosen.map(|(_, case)| case).collect()
}

/// Whether no case is left out by what is asked for.
pub fn are_all() -> bool {
    ["LIMBECK_CASE", "LIMBECK_EVERY"].iter().all(|name| std::env::var_os(name).is_none())
}

/// `<kind>/<case>`.
pub fn name(path: &Path) -> String {
    let part = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    format!("{}/{}", path.parent().map(part).unwrap_or_default(), part(path))
}

/// Builds both ends directly, then goes from the first to the second and back again in the same database.
pub async fn run(path: &Path) -> Result<Outcome, String> {
    let settings = settings(path)?;
    if let Some(what) = lacks::what(path, settings.from_major).await {
        return Ok(Outcome::Lacks(what));
    }
    // A way back is one file, as in a migration's down.
    let back = plan::Options { one_transaction: true, ..plan::Options::default() };
    let reading = settings.reading()?;
    let first = load(&path.join("before.sql")).await?;
    let second = load(&path.join("after.sql")).await?;
    let read = async |database| read_catalog(database, &reading).await.map_err(|failure| failure.to_string());
    let catalogs = (read(&first).await?, read(&second).await?);
    let unmodelled = unmodelled::in_catalogs(&[&catalogs.0, &catalogs.1]);
    let before = Built::of(&first, catalogs.0, &unmodelled, &reading).await?;
    let after = Built::of(&second, catalogs.1, &unmodelled, &reading).await?;
    let small = settings.small(&before.catalog)?;
    let options = plan::Options { online: settings.online, small, ..plan::Options::default() };
    let rows = path.join("rows.sql");
    if rows.exists() {
        first.try_psql_file(&rows).await.map_err(|error| format!("rows.sql: {error}"))?;
    }

    let begun = Start::read(&first, &before.catalog).await?;
    let there = answers(&settings.renames)?;
    let forward = travel(&first, &after, &there, &options, &unmodelled).await;
    let arrived = check(&settings.forward, forward).map_err(|error| format!("there: {error}"))?;
    let mut mismatch = Ok(());
    if let Some(travelled) = &arrived {
        let own = lacks::is_own_server() || settings.from_major == Some(lacks::major().await);
        mismatch = if own { compare_plan(&path.join("plan.sql"), &travelled.script) } else { Ok(()) };
    }
    let back_renames = turned_round(&there);
    let with_rows = arrived.is_some() && !settings.back_without_rows;
    if settings.one_way.is_none() && settings.back_without_rows {
        let backward = travel(&first, &before, &back_renames, &back, &unmodelled).await;
        let stand_in_the_way = ["applying", "the rows"];
        if !backward.is_err_and(|failure| arrived.is_some() && stand_in_the_way.contains(&failure.stage)) {
            return Err("back: `back_without_rows` says that the rows stand in the way, which they do not".into());
        }
    }
    // Nothing has changed what was read last.
    let (start, stands) = match &arrived {
        Some(arrived) if with_rows => (&first, &arrived.arrived),
        _ => (&second, &after.catalog),
    };
    let backward = travel_from(Some(stands.clone()), start, &before, &back_renames, &back, &unmodelled).await;
    let mut looked = arrived.as_ref().map(|travelled| travelled.looked.clone()).unwrap_or_default();
    if settings.one_way.is_some() {
        return match backward {
            Ok(travelled) => Err(format!("back: `one_way` says that there is none:\n{}", travelled.script)),
            Err(_) => mismatch.map(|()| Outcome::Held(looked, Oracles::new())),
        };
    }
    if let Ok(Travelled { steps, script, .. }) = &backward
        && steps.len() > 1
    {
        return Err(format!("back: the way back needs more than one transaction:\n{script}"));
    }
    let returned = check(&settings.backward, backward).map_err(|error| format!("back: {error}"))?;
    let mut looked_back = returned.as_ref().map(|travelled| travelled.looked.clone()).unwrap_or_default();
    if let (Some(arrived), Some(returned)) = (&arrived, &returned) {
        let ran = stock::up_and_down(start, (arrived, returned), (&before, &after), &unmodelled);
        if with_rows {
            let losses = (&arrived.lost, &returned.lost);
            let tables = begun.is_back(start, &before.catalog, &there, losses).await;
            match (tables, &settings.moved_rows) {
                (Ok(_), Some(_)) => return Err("`moved_rows` says that rows are elsewhere, which they are not".into()),
                (Ok(tables), None) => looked_back.extend((tables > 0).then_some(Oracle::Start)),
                (Err(_), Some(_)) => {}
                (Err(error), None) => return Err(format!("there and back: {error}")),
            }
        }
        match (ran.await, &settings.without_sqlx) {
            (Ok(true), Some(_)) => return Err("`without_sqlx` says that it cannot run the files, which it can".into()),
            (Ok(false), _) | (Err(_), Some(_)) => {}
            (Ok(true), None) => {
                looked.insert(Oracle::Stock);
                looked_back.insert(Oracle::Stock);
            }
            (Err(error), None) => return Err(error),
        }
    }
    first.close().await;
    second.close().await;
    mismatch.map(|()| Outcome::Held(looked, looked_back))
}

/// The roles that cases may name. Roles belong to the whole server, which other cases use meanwhile: they are made once
/// and stay.
const ROLES: &[&str] = &[
    "limbeck_case_reader",
    "limbeck_case_writer",
    "limbeck_case_auditor",
    "limbeck_case_owner",
    "\"limbeck_case Odd\"",
];

/// Makes them where they are not there yet.
pub async fn make_roles() {
    static MADE: tokio::sync::OnceCell<()> = tokio::sync::OnceCell::const_new();
    MADE.get_or_init(|| async {
        for role in ROLES {
            let taken = "duplicate_object OR unique_violation";
            administer(&format!("DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN {taken} THEN NULL; END $$")).await;
        }
    })
    .await;
}

async fn load(path: &Path) -> Result<Database, String> {
    make_roles().await;
    let database = Database::create().await;
    database.try_psql_file(path).await.map_err(|error| format!("{error} (the case itself is wrong)"))?;
    Ok(database)
}

fn settings(path: &Path) -> Result<Settings, String> {
    match std::fs::read_to_string(path.join("case.toml")) {
        Ok(text) => toml::from_str(&text).map_err(|error| format!("case.toml: {error}")),
        Err(_) => Ok(Settings::default()),
    }
}

fn answers(answers: &[Answer]) -> Result<Vec<Rename>, String> {
    let id = |kind: Option<Kind>, parts: &[String]| match parts {
        [name] => Ok(ObjectId::global(kind.unwrap_or(Kind::Schema), name)),
        [schema, name] => Ok(ObjectId::in_schema(kind.unwrap_or(Kind::Table), schema, name)),
        [schema, table, name] => {
            Ok(ObjectId::of_table(kind.unwrap_or(Kind::Column), &ObjectId::table(schema, table), name))
        }
        _ => Err(format!("{parts:?} is no name")),
    };
    let rename =
        |answer: &Answer| Ok(Rename { from: id(answer.kind, &answer.from)?, to: id(answer.kind, &answer.to)? });
    answers.iter().map(rename).collect()
}

/// The same renames for the way back: what is within something has the name that this has at the end of that way.
fn turned_round(renames: &[Rename]) -> Vec<Rename> {
    let schema_back = |id: &ObjectId| {
        let was = renames.iter().find(|rename| rename.to.kind() == Kind::Schema && rename.to.schema() == id.schema());
        was.filter(|_| id.kind() != Kind::Schema).map_or(id.clone(), |was| id.in_other_schema(was.from.name()))
    };
    let back = |id: &ObjectId| {
        let holder = renames.iter().find(|rename| {
            rename.to.path().len() == 2 && id.path().len() == 3 && rename.to.path()[..] == id.path()[..2]
        });
        schema_back(&holder.map_or(id.clone(), |holder| ObjectId::of_table(id.kind(), &holder.from, id.name())))
    };
    renames.iter().map(|rename| Rename { from: back(&rename.to), to: back(&rename.from) }).collect()
}

/// None where there was to be no plan, and there was none.
fn check(
    expected: &Expectation,
    travelled: Result<Travelled, super::direction::Failure>,
) -> Result<Option<Travelled>, String> {
    let travelled = match (travelled, &expected.error) {
        (Err(failure), Some(words)) if failure.refused.is_some() && failure.to_string().contains(words) => {
            return Ok(None);
        }
        (Err(failure), _) => return Err(failure.to_string()),
        (Ok(travelled), Some(words)) => {
            return Err(format!("a refusal was expected ({words}), but there is a plan:\n{}", travelled.script));
        }
        (Ok(travelled), None) => travelled,
    };
    let script = &travelled.script;
    for text in &expected.contains {
        if !script.contains(text.as_str()) {
            return Err(format!("the plan lacks `{text}`:\n{script}"));
        }
    }
    for text in &expected.lacks {
        if script.contains(text.as_str()) {
            return Err(format!("the plan has `{text}`:\n{script}"));
        }
    }
    if expected.steps.is_some_and(|steps| steps != travelled.steps.len()) {
        return Err(format!("the plan has {} steps:\n{script}", travelled.steps.len()));
    }
    match &expected.hazards {
        Some(hazards) if *hazards != travelled.hazards => {
            Err(format!("the hazards are {:?}, not {hazards:?}:\n{script}", travelled.hazards))
        }
        _ => Ok(Some(travelled)),
    }
}

/// The plans are those of the machine's own server, or of the oldest version that has what a case is about: another one
/// prints some expressions differently.
fn compare_plan(path: &Path, script: &str) -> Result<(), String> {
    if std::env::var_os("LIMBECK_BLESS").is_some_and(|bless| bless == "1") {
        return std::fs::write(path, script).map_err(|error| error.to_string());
    }
    let expected = std::fs::read_to_string(path).map_err(|_| "plan.sql is missing: LIMBECK_BLESS=1 writes it")?;
    if expected == script {
        return Ok(());
    }
    Err(format!(
        "plan.sql is not the plan (LIMBECK_BLESS=1 writes it):\n{}",
        super::direction::compare(&expected, script)
    ))
}
