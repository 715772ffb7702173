//! Random schemas and random changes of them, planned, applied and looked at from outside like any case of the engine.
//!
//! `LIMBECK_SOAK=5000` runs so many pairs, `LIMBECK_SOAK_SEED=7` begins with another seed. What fails is made smaller, part
//! by part, as long as it fails, and printed as a case: put it into `tests/cases`.
//!
//! A statement that PostgreSQL refuses is no part of a schema; how many those are is printed, and must be few. A third of
//! the seeds go there in the forms that block nobody, a fifth compare privileges and owners.

mod access;
pub(crate) mod chance;
mod constraints;
mod foreign;
mod generate;
mod other;
mod partitions;
mod pick;
mod piece;
mod published;
mod queries;
mod render;
mod routines;
mod schema;
mod searching;
mod settings;
mod types;

use crate::engine::direction::{Built, Reading, travel};
use crate::engine::{case, runner, seed, unmodelled};
use crate::support::dump::Access;
use crate::support::postgres::Database;
use chance::Chance;
use limbeck::catalog::{Compared, Ignore};
use limbeck::plan;
use schema::{Part, Schema};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// How many smaller pairs are tried for each that fails.
const SMALLER: usize = 120;

#[tokio::test(flavor = "multi_thread")]
async fn random_schemas_lead_to_each_other_and_back() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let Some(pairs) = number("LIMBECK_SOAK") else {
        return runner::say("LIMBECK_SOAK is not set: no random pairs are run\n");
    };
    let first = number("LIMBECK_SOAK_SEED").unwrap_or(1);
    let (started, done) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let counts = Arc::new(Counts::default());
    case::make_roles().await;
    let jobs = (first..first + pairs).map(|seed| {
        let (done, counts) = (done.clone(), counts.clone());
        (format!("{seed:08}"), async move {
            let result = pair(seed, &counts).await;
            let done = done.fetch_add(1, Ordering::Relaxed) as u64 + 1;
            if done.is_multiple_of(100) {
                let rate = done as f64 / started.elapsed().as_secs_f64();
                let left = (pairs - done) as f64 / rate;
                runner::say(&format!("{done} of {pairs} pairs, {rate:.1} a second, {left:.0} s left\n"));
            }
            result
        })
    });
    let results = runner::run(jobs).await;
    let failures: Vec<String> = results
        .iter()
        .filter_map(|(seed, result)| Some(format!("━━━ seed {seed}\n{}", result.as_ref().err()?)))
        .collect();
    runner::say(&format!(
        "{pairs} random pairs, {} failed, {:.1} s; {counts}\n",
        failures.len(),
        started.elapsed().as_secs_f64()
    ));
    let shown = failures.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {pairs} random pairs failed\n{shown}", failures.len());
}

/// What the pairs were made of.
#[derive(Default)]
struct Counts {
    statements: AtomicUsize,
    refused: AtomicUsize,
    rows: AtomicUsize,
    /// Ways that ended where rows stood in the way, or what is not managed.
    stopped: AtomicUsize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [statements, refused, rows, stopped] =
            [&self.statements, &self.refused, &self.rows, &self.stopped].map(|count| count.load(Ordering::Relaxed));
        write!(f, "{statements} statements, of which {refused} refused; {rows} rows; {stopped} ways stopped by them")
    }
}

async fn pair(seed: u64, counts: &Counts) -> Result<(), String> {
    let mut chance = Chance::new(seed);
    let before = generate::schema(&mut chance);
    let after = generate::changed(&before, &mut chance);
    let Err(error) = there_and_back(seed, &before, &after, counts).await else { return Ok(()) };
    let (before, after, error) = smaller(seed, before, after, error).await;
    Err(format!("{error}\n──── before.sql\n{}──── after.sql\n{}", render::script(&before), render::script(&after)))
}

/// How the databases of this seed are looked at.
fn reading(seed: u64) -> Reading {
    let looked = seed.is_multiple_of(5);
    let compared = Compared { privileges: looked, owners: looked, ..Compared::default() };
    Reading { ignore: Ignore { compared, ..Ignore::default() }, access: Access { privileges: looked, owners: looked } }
}

