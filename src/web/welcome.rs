//! A one-time link: the first owner is made, or a user chooses a password.

use super::{App, Error, Form, Page, Policy, Result, Routes, identity::Address, urls};
use crate::auth::{self, Invitation};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tower_sessions::Session;

/// What the link opens.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "welcome.html")]
pub struct Welcome {
    page: Page,
    address: String,
    /// The user whose password is chosen; none: the first owner is made.
    of: Option<String>,
    chosen: String,
    name_problem: String,
    password_problem: String,
}

/// What is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    password: String,
    again: String,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/welcome/{token}", Policy::Public, show).post("/welcome/{token}", Policy::Public, redeem)
}

async fn show(page: Page, State(app): State<App>, Path(token): Path<String>) -> Result<Welcome> {
    Welcome::of(page, &app, &token, String::new()).await
}

async fn redeem(
    page: Page,
    State(app): State<App>,
    Path(token): Path<String>,
    (address, session): (Address, Session),
    Form(typed): Form<Typed>,
) -> Result<Response> {
    // Guessing tokens is hopeless; hashing passwords for whoever tries is what this bounds.
    if app.throttle.attempt("", address.0).await.is_err() {
        return Err(Error::new(StatusCode::TOO_MANY_REQUESTS, "Too many attempts", "Try again in a minute."));
    }
    let mut form = Welcome::of(page, &app, &token, typed.name.clone()).await?;
    if typed.password != typed.again {
        form.password_problem = "The two passwords are not the same.".to_owned();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
    }
    match auth::redeem(&app.store, &token, &typed.name, &typed.password, address.words()).await {
        Ok(user) => {
            auth::begin(&session, &user).await?;
            return Ok(Redirect::to(urls::HOME).into_response());
        }
        Err(auth::Error::Weak(weakness)) => form.password_problem = format!("Choose another: {weakness}."),
        Err(error @ (auth::Error::NameUnfit | auth::Error::NameTaken { .. })) => {
            form.name_problem = format!("{error}.")
        }
        Err(error) => return Err(error.into()),
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response())
}

impl Welcome {
    async fn of(page: Page, app: &App, token: &str, chosen: String) -> Result<Self> {
        let of = match auth::invitation(&app.store, token).await {
            Ok(Invitation::FirstOwner) => None,
            Ok(Invitation::For(user)) => Some(user.name),
            Err(error) => return Err(Error::from(error).way_on("Sign in", urls::LOGIN)),
        };
        let address = urls::welcome(token);
        Ok(Self { page, address, of, chosen, name_problem: String::new(), password_problem: String::new() })
    }
}

#[cfg(test)]
impl Welcome {
    /// Refused input with a hostile name, of the first owner or of a user.
    pub(super) fn sample(page: Page, first: bool) -> Self {
        let text = || super::samples::MARKUP.to_owned();
        let of = (!first).then(text);
        Self { page, address: urls::welcome("x"), of, chosen: text(), name_problem: text(), password_problem: text() }
    }
}
