//! Who a request comes from, before any policy is looked at.

use super::{App, Error, Page, cookies, csrf, frame::PageSlot, page::Visitor, server::Peer};
use crate::auth;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{convert::Infallible, net::IpAddr, sync::Arc};
use tower_sessions::{Expiry, Session, SessionManagerLayer, cookie::SameSite, session};

/// The session's cookie.
const SESSION: &str = "limbeck";
/// The cookie of those who are not signed in; their forms' tokens are made of it.
const VISITOR: &str = "limbeck-visitor";
/// A day: a login form that stood open for longer has to be loaded again.
const VISITOR_SECONDS: i64 = 24 * 60 * 60;

/// The session's layer.
pub fn sessions(app: &App) -> SessionManagerLayer<auth::Sessions> {
    let tls = app.options.tls;
    let seconds = i64::try_from(auth::ABSOLUTE.as_secs()).unwrap_or(i64::MAX);
    SessionManagerLayer::new(auth::Sessions::new(app.store.clone()))
        .with_name(cookies::name(SESSION, tls))
        .with_secure(tls)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::seconds(seconds)))
}

/// Puts the visitor, the page and the form's secret into the request.
pub async fn identify(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.starts_with("/assets/") || path == super::health::PATH {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let session = parts.extensions.get::<Session>().cloned();
    let user = match &session {
        Some(session) => auth::who(&app.store, session).await,
        None => Ok(None),
    };
    let user = match user {
        Ok(user) => user,
        Err(error) => return Error::from(error).into_response(),
    };
    let tls = app.options.tls;
    let name = cookies::name(VISITOR, tls);
    let mut fresh = None;
    let id = user.as_ref().and(session.as_ref()).and_then(Session::id);
    let secret = match (id, cookies::get(&parts.headers, &name)) {
        (Some(id), _) => Some(csrf::Secret::of(&id.to_string())),
        (None, Some(known)) => Some(csrf::Secret::of(&known)),
        // A cookie that this very request did not bring proves nothing: its forms are refused.
        (None, None) => None,
    };
    let for_forms = secret.clone().unwrap_or_else(|| csrf::Secret::of(fresh.insert(csrf::random())));
    let page = Arc::new(Page::of(&app, &parts, user, &for_forms));
    if let Some(slot) = parts.extensions.get::<PageSlot>() {
        let _ = slot.0.set(page.clone());
    }
    if let Some(secret) = secret {
        parts.extensions.insert(secret);
    }
    parts.extensions.insert(Visitor { page, session: id });
    let reads = parts.method == Method::GET;
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(value) = fresh.filter(|_| reads).and_then(|value| cookies::set(&name, &value, VISITOR_SECONDS, tls)) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// Where a request comes from; none in a test without a socket.
#[derive(Clone, Copy, Debug)]
pub struct Address(pub Option<IpAddr>);

impl Address {
    /// In words, for the audit.
    pub fn words(self) -> Option<String> {
        self.0.map(|address| address.to_canonical().to_string())
    }
}

impl FromRequestParts<App> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        // Behind a proxy every peer is the proxy, and one attacker would use up everyone's attempts. The last address is
        // the one that the proxy itself wrote; without a proxy nothing that a client says about itself is believed.
        let mut lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
        let told = lines.next_back().and_then(|line| line.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0.ip());
        Ok(Self(told.filter(|_| app.options.tls).or(peer)))
    }
}

/// The session of a signed-in visitor, for streams that have to end with it.
#[derive(Clone, Copy, Debug)]
pub struct SessionId(pub session::Id);

impl FromRequestParts<App> for SessionId {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Error> {
        let id = parts.extensions.get::<Visitor>().and_then(|visitor| visitor.session);
        id.map(Self).ok_or_else(|| Error::internal("a handler of a public route asked for a session"))
    }
}
