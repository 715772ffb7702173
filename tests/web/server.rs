//! The accept loop, over a real socket.

use crate::support::web::Site;
use limbeck::web;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<std::io::Result<()>>,
}

async fn serve(site: &Site) -> Server {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let app = site.app.clone();
    let task = tokio::spawn(web::serve(app, listener, async {
        let _ = stopped.await;
    }));
    Server { address, stop, task }
}

async fn read(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(40), stream.read_to_end(&mut text))
        .await
        .expect("the server closes it");
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test]
async fn a_page_comes_over_a_socket_and_the_server_stops_when_told() {
    let site = Site::start().await;
    let server = serve(&site).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    let reply = read(&mut stream).await;
    assert!(reply.starts_with("HTTP/1.1 200 OK"), "{reply}");
    // A connection that lies idle does not hold it up.
    let mut idle = TcpStream::connect(server.address).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), server.task).await.expect("it stops").unwrap().unwrap();
    assert_eq!(read(&mut idle).await, "");
    assert!(TcpStream::connect(server.address).await.is_err());
}

#[tokio::test]
async fn a_head_that_never_ends_loses_its_connection() {
    let site = Site::start().await;
    let server = serve(&site).await;
    let begun = tokio::time::Instant::now();
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(b"GET /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").await.unwrap();
    let mut silent = TcpStream::connect(server.address).await.unwrap();
    let (reply, nothing) = tokio::join!(read(&mut stream), read(&mut silent));
    assert!(!reply.contains("200 OK") && nothing.is_empty(), "{reply} {nothing}");
    assert!((14..30).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    let _ = server.stop.send(());
}

#[tokio::test]
async fn a_large_body_gets_an_answer_and_no_reset() {
    let site = Site::start().await;
    let server = serve(&site).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let length = 8 * 1024 * 1024;
    let head =
        format!("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    // A client that sends all before it reads.
    stream.write_all(&vec![b'x'; length]).await.unwrap();
    let reply = read(&mut stream).await;
    assert!(reply.starts_with("HTTP/1.1 413"), "{reply}");
    assert!(reply.contains("This is too large"), "{reply}");
    let _ = server.stop.send(());
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let site = Site::start().await;
    let server = serve(&site).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = format!("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Large: {}\r\n\r\n", "x".repeat(1024 * 1024));
    let _ = stream.write_all(head.as_bytes()).await;
    let reply = read(&mut stream).await;
    assert!(reply.is_empty() || reply.starts_with("HTTP/1.1 431"), "{reply}");
    let _ = server.stop.send(());
}
