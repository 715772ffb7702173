//! The folder of migrations: its files, their order, and what is wrong with them.
//!
//! The scan is sqlx's: flat, a file counts if its name has an `_` and ends in `.sql`, and what stands before the first `_`
//! is its version. What sqlx would skip in silence or trip over is a [`Problem`] here.

use super::{Error, Problem, contents, notes};
use crate::config::Project;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// One migration of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Migration {
    /// Its version.
    pub version: i64,
    /// Its description, `_` shown as a space.
    pub description: String,
    /// The up (or simple) file.
    pub up: File,
    /// The down file; none for a simple migration.
    pub down: Option<File>,
    /// The versions that it was written with, itself included, in order; only itself where it is no series.
    pub series: Vec<i64>,
}

/// One file of a migration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Whether it begins with `-- no-transaction`.
    pub no_transaction: bool,
}

/// What the folder holds.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// The migrations, ascending.
    pub migrations: Vec<Migration>,
    /// What stops every command: names and encodings.
    pub problems: Vec<Problem>,
}

impl Folder {
    /// Reads the folder. What is wrong with it is among the problems; an error only where it cannot be read at all.
    pub fn read(project: &Project) -> Result<Self, Error> {
        let mut found = Found::default();
        for path in files(&project.migrations_dir)? {
            found.take(path)?;
        }
        Ok(found.pair())
    }

    /// The migration of this version.
    pub fn get(&self, version: i64) -> Option<&Migration> {
        self.migrations.iter().find(|migration| migration.version == version)
    }

    /// The folder, unless something is wrong with it.
    pub fn sound(self) -> Result<Self, Error> {
        if self.problems.is_empty() { Ok(self) } else { Err(Error::Problems { problems: self.problems }) }
    }
}

impl Migration {
    /// What is wrong inside its files: what would break its atomicity, or cannot run the way sqlx runs it.
    pub fn problems(&self) -> Vec<Problem> {
        contents::problems(&self.up).into_iter().chain(self.down.iter().flat_map(contents::problems)).collect()
    }
}

impl File {
    /// The file of this text.
    pub fn new(path: PathBuf, text: String) -> Self {
        let no_transaction = text.starts_with("-- no-transaction");
        Self { path, text, no_transaction }
    }

    /// Its name without the folder.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

#[derive(Default)]
struct Found {
    ups: BTreeMap<i64, Vec<(String, File)>>,
    downs: BTreeMap<i64, Vec<File>>,
    /// Versions with a file that is there and cannot be read.
    unread: BTreeSet<i64>,
    problems: Vec<Problem>,
}

impl Found {
    fn take(&mut self, path: PathBuf) -> Result<(), Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((version, rest)) = name.split_once('_').filter(|(_, rest)| rest.ends_with(".sql")) else {
            return Ok(());
        };
        let Ok(version) = version.parse::<i64>() else {
            let hint = "rename it, or move it to another folder: sqlx refuses the whole folder because of it";
            self.problem(format!("`{name}` does not begin with a version (digits before the first `_`)"), hint);
            return Ok(());
        };
        let bytes = std::fs::read(&path).map_err(Error::of_file(&path))?;
        let Ok(text) = String::from_utf8(bytes) else {
            let hint = "save it as UTF-8; a version that was applied from it needs the bytes it had then";
            self.problem(format!("`{name}` is not UTF-8"), hint);
            self.unread.insert(version);
            return Ok(());
        };
        let file = File::new(path, text);
        match rest.strip_suffix(".down.sql") {
            Some(_) => self.downs.entry(version).or_default().push(file),
            None => {
                let stem = rest.strip_suffix(".up.sql").or_else(|| rest.strip_suffix(".sql")).unwrap_or(rest);
                self.ups.entry(version).or_default().push((stem.replace('_', " "), file));
            }
        }
        Ok(())
    }

    fn pair(mut self) -> Folder {
        let mut migrations = Vec::new();
        for (version, ups) in std::mem::take(&mut self.ups) {
            let downs = self.downs.remove(&version).unwrap_or_default();
            self.duplicates(version, ups.iter().map(|(_, file)| file).collect());
            self.duplicates(version, downs.iter().collect());
            let Some((description, up)) = ups.into_iter().next() else { continue };
            let series = notes::read(&up.text).series_of(version);
            migrations.push(Migration { version, description, up, down: downs.into_iter().next(), series });
        }
        self.downs.retain(|version, _| !self.unread.contains(version));
        for file in std::mem::take(&mut self.downs).into_values().flatten() {
            let name = file.name();
            let up = name.replace(".down.sql", ".up.sql");
            self.problem(format!("`{name}` has no up file beside it"), &format!("add `{up}`, or remove the down file"));
        }
        Folder { migrations, problems: self.problems }
    }

    fn duplicates(&mut self, version: i64, files: Vec<&File>) {
        if files.len() > 1 {
            let names: Vec<String> = files.iter().map(|file| format!("`{}`", file.name())).collect();
            let message = format!("version {version} is there {} times: {}", files.len(), names.join(", "));
            self.problem(message, "give each a version of its own; one that is applied nowhere may be renamed freely");
        }
    }

    fn problem(&mut self, message: String, hint: &str) {
        self.problems.push(Problem { message, hint: hint.to_owned() });
    }
}

/// The files directly in `folder`, sorted; none where there is no folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::of_file(folder)(error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(Error::of_file(folder))?.path();
        if std::fs::metadata(&path).map_err(Error::of_file(&path))?.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
