//! A project on a database of its own, for the commands of migrations.

use crate::support::postgres::Database;
use std::process::Output;
use tempfile::TempDir;
use tokio::process::Command;

pub struct Project {
    pub folder: TempDir,
    pub database: Database,
}

/// How a command ended.
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Project {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("limbeck.toml"), "[project]\nname = \"shop\"\n").expect("limbeck.toml");
        std::fs::create_dir(folder.path().join("schema")).expect("schema/");
        Self { folder, database: Database::create().await }
    }

    pub fn model(&self, text: &str) {
        std::fs::write(self.folder.path().join("schema/a.sql"), text).expect("a model is written");
    }

    pub fn migration(&self, name: &str, text: &str) {
        let folder = self.folder.path().join("migrations");
        std::fs::create_dir_all(&folder).expect("migrations/");
        std::fs::write(folder.join(name), text).expect("a migration is written");
    }

    /// A command that is ready to start.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut scratch = url::Url::parse(&self.database.url()).expect("the database's URL is one");
        scratch.set_path("/postgres");
        let mut command = Command::new(env!("CARGO_BIN_EXE_limbeck"));
        command.args(arguments).current_dir(self.folder.path()).env("DATABASE_URL", self.database.url());
        command.env("LIMBECK_SCRATCH_URL", scratch.as_str()).env("LIMBECK_DATA_DIR", self.folder.path().join("data"));
        command.env_remove("LIMBECK_STORE_URL").kill_on_drop(true).stdin(std::process::Stdio::null());
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        command
    }

    pub async fn run(&self, arguments: &[&str]) -> Ended {
        Ended::from(self.command(arguments).output().await.expect("limbeck runs"))
    }

    /// Runs it, and gives stdout; fails where it fails.
    pub async fn stdout(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments).await;
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.stderr);
        ended.stdout
    }

    /// Runs it with `--json`, and gives what stdout says.
    pub async fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let text = self.stdout(&[arguments, &["--json"]].concat()).await;
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"))
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}
