//! Server-sent events: a page that changes by itself.
//!
//! What is sent is a state, not a difference: each event holds the whole fragment and, as its `id:`, how far things were.
//! A browser that comes back gets the present state at once, so nothing has to be remembered for it.

use super::{App, Error, identity::SessionId};
use crate::auth::{self, User};
use axum::{
    http::{HeaderName, StatusCode},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use std::{
    collections::BTreeMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::mpsc, sync::watch, time};
use tokio_stream::wrappers::ReceiverStream;
use uuid::Uuid;

/// How many streams one user may have open; beyond, pages poll.
pub const STREAMS_PER_USER: usize = 12;
/// A comment this often keeps proxies from closing the connection.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Whether the session still is one is asked this often.
const WATCH: Duration = Duration::from_secs(5);
/// The least time between two events, and the time that each KiB of an event adds to it.
const PAUSE: Duration = Duration::from_millis(100);
const PAUSE_PER_KIB: Duration = Duration::from_millis(4);

/// The open streams of each user.
#[derive(Clone, Debug, Default)]
pub struct Streams(Arc<Mutex<BTreeMap<Uuid, usize>>>);

/// One open stream; it counts until it is dropped.
#[derive(Debug)]
struct Open(Streams, Uuid);

/// What is sent next.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The name of the event.
    pub name: &'static str,
    /// The fragment.
    pub html: String,
    /// After this there is nothing more: an event `finished` follows, on which the page closes the stream.
    pub last: bool,
}

/// A stream that sends what `frame` gives whenever `changes` counts further, until the last frame, the end of the
/// session, or the end of the server. The present state comes first, whatever `Last-Event-ID` says was seen.
pub fn stream(
    app: &App,
    (user, session): (&User, SessionId),
    changes: watch::Receiver<u64>,
    frame: impl FnMut() -> Result<Frame, Error> + Send + 'static,
) -> Result<Response, Error> {
    let open = app.streams.open(user.id)?;
    let (sender, receiver) = mpsc::channel(2);
    tokio::spawn(send(app.clone(), session, changes, frame, sender, open));
    let events = Sse::new(ReceiverStream::new(receiver)).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    // nginx would keep events back until it has a buffer full of them.
    Ok(([(HeaderName::from_static("x-accel-buffering"), "no")], events).into_response())
}

async fn send(
    app: App,
    session: SessionId,
    mut changes: watch::Receiver<u64>,
    mut frame: impl FnMut() -> Result<Frame, Error>,
    sender: mpsc::Sender<Result<Event, Infallible>>,
    _open: Open,
) {
    let mut watch = time::interval(WATCH);
    watch.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
    watch.tick().await;
    let mut sent = None;
    loop {
        let number = *changes.borrow_and_update();
        if sent != Some(number) {
            let Ok(frame) = frame() else { return };
            let length = u32::try_from(frame.html.len() / 1024).unwrap_or(u32::MAX);
            let event = Event::default().event(frame.name).id(number.to_string()).data(frame.html);
            if sender.send(Ok(event)).await.is_err() {
                return;
            }
            if frame.last {
                let _ = sender.send(Ok(Event::default().event("finished").data("finished"))).await;
                return;
            }
            sent = Some(number);
            time::sleep(PAUSE.saturating_add(PAUSE_PER_KIB.saturating_mul(length)).min(WATCH)).await;
        }
        tokio::select! {
            changed = changes.changed() => if changed.is_err() { return },
            _ = watch.tick() => if !auth::is_alive(&app.store, session.0).await.unwrap_or(false) { return },
            () = sender.closed() => return,
            () = app.shutdown.cancelled() => return,
        }
    }
}

impl Streams {
    fn open(&self, user: Uuid) -> Result<Open, Error> {
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = streams.entry(user).or_default();
        if *count >= STREAMS_PER_USER {
            let sentence =
                format!("You have {STREAMS_PER_USER} pages open that change by themselves; this one asks instead.");
            return Err(Error::new(StatusCode::TOO_MANY_REQUESTS, "Too many open pages", sentence));
        }
        *count += 1;
        Ok(Open(self.clone(), user))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let mut streams = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = streams.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                streams.remove(&self.1);
            }
        }
    }
}
