//! What stands around every route, from the outside in: tracing, safety headers, compression, error pages, panics,
//! host, limits, `Sec-Fetch-Site`, who it is, the form's token. Then the route's policy, then its handler.

use super::{App, Error, Page, csrf, hosts, identity, limits, page::Visitor};
use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::sync::{Arc, OnceLock};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::{CsrfLayer, ProtectionError},
    trace::TraceLayer,
};

/// Nothing inline, nothing from elsewhere.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The headers that every response has. The referrer policy is not `no-referrer`: browsers would then send
/// `Origin: null` with our own forms.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Where the page of a request is left for the error pages, which are made outside of where it becomes known.
#[derive(Clone, Debug, Default)]
pub(super) struct PageSlot(pub(super) Arc<OnceLock<Arc<Page>>>);

/// Puts the frame around routes.
pub(super) fn around(routes: Router<App>, app: App) -> Router {
    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request| {
        // The route, never the address: an address may hold a one-time link's token or a row's values.
        let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
        tracing::info_span!("request", method = %request.method(), route)
    });
    let frame = ServiceBuilder::new()
        .layer(trace)
        .layer(middleware::from_fn_with_state(app.clone(), safety_headers))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), error_pages))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), hosts::check))
        .layer(middleware::from_fn(limits::check))
        .layer(CsrfLayer::new())
        .layer(identity::sessions(&app))
        .layer(middleware::from_fn_with_state(app.clone(), identity::identify))
        .layer(middleware::from_fn(csrf::check));
    routes.fallback(nowhere).method_not_allowed_fallback(no_such_method).layer(frame).with_state(app)
}

async fn nowhere(request: Request) -> Response {
    // Those who are not signed in learn nothing of which addresses there are.
    if request.extensions().get::<Visitor>().is_none_or(|visitor| visitor.role().is_none()) {
        return Error::sign_in(&request);
    }
    Error::not_found(format!("There is no page at `{}`.", request.uri().path())).into_response()
}

async fn no_such_method(method: Method) -> Error {
    let sentence = format!("This address does not take {method}.");
    Error::new(StatusCode::METHOD_NOT_ALLOWED, "This is not done here", sentence)
}

async fn safety_headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if app.options.tls {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    // Only what never changes under its name may be kept.
    if !headers.get(header::CACHE_CONTROL).is_some_and(|control| control.as_bytes().ends_with(b"immutable")) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Writes the page around an [`Error`], and around what axum itself refuses with a bare line of text.
async fn error_pages(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let slot = PageSlot::default();
    request.extensions_mut().insert(slot.clone());
    let uri = request.uri().clone();
    let response = next.run(request).await;
    let Some(error) = error_of(&response) else { return response };
    let page =
        slot.0.get().cloned().unwrap_or_else(|| Arc::new(Page { environments: vec![], ..Page::anonymous(&app, uri) }));
    let mut rendered = error.render(&page);
    keep(response.headers(), rendered.headers_mut());
    rendered
}

fn error_of(response: &Response) -> Option<Error> {
    let status = response.status();
    if let Some(error) = response.extensions().get::<Error>() {
        return Some(error.clone());
    }
    if let Some(cross_site) = response.extensions().get::<ProtectionError>() {
        tracing::warn!(%cross_site, "refused");
        return Some(
            Error::forbidden("This was sent by a page that is not Limbeck's, so nothing was changed.")
                .hint("A proxy in front of Limbeck must pass the Host and Origin headers on unchanged."),
        );
    }
    let bare =
        response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    match status {
        _ if !bare || !(status.is_client_error() || status.is_server_error()) => None,
        StatusCode::NOT_FOUND => Some(Error::not_found("There is nothing at this address.")),
        StatusCode::PAYLOAD_TOO_LARGE => Some(limits::too_large()),
        _ if status.is_server_error() => Some(Error::internal(format!("a bare response with status {status}"))),
        _ => {
            let sentence = "A part of the address or of the form is not what this page takes.";
            Some(Error { status, ..Error::bad_request(sentence) })
        }
    }
}

/// Headers of a refused response that are more than about its body.
fn keep(from: &HeaderMap, to: &mut HeaderMap) {
    for (name, value) in from {
        if ![header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING].contains(name) {
            to.append(name, value.clone());
        }
    }
}

fn panicked(payload: Box<dyn std::any::Any + Send>) -> Response {
    let cause =
        payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
    Error::internal(format!("a handler panicked: {}", cause.unwrap_or("without words"))).into_response()
}
