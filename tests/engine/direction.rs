//! One way: from a database as it stands to what another one contains, with everything that must hold on arrival.

use super::oracles::{Oracle, Oracles};
use super::rewrites::Files;
use super::rows;
use super::unmodelled::{self, Unmodelled};
use crate::support::dump::{self, Entry};
use crate::support::postgres::Database;
use limbeck::catalog::{self, Catalog, Ignore, Kind, Place};
use limbeck::diff::{self, Rename};
use limbeck::plan::{self, Options, Statement, Step};
use limbeck::sql::Sql;
use std::collections::BTreeSet;
use std::fmt;

/// A database that was built directly: where a plan is to lead.
pub struct Built {
    /// What Limbeck reads in it.
    pub catalog: Catalog,
    /// What `pg_dump` says of it, without what is unmodelled or left out.
    pub dump: Vec<Entry>,
    /// How it was read.
    pub reading: Reading,
}

/// How databases are read: what is compared and ignored, and what `pg_dump` prints beside.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub ignore: Ignore,
    pub access: dump::Access,
}

impl Built {
    /// Reads `database`, which stays as it is.
    pub async fn read(
        database: &Database,
        unmodelled: &BTreeSet<Unmodelled>,
        reading: &Reading,
    ) -> Result<Self, String> {
        let catalog = read_catalog(database, reading).await.map_err(|failure| failure.to_string())?;
        Self::of(database, catalog, unmodelled, reading).await
    }

    /// As [`Built::read`], where Limbeck has read `database` already.
    pub async fn of(
        database: &Database,
        catalog: Catalog,
        unmodelled: &BTreeSet<Unmodelled>,
        reading: &Reading,
    ) -> Result<Self, String> {
        let dump = dump_without(database, unmodelled, reading).await?;
        Ok(Self { catalog, dump, reading: reading.clone() })
    }
}

/// What is known of a plan that held.
#[derive(Debug)]
pub struct Travelled {
    /// The files of its versions, one after the other.
    pub script: String,
    /// The renames that came before it.
    pub renames: Vec<Statement>,
    /// Its versions.
    pub steps: Vec<Step>,
    /// The names of its hazards.
    pub hazards: BTreeSet<String>,
    /// What it said it would lose.
    pub lost: rows::Losses,
    /// What Limbeck reads at its end.
    pub arrived: Catalog,
    /// What was looked at.
    pub looked: Oracles,
}

/// What did not hold.
#[derive(Debug)]
pub struct Failure {
    /// What was being done or looked at.
    pub stage: &'static str,
    /// What is wrong.
    pub text: String,
    /// The plan, as far as there is one.
    pub script: String,
    /// The refusal, where there is no plan.
    pub refused: Option<Box<plan::Error>>,
}

impl Failure {
    /// Whether the rows do not fit what is wanted, which the plan has named as a hazard, or the plan was refused in order
    /// to keep what is not managed.
    pub fn stands_in_the_way(&self) -> bool {
        let blocked = self.refused.as_deref().is_some_and(|error| matches!(error, plan::Error::Blocked { .. }));
        let broken = [
            ("adds-constraint", "is violated by some row"),
            ("adds-constraint", "violates foreign key constraint"),
            ("adds-constraint", "could not create unique index"),
            ("adds-constraint", "could not create exclusion constraint"),
            ("removes-enum-value", "invalid input value for enum"),
            ("sets-not-null", "contains null values"),
            ("narrows-type", "invalid input"),
            ("narrows-type", "out of range"),
            ("narrows-type", "too long for type"),
        ];
        let named = |(hazard, text): &(&str, &str)| {
            self.script.contains(&format!("-- hazard {hazard}")) && self.text.contains(text)
        };
        blocked || self.stage == "applying" && broken.iter().any(named)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.stage, self.text)?;
        if !self.script.is_empty() {
            write!(f, "\n──── the plan\n{}", self.script)?;
        }
        Ok(())
    }
}

fn failure(stage: &'static str, text: impl Into<String>) -> Failure {
    Failure { stage, text: text.into(), script: String::new(), refused: None }
}

/// Leads `database` to `target` and looks whether it got there.
pub async fn travel(
    database: &Database,
    target: &Built,
    renames: &[Rename],
    options: &Options,
    unmodelled: &BTreeSet<Unmodelled>,
) -> Result<Travelled, Failure> {
    travel_from(None, database, target, renames, options, unmodelled).await
}

