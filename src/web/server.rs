//! The accept loop. `axum::serve` has none of this: a time for the head of a request, a bound on connections, and an
//! end to streams that stay open.

use super::App;
use crate::auth;
use axum::extract::Request;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use sqlx::PgPool;
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::ServiceExt;

/// How many connections are open at once; more wait to be accepted.
const CONNECTIONS: usize = 1024;
/// How long the head of a request may take, and how long a connection may lie idle before one.
const HEAD: Duration = Duration::from_secs(15);
/// The head's largest size; the address within it is bounded by [`super::limits`].
const HEAD_BYTES: usize = 64 * 1024;
/// How long requests that run may go on after the server was told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Who is at the other end of a connection; a request extension.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Serves `app` until `shutdown` is over; then takes no more connections, ends streams, and lets requests end.
pub async fn serve(app: App, listener: TcpListener, shutdown: impl Future<Output = ()>) -> io::Result<()> {
    let (stop, runs, data) = (app.shutdown.clone(), app.runs.clone(), app.data.clone());
    let sweeping = tokio::spawn(sweep(app.store.clone()));
    let service = super::router(app);
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = async {
            // The semaphore is never closed.
            let permit = connections.clone().acquire_owned().await.ok();
            (permit, listener.accept().await)
        };
        let (permit, accepted) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut shutdown => break,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Of the one connection (it is gone again), or of the process (no descriptor left): go on, not in a hurry.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let service = service.clone().map_request(move |mut request: Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(Peer(address));
            request
        });
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended");
            }
            drop(permit);
        });
    }
    drop(listener);
    stop.cancel();
    sweeping.abort();
    let (requests, settled) = tokio::join!(tokio::time::timeout(GRACE, graceful.shutdown()), runs.settle(GRACE));
    if requests.is_err() {
        tracing::warn!("requests still ran {} s after the stop, and were cut", GRACE.as_secs());
    }
    if !settled {
        tracing::warn!(
            "an upgrade or downgrade still ran, and was cut: what was committed stays, the rest is rolled back"
        );
    }
    // A pool waits for what is still in use.
    let _ = tokio::time::timeout(GRACE, data.close()).await;
    Ok(())
}

/// Forgets sessions and links that are over, now and then.
async fn sweep(store: PgPool) {
    let mut hours = tokio::time::interval(Duration::from_secs(60 * 60));
    loop {
        hours.tick().await;
        if let Err(error) = auth::sweep(&store).await {
            tracing::warn!(%error, "sessions that are over were not swept");
        }
    }
}
