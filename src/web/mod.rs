//! The browser's side: one file a page, and the frame around all of them.
//!
//! A page is one struct that is both the askama template and the response; it embeds [`Page`], which the header of
//! `templates/base.html` reads. A page's file has `pub fn routes() -> Routes`, where each route says its [`Policy`]:
//! a route without one cannot be written.

mod account;
mod answers;
mod app;
pub mod assets;
mod cookies;
mod csrf;
mod data;
pub mod detections;
pub mod environments;
mod error;
pub mod events;
mod form;
mod frame;
mod health;
pub mod highlight;
mod home;
mod hosts;
mod identity;
mod limits;
mod login;
mod logout;
pub mod migrations;
mod model_files;
pub mod models;
mod overview;
mod page;
mod parts;
mod review;
mod routes;
pub mod runs;
#[cfg(test)]
mod samples;
mod server;
pub mod urls;
mod welcome;
pub mod words;

pub use app::{App, Options};
pub use error::{Error, Result};
pub use form::Form;
pub use page::{EnvironmentLink, Page};
pub use routes::{Declared, Policy, Routes};
pub use server::serve;

use axum::Router;

/// Every page. A new page is its file, its template, its test, and two lines in this file.
pub fn routes() -> Routes {
    Routes::new()
        .merge(account::routes())
        .merge(assets::routes())
        .merge(data::routes())
        .merge(environments::routes())
        .merge(health::routes())
        .merge(home::routes())
        .merge(login::routes())
        .merge(logout::routes())
        .merge(migrations::routes())
        .merge(models::routes())
        .merge(parts::routes())
        .merge(review::routes())
        .merge(runs::routes())
        .merge(welcome::routes())
}

/// All pages with the frame around them: what [`serve`] serves and what tests call.
pub fn router(app: App) -> Router {
    frame::around(routes().into_router(), app)
}
