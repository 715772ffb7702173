//! What goes on working where the browser does less: without streams, without scripts, in a narrow window.

use super::binary::Site;
use super::driver::Driver;

const PASSWORD: &str = "a sentence is a good one";

#[tokio::test(flavor = "multi_thread")]
async fn pages_work_without_streams_and_without_scripts() {
    let mut site = Site::new();
    site.run(&["init"]);
    prepare(&site);
    let address = site.serve();
    let url = |path: &str| format!("{}{path}", address.url);
    let mut driver = Driver::start().await;
    driver.go(address.welcome.as_deref().expect("a one-time link on the first run")).await;
    driver.type_into("[name=name]", "ada").await;
    driver.type_into("[name=password]", PASSWORD).await;
    driver.type_into("[name=again]", PASSWORD).await;
    driver.press("Become the owner").await;
    driver.until("document.querySelector('#stage-models')").await;

    // A browser that has no streams, and one whose streams never come through: the page asks instead.
    for (version, script) in [
        (1, "delete window.EventSource"),
        (2, "window.EventSource = class extends window.EventSource { constructor() { super('/nowhere'); } }"),
    ] {
        let broken = driver.before_each_page(script).await;
        driver.go(&url(&format!("/environments/dev?up={version}"))).await;
        driver.press("Upgrade dev").await;
        driver.until("location.pathname.startsWith('/runs/')").await;
        driver.reads("Running").await;
        driver.until("window.sameDocument = true").await;
        driver.reads("1 version applied in dev").await;
        assert_eq!(driver.value("window.sameDocument").await, "true", "the page changed by itself");
        assert_eq!(driver.value("document.querySelectorAll('[hx-trigger]').length").await, "0", "it asks no more");
        driver.not_before_each_page(broken).await;
    }
    let run = driver.value("location.pathname").await;

    // Three environments beside each other, in a narrow window too.
    driver.go(&url("/migrations")).await;
    driver.look("migrations-of-three-environments").await;
    driver.narrow().await;
    let sideways = "(() => { const frame = document.querySelector('.table-frame'); return frame.scrollWidth - frame.clientWidth; })()";
    assert_eq!(driver.value(sideways).await, "0", "the table needs more than a narrow window has");

    // Without scripts: the same pages, read and found in order.
    let row = "/data/public/shelf/row";
    for (name, path) in [
        ("home", "/"),
        ("models", "/models"),
        ("model", "/models/shelf.sql"),
        ("review", "/review"),
        ("migrations", "/migrations"),
        ("migration", "/migrations/1"),
        ("environment", "/environments/dev"),
        ("what-would-run", "/environments/dev?up=newest"),
        ("run", &run),
        ("data", "/data?env=dev"),
        ("rows", "/data/public/shelf?env=dev"),
        ("row", &format!("{row}?env=dev&column=id&value=1")),
        ("editing-a-row", &format!("{row}/edit?env=dev&column=id&value=1")),
        ("a-row-that-others-keep", &format!("{row}/delete?env=dev&column=id&value=1")),
        ("account", "/account"),
        ("not-found", "/nowhere"),
    ] {
        driver.go_without_script(&url(path)).await;
        assert_eq!(driver.value("document.documentElement.dataset.script").await, "undefined", "no script ran: {path}");
        driver.glance(&format!("without-script-{name}")).await;
    }
    let problems = driver.finish().await;
    // The page that is not there, and what htmx logs of a stream that never comes through.
    let meant = ["status of 404", "/nowhere", "[object Event]"];
    let problems: Vec<&String> =
        problems.iter().filter(|problem| !meant.iter().any(|words| problem.contains(words))).collect();
    assert!(problems.is_empty(), "{} problems in the browser:\n{problems:#?}\n{}", problems.len(), site.log());
}

/// Three environments, of which one does not answer, and three migrations that take their time.
fn prepare(site: &Site) {
    let project = site.project();
    site.run(&["db", "start"]);
    let settings = project.join("limbeck.toml");
    let mut text = std::fs::read_to_string(&settings).expect("the project's settings");
    let dev = site.run(&["db", "url"]);
    let away = "postgres://nobody@127.0.0.1:1/away";
    for (name, at) in [("staging", dev.trim()), ("production", away)] {
        text.push_str(&format!("\n[environments.{name}]\nurl = {at:?}\n"));
    }
    std::fs::write(settings, text).expect("settings");
    let shelf = "CREATE TABLE shelf (id int PRIMARY KEY, above int REFERENCES shelf);\n";
    std::fs::write(project.join("schema/shelf.sql"), shelf).expect("a model");
    let slow = "SELECT pg_sleep(4);\n";
    for (name, up, down) in [
        ("1_shelf", format!("{shelf}INSERT INTO shelf VALUES (1, NULL), (2, 1);\n{slow}"), "DROP TABLE shelf;\n"),
        ("2_slow_and_described_at_some_length", slow.to_owned(), "SELECT 1;\n"),
        ("3_gone", "DROP TABLE shelf;\n".to_owned(), "SELECT 1;\n"),
    ] {
        std::fs::write(project.join(format!("migrations/{name}.up.sql")), up).expect("a migration");
        std::fs::write(project.join(format!("migrations/{name}.down.sql")), down).expect("a migration");
    }
}
