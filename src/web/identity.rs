//! Who a request comes from, before any policy is looked at.

use super::{App, Page, cookies, csrf, frame::PageSlot, page::Visitor};
use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use std::sync::Arc;

/// The cookie of those who are not signed in; their forms' tokens are made of it.
const VISITOR: &str = "limbeck-visitor";
/// A day: a login form that stood open for longer has to be loaded again.
const VISITOR_SECONDS: i64 = 24 * 60 * 60;

/// Puts the visitor, the page and the form's secret into the request.
pub async fn identify(State(app): State<App>, request: Request, next: Next) -> Response {
    let tls = app.options.tls;
    let name = cookies::name(VISITOR, tls);
    let (mut parts, body) = request.into_parts();
    let known = cookies::get(&parts.headers, &name);
    let fresh = known.is_none().then(csrf::random);
    let secret = csrf::Secret::of(known.as_deref().or(fresh.as_deref()).unwrap_or_default());
    let page = Arc::new(Page::of(&app, &parts, None, &secret));
    if let Some(slot) = parts.extensions.get::<PageSlot>() {
        let _ = slot.0.set(page.clone());
    }
    // A cookie that this very request did not bring proves nothing.
    if fresh.is_none() {
        parts.extensions.insert(secret);
    }
    parts.extensions.insert(Visitor { page });
    let reads = matches!(parts.method, Method::GET);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(value) = fresh.filter(|_| reads).and_then(|value| cookies::set(&name, &value, VISITOR_SECONDS, tls)) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
