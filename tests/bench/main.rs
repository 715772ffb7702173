//! Speed and size, measured side by side in one run and printed as ratios: `cargo bench`. Run by hand; nothing fails here.
//!
//! `LIMBECK_SCHEMAS` names a folder with `<name>/schema.sql` for the last measurements, which take the largest.

mod catalogs;
mod detect;
mod http;
mod peers;
mod site;

use site::Site;
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn main() {
    // `cargo test --benches` passes this: there is nothing to test.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let size = std::fs::metadata(env!("CARGO_BIN_EXE_limbeck")).map_or(0, |data| data.len());
    line("release binary", format!("{:.1} MB", size as f64 / 1e6), "at most 30 MB");

    let site = Site::new();
    site.run(&["init"]);
    let started = Instant::now();
    let serving = site.serve();
    serving.answers();
    line("ready, the very first run", seconds(started.elapsed()), "within 6 s");

    let again = (0..5).map(|_| {
        let started = Instant::now();
        site.serve().answers();
        started.elapsed()
    });
    line("ready, the cluster is up", seconds(median(again.collect())), "within 0.2 s");

    std::thread::sleep(Duration::from_secs(3));
    line("idle memory", format!("{:.1} MB", serving.resident() as f64 / 1e6), "at most 40 MB");

    page_of_a_million_rows(&site, &serving);
    catalogs::measure(&site);
    let Some(schema) = largest_schema() else {
        println!("LIMBECK_SCHEMAS is not set: detect and diff are not measured");
        return;
    };
    detect::measure(&site, &schema);
    peers::measure(&site, &schema);
}

/// The same 50 rows over HTTP and in an open psql, in turn.
fn page_of_a_million_rows(site: &Site, serving: &site::Serving) {
    let url = site.run(&["db", "url"]);
    let mut psql = site::Psql::open(url.trim());
    psql.ask(
        "CREATE TABLE measured (id bigint PRIMARY KEY, name text NOT NULL, amount numeric(10, 2), at timestamptz); \
         INSERT INTO measured SELECT n, 'row number ' || n, n * 1.5, '2024-01-01'::timestamptz + n * interval '1 s' \
         FROM generate_series(1, 1000000) n; ANALYZE measured;",
    );
    let session = serving.sign_in();
    let query =
        "SELECT id::text, name::text, amount::text, at::text FROM public.measured ORDER BY measured.id LIMIT 51;";
    let path = "/data/public/measured";
    let (mut over_http, mut in_psql) = (Vec::new(), Vec::new());
    for round in 0..210 {
        let started = Instant::now();
        let body = session.get(path);
        let http = started.elapsed();
        assert!(body.contains("row number 50"), "the page has its rows:\n{body}");
        let started = Instant::now();
        psql.ask(query);
        // The first rounds warm both up.
        if round >= 10 {
            over_http.push(http);
            in_psql.push(started.elapsed());
        }
    }
    let (http, psql) = (median(over_http), median(in_psql));
    let ratio = http.as_secs_f64() / psql.as_secs_f64();
    let detail = format!("{ratio:.1} × ({:.2} ms over HTTP, {:.2} ms in psql)", millis(http), millis(psql));
    line("50 of a million rows, HTTP : psql", detail, "at most 4 ×");
}

/// The text of the largest schema. A model has no transactions of its own, so they are taken out for all alike.
fn largest_schema() -> Option<String> {
    let folder = std::env::var_os("LIMBECK_SCHEMAS")?;
    let schemas =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path().join("schema.sql"));
    let size = |path: &PathBuf| path.metadata().map_or(0, |data| data.len());
    let largest = schemas.filter(|path| path.exists()).max_by_key(size)?;
    let text = std::fs::read_to_string(largest).expect("a schema is text");
    Some(text.lines().filter(|line| !matches!(line.trim(), "BEGIN;" | "COMMIT;")).collect::<Vec<_>>().join("\n"))
}

fn line(what: &str, measured: String, wanted: &str) {
    println!("{what:36}{measured:>44}   {wanted}");
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn seconds(time: Duration) -> String {
    format!("{:.3} s", time.as_secs_f64())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
