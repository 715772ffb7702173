//! The signed-in person's own page: password, colours, density.

use super::{App, Error, Form, Page, Policy, Result, Routes, cookies, identity::Address, urls};
use crate::auth::{self, Density, Theme, User};
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use tower_sessions::Session;

/// A year: the login looks as its browser's last user likes it.
const APPEARANCE_SECONDS: i64 = 365 * 24 * 60 * 60;

/// The page.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "account.html")]
pub struct Account {
    page: Page,
    user: User,
    /// What was just done, in words; empty: nothing.
    done: &'static str,
    current_problem: String,
    new_problem: String,
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    done: String,
}

/// A new password.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Password {
    current: String,
    new: String,
    again: String,
}

/// Colours and density.
#[derive(Debug, Deserialize)]
struct Appearance {
    theme: Theme,
    density: Density,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get(urls::ACCOUNT, Policy::Member, show)
        .post(urls::ACCOUNT_PASSWORD, Policy::Member, change_password)
        .post(urls::ACCOUNT_APPEARANCE, Policy::Member, change_appearance)
}

async fn show(page: Page, user: User, Query(wanted): Query<Wanted>) -> Account {
    let done = match wanted.done.as_str() {
        "password" => "Your password is changed, and you are signed out everywhere else.",
        "appearance" => "Saved.",
        _ => "",
    };
    Account { page, user, done, current_problem: String::new(), new_problem: String::new() }
}

async fn change_password(
    page: Page,
    State(app): State<App>,
    user: User,
    (session, address): (Session, Address),
    Form(typed): Form<Password>,
) -> Result<Response> {
    let mut form = Account { page, user, done: "", current_problem: String::new(), new_problem: String::new() };
    if app.throttle.attempt(&form.user.name, address.0).await.is_err() {
        return Err(Error::new(StatusCode::TOO_MANY_REQUESTS, "Too many attempts", "Try again in a minute."));
    }
    if typed.new != typed.again {
        form.new_problem = "The two passwords are not the same.".to_owned();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response());
    }
    match auth::change_password(&app.store, &form.user, &typed.current, &typed.new, address.words()).await {
        Ok(true) => {
            auth::begin(&session, &form.user).await?;
            return Ok(Redirect::to(&format!("{}?done=password", urls::ACCOUNT)).into_response());
        }
        Ok(false) => form.current_problem = "This is not your password.".to_owned(),
        Err(auth::Error::Weak(weakness)) => form.new_problem = format!("Choose another: {weakness}."),
        Err(error) => return Err(error.into()),
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, form).into_response())
}

async fn change_appearance(State(app): State<App>, user: User, Form(wanted): Form<Appearance>) -> Result<Response> {
    auth::set_appearance(&app.store, user.id, wanted.theme, wanted.density).await?;
    let tls = app.options.tls;
    let cookies = [(cookies::THEME, wanted.theme.word()), (cookies::DENSITY, wanted.density.word())];
    let cookies = cookies.into_iter().filter_map(|(name, value)| cookies::set(name, value, APPEARANCE_SECONDS, tls));
    let headers: Vec<_> = cookies.map(|value| (header::SET_COOKIE, value)).collect();
    let address = format!("{}?done=appearance", urls::ACCOUNT);
    Ok((AppendHeaders(headers), Redirect::to(&address)).into_response())
}

#[cfg(test)]
impl Account {
    /// Of a user with a hostile name, after a refused password.
    pub(super) fn sample(page: Page) -> Option<Self> {
        let name = super::samples::MARKUP.to_owned();
        let user = User { name: name.clone(), ..page.user.clone()? };
        Some(Self { page, user, done: "Saved.", current_problem: name.clone(), new_problem: name })
    }
}
