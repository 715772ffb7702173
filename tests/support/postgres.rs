//! Databases for tests.

use super::server::server;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// A fresh database, dropped with this value.
pub struct Database {
    name: String,
    open: bool,
}

impl Database {
    /// An empty database (UTF-8, `C.UTF-8`) of the test server.
    pub async fn create() -> Self {
        Self::from("template0").await
    }

    /// A copy of this database as it is now; nothing may be connected to it.
    pub async fn copy(&self) -> Self {
        Self::from(&self.name).await
    }

    async fn from(template: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("limbeck_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        administer(&format!("CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")).await;
        Self { name, open: true }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its URL, as a superuser, as psql and sqlx take it.
    pub fn url(&self) -> String {
        let mut url = url::Url::parse(&server().admin_url).expect("the server's URL is one");
        url.set_path(&self.name);
        url.into()
    }

    /// A connection to it.
    pub async fn connect(&self) -> PgConnection {
        PgConnection::connect(&self.url()).await.expect("the test server accepts connections")
    }

    /// Runs a script with psql, which is no part of what is tested; stops at the first error.
    pub async fn psql(&self, script: &str) -> String {
        self.try_psql(script).await.unwrap_or_else(|error| panic!("psql: {error}"))
    }

    /// As [`Database::psql`], with what psql says where it fails.
    pub async fn try_psql(&self, script: &str) -> Result<String, String> {
        finish(self.run_psql(script).await)
    }

    async fn run_psql(&self, script: &str) -> std::process::Output {
        use tokio::io::AsyncWriteExt;
        let mut command = self.psql_command();
        command.stdin(std::process::Stdio::piped());
        let mut child = command.spawn().expect("psql runs");
        let mut input = child.stdin.take().expect("its input is a pipe");
        let script = script.to_owned();
        let writer = tokio::spawn(async move { input.write_all(script.as_bytes()).await });
        let output = child.wait_with_output().await.expect("psql ends");
        let _ = writer.await;
        output
    }

    /// Runs a script with psql, which goes on behind a statement that is refused, and gives what it says of those.
    pub async fn psql_without_stopping(&self, script: &str) -> String {
        let script = format!("\\set ON_ERROR_STOP off\n\\set VERBOSITY terse\n{script}");
        let output = self.run_psql(&script).await;
        assert!(output.status.success(), "psql: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stderr).into_owned()
    }

    /// As [`Database::try_psql`] for the script in a file.
    pub async fn try_psql_file(&self, path: &Path) -> Result<String, String> {
        let output = self.psql_command().arg("-f").arg(path).output().await.expect("psql runs");
        finish(output)
    }

    fn psql_command(&self) -> tokio::process::Command {
        let mut command = tokio::process::Command::from(server().program("psql"));
        command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", &self.url()]);
        command.env("PGCLIENTENCODING", "UTF8").env("PGOPTIONS", "-c client_min_messages=warning");
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).kill_on_drop(true);
        command
    }

    /// Drops it now. Forgotten databases are dropped too, but make a thread wait.
    pub async fn close(mut self) {
        self.open = false;
        remove(&self.name, &self.url()).await;
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if !self.open {
            return;
        }
        let (name, url) = (self.name.clone(), self.url());
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(remove(&name, &url));
        });
        let _ = dropped.join();
    }
}

/// Runs one statement in the maintenance database.
pub async fn administer(statement: &str) {
    try_administer(statement).await.unwrap_or_else(|error| panic!("{statement}: {error}"));
}

/// As [`administer`], with what the server says where it fails.
pub async fn try_administer(statement: &str) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(&server().admin_url).await?;
    let done = sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await;
    let _ = connection.close().await;
    done.map(|_| ())
}

/// Drops a database; its subscriptions hold it, and are let go first.
async fn remove(name: &str, url: &str) {
    let statement = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    if try_administer(&statement).await.is_ok() {
        return;
    }
    let mut connection = PgConnection::connect(url).await.expect("the test server accepts connections");
    let list = "SELECT quote_ident(s.subname) FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid \
                WHERE d.datname = current_database()";
    let subscriptions: Vec<String> = sqlx::query_scalar(list).fetch_all(&mut connection).await.unwrap_or_default();
    for subscription in subscriptions {
        for change in
            ["ALTER SUBSCRIPTION {} DISABLE", "ALTER SUBSCRIPTION {} SET (slot_name = NONE)", "DROP SUBSCRIPTION {}"]
        {
            let change = change.replace("{}", &subscription);
            let _ = sqlx::query(AssertSqlSafe(change)).execute(&mut connection).await;
        }
    }
    let _ = connection.close().await;
    administer(&statement).await;
}

fn finish(output: std::process::Output) -> Result<String, String> {
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

#[tokio::test]
async fn a_database_is_empty_and_gone_after_its_test() {
    let database = Database::create().await;
    let found = format!("SELECT count(*) FROM pg_database WHERE datname = '{}'", database.name());
    assert_eq!(database.psql("CREATE TABLE t (); SELECT 'é';").await, "é\n");
    let copy = database.copy().await;
    assert_eq!(copy.psql("SELECT 't'::regclass").await, "t\n");
    drop(database);
    assert_eq!(copy.psql(&found).await, "0\n");
    assert!(copy.try_psql("SELECT 1/0").await.unwrap_err().contains("division by zero"));
    copy.close().await;
}
