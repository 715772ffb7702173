//! A project in a folder of its own, on a database of its own.

use crate::support::place::place;
use crate::support::postgres::Database;
use limbeck::config::{Project, Settings};
use limbeck::environment::Workbench;
use limbeck::history::{self, Answers, Detection, Error, Event, Migration, RunOptions, Standing, Target};
use limbeck::plan::HazardKind;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::mpsc;

pub struct Bench {
    pub folder: TempDir,
    pub database: Database,
    pub workbench: Arc<Workbench>,
    /// Where a cluster of Limbeck's own is.
    pub _data: Option<TempDir>,
}

impl Bench {
    /// An empty project whose `dev` is an empty database.
    pub async fn new() -> Self {
        Self::with("").await
    }

    /// As [`Bench::new`], with these lines in `limbeck.toml`.
    pub async fn with(toml: &str) -> Self {
        Self::on(Database::create().await, toml)
    }

    /// An empty project on this database.
    pub fn on(database: Database, toml: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the project");
        std::fs::write(folder.path().join("limbeck.toml"), format!("[project]\nname = \"shop\"\n{toml}"))
            .expect("limbeck.toml is written");
        for name in ["schema", "migrations"] {
            std::fs::create_dir(folder.path().join(name)).expect("a folder is made");
        }
        let workbench = Arc::new(open(&folder, &database));
        Self { folder, database, workbench, _data: None }
    }

    /// An empty project whose scratch databases are on a cluster of Limbeck's own.
    pub async fn own() -> Self {
        let bench = Self::new().await;
        let data = tempfile::Builder::new().prefix("limbeck-own-").tempdir_in(place()).expect("a folder");
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(0o755)).expect("the folder is ours");
        let settings =
            Settings { data_dir: data.path().join("data"), scratch_url: None, ..bench.workbench.settings.clone() };
        let workbench = Arc::new(Workbench::new(settings, bench.workbench.project.clone()));
        Self { workbench, _data: Some(data), ..bench }
    }

    /// The same project as another process sees it.
    pub fn another(&self) -> Arc<Workbench> {
        Arc::new(open(&self.folder, &self.database))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the project.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), text).expect("a file is written");
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file is read")
    }

    /// Writes a pair of migration files.
    pub fn pair(&self, name: &str, up: &str, down: &str) {
        self.file(&format!("migrations/{name}.up.sql"), up);
        self.file(&format!("migrations/{name}.down.sql"), down);
    }

    pub async fn detect(&self) -> Result<Detection, Error> {
        history::detect(&self.workbench, &Answers::default()).await
    }

    /// Detects and writes.
    pub async fn migrate(&self, message: &str) -> Vec<Migration> {
        let detection = self.detect().await.expect("models and migrations compare");
        history::write(&self.workbench, &detection, message).await.expect("the migration is written")
    }

    pub async fn standing(&self) -> Standing {
        history::standing(&self.workbench, "dev").await.expect("dev is an environment")
    }

    /// The sentences of what is wrong with the environment or the folder.
    pub async fn problems(&self) -> Vec<String> {
        self.standing().await.problems.into_iter().map(|problem| problem.message).collect()
    }

    pub async fn upgrade(&self) -> Result<usize, Error> {
        self.run(true, Target::Newest, &[]).await.0
    }

    pub async fn downgrade(&self, target: Target) -> Result<usize, Error> {
        self.run(false, target, HazardKind::ALL).await.0
    }

    /// A run with everything that it told.
    pub async fn run(&self, up: bool, target: Target, allow: &[HazardKind]) -> (Result<usize, Error>, Vec<Event>) {
        run(&self.workbench, up, target, allow).await
    }

    /// One text of the database.
    pub async fn ask(&self, query: &str) -> String {
        self.database.psql(&format!("{query};")).await.trim().to_owned()
    }

    /// Runs the stock `sqlx` in the project's folder; none where this machine has none, which is said.
    pub async fn sqlx(&self, arguments: &[&str]) -> Option<Result<String, String>> {
        let mut command = tokio::process::Command::new("sqlx");
        command.args(arguments).current_dir(self.folder.path()).env("DATABASE_URL", self.database.url());
        let output = match command.output().await {
            Ok(output) => output,
            Err(error) => {
                assert!(std::env::var_os("LIMBECK_REQUIRE_SQLX").is_none(), "sqlx is required: {error}");
                println!("skipped: there is no `sqlx` here (cargo install sqlx-cli)");
                return None;
            }
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        match output.status.success() {
            true => Some(Ok(text)),
            false => Some(Err(format!("{text}{}", String::from_utf8_lossy(&output.stderr)))),
        }
    }
}

/// A run with everything that it told.
pub async fn run(
    workbench: &Workbench,
    up: bool,
    target: Target,
    allow: &[HazardKind],
) -> (Result<usize, Error>, Vec<Event>) {
    let (sender, mut receiver) = mpsc::channel(10_000);
    let options = RunOptions {
        allow: allow.to_vec(),
        actor: "test".into(),
        wait: Some(Duration::from_secs(20)),
        ..RunOptions::default()
    };
    let ended = match up {
        true => history::upgrade(workbench, "dev", target, &options, sender).await,
        false => history::downgrade(workbench, "dev", target, &options, sender).await,
    };
    let mut events = Vec::new();
    while let Ok(event) = receiver.try_recv() {
        events.push(event);
    }
    (ended, events)
}

fn open(folder: &TempDir, database: &Database) -> Workbench {
    let mut project = Project::read(folder.path()).expect("the project is read");
    project.environments[0].url = Some(database.url());
    let mut scratch = url::Url::parse(&database.url()).expect("the database's URL is one");
    scratch.set_path("/postgres");
    let settings = Settings {
        data_dir: folder.path().join("data"),
        pg_bin: None,
        store_url: None,
        scratch_url: Some(scratch.into()),
    };
    Workbench::new(settings, project)
}
