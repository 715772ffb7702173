//! A pgbouncer that pools transactions, in front of the test server.

use super::postgres::Database;
use super::server::{account, free_port, server};
use sqlx::{Connection, PgConnection};
use std::os::unix::fs::chown;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// A running pgbouncer; it ends with this value.
pub struct PgBouncer {
    port: u16,
    _process: Child,
    _folder: TempDir,
}

impl PgBouncer {
    /// Starts one on loopback; none where this machine has none, which is said.
    pub async fn start() -> Option<Self> {
        let program = ["/usr/sbin/pgbouncer", "/usr/local/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"];
        let Some(program) = program.into_iter().find(|path| std::path::Path::new(path).exists()) else {
            assert!(std::env::var_os("LIMBECK_REQUIRE_PGBOUNCER").is_none(), "pgbouncer is required");
            println!("skipped: there is no `pgbouncer` here (Debian: apt-get install pgbouncer)");
            return None;
        };
        let behind = url::Url::parse(&server().admin_url).expect("the server's URL is one");
        let (host, user) = (behind.host_str().expect("it has a host"), behind.username());
        let folder = tempfile::Builder::new().prefix("limbeck-pgbouncer-").tempdir_in("/tmp").expect("a folder");
        let users = folder.path().join("users");
        std::fs::write(&users, format!("\"{user}\" \"\"\n")).expect("a file");
        let port = free_port();
        let settings = format!(
            "[databases]\n* = host={host} port={}\n[pgbouncer]\npool_mode = transaction\nlisten_addr = 127.0.0.1\n\
             listen_port = {port}\nunix_socket_dir =\nauth_type = trust\nauth_file = {}\n\
             ignore_startup_parameters = extra_float_digits\n",
            behind.port().expect("it has a port"),
            users.display()
        );
        let file = folder.path().join("pgbouncer.ini");
        std::fs::write(&file, settings).expect("a file");
        let mut command = Command::new(program);
        command.arg("-q").arg(&file).current_dir("/").kill_on_drop(true);
        // Like the server, it does not run as root.
        if let Some((uid, gid)) = account() {
            for path in [folder.path(), &users, &file] {
                chown(path, Some(uid.as_raw()), Some(gid.as_raw())).expect("root may give files away");
            }
            command.uid(uid.as_raw()).gid(gid.as_raw());
        }
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("pgbouncer runs");
        let bouncer = Self { port, _process: process, _folder: folder };
        let url = bouncer.through(&server().admin_url);
        let since = Instant::now();
        loop {
            match PgConnection::connect(&url).await {
                Ok(connection) => break connection.close().await.expect("it closes"),
                Err(error) => assert!(since.elapsed() < Duration::from_secs(20), "pgbouncer at {url}: {error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Some(bouncer)
    }

    /// The URL of this database through the pool.
    pub fn url(&self, database: &Database) -> String {
        self.through(&database.url())
    }

    fn through(&self, url: &str) -> String {
        let mut url = url::Url::parse(url).expect("the database's URL is one");
        url.set_host(Some("127.0.0.1")).expect("a host");
        url.set_port(Some(self.port)).expect("a port");
        url.into()
    }
}
