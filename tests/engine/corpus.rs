//! Material made by other projects, never part of this one: pairs of schemas, and whole schemas.

use super::direction::{Built, Reading, travel};
use super::{runner, unmodelled};
use crate::mutations;
use crate::support::postgres::{Database, try_administer};
use limbeck::diff;
use limbeck::plan;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A pair with no other kind of difference must pass, or name the unmodelled object that it needs.
const FIRST_CUT: &[&str] = &[
    "TABLE",
    "CONSTRAINT",
    "CHECK CONSTRAINT",
    "FK CONSTRAINT",
    "INDEX",
    "SEQUENCE",
    "SEQUENCE OWNED BY",
    "DEFAULT",
    "COMMENT",
    "SCHEMA",
    "EXTENSION",
];

#[derive(Deserialize)]
struct Meta {
    kinds: BTreeSet<String>,
    equal: bool,
    min_version: Option<serde_json::Value>,
}

enum Outcome {
    Passed,
    /// Everything else held; or there is no plan because of these.
    Unmodelled(String),
    Failed(String),
    Skipped(String),
}

/// Runs every `<source>/<pair>/` of the folder and prints how each ended.
pub async fn run_pairs(folder: &Path) {
    let started = Instant::now();
    let pairs = super::case::find(folder);
    let (alone, together): (Vec<PathBuf>, Vec<PathBuf>) = pairs.into_iter().partition(|pair| makes_roles(pair));
    let job = |pair: PathBuf| async move { limited(pair).await };
    let mut results = runner::run(together.into_iter().map(|pair| (super::case::name(&pair), job(pair)))).await;
    // Roles belong to the whole server: one pair after the other, and each takes its own away.
    for pair in alone {
        let roles = roles().await;
        let name = super::case::name(&pair);
        results.extend(runner::run([(name, job(pair))]).await);
        for role in self::roles().await.difference(&roles) {
            let dropped = try_administer(&format!("DROP ROLE {role}")).await;
            dropped.unwrap_or_else(|error| runner::say(&format!("role {role} is left behind: {error}\n")));
        }
    }
    results.sort_by(|left, right| left.0.cmp(&right.0));
    let report = report(results);
    runner::say(&format!("{}{:.1} s\n", report.text, started.elapsed().as_secs_f64()));
    assert!(report.unexplained.is_empty(), "pairs of the first cut failed:\n{}", report.unexplained.join("\n"));
}

struct Report {
    text: String,
    unexplained: Vec<String>,
}

/// What became of one pair, by its name.
type Ran = (String, Result<(Meta, Outcome), String>);

fn report(results: Vec<Ran>) -> Report {
    let mut report = Report { text: String::new(), unexplained: Vec::new() };
    let mut table: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    for (name, result) in results {
        let source = name.split('/').next().unwrap_or_default().to_owned();
        let (first_cut, equal, outcome) = match result {
            Ok((meta, outcome)) => {
                (meta.kinds.iter().all(|kind| FIRST_CUT.contains(&kind.as_str())), meta.equal, outcome)
            }
            Err(text) => (true, false, Outcome::Failed(text)),
        };
        let mark = if first_cut { "" } else { " (beyond the first cut)" };
        let (column, line) = match outcome {
            Outcome::Passed => (0, None),
            Outcome::Unmodelled(names) => (1, Some(format!("unmodelled {name}{mark}: {names}"))),
            Outcome::Failed(text) => {
                if first_cut || equal {
                    report.unexplained.push(format!("━━━ {name}\n{text}"));
                }
                (2, Some(format!("failed     {name}{mark}: {}", text.lines().take(3).collect::<Vec<_>>().join(" ⏎ "))))
            }
            Outcome::Skipped(why) => (3, Some(format!("skipped    {name}: {why}"))),
        };
        table.entry(source).or_default()[column] += 1;
        table.entry("together".into()).or_default()[column] += 1;
        if first_cut {
            table.entry("together, first cut".into()).or_default()[column] += 1;
        }
        report.text.extend(line.map(|line| line + "\n"));
    }
    report.text.push_str(&format!("{:24}{:>8}{:>12}{:>8}{:>9}\n", "", "passed", "unmodelled", "failed", "skipped"));
    for (source, [passed, unmodelled, failed, skipped]) in table {
        report.text.push_str(&format!("{source:24}{passed:>8}{unmodelled:>12}{failed:>8}{skipped:>9}\n"));
    }
    report
}

async fn limited(pair: PathBuf) -> Result<(Meta, Outcome), String> {
    let text = std::fs::read_to_string(pair.join("meta.json")).map_err(|error| format!("meta.json: {error}"))?;
    let meta: Meta = serde_json::from_str(&text).map_err(|error| format!("meta.json: {error}"))?;
    let ran = tokio::time::timeout(Duration::from_secs(180), run_pair(&pair, &meta)).await;
    let outcome = ran.unwrap_or_else(|_| Err("not done after 180 seconds".into()));
    let outcome = outcome.unwrap_or_else(Outcome::Failed);
    Ok((meta, outcome))
}

