//! The proof that a migration is reversible: up, down, up again on a scratch database, compared each time.
//!
//! A proof is a cache, `proofs/<hash>.json` in the data directory: the hash covers the files of the version and of every
//! version before it, and the server's major. Absent means: prove again.

use super::scratch::{Scratch, differences};
use super::{Error, Folder, Migration, Problem};
use crate::environment::{Environment, Workbench};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// Proves every version of the folder that is not proven yet. Gives a problem for each that is not reversible.
pub async fn prove(workbench: &Workbench) -> Result<Vec<Problem>, Error> {
    let folder = Folder::read(&workbench.project)?.sound()?;
    let environment = workbench.environment(workbench.project.dev()).await?;
    let mut prover = Prover { workbench, environment: &environment, folder: &folder, problems: Vec::new() };
    let mut scratch = Scratch::open(workbench, &environment).await?;
    let ended = prover.all(&mut scratch).await;
    if let Err(error) = scratch.close().await {
        tracing::warn!("dropping a scratch database: {error}");
    }
    ended.map(|()| prover.problems)
}

/// Remembers that these versions of the folder are proven.
pub(super) fn remember(workbench: &Workbench, folder: &Folder, versions: &[i64], major: u32) -> Result<(), Error> {
    for (migration, hash) in folder.migrations.iter().zip(hashes(folder, major)) {
        if versions.contains(&migration.version) {
            store(workbench, migration, &hash)?;
        }
    }
    Ok(())
}

struct Prover<'a> {
    workbench: &'a Workbench,
    environment: &'a Environment,
    folder: &'a Folder,
    problems: Vec<Problem>,
}

impl Prover<'_> {
    async fn all(&mut self, scratch: &mut Scratch) -> Result<(), Error> {
        let hashes = hashes(self.folder, self.environment.facts.major);
        let needed = |index: usize| {
            self.folder.migrations[index].down.is_some() && !path(self.workbench, &hashes[index]).exists()
        };
        let Some(last) = (0..hashes.len()).rev().find(|index| needed(*index)) else {
            self.problems.extend(self.folder.migrations.iter().filter_map(irreversible));
            return Ok(());
        };
        scratch.ledger(&self.workbench.project).await?;
        for (index, migration) in self.folder.migrations.iter().enumerate() {
            self.problems.extend(irreversible(migration));
            if index > last {
                continue;
            }
            if !needed(index) {
                scratch.file(&migration.up).await?;
                continue;
            }
            match self.one(scratch, migration).await? {
                None => store(self.workbench, migration, &hashes[index])?,
                Some(problem) => {
                    self.problems.push(problem);
                    self.start_over(scratch, index).await?;
                }
            }
        }
        Ok(())
    }

    /// Up, down, up again; the problem where that does not hold.
    async fn one(&self, scratch: &mut Scratch, migration: &Migration) -> Result<Option<Problem>, Error> {
        let Some(down) = &migration.down else { return Ok(None) };
        let problem = |message: String| {
            let hint = "mend the down file: it is not part of the checksum, so it may be changed after it was applied";
            Some(Problem { message, hint: hint.into() })
        };
        let before = scratch.read().await?;
        scratch.file(&migration.up).await?;
        let after = scratch.read().await?;
        match scratch.file(down).await {
            Err(Error::Migration { line, message, .. }) => {
                return Ok(problem(format!("`{}` fails at line {line}: {message}", down.name())));
            }
            other => other?,
        }
        let different = differences(&before, &scratch.read().await?);
        if let Some(first) = different.first() {
            let message = format!("`{}` does not restore what was there before: {first}", down.name());
            return Ok(problem(and_more(message, different.len())));
        }
        match scratch.file(&migration.up).await {
            Err(Error::Migration { line, message, .. }) => {
                let name = migration.up.name();
                return Ok(problem(format!("`{name}` fails at line {line} after its own way down: {message}")));
            }
            other => other?,
        }
        let different = differences(&after, &scratch.read().await?);
        Ok(different.first().and_then(|first| {
            let message = format!("`{}` makes something else after its own way down: {first}", migration.up.name());
            problem(and_more(message, different.len()))
        }))
    }

    /// A new scratch database at the version of `index`: the old one is in a state that nobody can name.
    async fn start_over(&self, scratch: &mut Scratch, index: usize) -> Result<(), Error> {
        let fresh = Scratch::open(self.workbench, self.environment).await?;
        std::mem::replace(scratch, fresh).close().await?;
        scratch.ledger(&self.workbench.project).await?;
        for migration in &self.folder.migrations[..=index] {
            scratch.file(&migration.up).await?;
        }
        Ok(())
    }
}

fn irreversible(migration: &Migration) -> Option<Problem> {
    migration.down.is_none().then(|| Problem {
        message: format!("version {} ({}) has no down file", migration.version, migration.description),
        hint: format!("write one beside `{}`", migration.up.name()),
    })
}

fn and_more(message: String, differences: usize) -> String {
    if differences > 1 { format!("{message} (and {} more)", differences - 1) } else { message }
}

/// For each version the hash of itself, of all before it, and of the server's major.
fn hashes(folder: &Folder, major: u32) -> Vec<String> {
    let mut digest = Sha256::new();
    digest.update(major.to_be_bytes());
    let hashes = folder.migrations.iter().map(|migration| {
        digest.update(migration.version.to_be_bytes());
        for text in
            [Some(&migration.up), migration.down.as_ref()].map(|file| file.map_or("", |file| file.text.as_str()))
        {
            digest.update(text.len().to_be_bytes());
            digest.update(text);
        }
        super::checksum::hex(&digest.clone().finalize())
    });
    hashes.collect()
}

fn path(workbench: &Workbench, hash: &str) -> PathBuf {
    workbench.settings.data_dir.join("proofs").join(format!("{hash}.json"))
}

fn store(workbench: &Workbench, migration: &Migration, hash: &str) -> Result<(), Error> {
    let path = path(workbench, hash);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(Error::of_file(folder))?;
    }
    let text = serde_json::json!({ "version": migration.version, "proven": ["up", "down", "up"] }).to_string();
    std::fs::write(&path, text).map_err(Error::of_file(&path))
}
