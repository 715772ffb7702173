//! Detect: anew, again, and after one model of many changed; beside psql loading the schema twice.

use super::site::{Psql, Site, program};
use super::{line, median, seconds};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many files the schema is cut into.
const FILES: usize = 40;

pub fn measure(site: &Site, schema: &str) {
    let url = site.run(&["db", "url"]);
    let mut admin = Psql::open(url.trim());
    // Once before it counts: the scratch cluster has to start.
    site.status();
    let (mut detects, mut loads) = (Vec::new(), Vec::new());
    for round in 0..3 {
        // Another text each time, or nothing would be loaded.
        let file = site.model(&format!("-- {round}\n{schema}"));
        detects.push(timed(|| site.status()));
        loads.push(timed(|| {
            load(&mut admin, url.trim(), &file, "limbeck_bench_a");
            load(&mut admin, url.trim(), &file, "limbeck_bench_b");
        }));
        std::fs::remove_file(&file).expect("the model goes");
    }
    let (detect, load) = (median(detects), median(loads));
    let ratio = detect.as_secs_f64() / load.as_secs_f64();
    let detail = format!("{ratio:.2} × ({} : {})", seconds(detect), seconds(load));
    line("detect : psql -f twice", detail, "at most 1.5 ×");
    after_changes(site, schema);
}

/// What the models say is what the migrations say, but for one file.
fn after_changes(site: &Site, schema: &str) {
    let statements = limbeck::sql::split(schema).expect("a schema can be read");
    let texts: Vec<String> = statements.iter().map(|statement| format!("{};\n", statement.sql)).collect();
    // What a file sets ends with it: each begins with what was set before.
    let (mut set, mut files) = (String::new(), Vec::new());
    for chunk in texts.chunks(texts.len().div_ceil(FILES)) {
        files.push(format!("{set}{}", chunk.concat()));
        set.extend(chunk.iter().filter(|text| text.to_lowercase().starts_with("set ")).map(String::as_str));
    }
    let write = |round: &str, changed: Option<usize>| {
        for (place, text) in files.iter().enumerate() {
            let mark = if changed.is_none_or(|changed| changed == place) { round } else { "first" };
            site.write(&format!("{place:02}.sql"), &format!("{text}\n-- {mark}\n"));
        }
    };
    write("first", None);
    site.run(&["migrate", "-m", "all"]);
    let full = median(
        (0..3)
            .map(|round| {
                write(&format!("full {round}"), None);
                timed(|| site.status())
            })
            .collect(),
    );
    write("first", None);
    site.status();
    let again = median((0..3).map(|_| timed(|| site.status())).collect());
    line("detect, nothing changed : full", ratio(again, full), "no load");
    for (what, place, wanted) in [
        ("detect, a model in the middle : full", FILES / 2, "at most 0.5 ×"),
        ("detect, a late model : full", FILES - 3, "at most 0.2 ×"),
    ] {
        let times = (0..3).map(|round| {
            write(&format!("changed {round}"), Some(place));
            timed(|| site.status())
        });
        line(what, ratio(median(times.collect()), full), wanted);
    }
}

fn ratio(one: Duration, other: Duration) -> String {
    format!("{:.2} × ({} : {})", one.as_secs_f64() / other.as_secs_f64(), seconds(one), seconds(other))
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

fn load(admin: &mut Psql, url: &str, schema: &Path, name: &str) {
    admin.ask(&format!("CREATE DATABASE {name} TEMPLATE template0;"));
    let mut url = url::Url::parse(url).expect("db url prints a URL");
    url.set_path(name);
    let mut psql = Command::new(program("psql"));
    psql.args(["-X", "-q", "-d", url.as_str(), "-f"]).arg(schema);
    let status = psql.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "psql loads the schema");
    admin.ask(&format!("DROP DATABASE {name} WITH (FORCE);"));
}
