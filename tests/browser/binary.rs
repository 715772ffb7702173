//! The real binary in a folder of its own.

use serde::Deserialize;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A project's folder and a data directory, gone with this value.
pub struct Site {
    folder: tempfile::TempDir,
    serving: Option<Child>,
}

/// What `limbeck serve --json` prints first.
#[derive(Deserialize)]
pub struct Address {
    pub url: String,
    pub welcome: Option<String>,
}

impl Site {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("limbeck-journey-").tempdir_in("/tmp").expect("a folder in /tmp");
        std::fs::create_dir(folder.path().join("shop")).expect("an empty folder");
        Self { folder, serving: None }
    }

    /// The project's folder.
    pub fn project(&self) -> std::path::PathBuf {
        self.folder.path().join("shop")
    }

    /// Runs one command to its end and gives what it prints.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("limbeck runs");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "limbeck {arguments:?}: {:?}\n{out}\n{err}", output.status);
        out.into_owned()
    }

    /// Starts `limbeck serve` on a free port and waits until it says where it is.
    pub fn serve(&mut self) -> Address {
        let mut command = self.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
        let log = std::fs::File::create(self.folder.path().join("serve.log")).expect("a log");
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().expect("limbeck serves");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("its output is a pipe"));
        self.serving = Some(child);
        output.read_line(&mut line).expect("a line of JSON");
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error} in {line:?}\n{}", self.log()))
    }

    /// What the server wrote to its log.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("serve.log")).unwrap_or_default()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_limbeck"));
        command.args(arguments).current_dir(self.project());
        for name in ["DATABASE_URL", "LIMBECK_STORE_URL", "LIMBECK_SCRATCH_URL", "LIMBECK_PROJECT"] {
            command.env_remove(name);
        }
        command.env("LIMBECK_DATA_DIR", self.data_directory()).stdin(Stdio::null());
        command
    }

    fn data_directory(&self) -> std::path::PathBuf {
        Path::new(self.folder.path()).join("data")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
        // What `db start` began goes on without a server that uses it.
        let _ = self.command(&["db", "stop"]).output();
    }
}

impl Site {
    /// Asks the server to stop, as Ctrl-C does, so that it stops its clusters too.
    fn stop(&mut self) {
        let Some(mut child) = self.serving.take() else { return };
        let pid = nix::unistd::Pid::from_raw(child.id() as i32);
        let _ = nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGINT);
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}
