//! Very large catalogs: read, compared, planned.

use super::site::{Psql, Site};
use super::{line, median, seconds};
use limbeck::catalog::{self, Catalog, Ignore};
use limbeck::{diff, plan};
use sqlx::{Connection, PgConnection};
use std::time::{Duration, Instant};

const TABLES: &str = "DO $$ BEGIN FOR i IN 1..10000 LOOP \
    EXECUTE format('CREATE TABLE wide.t%s (id bigint PRIMARY KEY, %s)', i, (SELECT string_agg(format('c%s %s', n, \
    (ARRAY['int', 'text', 'timestamptz', 'numeric(10,2)'])[n % 4 + 1]), ', ') FROM generate_series(2, 20) n)); \
    IF i % 500 = 0 THEN COMMIT; END IF; END LOOP; END $$;";

/// 10,000 tables with 200,000 columns, in a database of its own on Limbeck's cluster.
pub fn measure(site: &Site) {
    let url = site.run(&["db", "url"]);
    let mut admin = Psql::open(url.trim());
    admin.ask("CREATE DATABASE limbeck_bench_wide TEMPLATE template0;");
    let mut wide = url::Url::parse(url.trim()).expect("db url prints a URL");
    wide.set_path("limbeck_bench_wide");
    let mut psql = Psql::open(wide.as_str());
    psql.ask("CREATE SCHEMA wide;");
    psql.ask(TABLES);
    psql.ask("ANALYZE pg_catalog.pg_class; ANALYZE pg_catalog.pg_attribute; ANALYZE pg_catalog.pg_depend;");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (mut times, before) = (Vec::new(), peak());
    let mut read = || {
        let (read, time) = runtime.block_on(read(wide.as_str()));
        times.push(time);
        read
    };
    let before_catalog = read();
    let memory = peak().saturating_sub(before);
    drop(read());
    let after_catalog = {
        psql.ask("ALTER TABLE wide.t77 ADD COLUMN more text;");
        read()
    };
    line("10,000 tables, 200,000 columns: read", seconds(median(times)), "within 1.5 s");
    line("the memory of that", format!("{:.0} MB", memory as f64 / 1e6), "at most 250 MB");
    let started = Instant::now();
    let changes = diff::diff(&before_catalog, &after_catalog);
    let steps = plan::plan(&before_catalog, &after_catalog, &plan::Options::default()).expect("a plan");
    line("two of them compared and planned", seconds(started.elapsed()), "within 0.5 s");
    assert_eq!((changes.len(), steps.len()), (1, 1));
    drop(psql);
    admin.ask("DROP DATABASE limbeck_bench_wide WITH (FORCE);");
}

async fn read(url: &str) -> (Catalog, Duration) {
    let mut connection = PgConnection::connect(url).await.expect("a connection");
    let started = Instant::now();
    let catalog = catalog::read(&mut connection, &Ignore::default()).await.expect("a catalog");
    let time = started.elapsed();
    let _ = connection.close().await;
    (catalog, time)
}

/// The most memory that this process has had at once, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) * 1024
}
