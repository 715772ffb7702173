//! Forms: what a person typed, taken apart.

use super::{App, Error, limits};
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

/// The fields of a form (repeated keys make a list). The token was checked already, and is one field more that a
/// struct need not name.
#[derive(Clone, Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Error> {
        let bytes = limits::read(request.into_body()).await?;
        let request = Request::new(axum::body::Body::from(bytes));
        let (mut parts, body) = request.into_parts();
        parts.method = axum::http::Method::POST;
        let kind = axum::http::HeaderValue::from_static("application/x-www-form-urlencoded");
        parts.headers.insert(axum::http::header::CONTENT_TYPE, kind);
        let form = axum_extra::extract::Form::from_request(Request::from_parts(parts, body), &()).await;
        let form = form.map_err(|error| Error::bad_request(format!("The form cannot be read: {error}.")))?;
        Ok(Self(form.0))
    }
}