async fn there_and_back(seed: u64, before: &Schema, after: &Schema, counts: &Counts) -> Result<(), String> {
    let (first, second) = (Database::create().await, Database::create().await);
    for (database, schema) in [(&first, before), (&second, after)] {
        let script = render::script(schema);
        let refused = database.psql_without_stopping(&script).await;
        let refused = refused.lines().filter(|line| line.contains("ERROR:"));
        if std::env::var_os("LIMBECK_SOAK_REFUSED").is_some() {
            refused.clone().for_each(|line| runner::say(&format!("{line}\n")));
        }
        counts.statements.fetch_add(script.lines().filter(|line| line.ends_with(';')).count(), Ordering::Relaxed);
        counts.refused.fetch_add(refused.count(), Ordering::Relaxed);
    }
    let reading = reading(seed);
    let unmodelled = unmodelled::of(&[&first, &second], &reading).await?;
    let (start, target) =
        (Built::read(&first, &unmodelled, &reading).await?, Built::read(&second, &unmodelled, &reading).await?);
    for database in [&first, &second] {
        counts.rows.fetch_add(seed::seed(database).await?, Ordering::Relaxed);
    }
    let there = plan::Options { online: seed.is_multiple_of(3), ..plan::Options::default() };
    let back = plan::Options { one_transaction: true, ..plan::Options::default() };
    for (database, target, options, way) in [(&first, &target, &there, "there"), (&second, &start, &back, "back")] {
        match travel(database, target, &[], options, &unmodelled).await {
            Ok(_) => {}
            // Rows that stand in the way, as the plan said, or a kind that is not managed: what is right ends here.
            Err(failure) if failure.stands_in_the_way() => drop(counts.stopped.fetch_add(1, Ordering::Relaxed)),
            Err(failure) => return Err(format!("{way}: {failure}")),
        }
    }
    first.close().await;
    second.close().await;
    Ok(())
}

/// Leaves out part by part as long as what is left fails in the same stage.
async fn smaller(seed: u64, mut before: Schema, mut after: Schema, mut error: String) -> (Schema, Schema, String) {
    let stage = |error: &str| error.split(':').take(2).collect::<Vec<_>>().join(":");
    let mut tries = 0;
    loop {
        let mut shrunk = false;
        for (less_before, less_after) in candidates(&before, &after) {
            tries += 1;
            if tries > SMALLER {
                return (before, after, error);
            }
            match there_and_back(seed, &less_before, &less_after, &Counts::default()).await {
                Err(other) if stage(&other) == stage(&error) => {
                    (before, after, error, shrunk) = (less_before, less_after, other, true);
                    break;
                }
                _ => {}
            }
        }
        if !shrunk {
            return (before, after, error);
        }
    }
}

/// The pair without one part, or without one column, on both sides.
fn candidates(before: &Schema, after: &Schema) -> Vec<(Schema, Schema)> {
    let mut all = Vec::new();
    let names: std::collections::BTreeSet<&String> = before.parts.keys().chain(after.parts.keys()).collect();
    let healed = |mut schema: Schema| {
        schema.heal();
        schema
    };
    for name in &names {
        let without = |schema: &Schema| {
            let mut schema = schema.clone();
            schema.parts.remove(*name);
            healed(schema)
        };
        all.push((without(before), without(after)));
    }
    for name in &names {
        let columns = [before, after].into_iter().filter_map(|schema| match schema.parts.get(*name) {
            Some(Part::Table(table)) => Some(table.columns.keys().cloned().collect::<Vec<_>>()),
            _ => None,
        });
        for column in columns.flatten().collect::<std::collections::BTreeSet<String>>() {
            let without = |schema: &Schema| {
                let mut schema = schema.clone();
                schema.table_mut(name).map(|table| table.columns.remove(&column));
                healed(schema)
            };
            all.push((without(before), without(after)));
        }
    }
    all
}
