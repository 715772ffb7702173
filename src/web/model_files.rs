//! The model files as the browser sees them: listed, read, and written so that nothing is lost.
//!
//! A path comes from an address, so it is not trusted: only names below the models' folder that end in `.sql` are taken,
//! no hidden ones, and no link may lead out of the folder.

use crate::config::Project;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// At most this many files are listed, this deep.
const MOST: usize = 20_000;
const DEEPEST: usize = 32;

/// One model file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModelFile {
    /// Its path below the models' folder, with `/` between the parts.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
}

/// Why a file could not be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The path is none that a model may have.
    #[error("{0}")]
    Path(&'static str),
    /// There is no such file.
    #[error("there is no model `{0}`")]
    Missing(String),
    /// There is such a file already.
    #[error("there is a model `{0}` already")]
    There(String),
    /// It is not the text that was read before.
    #[error("`{path}` was changed by someone else meanwhile")]
    Changed {
        /// The file.
        path: String,
        /// What it says now; empty where it is gone.
        now: String,
    },
    /// It is not UTF-8.
    #[error("`{0}` is not UTF-8")]
    Encoding(String),
    /// The system said no.
    #[error("`{path}`: {source}")]
    System {
        /// The file.
        path: String,
        /// Why not.
        source: io::Error,
    },
}

/// The model files in path order: the order in which they are read.
pub fn list(project: &Project) -> io::Result<Vec<ModelFile>> {
    let mut files = Vec::new();
    match walk(&project.schema_dir, "", 0, &mut files) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => files.sort(),
    }
    Ok(files)
}

/// The text of a model.
pub fn read(project: &Project, path: &str) -> Result<String, Error> {
    let file = resolve(project, path)?;
    let bytes = fs::read(&file).map_err(|source| match source.kind() {
        io::ErrorKind::NotFound => Error::Missing(path.to_owned()),
        _ => Error::System { path: path.to_owned(), source },
    })?;
    String::from_utf8(bytes).map_err(|_| Error::Encoding(path.to_owned()))
}

/// A new model; its folders are made where they are missing.
pub fn create(project: &Project, path: &str, text: &str) -> Result<(), Error> {
    let file = resolve(project, path)?;
    let said = |source: io::Error| Error::System { path: path.to_owned(), source };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(said)?;
    }
    let made = fs::OpenOptions::new().write(true).create_new(true).open(resolve(project, path)?);
    let mut made = made.map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::There(path.to_owned()),
        _ => said(source),
    })?;
    made.write_all(text.as_bytes()).and_then(|()| made.sync_all()).map_err(said)
}

/// Writes a model whole or not at all, if it still says what had the fingerprint `before`.
pub fn write(project: &Project, path: &str, text: &str, before: &str) -> Result<(), Error> {
    unchanged(project, path, before)?;
    let file = resolve(project, path)?;
    let work = file.with_extension(format!("{}.part", uuid::Uuid::new_v4().simple()));
    let written = fs::File::create_new(&work).and_then(|mut made| {
        made.write_all(text.as_bytes())?;
        made.sync_all()?;
        let permissions = fs::metadata(&file)?.permissions();
        fs::set_permissions(&work, permissions)?;
        fs::rename(&work, &file)
    });
    written.map_err(|source| {
        let _ = fs::remove_file(&work);
        Error::System { path: path.to_owned(), source }
    })
}

/// Removes a model, if it still says what had the fingerprint `before`.
pub fn delete(project: &Project, path: &str, before: &str) -> Result<(), Error> {
    unchanged(project, path, before)?;
    fs::remove_file(resolve(project, path)?).map_err(|source| Error::System { path: path.to_owned(), source })
}

/// What stands for a text in a form, so that nobody's edit is lost under another's.
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unchanged(project: &Project, path: &str, before: &str) -> Result<(), Error> {
    let now = match read(project, path) {
        Err(Error::Missing(_)) => String::new(),
        now => now?,
    };
    let is_gone = now.is_empty() && !resolve(project, path)?.is_file();
    if fingerprint(&now) == before && !is_gone {
        return Ok(());
    }
    Err(Error::Changed { path: path.to_owned(), now })
}

/// Where a path leads, inside the models' folder for certain.
fn resolve(project: &Project, path: &str) -> Result<PathBuf, Error> {
    if path.len() > 1_000 || path.chars().any(|character| character.is_control() || character == '\\') {
        return Err(Error::Path("A path has at most 1,000 bytes and no control characters or backslashes."));
    }
    let sound = |part: &str| !part.is_empty() && part.len() <= 255 && !part.starts_with('.') && !part.contains(':');
    if !path.split('/').all(sound) {
        return Err(Error::Path("A path stays inside the folder of the models, and no part of it begins with a dot."));
    }
    if !path.ends_with(".sql") || path.split('/').count() > DEEPEST {
        return Err(Error::Path("A model's name ends in `.sql`."));
    }
    let file = path.split('/').fold(project.schema_dir.clone(), |folder, part| folder.join(part));
    // The nearest part that exists already: links in it are followed, and must stay inside.
    let there = file.ancestors().find(|part| part.symlink_metadata().is_ok());
    let inside = match (there.map(Path::canonicalize), project.schema_dir.canonicalize()) {
        (Some(Ok(there)), Ok(root)) => there.starts_with(root),
        (_, Err(error)) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    };
    if inside { Ok(file) } else { Err(Error::Path("A link leads this path out of the folder of the models.")) }
}

fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<ModelFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') || files.len() >= MOST || depth > DEEPEST {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), &format!("{path}/"), depth + 1, files)?;
        } else if kind.is_file() && name.ends_with(".sql") {
            files.push(ModelFile { path, size: entry.metadata()?.len() });
        }
    }
    Ok(())
}
