//! What the migrations or the models make, begun from what was kept of an earlier time.
//!
//! Each file's content is hashed onto the hash of those before it, so a database is found again by everything that made it.
//! Where all of it is kept it is read there; a copy is made when something is done in it. After a change it is begun from the
//! last kept one that has nothing of it. Where that goes wrong, all is done anew.

use super::Error;
use super::scratch::Scratch;
use super::source::{Part, Source, worth};
use crate::catalog::Catalog;
use crate::environment::{Environment, Shelf, Workbench};
use std::time::Instant;

/// A state that was made: kept, in a scratch database, or both.
pub(super) struct Prepared<'a> {
    workbench: &'a Workbench,
    environment: &'a Environment,
    source: Source<'a>,
    kept: Option<Kept<'a>>,
    scratch: Option<Scratch>,
}

/// Where a state is kept.
struct Kept<'a> {
    shelf: Shelf<'a>,
    content: String,
    note: String,
}

impl<'a> Prepared<'a> {
    /// Makes it, where it is not kept.
    pub async fn new(
        workbench: &'a Workbench,
        environment: &'a Environment,
        source: Source<'a>,
    ) -> Result<Prepared<'a>, Error> {
        let prepared = Self { workbench, environment, source, kept: None, scratch: None };
        let contents = source.contents(workbench);
        // Nothing is made of no file: an empty database is no use to keep, and many projects begin with it.
        let shelf = if contents.len() > 1 { shelf(workbench, environment).await } else { None };
        let Some(shelf) = shelf else {
            let (scratch, _) = prepared.anew(None).await?;
            return Ok(Self { scratch: Some(scratch), ..prepared });
        };
        let content = contents.last().cloned().unwrap_or_default();
        let rest = match prepared.begun(&shelf, &contents).await {
            Some(Begun::Whole(note)) => return Ok(Self { kept: Some(Kept { shelf, content, note }), ..prepared }),
            Some(Begun::Part(part)) => Some(source.rest(workbench, *part, Some(&shelf), &contents).await),
            None => None,
        };
        let (scratch, note) = match rest {
            Some(Ok(made)) => made,
            Some(Err(error)) => {
                tracing::debug!(%error, "all is done from the first");
                prepared.anew(Some(&shelf)).await?
            }
            None => prepared.anew(Some(&shelf)).await?,
        };
        let scratch = scratch.put(&shelf, &content, &note).await?;
        let kept = scratch.is_none().then_some(Kept { shelf, content, note });
        Ok(Self { kept, scratch, ..prepared })
    }

    /// What is in it.
    pub async fn read(&mut self) -> Result<Catalog, Error> {
        if let (None, Some(Kept { shelf, content, note })) = (&self.scratch, &self.kept) {
            let reading = async { super::scratch::read(self.workbench, shelf.open(content, note).await?).await };
            match reading.await {
                Ok(catalog) => return Ok(catalog),
                Err(error) => tracing::debug!(%error, "what is kept cannot be read"),
            }
        }
        self.scratch().await?.read().await
    }

    /// A scratch database with it, to work in.
    pub async fn scratch(&mut self) -> Result<&mut Scratch, Error> {
        let scratch = match self.scratch.take() {
            Some(scratch) => scratch,
            None => self.copied().await?,
        };
        Ok(self.scratch.insert(scratch))
    }

    /// Drops the scratch database, where there is one; what is kept stays.
    pub async fn close(self) {
        if let Some(scratch) = self.scratch
            && let Err(error) = scratch.close().await
        {
            // It is swept later; what was found holds.
            tracing::warn!("dropping a scratch database: {error}");
        }
    }

    async fn copied(&self) -> Result<Scratch, Error> {
        if let Some(Kept { shelf, content, note }) = &self.kept {
            let copying = async { Scratch::connect(self.workbench, shelf.copy(content, note).await?).await };
            match copying.await {
                Ok(scratch) => return Ok(scratch),
                Err(error) => tracing::debug!(%error, "what is kept cannot be copied"),
            }
        }
        Ok(self.anew(None).await?.0)
    }

    /// What is kept of it: all, or a copy of what the most of its files have made.
    async fn begun(&self, shelf: &Shelf<'_>, contents: &[String]) -> Option<Begun> {
        let begin = async {
            let Some((done, note)) = shelf.find(contents).await? else { return Ok(None) };
            if done + 1 == contents.len() {
                return Ok(Some(Begun::Whole(note)));
            }
            let started = Instant::now();
            let copy = shelf.copy(&contents[done], &note).await?;
            let worth = worth(started.elapsed());
            let scratch = Scratch::connect(self.workbench, copy).await?;
            Ok::<_, Error>(Some(Begun::Part(Box::new(Part { scratch, done, note, worth }))))
        };
        begin.await.unwrap_or_else(|error| {
            tracing::debug!(%error, "nothing kept can be begun from");
            None
        })
    }

    /// All of it in a new scratch database, and its note.
    async fn anew(&self, shelf: Option<&Shelf<'_>>) -> Result<(Scratch, String), Error> {
        let (workbench, source) = (self.workbench, self.source);
        let part = source.ready(workbench, Scratch::open(workbench, self.environment).await?).await?;
        source.rest(workbench, part, shelf, &source.contents(workbench)).await
    }
}

/// What is kept of a state.
enum Begun {
    /// All of it, with its note.
    Whole(String),
    /// What the first files make.
    Part(Box<Part>),
}

async fn shelf<'a>(workbench: &Workbench, environment: &'a Environment) -> Option<Shelf<'a>> {
    workbench.shelf(environment).await.unwrap_or_else(|error| {
        tracing::debug!(%error, "nothing is kept");
        None
    })
}
