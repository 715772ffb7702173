//! Random schemas and random changes of them, planned, applied and looked at from outside like any case of the engine.
//!
//! `LIMBECK_SOAK=5000` runs so many pairs, `LIMBECK_SOAK_SEED=7` begins with another seed. What fails is made smaller, part
//! by part, as long as it fails, and printed as a case: put it into `tests/cases`.

pub(crate) mod chance;
mod generate;
mod render;
mod schema;

use crate::engine::direction::{Built, Failure, Reading, travel};
use crate::engine::{runner, unmodelled};
use crate::support::postgres::Database;
use chance::Chance;
use limbeck::plan;
use schema::{Part, Schema};
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
    let (started, done) = (Instant::now(), std::sync::Arc::new(AtomicUsize::new(0)));
    let jobs = (first..first + pairs).map(|seed| {
        let done = done.clone();
        (format!("{seed:08}"), async move {
            let result = pair(seed).await;
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
        "{pairs} random pairs, {} failed, {:.1} s\n",
        failures.len(),
        started.elapsed().as_secs_f64()
    ));
    let shown = failures.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {pairs} random pairs failed\n{shown}", failures.len());
}

async fn pair(seed: u64) -> Result<(), String> {
    let mut chance = Chance::new(seed);
    let before = generate::schema(&mut chance);
    let after = generate::changed(&before, &mut chance);
    let Err(error) = there_and_back(&before, &after).await else { return Ok(()) };
    let (before, after, error) = smaller(before, after, error).await;
    Err(format!("{error}\n──── before.sql\n{}──── after.sql\n{}", render::script(&before), render::script(&after)))
}

async fn there_and_back(before: &Schema, after: &Schema) -> Result<(), String> {
    let (first, second) = (Database::create().await, Database::create().await);
    let wrong = |error: String| format!("{WRONG}: {error}");
    first.try_psql(&render::script(before)).await.map_err(wrong)?;
    second.try_psql(&render::script(after)).await.map_err(wrong)?;
    let reading = Reading::default();
    let unmodelled = unmodelled::of(&[&first, &second], &reading).await?;
    let (start, target) =
        (Built::read(&first, &unmodelled, &reading).await?, Built::read(&second, &unmodelled, &reading).await?);
    first.try_psql(&render::rows(before)).await.map_err(wrong)?;
    second.try_psql(&render::rows(after)).await.map_err(wrong)?;
    let there = plan::Options { online: false, ..plan::Options::default() };
    let back = plan::Options { one_transaction: true, ..plan::Options::default() };
    for (database, target, options, way) in [(&first, &target, &there, "there"), (&second, &start, &back, "back")] {
        match travel(database, target, &[], options, &unmodelled).await {
            Ok(_) => {}
            // Rows that stand in the way, as the plan said, or a kind that is not managed: what is right ends here.
            Err(failure) if stands_in_the_way(&failure) => break,
            Err(failure) => return Err(format!("{way}: {failure}")),
        }
    }
    first.close().await;
    second.close().await;
    Ok(())
}

/// Whether the rows do not fit what is wanted, which the plan has named as a hazard, or the plan was refused in order to
/// keep what is not managed.
fn stands_in_the_way(failure: &Failure) -> bool {
    let blocked = failure.refused.as_deref().is_some_and(|error| matches!(error, plan::Error::Blocked { .. }));
    let broken = ["is violated by some row", "violates foreign key constraint", "could not create unique index"];
    let named = failure.script.contains("-- hazard adds-constraint");
    blocked || named && failure.stage == "applying" && broken.iter().any(|text| failure.text.contains(text))
}

/// How an error begins that is the generator's own.
const WRONG: &str = "the generated script is wrong";

/// Leaves out part by part as long as what is left fails in the same stage.
async fn smaller(mut before: Schema, mut after: Schema, mut error: String) -> (Schema, Schema, String) {
    let stage = |error: &str| error.split(':').take(2).collect::<Vec<_>>().join(":");
    let mut tries = 0;
    loop {
        let mut shrunk = false;
        for (less_before, less_after) in candidates(&before, &after) {
            tries += 1;
            if tries > SMALLER {
                return (before, after, error);
            }
            match there_and_back(&less_before, &less_after).await {
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
