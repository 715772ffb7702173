//! The release binary in a folder of its own, and psql beside it.

use super::http::Client;
use serde::Deserialize;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A project and a data directory, gone with this value.
pub struct Site {
    folder: tempfile::TempDir,
}

/// A running `limbeck serve`.
pub struct Serving {
    child: Child,
    address: Address,
}

#[derive(Deserialize)]
struct Address {
    url: String,
    welcome: Option<String>,
}

impl Site {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("limbeck-bench-").tempdir_in("/tmp").expect("a folder in /tmp");
        std::fs::create_dir(folder.path().join("project")).expect("an empty folder");
        Self { folder }
    }

    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("limbeck runs");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "limbeck {arguments:?}: {complaint}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// `limbeck status`: reads the models and the migrations on scratch databases and compares them.
    pub fn status(&self) {
        let output = self.command(&["status"]).output().expect("limbeck runs");
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0 | 2)), "limbeck status: {complaint}");
    }

    /// Makes this text the only model, and gives its file.
    pub fn model(&self, text: &str) -> PathBuf {
        self.write("measured.sql", text)
    }

    /// Writes a model file of this name, and gives its path.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let schema = self.project().join("schema");
        let _ = std::fs::create_dir_all(&schema);
        let file = schema.join(name);
        std::fs::write(&file, text).expect("a model");
        file
    }

    pub fn serve(&self) -> Serving {
        let mut command = self.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("limbeck serves");
        let mut output = BufReader::new(child.stdout.take().expect("its output is a pipe"));
        let mut line = String::new();
        output.read_line(&mut line).expect("a line of JSON");
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        let address = serde_json::from_str(&line).expect("the address as JSON");
        Serving { child, address }
    }

    fn project(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_limbeck"));
        command.args(arguments).current_dir(self.project()).stdin(Stdio::null());
        for name in ["DATABASE_URL", "LIMBECK_STORE_URL", "LIMBECK_SCRATCH_URL", "LIMBECK_PROJECT"] {
            command.env_remove(name);
        }
        command.env("LIMBECK_DATA_DIR", self.folder.path().join("data"));
        command
    }
}

impl Serving {
    /// Asks for a page until it is there.
    pub fn answers(&self) {
        assert_eq!(Client::new(&self.address.url).get("/healthz").status, 200, "it is well");
    }

    /// The memory of the process that is its own, as the system counts it.
    pub fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0");
        let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().unwrap_or(0);
        kilobytes * 1024
    }

    /// The owner, made through the one-time link.
    pub fn sign_in(&self) -> Session {
        let client = Client::new(&self.address.url);
        let welcome = self.address.welcome.as_deref().expect("the first run prints a link");
        let path = welcome.trim_start_matches(self.address.url.trim_end_matches('/'));
        let page = client.get(path).body;
        let token = page.split("name=\"_csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let (token, password) = (token.expect("a form token"), "a sentence is a good one");
        let form = [("_csrf", token), ("name", "ada"), ("password", password), ("again", password)];
        let answer = client.post(path, &form);
        assert_eq!(answer.status, 303, "the owner is made: {:?} {}", answer.location, answer.body);
        Session { client }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let pid = nix::unistd::Pid::from_raw(self.child.id() as i32);
        let _ = nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT);
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A signed-in person with one open connection.
pub struct Session {
    client: Client,
}

impl Session {
    pub fn get(&self, path: &str) -> String {
        let answer = self.client.get(path);
        assert_eq!(answer.status, 200, "{path}: {:?}", answer.location);
        answer.body
    }
}

/// An open psql.
pub struct Psql {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Psql {
    pub fn open(url: &str) -> Self {
        let mut command = Command::new(program("psql"));
        command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("psql runs");
        let input = child.stdin.take().expect("a pipe");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut psql = Self { child, input, output };
        psql.ask("SELECT 1;");
        psql
    }

    /// Runs SQL and reads what it gives, to the end.
    pub fn ask(&mut self, sql: &str) {
        writeln!(self.input, "{sql}\n\\echo the-end").expect("psql reads");
        let mut line = String::new();
        while line.trim_end() != "the-end" {
            line.clear();
            assert!(self.output.read_line(&mut line).expect("psql writes") > 0, "psql ended at {sql}");
        }
    }
}

impl Drop for Psql {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One of PostgreSQL's programs: from the path, else the newest that Debian has.
pub fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    let mut folders = std::env::split_paths(&path).chain(versions.into_iter().rev());
    folders.find_map(|folder| Some(folder.join(name)).filter(|file| file.exists())).unwrap_or_else(|| name.into())
}
