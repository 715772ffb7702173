//! Real histories, made by other projects: what they end in becomes the models of a new project, which is migrated,
//! applied, checked, undone and mutated. They are no part of this repository: `LIMBECK_HISTORIES` names their folder.

use super::bench::Bench;
use crate::engine::{direction, runner, unmodelled};
use crate::mutations;
use crate::support::dump;
use crate::support::postgres::Database;
use crate::support::server::server;
use limbeck::history::{self, Target};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[tokio::test(flavor = "multi_thread")]
async fn what_real_histories_end_in_is_migrated_applied_checked_and_undone() {
    let Some(folder) = std::env::var_os("LIMBECK_HISTORIES").map(PathBuf::from) else {
        println!("skipped: LIMBECK_HISTORIES does not name a folder of histories");
        return;
    };
    for name in ["docs.rs", "hatchet", "supabase-auth", "svix"] {
        one(&folder.join(name)).await;
    }
}

async fn one(folder: &Path) {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let source = replayed(folder).await;
    let bench = Bench::new().await;
    let models = dumped(&source).await;
    bench.file("schema/all.sql", &models);
    let mut times = Vec::new();
    let mut time =
        |step: &'static str, began: Instant| times.push(format!("{step} {} ms", began.elapsed().as_millis()));

    let began = Instant::now();
    let detection = bench.detect().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    time("detect", began);
    let began = Instant::now();
    history::write(&bench.workbench, &detection, "all").await.unwrap_or_else(|error| panic!("{name}: {error}"));
    time("write", began);
    let began = Instant::now();
    bench.upgrade().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    time("upgrade", began);

    let began = Instant::now();
    assert!(bench.detect().await.unwrap().is_empty(), "{name}: migrations make what the models say");
    assert_eq!(history::prove(&bench.workbench).await.unwrap(), [], "{name}: reversible");
    assert!(history::compare(&bench.workbench, "dev").await.unwrap().changes.is_empty(), "{name}: no drift");
    time("check", began);

    let not_managed = detection.unmodelled();
    println!("{name}: {}; not managed: {}", times.join(", "), not_managed.join(", "));
    // PostgreSQL prints some things otherwise once it has read them again: the models are what counts.
    let built = Database::create().await;
    built.psql(&models).await;
    // What is not managed is taken from there too, with what hangs on it.
    let things = unmodelled::of(&[&built], &Default::default()).await.expect("the catalog is read");
    unmodelled::take_away(&built, &things).await.expect("what is not managed goes");
    let wanted = dump::dump(&built).await.expect("pg_dump reads what the models make");
    let wanted = unmodelled::without_settings(wanted, &things);
    let got = dump::dump(&bench.database).await.expect("pg_dump reads the environment");
    assert!(got == wanted, "{name}:\n{}", direction::compare(&dump::text(&wanted), &dump::text(&got)));

    assert!(bench.downgrade(Target::Base).await.unwrap() > 0);
    let empty = Database::create().await;
    let empty = dump::text(&dump::dump(&empty).await.expect("pg_dump reads an empty database"));
    let undone = dump::text(&dump::dump(&bench.database).await.expect("pg_dump reads the environment"));
    assert_eq!(undone, empty, "{name}: nothing is left");
    let mutated = mutations::run(&name, source).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    runner::say(&format!("{name}: {}; {mutated}\n", times.join(", ")));
}

/// What `pg_dump` writes of a database, as it is.
async fn dumped(database: &Database) -> String {
    let mut command = tokio::process::Command::from(server().program("pg_dump"));
    command.args(["--schema-only", "--no-owner", "--no-privileges", "-d"]).arg(database.url());
    let output = command.output().await.expect("pg_dump runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a dump is UTF-8")
}

/// A database in which the history ran, file by file.
async fn replayed(folder: &Path) -> Database {
    let database = Database::create().await;
    let setup = folder.join("setup.sql");
    if setup.exists() {
        database.try_psql_file(&setup).await.expect("the history's setup runs");
    }
    let meta: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("meta.json")).expect("a history has its meta.json"))
            .expect("meta.json is JSON");
    let path = meta["search_path"].as_str().map(|path| format!("SET search_path = {path};\n")).unwrap_or_default();
    let order = std::fs::read_to_string(folder.join("order.txt")).expect("a history has its order");
    let mut refused = Vec::new();
    for line in order.lines().filter(|line| !line.is_empty()) {
        let file = line.split_whitespace().next().unwrap_or_default();
        let text = std::fs::read_to_string(folder.join("migrations").join(format!("{file}.up.sql")))
            .expect("a migration's file is there");
        let (alone, whole) = (format!("{path}{text}"), format!("{path}BEGIN;\n{text}\n;COMMIT;"));
        let mut done = database.try_psql(if line.contains("no-transaction") { &alone } else { &whole }).await;
        // Not every file that needs to run without a transaction is marked; of one that was refused in one nothing stays.
        if done.as_ref().is_err_and(|error| error.contains("inside a transaction block")) {
            done = database.try_psql(&alone).await;
        }
        refused.extend(done.err().map(|error| format!("{file}: {error}")));
    }
    // Where a history's authors wrote some of it in another language, what needs that cannot run.
    let known = meta["migrations"]
        .as_u64()
        .zip(meta["applied"].as_u64())
        .map_or(0, |(all, applied)| all.saturating_sub(applied));
    assert!(
        refused.len() as u64 <= known,
        "{} files of {} were refused: {refused:#?}",
        refused.len(),
        folder.display()
    );
    refused.iter().for_each(|line| runner::say(&format!("not applied: {line}")));
    database
}
