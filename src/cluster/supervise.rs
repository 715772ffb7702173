//! Joining, starting and stopping a cluster.

use super::place::{PORT, Place};
use super::{Error, Programs, Purpose, configuration, folders, locks, postmaster};
use crate::config::Settings;
use nix::unistd::Pid;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::{ConnectOptions, Connection};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What stands in a URL only encoded.
const NOT_IN_URLS: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');
/// How long a server that is starting, perhaps after a crash, is waited for.
const STARTING: Duration = Duration::from_secs(60);
/// How long the leftovers of a killed server are waited for.
const LEFTOVERS: Duration = Duration::from_secs(20);
/// How long a server's process is known by its number.
const CLOSELY: Duration = Duration::from_secs(1);
/// The size at which the log begins anew.
const LONGEST_LOG: u64 = 4 << 20;

/// A running cluster of Limbeck's own, in use by this process until it is released or dropped.
#[derive(Debug)]
pub struct Cluster {
    place: Place,
    lease: Mutex<Option<File>>,
    /// The server's process when it was last looked at closely, and when that was.
    seen: Mutex<Option<(Pid, Instant)>>,
}

/// What can be said of a cluster without starting it.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// `data`, or `scratch` and a major version.
    pub name: String,
    /// Its folder.
    pub home: PathBuf,
    /// The private folder of its socket.
    pub socket: PathBuf,
    /// Its log.
    pub log: PathBuf,
    /// The major version that made it; none where it was never started.
    pub major: Option<u32>,
    /// The server's process, where it runs.
    pub pid: Option<i32>,
    /// Whether a Limbeck uses it.
    pub in_use: bool,
    /// Whether it goes on running when nobody uses it (`limbeck db start`).
    pub kept: bool,
}

impl Cluster {
    /// Joins the cluster where it runs, else starts it, else makes it first.
    pub async fn start(settings: &Settings, purpose: Purpose) -> Result<Self, Error> {
        let place = Place::of(settings, purpose)?;
        place.prepare()?;
        let _turn = locks::turn(&place.home).await?;
        let lease = locks::lease(&place.home)?;
        bring_up(settings, purpose, &place).await?;
        Ok(Self { place, lease: Mutex::new(Some(lease)), seen: Mutex::default() })
    }

    /// How to connect to its database `database`, as its superuser.
    pub fn options(&self, database: &str) -> PgConnectOptions {
        options(&self.place, database)
    }

    /// The URL of its database `database`, as psql and sqlx take it.
    pub fn url(&self, database: &str) -> String {
        let encode = |text: &str| utf8_percent_encode(text, &NOT_IN_URLS).to_string();
        let socket = encode(&self.place.socket_dir.to_string_lossy());
        format!("postgres:///{}?host={socket}&port={PORT}&user=postgres", encode(database))
    }

    /// Whether its server runs and its socket is there. Every page of rows asks this, so it does not connect: PostgreSQL
    /// forks a process for each connection, which takes longer than reading the rows. Whether the process is that server,
    /// and has its socket, is looked at once in [`CLOSELY`]; whether it is there, always.
    pub fn is_alive(&self) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        match *seen {
            Some((pid, at)) if at.elapsed() < CLOSELY && postmaster::is_alive(pid) => {}
            _ => {
                let server = postmaster::running(&self.place).filter(|_| self.place.socket().exists());
                *seen = server.map(|pid| (pid, Instant::now()));
            }
        }
        seen.is_some()
    }

    /// Starts it again where its server died.
    pub async fn revive(&self, settings: &Settings, purpose: Purpose) -> Result<(), Error> {
        if self.is_alive() {
            return Ok(());
        }
        let _turn = locks::turn(&self.place.home).await?;
        bring_up(settings, purpose, &self.place).await
    }

    /// Says that this process no longer uses it, and stops it if no other Limbeck does. Nothing happens the second time.
    pub async fn release(&self) -> Result<(), Error> {
        let Some(lease) = self.lease.lock().unwrap_or_else(PoisonError::into_inner).take() else { return Ok(()) };
        let _turn = locks::turn(&self.place.home).await?;
        drop(lease);
        if keep_file(&self.place).exists() || locks::in_use(&self.place.home)? {
            return Ok(());
        }
        postmaster::stop(&self.place).await
    }

    /// From now on it goes on running when nobody uses it.
    pub fn keep(&self) -> Result<(), Error> {
        folders::write_whole(&keep_file(&self.place), "")
    }

    /// Stops a cluster that nobody uses, also one that is kept. Gives whether it was running.
    pub async fn stop(settings: &Settings, purpose: Purpose) -> Result<bool, Error> {
        let place = Place::of(settings, purpose)?;
        if !place.home.is_dir() {
            return Ok(false);
        }
        let _turn = locks::turn(&place.home).await?;
        let keep = keep_file(&place);
        match std::fs::remove_file(&keep) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::file(keep)(error)),
            _ => {}
        }
        if locks::in_use(&place.home)? {
            return Err(Error::InUse { home: place.home });
        }
        let running = postmaster::running(&place).is_some();
        postmaster::stop(&place).await?;
        Ok(running)
    }

    /// The clusters that have been made, running or not.
    pub fn known(settings: &Settings) -> Result<Vec<Purpose>, Error> {
        Place::known(settings)
    }

    /// What can be said of a cluster without starting it.
    pub fn status(settings: &Settings, purpose: Purpose) -> Result<Status, Error> {
        let place = Place::of(settings, purpose)?;
        Ok(Status {
            name: place.home.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            major: place.major(),
            pid: postmaster::running(&place).map(|pid| pid.as_raw()),
            in_use: locks::in_use(&place.home)?,
            kept: keep_file(&place).exists(),
            socket: place.socket_dir,
            log: place.log,
            home: place.home,
        })
    }
}

