//! Upgrades and downgrades, running and past. Those of this process tell what happens as it happens; those of others, and
//! of this one before it was started again, are read from the journal of their environment: one address, one page.

mod past;
mod progress;
mod registry;
mod start;

pub use past::{Line, lines};
pub use progress::{Progress, State, StatementProgress, VersionProgress};
pub use registry::{Run, Runs};
pub use start::{Refusal, Wanted, new_key, start};

use super::{
    App, Page, Policy, Result, Routes,
    events::{self, Frame},
    identity::SessionId,
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
    pub(super) progress: Progress,
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
    Ok(Show::of(page, past::find(&app, id).await?.run))
}

/// What a browser asks for every few seconds where no stream comes through.
async fn rows(page: Page, AppState(app): AppState<App>, Path(id): Path<Uuid>) -> Result<Html<String>> {
    Ok(Html(Show::of(page, past::find(&app, id).await?.run).rows()?))
}

async fn stream(
    page: Page,
    AppState(app): AppState<App>,
    Path(id): Path<Uuid>,
    (user, session): (User, SessionId),
) -> Result<Response> {
    let found = past::find(&app, id).await?;
    let (run, changes) = (found.run.clone(), found.run.changes());
    found.follow(&app);
    events::stream(&app, (&user, session), changes, move || {
        let show = Show::of(page.clone(), run.clone());
        Ok(Frame { name: "rows", last: show.progress.state.is_over(), html: show.rows()? })
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
