//! Signing out: here, and everywhere else at once.

use super::{App, Policy, Result, Routes, urls};
use crate::auth::{self, User};
use axum::{extract::State, response::Redirect};
use tower_sessions::Session;

/// The route.
pub fn routes() -> Routes {
    Routes::new().post(urls::LOGOUT, Policy::Member, sign_out)
}

async fn sign_out(State(app): State<App>, user: User, session: Session) -> Result<Redirect> {
    auth::end(&app.store, &session, &user).await?;
    Ok(Redirect::to(urls::LOGIN))
}
