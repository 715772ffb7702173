//! Random changes of a database as it is: whole schemas and histories that other projects made, which nobody shrinks.
//!
//! A change is one to three statements that are made of what the catalog has, each tried with psql on a copy; one that
//! PostgreSQL refuses, or that changes nothing, is replaced by another. A copy with rows is then led to what came out, and
//! back. `LIMBECK_MUTATIONS=200` makes so many of each database (10 where it is not set), `LIMBECK_MUTATIONS_SEED=7` begins
//! with another seed.

mod objects;
mod routines;
mod tables;

use crate::engine::direction::{Built, Reading, compare, travel};
use crate::engine::{runner, seed, unmodelled};
use crate::soak::chance::Chance;
use crate::support::dump;
use crate::support::postgres::Database;
use limbeck::catalog::Catalog;
use limbeck::diff;
use limbeck::plan;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// How many statements are tried until one is taken.
const TRIES: usize = 40;
/// So many mutations are told about while they run.
const TELL_EVERY: usize = 20;

/// PostgreSQL drops what only the text of a function names, and an index that calls it then stands in the way of every
/// query: such a database is of no use to anyone.
const READABLE: &str = "DO $$ DECLARE name regclass; BEGIN
    FOR name IN SELECT oid FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384 LOOP
        EXECUTE format('SELECT FROM ONLY %s LIMIT 0', name);
    END LOOP; END $$;";

/// One random statement for what a database contains; none where there is nothing of the kind that chance chose.
type Make = fn(&Catalog, &mut Chance) -> Option<String>;

/// Counts beside what failed.
#[derive(Default)]
struct Counts {
    done: AtomicUsize,
    tried: AtomicUsize,
    rows: AtomicUsize,
    stopped: AtomicUsize,
}

/// Mutates copies of `source`, to which nothing may be connected; a line about it, or what failed.
pub async fn run(name: &str, source: Database) -> Result<String, String> {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let count = number("LIMBECK_MUTATIONS").unwrap_or(10);
    let first = number("LIMBECK_MUTATIONS_SEED").unwrap_or(1);
    let (started, counts) = (Instant::now(), Arc::new(Counts::default()));
    let unmodelled = unmodelled::of(&[&source], &Reading::default()).await?;
    let start = Built::read(&source, &unmodelled, &Reading::default()).await?;
    let seeded = source.copy().await;
    counts.rows.store(seed::seed(&seeded).await?, Ordering::Relaxed);
    let shared = Arc::new((source, seeded, start, unmodelled));
    let jobs = (first..first + count).map(|seed| {
        let (shared, counts, name) = (shared.clone(), counts.clone(), name.to_owned());
        (format!("{seed:08}"), async move {
            let (source, seeded, start, unmodelled) = &*shared;
            let result = mutation(seed, source, seeded, start, unmodelled, &counts).await;
            let done = counts.done.fetch_add(1, Ordering::Relaxed) + 1;
            if done.is_multiple_of(TELL_EVERY) {
                let rate = done as f64 / started.elapsed().as_secs_f64();
                let left = (count as usize - done) as f64 / rate;
                runner::say(&format!("{name}: {done} of {count} mutations, {rate:.2} a second, {left:.0} s left\n"));
            }
            result
        })
    });
    let results = runner::run(jobs).await;
    let failures: Vec<String> = results
        .iter()
        .filter_map(|(seed, result)| Some(format!("━━━ {name}, mutation {seed}\n{}", result.as_ref().err()?)))
        .collect();
    let [tried, rows, stopped] =
        [&counts.tried, &counts.rows, &counts.stopped].map(|count| count.load(Ordering::Relaxed));
    let line = format!(
        "{count} mutations from seed {first}, {} failed, {tried} statements tried, {rows} rows, {stopped} ways stopped by \
         them, {:.1} s",
        failures.len(),
        started.elapsed().as_secs_f64()
    );
    match failures.is_empty() {
        true => Ok(line),
        false => Err(format!("{line}\n{}", failures.join("\n"))),
    }
}

type Unmodelled = std::collections::BTreeSet<unmodelled::Unmodelled>;

async fn mutation(
    seed: u64,
    source: &Database,
    seeded: &Database,
    start: &Built,
    unmodelled: &Unmodelled,
    counts: &Counts,
) -> Result<(), String> {
    let mut chance = Chance::new(seed);
    let changed = source.copy().await;
    let there = plan::Options { online: seed.is_multiple_of(3), ..plan::Options::default() };
    let wanted = 1 + chance.below(3);
    let mut statements: Vec<String> = Vec::new();
    for _ in 0..TRIES {
        let Some(statement) = any(&start.catalog, &mut chance) else { continue };
        counts.tried.fetch_add(1, Ordering::Relaxed);
        if changed.try_psql(&format!("BEGIN;\n{statement}\n;{READABLE}\nCOMMIT;")).await.is_err() {
            continue;
        }
        statements.push(statement);
        if statements.len() < wanted {
            continue;
        }
        let held = there_and_back(&changed, seeded, start, unmodelled, &there, counts).await;
        let told = |error: String| format!("{error}\n──── the mutation\n{};\n", statements.join(";\n"));
        // Where nothing changed, one more does.
        if held.map_err(told)? {
            changed.close().await;
            return Ok(());
        }
    }
    Err(format!("nothing came of {TRIES} statements: {}", statements.join("; ")))
}

/// False where nothing differs.
async fn there_and_back(
    changed: &Database,
    seeded: &Database,
    start: &Built,
    unmodelled: &Unmodelled,
    there: &plan::Options,
    counts: &Counts,
) -> Result<bool, String> {
    let target = Built::read(changed, unmodelled, &start.reading).await?;
    if diff::diff(&start.catalog, &target.catalog).is_empty() {
        let differs = compare(&dump::text(&start.dump), &dump::text(&target.dump));
        return if differs.is_empty() { Ok(false) } else { Err(format!("only pg_dump tells them apart: {differs}")) };
    }
    let database = seeded.copy().await;
    let back = plan::Options { one_transaction: true, ..plan::Options::default() };
    for (target, options, way) in [(&target, there, "there"), (start, &back, "back")] {
        match travel(&database, target, &[], options, unmodelled).await {
            Ok(_) => {}
            // The way back begins where this one was to end.
            Err(failure) if failure.stands_in_the_way() => {
                counts.stopped.fetch_add(1, Ordering::Relaxed);
                break;
            }
            Err(failure) => return Err(format!("{way}: {failure}")),
        }
    }
    database.close().await;
    Ok(true)
}

/// A statement of any sort.
fn any(catalog: &Catalog, chance: &mut Chance) -> Option<String> {
    let groups: [&[Make]; 3] = [tables::ALL, objects::ALL, routines::ALL];
    let group = groups[[0, 0, 0, 1, 1, 2][chance.below(6)]];
    group[chance.below(group.len())](catalog, chance)
}

/// One of a map's values.
fn one<'a, K, V>(map: &'a std::collections::BTreeMap<K, V>, chance: &mut Chance) -> Option<&'a V> {
    (!map.is_empty()).then(|| map.values().nth(chance.below(map.len()))).flatten()
}

/// A name that a database is not likely to have.
fn fresh(chance: &mut Chance) -> String {
    format!("mutated_{}", chance.below(100_000))
}