fn keep_file(place: &Place) -> PathBuf {
    place.home.join("keep")
}

fn options(place: &Place, database: &str) -> PgConnectOptions {
    let options = PgConnectOptions::new_without_pgpass().socket(&place.socket_dir).port(PORT).username("postgres");
    options.database(database).ssl_mode(PgSslMode::Disable).application_name("limbeck")
}

/// Makes the server answer. Only within a turn.
async fn bring_up(settings: &Settings, purpose: Purpose, place: &Place) -> Result<(), Error> {
    if answers(place, STARTING).await {
        return Ok(());
    }
    // A server whose socket is gone (a cleaner of `/tmp`) is of no use: it is stopped and started.
    postmaster::stop(place).await?;
    let wanted = place.major().or(match purpose {
        Purpose::Data => None,
        Purpose::Scratch { major } => Some(major),
    });
    let programs = Programs::find(settings, wanted, &format!("`{}`", place.home.display())).await?;
    if place.major().is_none() {
        initialise(&programs, purpose, place).await?;
    }
    configuration::write(place, purpose)?;
    if place.log.metadata().is_ok_and(|log| log.len() > LONGEST_LOG) {
        std::fs::remove_file(&place.log).map_err(Error::file(&place.log))?;
    }
    let since = Instant::now();
    loop {
        postmaster::clear_stale(place)?;
        let before = place.log.metadata().map_or(0, |log| log.len());
        launch(&programs, place).await?;
        if postmaster::running(place).is_some() && answers(place, STARTING).await {
            return Ok(());
        }
        let message = log_since(&place.log, before);
        // A killed server's lock file and shared memory stay until its last process has noticed.
        let leftovers = ["lock file", "still in use"].iter().any(|text| message.contains(text));
        if !leftovers || since.elapsed() > LEFTOVERS {
            return Err(Error::NotStarted { home: place.home.clone(), message });
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// Whether the server answers; one that is starting up is waited for.
async fn answers(place: &Place, patience: Duration) -> bool {
    let since = Instant::now();
    while since.elapsed() < patience {
        let tried = tokio::time::timeout(Duration::from_secs(5), options(place, "postgres").connect()).await;
        match tried {
            Ok(Ok(connection)) => {
                // Only politeness: the server notices an end without it too.
                let _ = connection.close().await;
                return true;
            }
            // "The database system is starting up", or shutting down: that passes.
            Ok(Err(sqlx::Error::Database(error))) if error.code().as_deref() != Some("57P03") => return true,
            Ok(Err(sqlx::Error::Database(_))) | Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            Ok(Err(_)) => return false,
        }
    }
    false
}

/// Makes the data directory beside its place and then moves it there, so that a half-made one is never met.
async fn initialise(programs: &Programs, purpose: Purpose, place: &Place) -> Result<(), Error> {
    let making = place.home.join("pgdata.making");
    let mut refused = String::new();
    // Some systems have no C.UTF-8; plain C with UTF-8 text is the next best that sorts alike everywhere.
    for locale in ["C.UTF-8", "C"] {
        if making.exists() {
            std::fs::remove_dir_all(&making).map_err(Error::file(&making))?;
        }
        folders::make_private(&making, &place.account)?;
        let mut command = place.account.command(&programs.program("initdb"));
        command.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-instructions"]);
        command.arg(format!("--locale={locale}")).arg("-D").arg(&making);
        if matches!(purpose, Purpose::Scratch { .. }) {
            command.arg("--no-sync");
        }
        let ended = tokio::time::timeout(STARTING * 2, command.output()).await;
        match ended {
            Ok(Ok(ended)) if ended.status.success() => {
                return std::fs::rename(&making, &place.pgdata).map_err(Error::file(&place.pgdata));
            }
            Ok(Ok(ended)) => refused = String::from_utf8_lossy(&ended.stderr).trim().to_owned(),
            Ok(Err(error)) => refused = error.to_string(),
            Err(_) => refused = "it takes too long".into(),
        }
    }
    Err(Error::Program { program: programs.program("initdb").display().to_string(), message: refused })
}

/// Runs `pg_ctl start` and waits for it. It starts the server in a session of its own, away from our terminal's signals,
/// with its output in the log: a server that inherited a pipe of ours would never let us see the end of it.
async fn launch(programs: &Programs, place: &Place) -> Result<(), Error> {
    let mut command = place.account.command(&programs.program("pg_ctl"));
    let configuration = shell_quoted(&place.home.join("postgresql.conf"));
    command.args(["start", "--wait", "--silent", "--timeout=60"]).arg("--pgdata").arg(&place.pgdata);
    command.arg("--log").arg(&place.log).arg("--options").arg(format!("-c config_file={configuration}"));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    match tokio::time::timeout(STARTING + Duration::from_secs(10), command.status()).await {
        // How it ended is of no interest: whether the server runs is looked at, and why not is in the log.
        Ok(Ok(_)) | Err(_) => Ok(()),
        Ok(Err(error)) => {
            let program = programs.program("pg_ctl").display().to_string();
            Err(Error::Program { program, message: error.to_string() })
        }
    }
}

/// `pg_ctl` hands its options to a shell.
fn shell_quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', "'\\''"))
}

/// What was written to the log since it was `before` bytes long, on one line.
fn log_since(log: &Path, before: u64) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let new = text.get(usize::try_from(before).unwrap_or(0)..).unwrap_or(&text);
    let lines: Vec<String> = String::from_utf8_lossy(new).lines().map(|line| line.trim().to_owned()).collect();
    let from = lines.len().saturating_sub(6);
    lines[from..].join("; ")
}
