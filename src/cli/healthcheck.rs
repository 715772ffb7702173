//! `limbeck healthcheck`: asks a running Limbeck whether it is well, as supervisors and containers want it.

use super::{Context, Error, Exit, serve::LISTEN};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// How long the answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// The arguments of `limbeck healthcheck`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where it listens.
    #[arg(long, env = "LIMBECK_LISTEN", default_value = LISTEN)]
    listen: SocketAddr,
}

/// Runs it.
pub async fn run(context: &Context, args: Args) -> Result<Exit, Error> {
    let mut address = args.listen;
    if address.ip().is_unspecified() {
        // What listens on every address is asked on loopback.
        address.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let hint = "start it with `limbeck serve`, or say where it listens with `--listen`";
    let answered = tokio::time::timeout(PATIENCE, ask(address)).await;
    match answered {
        Ok(Ok(200)) => {
            context.output.data("ok", || "ok".into());
            Ok(Exit::Done)
        }
        Ok(Ok(status)) => Err(Error::failed(format!("Limbeck at {address} is not well: it answers {status}"))),
        Ok(Err(error)) => Err(Error::failed(format!("no Limbeck answers at {address}: {error}")).with_hint(hint)),
        Err(_) => Err(Error::failed(format!("Limbeck at {address} does not answer within {} s", PATIENCE.as_secs()))),
    }
}

/// The status of the answer.
async fn ask(address: SocketAddr) -> std::io::Result<u16> {
    let mut stream = tokio::net::TcpStream::connect(address).await?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut head = Vec::new();
    stream.take(4096).read_to_end(&mut head).await?;
    let head = String::from_utf8_lossy(&head).into_owned();
    let status = head.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).and_then(|code| code.parse().ok());
    status.ok_or_else(|| std::io::Error::new(std::io::ErrorKind::InvalidData, "what answers does not speak HTTP"))
}