async fn run_pair(pair: &Path, meta: &Meta) -> Result<Outcome, String> {
    let (first, second) = (Database::create().await, Database::create().await);
    let major: f64 =
        first.psql("SELECT current_setting('server_version_num')::int / 10000").await.trim().parse().unwrap_or(0.0);
    let needed = meta.min_version.as_ref().map(|version| version.to_string().trim_matches('"').to_owned());
    if let Some(needed) = needed.filter(|needed| needed.parse().is_ok_and(|needed: f64| needed > major)) {
        return Ok(Outcome::Skipped(format!("needs PostgreSQL {needed}")));
    }
    load(&first, pair, "roles.sql").await?;
    load(&first, pair, "a.sql").await?;
    load(&second, pair, "b.sql").await?;
    let unmodelled = unmodelled::of(&[&first, &second], &Reading::default()).await?;
    let (before, after) = (
        Built::read(&first, &unmodelled, &Reading::default()).await?,
        Built::read(&second, &unmodelled, &Reading::default()).await?,
    );
    if meta.equal && !diff::diff(&before.catalog, &after.catalog).is_empty() {
        let changes = diff::diff(&before.catalog, &after.catalog);
        let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
        return Err(format!("the two are the same, but the plan is not empty:\n{}", changes.join("\n")));
    }
    load(&first, pair, "seed.sql").await?;
    load(&second, pair, "seed-b.sql").await?;
    let options = plan::Options { online: false, ..plan::Options::default() };
    let there = travel(&first, &after, &[], &options, &unmodelled).await.map_err(Box::new);
    let back = travel(&second, &before, &[], &options, &unmodelled).await.map_err(Box::new);
    first.close().await;
    second.close().await;
    let mut because: Vec<String> = unmodelled.iter().map(|thing| format!("{} {}", thing.kind, thing.name)).collect();
    for (way, result) in [("there", there), ("back", back)] {
        match result {
            Ok(_) => {}
            Err(failure) => match failure.refused.as_deref() {
                Some(error @ (plan::Error::Blocked { .. } | plan::Error::MadeAgain { .. })) => {
                    because.insert(0, format!("{way}: {error}"))
                }
                _ => return Err(format!("{way}: {failure}")),
            },
        }
    }
    because.truncate(4);
    Ok(if because.is_empty() { Outcome::Passed } else { Outcome::Unmodelled(because.join(", ")) })
}

async fn load(database: &Database, pair: &Path, file: &str) -> Result<(), String> {
    let path = pair.join(file);
    if path.exists() {
        database.try_psql_file(&path).await.map_err(|error| format!("loading {file}: {error}"))?;
    }
    Ok(())
}

fn makes_roles(pair: &Path) -> bool {
    ["roles.sql", "a.sql", "b.sql", "seed.sql"].iter().any(|file| {
        let text = std::fs::read_to_string(pair.join(file)).unwrap_or_default().to_lowercase();
        ["create role", "create user ", "alter role", "alter user "].iter().any(|words| text.contains(words))
    })
}

async fn roles() -> BTreeSet<String> {
    let database = Database::create().await;
    let names = database.psql("SELECT quote_ident(rolname) FROM pg_roles").await;
    database.close().await;
    names.lines().map(str::to_owned).collect()
}

/// Builds every `<name>/schema.sql` of the folder from nothing, as far as it is modelled, takes it down again, and mutates it.
pub async fn run_schemas(folder: &Path) {
    let mut schemas: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    schemas.retain(|path| path.join("schema.sql").exists());
    schemas.sort();
    assert!(!schemas.is_empty(), "no schemas in {}", folder.display());
    let mut failed = Vec::new();
    for schema in schemas {
        let name = schema.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let started = Instant::now();
        let result = runner::run([(name.clone(), async move { run_schema(&schema).await })]).await;
        let line = match result.into_iter().next() {
            Some((_, Ok(line))) => line,
            Some((_, Err(text))) => {
                failed.push(format!("━━━ {name}\n{}", text.chars().take(4000).collect::<String>()));
                "failed".into()
            }
            None => unreachable!("one job gives one result"),
        };
        runner::say(&format!("{name}: {line}, {:.1} s\n", started.elapsed().as_secs_f64()));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

async fn run_schema(schema: &Path) -> Result<String, String> {
    let (first, second) = (Database::create().await, Database::create().await);
    load(&second, schema, "schema.sql").await?;
    let unmodelled = unmodelled::of(&[&first, &second], &Reading::default()).await?;
    let (before, after) = (
        Built::read(&first, &unmodelled, &Reading::default()).await?,
        Built::read(&second, &unmodelled, &Reading::default()).await?,
    );
    let options = plan::Options { online: false, ..plan::Options::default() };
    let there =
        travel(&first, &after, &[], &options, &unmodelled).await.map_err(|failure| format!("there: {failure}"))?;
    let back =
        travel(&first, &before, &[], &options, &unmodelled).await.map_err(|failure| format!("back: {failure}"))?;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for thing in &unmodelled {
        *kinds.entry(&thing.kind).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} × {kind}")).collect();
    let lines = (there.script.lines().count(), back.script.lines().count());
    first.close().await;
    let tables = after.catalog.tables.len();
    let built = format!("{tables} tables, {} lines up, {} down; unmodelled: {}", lines.0, lines.1, kinds.join(", "));
    let name = schema.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("{built}; {}", mutations::run(&name, second).await?))
}
