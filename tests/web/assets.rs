//! The browser's files.

use crate::support::web::Site;
use axum::http::{Method, StatusCode};

#[tokio::test]
async fn files_have_names_of_their_content_and_stay_for_ever() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    for (name, kind) in [("limbeck.css", "text/css"), ("limbeck.js", "text/javascript"), ("icons.svg", "image/svg+xml")]
    {
        let reply = visitor.get(limbeck::web::assets::url(name)).await;
        assert_eq!(reply.status, StatusCode::OK, "{name}");
        assert!(reply.header("content-type").starts_with(kind), "{name}");
        assert!(reply.header("cache-control").contains("immutable"), "{name}");
    }
    assert_eq!(visitor.get("/assets/limbeck-0.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn files_come_compressed_where_that_is_understood() {
    let site = Site::start().await;
    let mut visitor = site.visitor();
    let url = limbeck::web::assets::url("limbeck.css");
    let plain = visitor.get(url).await;
    assert_eq!(plain.header("content-encoding"), "");
    let request = visitor.request(Method::GET, url).header("accept-encoding", "gzip, br");
    let packed = visitor.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(packed.header("content-encoding"), "br");
    assert!(packed.text.len() < plain.text.len() / 2);
}
