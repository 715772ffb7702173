//! Home.

use super::{Page, Policy, Routes};

/// Home.
#[derive(Debug, askama::Template, askama_axum::WebTemplate)]
#[template(path = "home.html")]
pub struct Home {
    page: Page,
}

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/", Policy::Member, show)
}

async fn show(page: Page) -> Home {
    Home { page }
}
