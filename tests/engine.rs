//! The engine from outside: every folder in `tests/cases/<kind>/<case>/`, both ways, against a real server.
//!
//! A case is `before.sql` and `after.sql`, with `rows.sql` (rows for the first) where rows matter, `plan.sql` (the plan
//! from the first to the second, written anew with `LIMBECK_BLESS=1`) and `case.toml` (what else is asked of it, see
//! [`case::Settings`]). `LIMBECK_CASE=words` runs only the cases whose path contains them, `LIMBECK_EVERY=5` every fifth,
//! and all that need a newer version; `LIMBECK_TEST_PROGRAMS=FOLDER` takes the server of another version.
//!
//! `LIMBECK_CORPUS` and `LIMBECK_SCHEMAS` name folders with material made by other projects ([`corpus`]).

pub(crate) mod case;
mod corpus;
pub(crate) mod direction;
mod gathered;
mod lacks;
mod oracles;
mod rewrites;
mod rows;
pub(crate) mod runner;
pub(crate) mod seed;
mod start;
mod stock;
pub mod unmodelled;

use oracles::{Oracle, Tally};
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_leads_there_and_back() {
    let cases = case::find(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"));
    let started = std::time::Instant::now();
    let count = cases.len();
    let jobs = cases.into_iter().map(|path| (case::name(&path), async move { case::run(&path).await }));
    let results = runner::run(jobs).await;
    let mut tally = Tally::default();
    for (name, result) in &results {
        match result {
            Ok(case::Outcome::Lacks(what)) => {
                runner::say(&format!("not run: tests/cases/{name} (this server lacks {what})\n"));
            }
            Ok(case::Outcome::Held(there, back)) => tally.count(there, back),
            Err(_) => {}
        }
    }
    runner::say(&tally.text());
    let failures: Vec<_> = results.iter().filter(|(_, result)| result.is_err()).collect();
    let mut report = String::new();
    for (name, result) in &failures {
        let text = result.as_ref().expect_err("only failures are left");
        report.push_str(&format!("\n━━━ tests/cases/{name}\n{text}\n"));
    }
    runner::say(&format!("{count} cases, {} failed, {:.1} s\n", failures.len(), started.elapsed().as_secs_f64()));
    for (name, _) in &failures {
        report.push_str(&format!("failed: tests/cases/{name}\n"));
    }
    assert!(failures.is_empty(), "{} of {count} cases failed{report}", failures.len());
    assert!(count > 0, "no case matches LIMBECK_CASE");
    if case::are_all() {
        let absent: &[Oracle] = if stock::is_here().await { &[] } else { &[Oracle::Stock] };
        let blind = tally.blind(absent);
        assert!(blind.is_empty(), "looked at in too few cases: {}\n{}", blind.join(", "), tally.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_pair_of_the_corpus_passes_or_names_what_it_needs() {
    match std::env::var("LIMBECK_CORPUS") {
        Ok(folder) if !folder.is_empty() => corpus::run_pairs(Path::new(&folder)).await,
        _ => runner::say("LIMBECK_CORPUS is not set: its pairs are skipped\n"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_schema_of_the_corpus_is_built_and_taken_down() {
    match std::env::var("LIMBECK_SCHEMAS") {
        Ok(folder) if !folder.is_empty() => corpus::run_schemas(Path::new(&folder)).await,
        _ => runner::say("LIMBECK_SCHEMAS is not set: its schemas are skipped\n"),
    }
}
