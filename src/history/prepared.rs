//! Scratch databases with the migrations replayed or the models loaded, begun from what was kept of an earlier time.
//!
//! Each file's content is hashed onto the hash of those before it, so a database is found again by everything that made it.
//! After a change it is begun from the last kept one that has nothing of it. Where that goes wrong, all is done anew.

use super::models::{self, Pending};
use super::scratch::Scratch;
use super::{Error, Folder, Model, checksum};
use crate::environment::{Environment, Shelf, Workbench};
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};

/// What took less is not kept on the way, only at the end: a copy takes about as long.
const WORTH: Duration = Duration::from_millis(200);

/// Parts of the models' text, in eighths, after which a state is kept on the way.
const EIGHTHS: [usize; 4] = [2, 4, 6, 7];

/// A scratch database with the migrations of `folder` replayed.
pub(super) async fn migrated(
    workbench: &Workbench,
    environment: &Environment,
    folder: &Folder,
) -> Result<Scratch, Error> {
    let texts = folder.migrations.iter().map(|migration| migration.up.text.as_str());
    let (shelf, contents) = (shelf(workbench, environment).await, contents(workbench, "migrations", texts));
    if let Some((scratch, done, _)) = begun(workbench, shelf.as_ref(), &contents).await {
        match replayed(scratch, shelf.as_ref(), folder, done, &contents).await {
            Ok(scratch) => return Ok(scratch),
            Err(error) => tracing::debug!(%error, "the migrations are replayed from the first"),
        }
    }
    let mut scratch = Scratch::open(workbench, environment).await?;
    match scratch.ledger(&workbench.project).await {
        Ok(()) => replayed(scratch, shelf.as_ref(), folder, 0, &contents).await,
        Err(error) => closing(scratch, error).await,
    }
}

/// A scratch database with the models loaded.
pub(super) async fn modelled(
    workbench: &Workbench,
    environment: &Environment,
    models: &[Model],
) -> Result<Scratch, Error> {
    let texts = models.iter().map(|model| model.text.as_str());
    let (shelf, contents) = (shelf(workbench, environment).await, contents(workbench, "models", texts));
    if let Some((scratch, done, note)) = begun(workbench, shelf.as_ref(), &contents).await {
        match loaded(workbench, scratch, shelf.as_ref(), models, (done, models::pending(&note)), &contents).await {
            Ok(scratch) => return Ok(scratch),
            Err(error) => tracing::debug!(%error, "the models are loaded from the first"),
        }
    }
    let scratch = Scratch::open(workbench, environment).await?;
    loaded(workbench, scratch, shelf.as_ref(), models, (0, Pending::new()), &contents).await
}

async fn replayed(
    mut scratch: Scratch,
    shelf: Option<&Shelf<'_>>,
    folder: &Folder,
    done: usize,
    contents: &[String],
) -> Result<Scratch, Error> {
    for migration in &folder.migrations[done..] {
        if let Err(error) = scratch.file(&migration.up).await {
            return closing(scratch, error).await;
        }
    }
    if done < folder.migrations.len() { kept(scratch, shelf, contents, "").await } else { Ok(scratch) }
}

async fn loaded(
    workbench: &Workbench,
    mut scratch: Scratch,
    shelf: Option<&Shelf<'_>>,
    models: &[Model],
    (done, mut pending): (usize, Pending),
    contents: &[String],
) -> Result<Scratch, Error> {
    let size = |models: &[Model]| models.iter().map(|model| model.text.len()).sum::<usize>();
    let (all, mut from, started) = (size(models), done, Instant::now());
    // The last of a part's files, without the very last: the state after that is kept anyway.
    let part = |place: usize| EIGHTHS.iter().filter(|part| size(&models[..place]) * 8 >= all * **part).count();
    let stops: Vec<usize> = (done + 1..models.len()).filter(|place| part(*place) > part(place - 1)).collect();
    for stop in stops.into_iter().chain([models.len()]) {
        if let Err(error) = scratch.load(&workbench.project, models, from..stop, &mut pending).await {
            return closing(scratch, error).await;
        }
        if stop > done && (stop == models.len() || started.elapsed() >= WORTH) {
            scratch = kept(scratch, shelf, &contents[..=stop], &models::note(&pending)).await?;
        }
        from = stop;
    }
    Ok(scratch)
}

/// A copy of the last of these contents that is kept, which number it is, and the note of it.
async fn begun(
    workbench: &Workbench,
    shelf: Option<&Shelf<'_>>,
    contents: &[String],
) -> Option<(Scratch, usize, String)> {
    let shelf = shelf?;
    let begin = async {
        let Some((done, note)) = shelf.find(contents).await? else { return Ok(None) };
        let copy = shelf.copy(&contents[done], &note).await?;
        Ok::<_, Error>(Some((Scratch::connect(workbench, copy).await?, done, note)))
    };
    begin.await.unwrap_or_else(|error| {
        tracing::debug!(%error, "nothing kept can be begun from");
        None
    })
}

/// Keeps the state under the last of these contents, with a note; where that fails, it will be made again.
async fn kept(scratch: Scratch, shelf: Option<&Shelf<'_>>, contents: &[String], note: &str) -> Result<Scratch, Error> {
    let (Some(shelf), Some(content)) = (shelf, contents.last()) else { return Ok(scratch) };
    scratch
        .apart(async |database| {
            if let Err(error) = shelf.keep(database, content, note).await {
                tracing::debug!(%error, "a scratch database is not kept");
            }
        })
        .await
}

async fn shelf<'a>(workbench: &Workbench, environment: &'a Environment) -> Option<Shelf<'a>> {
    workbench.shelf(environment).await.unwrap_or_else(|error| {
        tracing::debug!(%error, "nothing is kept");
        None
    })
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
async fn closing(scratch: Scratch, error: Error) -> Result<Scratch, Error> {
    if let Err(closing) = scratch.close().await {
        tracing::warn!("dropping a scratch database: {closing}");
    }
    Err(error)
}
