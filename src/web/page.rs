//! What every page shows around itself.

use super::{App, cookies, csrf};
use crate::auth::{Density, Role, Theme, User};
use axum::{
    extract::FromRequestParts,
    http::{Uri, request::Parts},
};
use std::convert::Infallible;
use std::sync::Arc;

/// What `templates/base.html` reads; every page's struct has one as its field `page`.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Who is signed in.
    pub user: Option<User>,
    /// The token of every form (`_csrf`) and of `<meta name="csrf">`.
    pub csrf: String,
    /// The project's name.
    pub project: String,
    /// The path of this page, without its query.
    pub path: String,
    /// The environments, in order of promotion.
    pub environments: Vec<EnvironmentLink>,
    /// The colours: `auto`, `light` or `dark`.
    pub theme: Theme,
    /// `compact`, `normal` or `roomy`.
    pub density: Density,
}

/// One environment in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvironmentLink {
    /// Its name.
    pub name: String,
    /// Its page.
    pub address: String,
    /// Whether it is protected.
    pub protected: bool,
}

impl EnvironmentLink {
    /// Its colour in the style sheet: `dev` is ours to play with, what is protected has a colour that nothing else has.
    pub fn tone(&self) -> &'static str {
        match (self.protected, self.name.as_str()) {
            (true, _) | (_, "production" | "prod") => "production",
            (_, "dev") => "dev",
            _ => "between",
        }
    }
}

/// Who a request comes from; the frame puts it in the request's extensions before any policy is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Visitor {
    pub(super) page: Arc<Page>,
    /// The session of who is signed in.
    pub(super) session: Option<tower_sessions::session::Id>,
}

impl Visitor {
    pub(super) fn role(&self) -> Option<Role> {
        self.page.user.as_ref().map(|user| user.role)
    }
}

impl Page {
    /// The page for `user`, whose forms prove themselves with `secret`.
    pub(super) fn of(app: &App, parts: &Parts, user: Option<User>, secret: &csrf::Secret) -> Self {
        let anonymous = Self::anonymous(app, parts.uri.clone());
        let theme = cookies::get(&parts.headers, cookies::THEME).and_then(|word| Theme::from_word(&word));
        let density = cookies::get(&parts.headers, cookies::DENSITY).and_then(|word| Density::from_word(&word));
        Self {
            theme: user.as_ref().map(|user| user.theme).or(theme).unwrap_or_default(),
            density: user.as_ref().map(|user| user.density).or(density).unwrap_or_default(),
            csrf: secret.token(),
            environments: if user.is_some() { anonymous.environments.clone() } else { Vec::new() },
            user,
            ..anonymous
        }
    }

    /// The page for nobody: where a request was refused before it was known who makes it.
    pub(super) fn anonymous(app: &App, uri: Uri) -> Self {
        let project = &app.workbench.project;
        let environments = project.environments.iter().map(|environment| EnvironmentLink {
            name: environment.name.clone(),
            address: super::urls::environment(&environment.name),
            protected: environment.protected,
        });
        Self {
            project: project.name.clone(),
            path: uri.path().to_owned(),
            environments: environments.collect(),
            ..Self::default()
        }
    }

    /// The environment that this page is about, where it is about one.
    pub fn environment(&self) -> Option<&EnvironmentLink> {
        self.environments.iter().find(|environment| self.is_at(&environment.address))
    }

    /// The colour of the environment of this name: see [`EnvironmentLink::tone`].
    pub fn tone(&self, name: &str) -> &'static str {
        self.environments.iter().find(|environment| environment.name == name).map_or("between", EnvironmentLink::tone)
    }

    /// Whether this page is `path` or below it: the header marks its link.
    pub fn is_at(&self, path: &str) -> bool {
        self.path == path || (path != "/" && self.path.starts_with(path) && self.path[path.len()..].starts_with('/'))
    }
}

impl FromRequestParts<App> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(match parts.extensions.get::<Visitor>() {
            Some(visitor) => (*visitor.page).clone(),
            None => Self::anonymous(app, parts.uri.clone()),
        })
    }
}

impl FromRequestParts<App> for User {
    type Rejection = super::Error;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, super::Error> {
        let visitor = parts.extensions.get::<Visitor>();
        visitor
            .and_then(|visitor| visitor.page.user.clone())
            .ok_or_else(|| super::Error::internal("a handler of a public route asked for a user"))
    }
}
