//! How large a request may be.

use super::Error;
use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;
use std::time::Duration;

/// The largest body.
pub const BODY: usize = 2 * 1024 * 1024;
/// The longest path with its query.
pub const ADDRESS: usize = 8 * 1024;

/// How much of a refused body is read, and for how long, so that the client gets to read the answer: closing at once
/// would reset the connection under it.
const DRAINED: usize = 64 * 1024 * 1024;
const DRAINING: Duration = Duration::from_secs(10);
/// How long a body may take.
const READING: Duration = Duration::from_secs(30);

/// Refuses addresses and bodies that are too long before anything else looks at them.
pub async fn check(request: Request, next: Next) -> Response {
    let address = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
    if address > ADDRESS {
        let sentence = format!("The address has {address} bytes; at most {ADDRESS} are taken.");
        return Error::new(StatusCode::URI_TOO_LONG, "This address is too long", sentence).into_response();
    }
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > BODY) {
        drain(request.into_body()).await;
        return too_large().into_response();
    }
    next.run(request).await
}

/// The whole body, where it is not too large and does not take too long.
pub async fn read(body: Body) -> Result<Bytes, Error> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    let reading = async {
        while let Some(part) = stream.next().await {
            let part = part.map_err(|error| Error::bad_request(format!("The request broke off: {error}.")))?;
            if bytes.len() + part.len() > BODY {
                return Err(too_large());
            }
            bytes.extend_from_slice(&part);
        }
        Ok(())
    };
    let read = tokio::time::timeout(READING, reading).await;
    let read = read.unwrap_or_else(|_| {
        Err(Error::new(StatusCode::REQUEST_TIMEOUT, "This took too long", "The request did not arrive in time."))
    });
    if let Err(error) = read {
        if error.status == StatusCode::PAYLOAD_TOO_LARGE {
            drain(Body::from_stream(stream)).await;
        }
        return Err(error);
    }
    Ok(Bytes::from(bytes))
}

pub(super) fn too_large() -> Error {
    let sentence = format!("What was sent is larger than {} MiB, so nothing of it was taken.", BODY / 1024 / 1024);
    Error::new(StatusCode::PAYLOAD_TOO_LARGE, "This is too large", sentence).hint("Send it in smaller parts.")
}

async fn drain(body: Body) {
    let mut stream = body.into_data_stream();
    let mut drained = 0;
    let draining = async {
        while let Some(Ok(part)) = stream.next().await {
            drained += part.len();
            if drained > DRAINED {
                break;
            }
        }
    };
    // Whoever is slower than this loses the connection.
    let _ = tokio::time::timeout(DRAINING, draining).await;
}
