//! What changed between migrations and models, remembered for as long as no file changes.
//!
//! A comparison replays everything on a scratch database; home, review and every model's page ask for it. One runs at a
//! time, and it goes on when the reader who asked is gone, so that its scratch databases are put away.

use super::{App, model_files};
use crate::config::Project;
use crate::diff::Rename;
use crate::history::{self, Answers, Detection};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How many comparisons are remembered: one for each set of answers that someone tries.
const KEPT: usize = 8;

/// The comparisons that were made last.
#[derive(Debug, Default)]
pub struct Detections {
    kept: Mutex<Vec<(String, Found)>>,
}

/// A comparison, or why there is none.
pub type Found = std::result::Result<Arc<Detection>, Trouble>;

/// Why there is no comparison, as pages say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// The model file that was refused, below the models' folder.
    pub model: Option<String>,
    /// The line in it, from 1; 0 where there is none.
    pub line: usize,
    /// What is wrong: the server's own message where a server spoke.
    pub message: String,
    /// What to do; may be empty.
    pub hint: String,
}

/// Compares the models with the migrations, with these answers.
pub async fn detect(app: &App, answers: &Answers) -> Found {
    let app = app.clone();
    let answers = answers.clone();
    let task = tokio::spawn(async move {
        let mut kept = app.detections.kept.lock().await;
        let key = key(&app.workbench.project, &answers);
        if let Some((_, found)) = kept.iter().find(|(of, _)| Some(of) == key.as_ref()) {
            return found.clone();
        }
        let found = history::detect(&app.workbench, &answers).await.map(Arc::new);
        let found = found.map_err(|error| Trouble::of(&error, &app.workbench.project));
        // A server that was away is asked again; what follows from the files alone is remembered.
        let lasting = found.as_ref().err().is_none_or(|trouble| trouble.model.is_some());
        if let (Some(key), true) = (key, lasting) {
            kept.insert(0, (key, found.clone()));
            kept.truncate(KEPT);
        }
        found
    });
    task.await.unwrap_or_else(|cause| {
        tracing::error!(%cause, "a comparison ended early");
        let message = "The comparison ended early. The log of `limbeck serve` says why.".to_owned();
        Err(Trouble { message, ..Trouble::default() })
    })
}

impl Trouble {
    /// What a page says of an error.
    pub fn of(error: &history::Error, project: &Project) -> Self {
        match error {
            history::Error::Model { path, line, message } => {
                let model = path.strip_prefix(&project.schema_dir).unwrap_or(path);
                let model = model.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
                Self { model: Some(model), line: *line, message: message.clone(), hint: String::new() }
            }
            error => {
                let hint = error.hint().map(|hint| super::words::sentence(&hint)).unwrap_or_default();
                Self { message: super::words::sentence(&error.to_string()), hint, ..Self::default() }
            }
        }
    }
}

/// Everything that a comparison depends on, as one hash; none where a file cannot be read.
fn key(project: &Project, answers: &Answers) -> Option<String> {
    let mut hash = Sha256::new();
    let mut take = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    for file in model_files::list(project).ok()? {
        take(file.path.as_bytes());
        take(&std::fs::read(project.schema_dir.join(&file.path)).ok()?);
    }
    take(b"migrations");
    for path in sql_files(&project.migrations_dir) {
        take(path.to_string_lossy().as_bytes());
        take(&std::fs::read(path).ok()?);
    }
    for renames in [&answers.renamed, &answers.not_renamed] {
        take(b"answers");
        for Rename { from, to } in renames {
            take(format!("{from} {to}").as_bytes());
        }
    }
    Some(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn sql_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "sql")).collect();
    paths.sort();
    paths
}
