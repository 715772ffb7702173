//! The PostgreSQL cluster of one test run: started on first use, gone with the test process however that ends.

use super::place::place;
use nix::unistd::{Gid, Uid, User, chown, geteuid};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Where the tests' databases are.
pub struct Server {
    /// The URL of its maintenance database, as a superuser.
    pub admin_url: String,
    /// The folder of PostgreSQL's programs, `psql` and `pg_dump` among them.
    pub programs: PathBuf,
    /// Holds the pipe that the watcher waits on: the kernel closes it when this process ends.
    _watcher: Option<Child>,
}

impl Server {
    /// A command of PostgreSQL's program `name`.
    pub fn program(&self, name: &str) -> Command {
        Command::new(self.programs.join(name))
    }
}

/// The one server of this test run: `LIMBECK_TEST_URL` where that is set (a superuser's URL), else our own.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let programs = find_programs();
        match std::env::var("LIMBECK_TEST_URL") {
            Ok(admin_url) if !admin_url.is_empty() => Server { admin_url, programs, _watcher: None },
            _ => start(programs),
        }
    })
}

/// The newest PostgreSQL that this machine has, as its packages lay it out.
fn find_programs() -> PathBuf {
    let mut found: Vec<PathBuf> = Vec::new();
    if let Ok(folder) = std::env::var("LIMBECK_TEST_PROGRAMS") {
        return PathBuf::from(folder);
    }
    if let Ok(output) = Command::new("pg_config").arg("--bindir").output() {
        found.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    for parent in ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr/local"] {
        let mut versions: Vec<PathBuf> =
            fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path().join("bin")).collect();
        versions.sort();
        found.extend(versions.into_iter().rev());
    }
    found.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    found
        .into_iter()
        .find(|folder| {
            ["initdb", "pg_ctl", "postgres", "pg_dump", "psql"].iter().all(|name| folder.join(name).exists())
        })
        .expect("PostgreSQL's server programs (Debian: `apt install postgresql`) are needed to run the tests")
}

/// PostgreSQL refuses to run as root: then its programs run as an account without privileges.
pub fn account() -> Option<(Uid, Gid)> {
    if !geteuid().is_root() {
        return None;
    }
    let user = ["postgres", "nobody"].iter().find_map(|name| User::from_name(name).ok().flatten());
    let user = user.expect("as root, an account `postgres` or `nobody` is needed to run the server");
    Some((user.uid, user.gid))
}

fn start(programs: PathBuf) -> Server {
    let account = account();
    let as_account = |command: &mut Command| {
        if let Some((uid, gid)) = account {
            command.uid(uid.as_raw()).gid(gid.as_raw());
        }
    };
    let folder = tempfile::Builder::new().prefix("limbeck-test-").tempdir_in(place()).expect("a folder").keep();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("the folder is ours");
    if let Some((uid, gid)) = account {
        chown(&folder, Some(uid), Some(gid)).expect("root may give the folder away");
    }
    #[expect(clippy::zombie_processes, reason = "it outlives this process on purpose")]
    let watcher = watch(&programs, &folder, &as_account);

    let data = folder.join("data");
    let locale = if cfg!(target_os = "macos") { "C" } else { "C.UTF-8" };
    let mut initdb = Command::new(programs.join("initdb"));
    initdb
        .args(["--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8"])
        .arg(format!("--locale={locale}"));
    as_account(initdb.arg("--pgdata").arg(&data).current_dir(&folder));
    succeed(&mut initdb);
    for _ in 0..5 {
        let port = free_port();
        let options = format!(
            "-p {port} -k {} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
             -c synchronous_commit=off -c autovacuum=off -c jit=off -c wal_level=minimal -c max_wal_senders=0 \
             -c max_connections=300 -c shared_buffers=128MB -c max_wal_size=4GB -c max_locks_per_transaction=1024",
            folder.display()
        );
        let mut pg_ctl = Command::new(programs.join("pg_ctl"));
        pg_ctl.args(["start", "-w", "-s", "-o", &options]).arg("-D").arg(&data).arg("-l").arg(folder.join("log"));
        as_account(pg_ctl.current_dir(&folder));
        if pg_ctl.status().is_ok_and(|status| status.success()) {
            let admin_url = format!("postgres://postgres@127.0.0.1:{port}/postgres?sslmode=disable");
            return Server { admin_url, programs, _watcher: Some(watcher) };
        }
    }
    panic!("the test server did not start:\n{}", fs::read_to_string(folder.join("log")).unwrap_or_default());
}

/// A small shell that outlives this process by a moment: at the end of its input it stops the server and removes the
/// folder. It is started before the server, in a process group of its own, so no way of ending leaves anything behind.
fn watch(programs: &Path, folder: &Path, as_account: &dyn Fn(&mut Command)) -> Child {
    let mut shell = Command::new("sh");
    shell.args(["-c", r#"cat >/dev/null; "$1" stop -s -m immediate -D "$2/data" 2>/dev/null; rm -rf "$2""#, "sh"]);
    shell.arg(programs.join("pg_ctl")).arg(folder).current_dir("/").process_group(0);
    as_account(&mut shell);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("sh runs")
}

/// A port of loopback that nobody listens on.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("a bound address").port()
}

fn succeed(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
