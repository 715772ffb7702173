//! What the reader sees when something did not work: a title, a sentence, a status, a way on.
//!
//! An error does not render itself. It travels in its response's extensions to [`super::frame`], which knows who reads
//! it and writes the page around it. htmx shows the page's `#error` in the flash region.

use super::{Page, urls};
use askama::Template;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

/// Why a page was not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The status.
    pub status: StatusCode,
    /// A few words.
    pub title: String,
    /// One sentence that names the object.
    pub sentence: String,
    /// What to do.
    pub hint: Option<String>,
    /// Where to go on: what it is called, and its address.
    pub way_on: Box<(String, String)>,
}

/// What a handler gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    page: &'a Page,
    error: &'a Error,
}

impl Error {
    /// Any error; the way on is home until [`Error::way_on`] says otherwise.
    pub fn new(status: StatusCode, title: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self {
            status,
            title: title.into(),
            sentence: sentence.into(),
            hint: None,
            way_on: Box::new(("Home".to_owned(), urls::HOME.to_owned())),
        }
    }

    /// 404: `what` is a sentence that names what is not there.
    pub fn not_found(what: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not found", what)
    }

    /// 403.
    pub fn forbidden(why: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Not allowed", why)
    }

    /// 400: the request itself makes no sense. Refused input is no error but form state, with 422.
    pub fn bad_request(why: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "This request cannot be understood", why)
    }

    /// 409: it cannot be done as things stand.
    pub fn conflict(why: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "Not possible as things stand", why)
    }

    /// 503: something that Limbeck needs is not there at the moment.
    pub fn unavailable(why: impl Into<String>) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "Not available at the moment", why)
    }

    /// 500: a fault of ours. What it was goes to the log, never to the reader.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Something went wrong in Limbeck",
            "The page could not be made. The log of `limbeck serve` says why.",
        )
    }

    /// With a hint: what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With another way on than home.
    pub fn way_on(mut self, label: impl Into<String>, address: impl Into<String>) -> Self {
        self.way_on = Box::new((label.into(), address.into()));
        self
    }

    /// What a visitor who is not signed in gets: a page is redirected to the login, a fragment or a stream is told with
    /// 401 (and `HX-Redirect`, so that htmx moves the whole page), since a redirect would put the login into the page.
    pub(super) fn sign_in(request: &Request) -> Response {
        let headers = request.headers();
        let address = match request.method() {
            &Method::GET | &Method::HEAD => {
                urls::login(request.uri().path_and_query().map_or(urls::HOME, |wanted| wanted.as_str()))
            }
            _ => urls::login(urls::HOME),
        };
        let mode = headers.get("sec-fetch-mode");
        let fragment = headers.contains_key("hx-request") || mode.is_some_and(|mode| mode != "navigate");
        if !fragment {
            return axum::response::Redirect::to(&address).into_response();
        }
        let error = Self::new(StatusCode::UNAUTHORIZED, "Sign in again", "You are signed out, or your session ended.");
        let mut response = error.way_on("Sign in", urls::LOGIN).into_response();
        // The address to come back to is that of the page, which only the browser knows.
        response.headers_mut().insert(HeaderName::from_static("hx-redirect"), HeaderValue::from_static(urls::LOGIN));
        response
    }

    /// The page that says it.
    pub(super) fn render(&self, page: &Page) -> Response {
        let html = ErrorPage { page, error: self }.render().unwrap_or_else(|cause| {
            tracing::error!(%cause, "the error page was not rendered");
            "<!doctype html><title>Limbeck</title><p>Something went wrong in Limbeck.".to_owned()
        });
        // Also where a swap of this status is wanted for refused input (409, 422): this is a page, not that form.
        let flash = [("hx-retarget", "#flash"), ("hx-reselect", "#error"), ("hx-reswap", "innerHTML")];
        (self.status, [(header::CACHE_CONTROL, "no-store")], flash, Html(html)).into_response()
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl From<crate::environment::Error> for Error {
    fn from(error: crate::environment::Error) -> Self {
        use crate::environment::Error as Cause;
        let refused = match &error {
            Cause::Unknown { .. } => Self::not_found(format!("{error}.")),
            _ => Self::unavailable(format!("{error}.")),
        };
        match error.hint() {
            Some(hint) => refused.hint(hint),
            None => refused,
        }
    }
}

impl From<crate::auth::Error> for Error {
    fn from(error: crate::auth::Error) -> Self {
        use crate::auth::Error as Cause;
        let hint = error.hint();
        let refused = match &error {
            Cause::Store(cause) => {
                tracing::error!(%cause, "the store");
                Self::unavailable("Limbeck's own store does not answer.").hint("Try again; the log says what is wrong.")
            }
            Cause::Session(_) | Cause::Hashing(_) => Self::internal(&error),
            Cause::LinkInvalid => {
                Self::not_found("This link is not valid: it was used, it ran out, or it was never given.")
            }
            Cause::Busy => Self::unavailable("Too many people sign in at this moment."),
            Cause::Unknown { .. } => Self::not_found(format!("{error}.")),
            _ => Self::conflict(format!("{error}.")),
        };
        match hint {
            Some(hint) => refused.hint(hint),
            None => refused,
        }
    }
}

impl From<crate::history::Error> for Error {
    fn from(error: crate::history::Error) -> Self {
        if let crate::history::Error::Environment(error) = error {
            return error.into();
        }
        let refused = Self::conflict(format!("{error}."));
        match error.hint() {
            Some(hint) => refused.hint(hint),
            None => refused,
        }
    }
}
