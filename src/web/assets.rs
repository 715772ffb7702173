//! The browser's files: built into the binary by `assets/build.rs`, each under a name that carries the hash of its
//! content, so that a browser may keep it for ever.

use super::{Error, Policy, Routes};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderName, header},
    response::{IntoResponse, Response},
};

/// One file, as it is and compressed.
struct Asset {
    name: &'static str,
    url: &'static str,
    mime: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
    brotli: Option<&'static [u8]>,
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of the file of this name. A name that is none is a mistake in a template, which the test of templates
/// finds.
pub fn url(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("/assets/missing", |asset| asset.url)
}

/// Whether htmx is in the script: not where Limbeck was built without Node.
pub const fn has_htmx() -> bool {
    matches!(env!("LIMBECK_WEB_BUILD").as_bytes(), b"full")
}

/// All files, by address.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    ASSETS.iter().map(|asset| (asset.url, asset.plain))
}

/// The text of the file of this name.
#[cfg(test)]
pub(super) fn text(name: &str) -> std::borrow::Cow<'static, str> {
    ASSETS.iter().find(|asset| asset.name == name).map(|asset| String::from_utf8_lossy(asset.plain)).unwrap_or_default()
}

/// The routes. Public, since the login needs them; there is nothing of anyone's in them.
pub fn routes() -> Routes {
    Routes::new().get("/assets/{name}", Policy::Public, show)
}

async fn show(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let wanted = ASSETS.iter().find(|asset| asset.url.strip_prefix("/assets/") == Some(name.as_str()));
    let asset = wanted.ok_or_else(|| {
        Error::not_found("This file is not part of this version of Limbeck.").hint("Reload the page that asked for it.")
    })?;
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let accepts = |coding| accepted.split(',').any(|part| part.split(';').next().map(str::trim) == Some(coding));
    let (body, encoding) = match (asset.brotli, asset.gzip) {
        (Some(body), _) if accepts("br") => (body, Some("br")),
        (_, Some(body)) if accepts("gzip") => (body, Some("gzip")),
        _ => (asset.plain, None),
    };
    let always: [(HeaderName, &str); 3] = [
        (header::CONTENT_TYPE, asset.mime),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    let mut response = (always, body).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(encoding));
    }
    Ok(response)
}
