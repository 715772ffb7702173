//! What makes a state: the migrations, replayed, or the models, loaded; file by file, from wherever it was begun.

use super::models;
use super::scratch::Scratch;
use super::{Error, Folder, Model, checksum};
use crate::environment::{Shelf, Workbench};
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};

/// What took less is not kept on the way, only at the end: a copy takes about as long.
const WORTH: Duration = Duration::from_millis(200);

/// Parts of the models' text, in eighths, after which a state is kept on the way.
const EIGHTHS: [usize; 4] = [2, 4, 6, 7];

/// What makes a state.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// The migrations, replayed.
    Migrations(&'a Folder),
    /// The models, loaded.
    Models(&'a [Model]),
}

impl Source<'_> {
    /// The hash of everything that makes the state before the first file, and after each.
    pub fn contents(self, workbench: &Workbench) -> Vec<String> {
        match self {
            Source::Migrations(folder) => {
                let texts = folder.migrations.iter().map(|migration| migration.up.text.as_str());
                contents(workbench, "migrations", texts)
            }
            Source::Models(models) => contents(workbench, "models", models.iter().map(|model| model.text.as_str())),
        }
    }

    /// What has to be there before the first file.
    pub async fn ready(self, workbench: &Workbench, mut scratch: Scratch) -> Result<Part, Error> {
        if let Source::Migrations(_) = self
            && let Err(error) = scratch.ledger(&workbench.project).await
        {
            return closing(scratch, error).await;
        }
        Ok(Part { scratch, done: 0, note: String::new(), worth: WORTH })
    }

    /// The rest of it, and the note of that; states on the way are kept on the shelf.
    pub async fn rest(
        self,
        workbench: &Workbench,
        part: Part,
        shelf: Option<&Shelf<'_>>,
        contents: &[String],
    ) -> Result<(Scratch, String), Error> {
        match self {
            Source::Migrations(folder) => Ok((replayed(part, folder).await?, String::new())),
            Source::Models(models) => loaded(workbench, part, shelf, models, contents).await,
        }
    }
}

/// A scratch database with what the first files make.
pub(super) struct Part {
    pub scratch: Scratch,
    /// How many files that are.
    pub done: usize,
    pub note: String,
    /// How long loading has to take before it is worth a copy, see [`worth`].
    pub worth: Duration,
}

/// How long loading has to take before it is worth a copy, where one took this long.
pub(super) fn worth(copy: Duration) -> Duration {
    WORTH.max(copy * 2)
}

async fn replayed(part: Part, folder: &Folder) -> Result<Scratch, Error> {
    let Part { mut scratch, done, .. } = part;
    for migration in &folder.migrations[done..] {
        if let Err(error) = scratch.file(&migration.up).await {
            return closing(scratch, error).await;
        }
    }
    Ok(scratch)
}

async fn loaded(
    workbench: &Workbench,
    part: Part,
    shelf: Option<&Shelf<'_>>,
    models: &[Model],
    contents: &[String],
) -> Result<(Scratch, String), Error> {
    let Part { mut scratch, done, note, worth } = part;
    let size = |models: &[Model]| models.iter().map(|model| model.text.len()).sum::<usize>();
    let (all, mut from, mut pending) = (size(models), done, models::pending(&note));
    // The last of a part's files, without the very last: the state after that is kept anyway.
    let part = |place: usize| EIGHTHS.iter().filter(|part| size(&models[..place]) * 8 >= all * **part).count();
    let stops: Vec<usize> = (done + 1..models.len()).filter(|place| part(*place) > part(place - 1)).collect();
    let mut started = Instant::now();
    for stop in stops.into_iter().chain([models.len()]) {
        if let Err(error) = scratch.load(&workbench.project, models, from..stop, &mut pending).await {
            return closing(scratch, error).await;
        }
        if stop > done && stop < models.len() && started.elapsed() >= worth {
            scratch = kept(scratch, shelf, &contents[..=stop], &models::note(&pending)).await?;
            started = Instant::now();
        }
        from = stop;
    }
    Ok((scratch, models::note(&pending)))
}

/// Keeps the state under the last of these contents, with a note; where that fails, it will be made again.
async fn kept(
    mut scratch: Scratch,
    shelf: Option<&Shelf<'_>>,
    contents: &[String],
    note: &str,
) -> Result<Scratch, Error> {
    let (Some(shelf), Some(content)) = (shelf, contents.last()) else { return Ok(scratch) };
    if !scratch.is_copied_whole().await? {
        return Ok(scratch);
    }
    scratch
        .apart(async |database| {
            if let Err(error) = shelf.keep(database, content, note).await {
                tracing::debug!(%error, "a scratch database is not kept");
            }
        })
        .await
}

/// The hash of everything that makes the state before the first of these texts, and after each.
fn contents<'a>(workbench: &Workbench, kind: &str, texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let project = &workbench.project;
    let settings = format!("{kind} {:?} {:?}", project.ledger, project.create_schemas);
    let mut all = vec![checksum::hex(&Sha256::digest(settings))];
    for text in texts {
        let next = Sha256::new().chain_update(all.last().map_or("", String::as_str)).chain_update(text).finalize();
        all.push(checksum::hex(&next));
    }
    all
}

/// Drops what is of no use, and gives the error again.
async fn closing<T>(scratch: Scratch, error: Error) -> Result<T, Error> {
    if let Err(closing) = scratch.close().await {
        tracing::warn!("dropping a scratch database: {closing}");
    }
    Err(error)
}
