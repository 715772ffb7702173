//! `limbeck diff` between two databases, beside migra, pg-delta and Alembic, each from its registry.

use super::site::{Psql, Site, program};
use super::{line, median};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What Alembic's autogenerate compares: a model that is the second database, with the first.
const ALEMBIC: &str = "
import sys
from sqlalchemy import MetaData, create_engine, inspect
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
one, other = [create_engine(url) for url in sys.argv[1:3]]
wanted = MetaData()
with other.connect() as connection:
    for schema in inspect(connection).get_schema_names():
        if schema != 'information_schema':
            wanted.reflect(connection, schema=schema)
with one.connect() as connection:
    options = {'include_schemas': True, 'compare_type': True, 'compare_server_default': True}
    print(compare_metadata(MigrationContext.configure(connection, opts=options), wanted))
";

/// The largest schema twice, with one column more in the second; then a small one.
pub fn measure(site: &Site, schema: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let installed = install(folder.path());
    if let Err(what) = &installed {
        println!("the peers are not measured: {what}");
    }
    let small = "CREATE SCHEMA shop; CREATE TABLE shop.book (id int PRIMARY KEY, title text NOT NULL);\n\
                 CREATE TABLE shop.sale (id int PRIMARY KEY, book int REFERENCES shop.book);";
    let column = "SELECT format('ALTER TABLE %s ADD COLUMN limbeck_bench int', oid::regclass) FROM pg_class \
                  WHERE relkind = 'r' AND oid >= 16384 ORDER BY oid LIMIT 1 \\gexec";
    for (what, text) in [("largest", schema), ("small", small)] {
        let (one, other) = (database(site, "limbeck_bench_1", text), database(site, "limbeck_bench_2", text));
        Psql::open(&other).ask(column);
        let own = run(Command::new(env!("CARGO_BIN_EXE_limbeck")).args(["diff", "--sql", &one, &other]));
        report(what, "limbeck diff --sql", own, None);
        let dump = || Command::new(program("pg_dump"));
        let (first, second) = (run(dump().args(["-s", &one])), run(dump().args(["-s", &other])));
        report(what, "pg_dump -s of both", (first.0 + second.0, first.1.max(second.1)), Some(own));
        if installed.is_ok() {
            let python = |program: &str| Command::new(folder.path().join("python/bin").join(program));
            let migra = run(python("migra").args(["--unsafe", &one, &other]));
            report(what, "migra", migra, Some(own));
            let alembic = run(python("python").args(["-c", ALEMBIC, &one, &other]));
            report(what, "alembic compare_metadata", alembic, Some(own));
            let mut delta = Command::new(folder.path().join("node_modules/.bin/pgdelta"));
            report(what, "pg-delta plan", run(delta.args(["plan", "--source", &one, "--desired", &other])), Some(own));
        }
        let url = site.run(&["db", "url"]);
        let mut admin = Psql::open(url.trim());
        admin.ask("DROP DATABASE limbeck_bench_1 WITH (FORCE);");
        admin.ask("DROP DATABASE limbeck_bench_2 WITH (FORCE);");
    }
}

fn report(what: &str, who: &str, (time, memory): (Duration, u64), own: Option<(Duration, u64)>) {
    let times = own.map_or(String::new(), |own| format!("{:.1} × ours, ", time.as_secs_f64() / own.0.as_secs_f64()));
    let wanted = match (own, who) {
        (None, _) | (_, "pg_dump -s of both") => "",
        _ if what == "small" => "not faster than ours",
        _ => "5 × ours or more, and more memory",
    };
    let detail = format!("{times}{:.2} s, {:.0} MB", time.as_secs_f64(), memory as f64 / 1e6);
    line(&format!("{what}: {who}"), detail, wanted);
}

/// The median of three runs, and the most memory that one had. What a comparison exits with says what it found.
fn run(command: &mut Command) -> (Duration, u64) {
    let mut times = Vec::new();
    let mut memory = 0;
    for _ in 0..3 {
        let started = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
        let status = format!("/proc/{}/status", child.id());
        while matches!(child.try_wait(), Ok(None)) {
            let text = std::fs::read_to_string(&status).unwrap_or_default();
            let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
            memory = memory.max(peak.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) * 1024);
            std::thread::sleep(Duration::from_millis(2));
        }
        times.push(started.elapsed());
    }
    (median(times), memory)
}

/// A database with this schema; its URL in the form that all of them take.
fn database(site: &Site, name: &str, schema: &str) -> String {
    let url = site.run(&["db", "url"]);
    Psql::open(url.trim()).ask(&format!("CREATE DATABASE {name} TEMPLATE template0;"));
    let mut url = url::Url::parse(url.trim()).expect("db url prints a URL");
    url.set_path(name);
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), schema).expect("the schema");
    let mut psql = Command::new(program("psql"));
    psql.args(["-X", "-q", "-d", url.as_str(), "-f"]).arg(file.path());
    let status = psql.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "psql loads the schema");
    url.set_scheme("postgresql").expect("a scheme");
    url.into()
}

/// The peers, from PyPI and npm, each of a fixed version.
fn install(folder: &Path) -> Result<(), String> {
    let python = folder.join("python");
    let pip = python.join("bin/pip");
    let steps: [(&Path, Vec<&str>); 3] = [
        (Path::new("python3"), vec!["-m", "venv", "python"]),
        (
            &pip,
            vec![
                "install",
                "-q",
                "migra==3.0.1663481299",
                "psycopg2-binary==2.9.13",
                "alembic==1.19.2",
                "sqlalchemy==1.4.54",
                "setuptools<81",
            ],
        ),
        (Path::new("npm"), vec!["install", "--silent", "--no-save", "@supabase/pg-delta@1.0.0-alpha.34"]),
    ];
    for (program, arguments) in steps {
        let ended = Command::new(program).args(arguments).current_dir(folder).output();
        let ended = ended.map_err(|error| format!("{}: {error}", program.display()))?;
        if !ended.status.success() {
            return Err(format!("{}: {}", program.display(), String::from_utf8_lossy(&ended.stderr)));
        }
    }
    Ok(())
}
