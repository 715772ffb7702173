//! Signing in.

use super::{App, Form, Page, Policy, Result, Routes, identity::Address, urls};
use crate::auth;
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tower_sessions::Session;

/// The login.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "login.html")]
pub struct Login {
    page: Page,
    next: String,
    name: String,
    problem: String,
    /// Nobody can sign in yet: the first owner comes through the one-time link.
    without_owner: bool,
}

/// Where to go on afterwards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    next: String,
}

/// What is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    password: String,
    next: String,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get(urls::LOGIN, Policy::Public, show).post(urls::LOGIN, Policy::Public, sign_in)
}

async fn show(page: Page, State(app): State<App>, Query(wanted): Query<Wanted>) -> Result<Response> {
    let next = urls::own(&wanted.next);
    if page.user.is_some() {
        return Ok(Redirect::to(next).into_response());
    }
    let without_owner = !auth::has_owner(&app.store).await?;
    let next = next.to_owned();
    Ok(Login { page, next, name: String::new(), problem: String::new(), without_owner }.into_response())
}

async fn sign_in(
    page: Page,
    State(app): State<App>,
    session: Session,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let next = urls::own(&typed.next).to_owned();
    let again =
        |problem: String| Login { page, next: next.clone(), name: typed.name.clone(), problem, without_owner: false };
    if let Err(wait) = app.throttle.attempt(&typed.name, address.0).await {
        let seconds = wait.as_secs() + 1;
        let form = again(format!("Too many attempts. Try again in {seconds} seconds."));
        let wait = [(header::RETRY_AFTER, seconds.to_string())];
        return Ok((StatusCode::TOO_MANY_REQUESTS, wait, form).into_response());
    }
    match auth::sign_in(&app.store, &typed.name, &typed.password, address.words()).await? {
        Some(user) => {
            auth::begin(&session, &user).await?;
            Ok(Redirect::to(&next).into_response())
        }
        None => {
            let form = again("The name and the password do not belong together.".to_owned());
            Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response())
        }
    }
}

#[cfg(test)]
impl Login {
    /// A refused login with a hostile name.
    pub(super) fn sample(page: Page) -> Self {
        let name = super::samples::MARKUP.to_owned();
        Self { page, next: name.clone(), problem: name.clone(), name, without_owner: true }
    }
}
