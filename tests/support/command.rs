//! The binary as a process, in a place of its own.

use super::place::place;
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, User, geteuid};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// How long anything here may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// A folder with a data directory and a project, and whom the binary runs as. All of it is gone when this is dropped.
pub struct Workplace {
    folder: tempfile::TempDir,
    /// Holds the data directory.
    data: tempfile::TempDir,
    account: Option<User>,
    program: PathBuf,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// What it said.
    pub stderr: String,
}

impl Workplace {
    /// For the account that runs the tests.
    pub fn new() -> Self {
        Self::of(None)
    }

    /// For an account without privileges: another one where the tests run as root.
    pub fn of_ordinary_user() -> Self {
        let nobody =
            geteuid().is_root().then(|| User::from_name("nobody").ok().flatten().expect("an account `nobody`"));
        Self::of(nobody)
    }

    fn of(account: Option<User>) -> Self {
        use std::os::unix::fs::{PermissionsExt, chown};
        let made = |parent: &Path| {
            let folder = tempfile::Builder::new().prefix("limbeck-cli-").tempdir_in(parent).expect("a folder");
            std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755))
                .expect("the folder is ours");
            folder
        };
        // Two, because programs may not run from memory. Not `TMPDIR`: the other account may be shut out of it.
        let (folder, data) = (made(Path::new("/tmp")), made(place()));
        std::fs::create_dir(folder.path().join("project")).expect("a folder");
        let mut program = PathBuf::from(env!("CARGO_BIN_EXE_limbeck"));
        if let Some(user) = &account {
            for path in [folder.path().to_owned(), folder.path().join("project"), data.path().to_owned()] {
                chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw())).expect("root may give folders away");
            }
            // The place where cargo put it may be closed to the other account.
            let copy = folder.path().join("limbeck");
            std::fs::copy(&program, &copy).expect("a copy of the binary");
            program = copy;
        }
        Self { folder, data, account, program }
    }

    /// The folder of everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The data directory.
    pub fn data_dir(&self) -> PathBuf {
        self.data.path().join("data")
    }

    /// The folder that commands run in.
    pub fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    /// `limbeck` with these arguments, in the project, with none of our own variables.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(self.project()).env("LIMBECK_DATA_DIR", self.data_dir());
        for variable in [
            "DATABASE_URL",
            "LIMBECK_PG_BIN",
            "LIMBECK_STORE_URL",
            "LIMBECK_SCRATCH_URL",
            "LIMBECK_LISTEN",
            "LIMBECK_HOSTS",
            "LIMBECK_TLS",
            "LIMBECK_LOG",
        ] {
            command.env_remove(variable);
        }
        if let Some(user) = &self.account {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw()).env("HOME", "/nonexistent");
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        command
    }

    /// Runs a command to its end.
    pub async fn run(&self, arguments: &[&str]) -> Ended {
        ended(&mut self.command(arguments)).await
    }

    /// Runs a command that has to succeed, and gives what it printed.
    pub async fn succeeds(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments).await;
        assert_eq!(ended.code, Some(0), "limbeck {arguments:?}: {}", ended.stderr);
        ended.stdout
    }

    /// What `limbeck db status --json` says of the cluster `name`; none where it was never made.
    pub async fn cluster(&self, name: &str) -> Option<serde_json::Value> {
        let told: serde_json::Value =
            serde_json::from_str(&self.succeeds(&["db", "status", "--json"]).await).expect("JSON");
        told["clusters"].as_array()?.iter().find(|cluster| cluster["name"] == name).cloned()
    }

    /// The process of the server of the cluster `data`, where it runs.
    pub async fn server(&self) -> Option<Pid> {
        self.cluster("data").await?["pid"].as_i64().map(|pid| Pid::from_raw(pid as i32))
    }

    /// Starts `limbeck serve` on a free port and waits until it says where.
    pub async fn serve(&self) -> Serving {
        Serving::start(self.command(&["serve", "--json", "--listen", "127.0.0.1:0"])).await
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        // Also after a test that failed in the middle: first politely, then by the server's own lock file.
        let mut stop = std::process::Command::new(&self.program);
        stop.args(["db", "stop", "--quiet"]).current_dir("/").env("LIMBECK_DATA_DIR", self.data_dir());
        let _ = stop.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        for cluster in std::fs::read_dir(self.data_dir().join("clusters")).into_iter().flatten().flatten() {
            let pid = std::fs::read_to_string(cluster.path().join("pgdata/postmaster.pid")).unwrap_or_default();
            if let Some(pid) = pid.lines().next().and_then(|line| line.parse().ok()).filter(|pid: &i32| *pid > 1) {
                let _ = kill(Pid::from_raw(pid), Signal::SIGQUIT);
            }
        }
    }
}

/// A running `limbeck serve`.
pub struct Serving {
    child: Child,
    /// Where it listens.
    pub url: String,
    /// The link that makes the first owner.
    pub welcome: Option<String>,
}

impl Serving {
    /// Runs the command and waits for its line of JSON.
    pub async fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("limbeck runs");
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        tokio::time::timeout(PATIENCE, stdout.read_line(&mut line)).await.expect("in time").expect("a line");
        let Ok(told) = serde_json::from_str::<serde_json::Value>(&line) else {
            let output =
                tokio::time::timeout(PATIENCE, child.wait_with_output()).await.expect("in time").expect("an end");
            panic!("`limbeck serve` said {line:?}, {}", String::from_utf8_lossy(&output.stderr));
        };
        Self {
            child,
            url: told["url"].as_str().expect("a URL").to_owned(),
            welcome: told["welcome"].as_str().map(str::to_owned),
        }
    }

    /// `host:port`.
    pub fn address(&self) -> &str {
        self.url.strip_prefix("http://").expect("an address")
    }

    /// Sends a signal, waits for the end, and gives the exit code; none where the signal itself ended it.
    pub async fn end(mut self, signal: Signal) -> Option<i32> {
        self.signal(signal);
        let ended = tokio::time::timeout(PATIENCE, self.child.wait()).await.expect("in time").expect("an end");
        ended.code()
    }

    fn signal(&self, signal: Signal) {
        let pid = self.child.id().expect("it runs");
        kill(Pid::from_raw(pid as i32), signal).expect("the signal is sent");
    }
}

/// Runs a command to its end.
pub async fn ended(command: &mut Command) -> Ended {
    let output = tokio::time::timeout(PATIENCE, command.output()).await.expect("in time").expect("it runs");
    Ended {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Waits until something holds, for a bounded time.
pub async fn eventually<F: Future<Output = bool>>(what: &str, mut holds: impl FnMut() -> F) {
    let since = Instant::now();
    while !holds().await {
        assert!(since.elapsed() < PATIENCE, "{what}: not within {} s", PATIENCE.as_secs());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Asks a process to stop and waits for its end.
pub async fn interrupt(mut child: Child) {
    if let Some(pid) = child.id() {
        let _ = kill(Pid::from_raw(pid as i32), Signal::SIGTERM);
    }
    tokio::time::timeout(PATIENCE, child.wait()).await.expect("in time").expect("an end");
}
