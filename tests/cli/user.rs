//! `limbeck user`.

use crate::support::postgres::Database;
use std::process::Output;
use tempfile::TempDir;
use tokio::process::Command;

/// A project whose store is a database of its own.
struct Here {
    folder: TempDir,
    store: Database,
}

impl Here {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("limbeck.toml"), "").expect("a file");
        Self { folder, store: Database::create().await }
    }

    async fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_limbeck"));
        command.arg("user").args(arguments).current_dir(self.folder.path());
        command.env("LIMBECK_STORE_URL", self.store.url()).env("LIMBECK_DATA_DIR", self.folder.path().join("data"));
        command.env_remove("DATABASE_URL").env_remove("LIMBECK_URL");
        command.output().await.expect("limbeck runs")
    }

    /// Runs it, and gives stdout; fails where it fails.
    async fn stdout(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments).await;
        assert!(output.status.success(), "{}", stderr(&output));
        String::from_utf8(output.stdout).expect("text")
    }

    /// Runs it, and gives stderr; fails where it does not fail with 1.
    async fn refusal(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments).await;
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert!(output.stdout.is_empty());
        stderr(&output)
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn people_are_let_in_listed_kept_out_and_let_in_again() {
    let here = Here::new().await;
    assert_eq!(here.stdout(&["list"]).await, "");
    let first = here.stdout(&["link"]).await;
    assert!(first.starts_with("http://127.0.0.1:7432/welcome/"), "{first}");
    let link = here.stdout(&["add", "Ada", "--role", "owner", "--url", "https://limbeck.example/"]).await;
    assert!(link.starts_with("https://limbeck.example/welcome/"), "{link}");
    here.stdout(&["add", "grace"]).await;
    assert_eq!(here.stdout(&["list"]).await, "Ada    owner  has no password yet\ngrace  member  has no password yet\n");
    let again = here.stdout(&["link", "ada"]).await;
    assert_ne!(again, link);
    here.stdout(&["disable", "GRACE"]).await;
    let json: serde_json::Value = serde_json::from_str(&here.stdout(&["list", "--json"]).await).expect("JSON");
    assert_eq!((&json[1]["name"], &json[1]["disabled"]), (&"grace".into(), &true.into()));
    assert!(!json.to_string().contains("hash"), "{json}");
    assert!(here.refusal(&["link", "grace"]).await.contains("`limbeck user enable grace`"));
    here.stdout(&["enable", "grace"]).await;
    here.stdout(&["role", "grace", "owner"]).await;
    assert!(here.stdout(&["list"]).await.contains("grace  owner"));
}

#[tokio::test]
async fn what_is_refused_names_the_user_and_the_remedy() {
    let here = Here::new().await;
    here.stdout(&["add", "ada", "--role", "owner"]).await;
    let taken = here.refusal(&["add", "ADA"]).await;
    assert!(taken.contains("there is a user `ADA` already"), "{taken}");
    let unknown = here.refusal(&["disable", "nobody"]).await;
    assert!(unknown.contains("there is no user `nobody`") && unknown.contains("limbeck user list"), "{unknown}");
    for last in [["disable", "ada"].as_slice(), &["role", "ada", "member"]] {
        let refused = here.refusal(last).await;
        assert!(refused.contains("`ada` is the only owner who can come in"), "{refused}");
    }
    let owned = here.refusal(&["link"]).await;
    assert!(owned.contains("there is an owner already") && owned.contains("hint:"), "{owned}");
    let unfit = here.refusal(&["add", " "]).await;
    assert!(unfit.contains("a name has 1 to 100 characters"), "{unfit}");
}
