//! `limbeck healthcheck`. That it succeeds is seen in `serve.rs`.

use crate::support::command::Workplace;

#[tokio::test]
async fn it_fails_where_nobody_answers() {
    let place = Workplace::new();
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let refused = place.run(&["healthcheck", "--listen", &port.to_string()]).await;
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains(&format!("no Limbeck answers at {port}")), "{}", refused.stderr);
}

#[tokio::test]
async fn it_fails_where_something_else_answers() {
    let place = Workplace::new();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let other = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        tokio::io::AsyncWriteExt::write_all(&mut stream, b"220 mail\r\n").await.expect("it is read");
    });
    let refused = place.run(&["healthcheck", "--listen", &address]).await;
    assert_eq!(refused.code, Some(1), "{}", refused.stdout);
    other.await.expect("it was asked");
}