/// As [`travel`], where what stands in `database` may have been read already.
pub async fn travel_from(
    mut stands: Option<Catalog>,
    database: &Database,
    target: &Built,
    renames: &[Rename],
    options: &Options,
    unmodelled: &BTreeSet<Unmodelled>,
) -> Result<Travelled, Failure> {
    let mut renamed = rename(&mut stands, database, target, renames).await?;
    let (before, implied) = rename_implied(stands, database, target).await?;
    renamed.extend(implied);
    let steps = plan_twice(&before, &target.catalog, options)?;
    let scripts: Vec<String> = steps.iter().map(|step| plan::script(step, &[])).collect();
    let script = scripts.join("\n-- the next version\n");
    let arrived = arrive(database, &before, target, &steps, &scripts, options, unmodelled).await;
    let (lost, arrived, looked) = arrived.map_err(|failure| Failure { script: script.clone(), ..failure })?;
    let hazards = steps.iter().flat_map(|step| &step.statements).flat_map(|statement| &statement.hazards);
    let hazards = hazards.map(|hazard| hazard.kind.name().to_owned()).collect();
    Ok(Travelled { script, renames: renamed, steps, hazards, lost, arrived, looked })
}

async fn arrive(
    database: &Database,
    before: &Catalog,
    target: &Built,
    steps: &[Step],
    scripts: &[String],
    options: &Options,
    unmodelled: &BTreeSet<Unmodelled>,
) -> Result<(rows::Losses, Catalog, Oracles), Failure> {
    let mut looked = Oracles::from([Oracle::Catalog, Oracle::Replan, Oracle::Dump]);
    let seen = rows::Seen::before(database, before, &target.catalog, steps).await;
    let seen = seen.map_err(|text| failure("counting the rows before", text))?;
    let files = |text| failure("the files of the relations", text);
    let mut watching = database.connect().await;
    let mut before_step = Files::read(&mut watching).await.map_err(files)?;
    for (step, script) in steps.iter().zip(scripts) {
        apply(database, step, script).await?;
        let after_step = Files::read(&mut watching).await.map_err(files)?;
        let kept = before_step.kept(&after_step, step).map_err(files)?;
        looked.extend((!step.statements.is_empty()).then_some(Oracle::Applied));
        looked.extend((kept > 0).then_some(Oracle::Rewrites));
        before_step = after_step;
    }
    let _ = sqlx::Connection::close(watching).await;
    let after = read_catalog(database, &target.reading).await?;
    if let Some(gone) = before.ignored.objects.difference(&after.ignored.objects).next() {
        return Err(failure("what is left out", format!("{gone} is gone")));
    }
    let changes = diff::diff(&after, &target.catalog);
    if !changes.is_empty() {
        let lines: Vec<String> = changes.iter().map(|change| format!("{} {change}", change.sign())).collect();
        return Err(failure("what is left to do afterwards", lines.join("\n")));
    }
    match plan::plan(&after, &target.catalog, options) {
        Ok(again) if again.is_empty() => {}
        Ok(again) => {
            let again: Vec<String> = again.iter().map(|step| plan::script(step, &[])).collect();
            return Err(failure("planning again gives statements", again.join("\n")));
        }
        Err(error) => return Err(failure("planning again", error.to_string())),
    }
    let kept = seen.kept(database, &after).await.map_err(|text| failure("the rows", text))?;
    looked.extend((kept > 0).then_some(Oracle::Rows));
    let dump = dump_without(database, unmodelled, &target.reading).await.map_err(|text| failure("dumping", text))?;
    if dump != target.dump {
        let differs = compare(&dump::text(&target.dump), &dump::text(&dump));
        return Err(failure("pg_dump tells them apart (- built directly, + migrated)", differs));
    }
    Ok((seen.lost, after, looked))
}

/// Does the renames that need no question, one after the other, and reads the catalog afterwards.
async fn rename_implied(
    mut stands: Option<Catalog>,
    database: &Database,
    target: &Built,
) -> Result<(Catalog, Vec<Statement>), Failure> {
    let mut done = Vec::new();
    loop {
        let catalog = known(&mut stands, database, target).await?;
        let implied = diff::implied(&catalog, &target.catalog);
        if implied.is_empty() {
            return Ok((catalog, done));
        }
        for statement in plan::renames(&implied, &catalog) {
            run(database, &statement.sql)
                .await
                .map_err(|text| failure("renaming what follows", format!("{text}: {}", statement.sql)))?;
            done.push(statement);
        }
    }
}

