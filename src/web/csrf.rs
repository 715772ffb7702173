//! The token of every form: the third layer, after `SameSite` cookies and `Sec-Fetch-Site`.
//!
//! It is derived from the secret in a cookie (the session's id, or before the login a random visitor's cookie), so
//! nothing is stored and it changes whenever the session's id does. Each page gets it masked anew, so that compressing
//! a page that repeats what was typed tells nothing about it (BREACH).

use super::{Error, limits, page::Visitor};
use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// The form's field.
pub const FIELD: &str = "_csrf";
/// The header that htmx sends instead.
pub const HEADER: &str = "x-csrf-token";

const LENGTH: usize = 32;

/// What a visitor's tokens are made of.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; LENGTH]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// The secret that follows from a cookie's value.
    pub fn of(cookie: &str) -> Self {
        Self(Sha256::new().chain_update(b"limbeck form token\0").chain_update(cookie).finalize().into())
    }

    /// A token, masked anew.
    pub fn token(&self) -> String {
        let mask: [u8; LENGTH] = rand::random();
        let mut bytes = [0; 2 * LENGTH];
        for (index, (mask, secret)) in mask.iter().zip(self.0).enumerate() {
            bytes[index] = *mask;
            bytes[LENGTH + index] = mask ^ secret;
        }
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Whether `token` was made of this secret.
    pub fn accepts(&self, token: &str) -> bool {
        let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
        if bytes.len() != 2 * LENGTH {
            return false;
        }
        let (mask, masked) = bytes.split_at(LENGTH);
        // Every byte is looked at, so that time tells nothing.
        let difference =
            mask.iter().zip(masked).zip(self.0).fold(0, |sum, ((mask, masked), own)| sum | (mask ^ masked ^ own));
        difference == 0
    }
}

/// A random value for a visitor's cookie.
pub fn random() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; LENGTH]>())
}

/// Refuses every unsafe request without the visitor's own token.
pub async fn check(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let secret = request.extensions().get::<Secret>().cloned();
    let (request, token) = match token(request).await {
        Ok(found) => found,
        Err(error) => return error.into_response(),
    };
    match (secret, token) {
        (Some(secret), Some(token)) if secret.accepts(&token) => next.run(request).await,
        _ => {
            let back = request.extensions().get::<Visitor>().map_or("/", |visitor| visitor.page.path.as_str());
            refusal(back).into_response()
        }
    }
}

/// Why a form without its token was refused. `path` is where it was posted to.
fn refusal(path: &str) -> Error {
    Error::new(
        StatusCode::FORBIDDEN,
        "This form is out of date",
        "Nothing was changed: the form was opened before you signed in or out, or does not come from Limbeck.",
    )
    .hint("Go back, reload the page, and send it again.")
    .way_on("Home", if path == super::urls::LOGIN { path } else { super::urls::HOME })
}

/// The token that a request carries. A form's body is read for it, and put back.
async fn token(request: Request) -> Result<(Request, Option<String>), Error> {
    if let Some(token) = request.headers().get(HEADER).and_then(|value| value.to_str().ok()) {
        let token = token.to_owned();
        return Ok((request, Some(token)));
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let bytes: Bytes = limits::read(body).await?;
    let token = url::form_urlencoded::parse(&bytes).find(|(key, _)| key == FIELD).map(|(_, value)| value.into_owned());
    Ok((Request::from_parts(parts, Body::from(bytes)), token))
}
