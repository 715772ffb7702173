//! The stock `sqlx` on the files of a case: up to where the plan leads, and down to the start again.

use super::direction::{Built, Travelled, compare, dump_without, read_catalog};
use super::lacks;
use super::runner::say;
use super::unmodelled::Unmodelled;
use crate::support::dump;
use crate::support::postgres::Database;
use limbeck::plan::{self, Step};
use std::collections::BTreeSet;
use std::path::Path;
use tokio::sync::OnceCell;

/// Whether there is a `sqlx` here, which is said once; `LIMBECK_REQUIRE_SQLX` insists on it. What it does with the files is
/// the same on every version of the server: the machine's own has to do.
pub async fn is_here() -> bool {
    lacks::is_own_server() && is_installed().await
}

async fn is_installed() -> bool {
    static HERE: OnceCell<bool> = OnceCell::const_new();
    let look = || async {
        match tokio::process::Command::new("sqlx").arg("--version").output().await {
            Ok(output) => {
                say(&format!("the cases' files are run by {}", String::from_utf8_lossy(&output.stdout)));
                true
            }
            Err(error) => {
                assert!(std::env::var_os("LIMBECK_REQUIRE_SQLX").is_none(), "sqlx is required: {error}");
                say("there is no `sqlx` here (cargo install sqlx-cli): the cases' files are run without it\n");
                false
            }
        }
    };
    *HERE.get_or_init(look).await
}

/// Runs the files of the way there and the file of the way back in `database`, which stands where the way there began.
/// False where there is nothing to run.
pub async fn up_and_down(
    database: &Database,
    (there, back): (&Travelled, &Travelled),
    (before, after): (&Built, &Built),
    unmodelled: &BTreeSet<Unmodelled>,
) -> Result<bool, String> {
    let ups = files(there);
    let downs = files(back);
    if ups.is_empty() || downs.len() > 1 || !is_here().await {
        return Ok(false);
    }
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let nothing = "-- taken back by the last version\nSELECT 1;\n".to_owned();
    for (number, up) in ups.iter().enumerate() {
        let down = if number + 1 == ups.len() { downs.first() } else { None };
        let write = |direction: &str, text: &String| {
            std::fs::write(folder.path().join(format!("{:04}_case.{direction}.sql", number + 1)), text)
        };
        let written = write("up", up).and_then(|()| write("down", down.unwrap_or(&nothing)));
        written.map_err(|error| error.to_string())?;
    }
    let told = |error: String| format!("{error}\n──── the files\n{}\n──── down\n{}", ups.join("\n"), downs.join("\n"));
    sqlx(&["run"], folder.path(), database).await.map_err(told)?;
    arrived(database, after, unmodelled).await.map_err(|error| told(format!("up again by sqlx: {error}")))?;
    sqlx(&["revert", "--target-version", "0"], folder.path(), database).await.map_err(told)?;
    // That this file leads there is what `pg_dump` has said of the way back.
    let returned = read_catalog(database, &before.reading).await.map_err(|failure| failure.to_string())?;
    match limbeck::diff::diff(&returned, &before.catalog).first() {
        Some(change) => Err(told(format!("down again by sqlx: {change}"))),
        None => Ok(true),
    }
}

/// The files as Limbeck writes them: renames come first, in the first file, or in one of their own where that is no
/// transaction.
fn files(way: &Travelled) -> Vec<String> {
    let mut steps = way.steps.clone();
    if !way.renames.is_empty() {
        match steps.first_mut() {
            Some(first) if first.transaction => {
                first.statements.splice(0..0, way.renames.clone());
            }
            _ => steps.insert(0, Step { transaction: true, statements: way.renames.clone() }),
        }
    }
    steps.iter().map(|step| plan::script(step, &[])).collect()
}

async fn sqlx(arguments: &[&str], folder: &Path, database: &Database) -> Result<(), String> {
    let mut command = tokio::process::Command::new("sqlx");
    command.args(["--no-dotenv", "migrate"]).args(arguments).arg("--source").arg(folder);
    command.arg("--database-url").arg(database.url()).current_dir(folder).kill_on_drop(true);
    let output = command.output().await.map_err(|error| error.to_string())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("sqlx migrate {}: {}{}", arguments[0], text(&output.stdout), text(&output.stderr))),
    }
}

async fn arrived(database: &Database, target: &Built, unmodelled: &BTreeSet<Unmodelled>) -> Result<(), String> {
    let found = dump_without(database, unmodelled, &target.reading).await?;
    if found == target.dump {
        return Ok(());
    }
    let differs = compare(&dump::text(&target.dump), &dump::text(&found));
    Err(format!("pg_dump tells them apart (- built directly, + migrated)\n{differs}"))
}