/// Does the answered renames, each of which must have been asked about: what holds others before what is in it.
async fn rename(
    stands: &mut Option<Catalog>,
    database: &Database,
    target: &Built,
    renames: &[Rename],
) -> Result<Vec<Statement>, Failure> {
    let mut done = Vec::new();
    let round = |kind: Kind| match kind.place() {
        Place::Global => 0,
        Place::OnRelation => 2,
        _ => 1,
    };
    for number in 0..3 {
        let of_kind: Vec<Rename> = renames.iter().filter(|rename| round(rename.to.kind()) == number).cloned().collect();
        if of_kind.is_empty() {
            continue;
        }
        let catalog = known(stands, database, target).await?;
        let candidates = diff::candidates(&catalog, &target.catalog);
        for rename in &of_kind {
            if !candidates.iter().any(|candidate| candidate.rename == *rename) {
                let text = format!("{} → {} is not among {candidates:?}", rename.from, rename.to);
                return Err(failure("candidates of renames", text));
            }
        }
        for statement in plan::renames(&of_kind, &catalog) {
            run(database, &statement.sql)
                .await
                .map_err(|text| failure("renaming", format!("{text}: {}", statement.sql)))?;
            done.push(statement);
        }
    }
    Ok(done)
}

fn plan_twice(before: &Catalog, after: &Catalog, options: &Options) -> Result<Vec<Step>, Failure> {
    let plan = |_| plan::plan(before, after, options);
    let refused = |error: plan::Error| Failure {
        refused: Some(Box::new(error.clone())),
        ..failure("no plan", error.to_string())
    };
    let (first, second) = (plan(1).map_err(refused)?, plan(2).map_err(refused)?);
    if first != second {
        return Err(failure("planning", "two plans of the same catalogs differ"));
    }
    if let Some(step) = first.iter().find(|step| !step.transaction && step.statements.len() != 1) {
        return Err(failure(
            "planning",
            format!("{} statements in a step without a transaction", step.statements.len()),
        ));
    }
    Ok(first)
}

/// As sqlx runs the file of a version: one simple query, in a transaction where it may be.
async fn apply(database: &Database, step: &Step, script: &str) -> Result<(), Failure> {
    if step.transaction == script.starts_with("-- no-transaction") {
        return Err(failure("the file's first line", script));
    }
    let text = if step.transaction { format!("BEGIN;\n{script}\n;COMMIT") } else { script.to_owned() };
    let done = run(database, &Sql::written(text)).await;
    done.map_err(|error| failure("applying", error))
}

async fn run(database: &Database, sql: &Sql) -> Result<(), String> {
    let mut connection = database.connect().await;
    let done = sql.raw().execute(&mut connection).await.map_err(|error| describe(&error));
    let _ = sqlx::Connection::close(connection).await;
    done.map(|_| ())
}

fn describe(error: &sqlx::Error) -> String {
    let detail =
        error.as_database_error().and_then(|error| error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>());
    let detail =
        detail.map(|error| [error.detail(), error.hint()].into_iter().flatten().collect::<Vec<_>>().join("; "));
    format!("{error} {}", detail.unwrap_or_default())
}

/// What stands in `database`: known once, and read from then on.
async fn known(stands: &mut Option<Catalog>, database: &Database, target: &Built) -> Result<Catalog, Failure> {
    match stands.take() {
        Some(catalog) => Ok(catalog),
        None => read_catalog(database, &target.reading).await,
    }
}

/// What Limbeck reads in `database`.
pub async fn read_catalog(database: &Database, reading: &Reading) -> Result<Catalog, Failure> {
    let mut connection = database.connect().await;
    let catalog = catalog::read(&mut connection, &reading.ignore).await;
    let _ = sqlx::Connection::close(connection).await;
    catalog.map_err(|error| failure("reading the catalog", error.to_string()))
}

/// What `pg_dump` says of `database`, without what is unmodelled or left out.
pub async fn dump_without(
    database: &Database,
    unmodelled: &BTreeSet<Unmodelled>,
    reading: &Reading,
) -> Result<Vec<Entry>, String> {
    if unmodelled.is_empty() {
        return dump::dump_with(database, reading.access).await;
    }
    let copy = database.copy().await;
    unmodelled::take_away(&copy, unmodelled).await?;
    let dump = dump::dump_with(&copy, reading.access).await;
    copy.close().await;
    Ok(unmodelled::without_settings(dump?, unmodelled))
}

/// The lines that differ, with a little around them.
pub fn compare(expected: &str, actual: &str) -> String {
    similar::TextDiff::from_lines(expected, actual).unified_diff().context_radius(3).to_string()
}
