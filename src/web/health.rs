//! `/healthz`: whether this server answers and its store does.

use super::{App, Error, Policy, Result, Routes};
use crate::auth;
use axum::extract::State;
use std::time::Duration;

/// Its path; no session is looked up for it.
pub(super) const PATH: &str = "/healthz";

/// How long the store may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The route.
pub fn routes() -> Routes {
    Routes::new().get(PATH, Policy::Public, show)
}

async fn show(State(app): State<App>) -> Result<&'static str> {
    let asked = tokio::time::timeout(PATIENCE, auth::has_owner(&app.store)).await;
    match asked {
        Ok(answer) => answer.map(|_| "ok\n").map_err(Error::from),
        Err(_) => Err(Error::unavailable("Limbeck's own store did not answer in time.")),
    }
}
