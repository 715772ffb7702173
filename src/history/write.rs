//! Migration files are written: all of them, or none.

use super::{Detection, Error, Folder, Migration, Model, detect, mark, naming, notes, proof};
use crate::environment::Workbench;
use crate::plan::{self, Step};
use crate::sql;
use std::path::{Path, PathBuf};
use time::OffsetDateTime;

/// Writes a detection's versions as files, after they were proven on scratch databases. Gives the versions.
pub async fn write(workbench: &Workbench, detection: &Detection, message: &str) -> Result<Vec<Migration>, Error> {
    if let Some(question) = detection.questions.first() {
        let (from, to) = (&question.rename.from, &question.rename.to);
        return Err(Error::Refused {
            message: format!("was `{from}` renamed to `{to}`?"),
            hint: "answer the question first: a rename and a drop with an add are not the same".into(),
        });
    }
    let project = &workbench.project;
    let folder = Folder::read(project)?.sound()?;
    let models = Model::read_all(project)?;
    if detect::fingerprint(workbench, &folder, &models) != detection.fingerprint {
        return Err(Error::Stale);
    }
    let versions = naming::versions(&folder, project.versioning, detection.steps.len(), OffsetDateTime::now_utc());
    let heading = heading(detection, message);
    let mut files = mark::edits(&models, detection)?;
    for (index, (draft, version)) in detection.steps.iter().zip(&versions).enumerate() {
        // A series lists its changes once; each statement says below what it does.
        let heading = if index == 0 { &heading[..] } else { &heading[..1] };
        let name = |direction| project.migrations_dir.join(naming::file(*version, message, direction));
        files.push((name("up"), script(&draft.up, heading, &versions, true)?));
        files.push((name("down"), script(&draft.down, &undo(*version, message), &versions, false)?));
    }
    put(project.migrations_dir.as_path(), files)?;
    let folder = Folder::read(project)?.sound()?;
    proof::remember(workbench, &folder, &versions, detection.server_major)?;
    Ok(folder.migrations.into_iter().filter(|migration| versions.contains(&migration.version)).collect())
}

/// Writes an empty pair, to be filled by hand.
pub fn revision(workbench: &Workbench, message: &str) -> Result<Migration, Error> {
    let project = &workbench.project;
    let folder = Folder::read(project)?.sound()?;
    let version = naming::versions(&folder, project.versioning, 1, OffsetDateTime::now_utc())[0];
    let message = notes::one_line(message);
    let name = |direction| project.migrations_dir.join(naming::file(version, &message, direction));
    let files =
        vec![(name("up"), format!("-- {message}\n")), (name("down"), format!("-- the way back from {version}\n"))];
    put(project.migrations_dir.as_path(), files)?;
    Folder::read(project)?.sound()?.get(version).cloned().ok_or(Error::NoVersion { version })
}

/// What the file says at its head.
fn heading(detection: &Detection, message: &str) -> Vec<String> {
    const MOST: usize = 60;
    let mut lines = vec![message.trim_start_matches('@').to_owned()];
    let renames = detection.renames.iter().map(|rename| format!("~ rename {} to {}", rename.from, rename.to));
    let changes = detection.changes.iter().map(|change| format!("{} {change}", change.sign()));
    lines.extend(renames.chain(changes).take(MOST));
    let all = detection.renames.len() + detection.changes.len();
    if all > MOST {
        lines.push(format!("and {} more", all - MOST));
    }
    lines
}

fn undo(version: i64, message: &str) -> Vec<String> {
    vec![format!("the way back from {version}: {message}")]
}

fn script(step: &Step, heading: &[String], series: &[i64], allowed: bool) -> Result<String, Error> {
    let heading = heading.iter().cloned().chain(notes::lines(step, series, allowed));
    let heading: Vec<String> = heading.map(|line| notes::one_line(&line)).collect();
    let text = plan::script(step, &heading);
    // The proof ran the statements; the file must hold these, whatever names stand in its comments.
    let written = sql::split(&text).unwrap_or_default();
    let same = written.len() == step.statements.len()
        && written.iter().zip(&step.statements).all(|(written, planned)| written.sql == planned.sql)
        && text.starts_with("-- no-transaction") != step.transaction;
    match same {
        true => Ok(text),
        false => Err(Error::Proof { message: "the text of the file is not what was proven".into() }),
    }
}

/// Writes files so that all of them are there afterwards, or none.
fn put(migrations: &Path, files: Vec<(PathBuf, String)>) -> Result<(), Error> {
    std::fs::create_dir_all(migrations).map_err(Error::of_file(migrations))?;
    let attributes = migrations.join(".gitattributes");
    let mut files = files;
    if !attributes.exists() {
        files.push((attributes, "*.sql text eol=lf\n".into()));
    }
    let mut undo: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    let ended = files.iter().try_for_each(|(path, text)| {
        undo.push((path.clone(), std::fs::read(path).ok()));
        replace(path, text)
    });
    if ended.is_err() {
        for (path, before) in undo {
            let _ = match before {
                Some(bytes) => std::fs::write(&path, bytes),
                None => std::fs::remove_file(&path),
            };
        }
    }
    ended
}

/// A file appears whole: it is written beside its place under a name that nobody reads, then renamed.
fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = std::fs::File::create(&beside).and_then(|mut file| {
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| std::fs::rename(&beside, path));
    if renamed.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    renamed.map_err(Error::of_file(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_one_file_cannot_be_written_none_stays() {
        let folder = tempfile::tempdir().unwrap();
        let good = folder.path().join("1_a.up.sql");
        let bad = folder.path().join("missing").join("1_a.down.sql");
        assert!(put(folder.path(), vec![(good.clone(), "SELECT 1;\n".into()), (bad, "".into())]).is_err());
        assert!(!good.exists());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn an_overwritten_file_comes_back_when_a_later_one_fails() {
        let folder = tempfile::tempdir().unwrap();
        let model = folder.path().join("a.sql");
        std::fs::write(&model, "old").unwrap();
        let bad = folder.path().join("missing").join("b.sql");
        assert!(put(folder.path(), vec![(model.clone(), "new".into()), (bad, "".into())]).is_err());
        assert_eq!(std::fs::read_to_string(model).unwrap(), "old");
    }
}
