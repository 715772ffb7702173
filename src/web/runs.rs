//! Upgrades and downgrades that are running, or ran not long ago. What a database knows of them is its journal.

mod progress;
mod registry;
mod start;

pub use progress::{Progress, State, StatementProgress, VersionProgress};
pub use registry::{Direction, Run, Runs};
pub use start::{Refusal, Wanted, new_key, start};

use super::{
    App, Error, Page, Policy, Result, Routes,
    events::{self, Frame},
    identity::SessionId,
    urls,
};
use crate::auth::User;
use axum::{
    extract::{Path, State as AppState},
    response::{Html, Response},
};
use std::sync::Arc;
use uuid::Uuid;

/// A run.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "runs/show.html", blocks = ["rows"])]
pub struct Show {
    page: Page,
    run: Arc<Run>,
    progress: Progress,
}

/// The routes. A run is started by the page of its environment.
pub fn routes() -> Routes {
    Routes::new().get("/runs/{id}", Policy::Member, show).get("/runs/{id}/rows", Policy::Member, rows).get(
        "/runs/{id}/events",
        Policy::Member,
        stream,
    )
}

async fn show(page: Page, AppState(app): AppState<App>, Path(id): Path<Uuid>) -> Result<Show> {
    Ok(Show::of(page, find(&app, id)?))
}

/// What a browser asks for every few seconds where no stream comes through.
async fn rows(page: Page, AppState(app): AppState<App>, Path(id): Path<Uuid>) -> Result<Html<String>> {
    Ok(Html(Show::of(page, find(&app, id)?).rows()?))
}

async fn stream(
    page: Page,
    AppState(app): AppState<App>,
    Path(id): Path<Uuid>,
    (user, session): (User, SessionId),
) -> Result<Response> {
    let run = find(&app, id)?;
    let changes = run.changes();
    events::stream(&app, (&user, session), changes, move || {
        let show = Show::of(page.clone(), run.clone());
        Ok(Frame { name: "rows", last: show.progress.state.is_over(), html: show.rows()? })
    })
}

fn find(app: &App, id: Uuid) -> Result<Arc<Run>> {
    app.runs.find(id).ok_or_else(|| {
        Error::not_found(
            "This run is not known any more: only the newest are kept, and none beyond a restart of Limbeck.",
        )
        .hint("The page of its environment says which versions are applied there.")
        .way_on("Migrations", urls::MIGRATIONS)
    })
}

impl Show {
    /// The page as things are now.
    pub(super) fn of(page: Page, run: Arc<Run>) -> Self {
        let progress = run.progress();
        Self { page, run, progress }
    }

    fn rows(&self) -> Result<String> {
        Ok(askama::Template::render(&self.as_rows())?)
    }
}
