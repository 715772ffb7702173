//! Issue by issue, the steps of a person's first hour.

use super::binary::Site;
use super::driver::Driver;

const BOOK_WITH_AN_ERROR: &str = "-- Books that we have.
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title texd NOT NULL
);
";

const BOOK: &str = "-- Books that we have.
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL
);
";

const BOOK_WITH_PRICE: &str = "-- Books that we have.
CREATE TABLE book (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    price numeric(8, 2) NOT NULL DEFAULT 10
);
COMMENT ON TABLE book IS '<b>one</b> title each';
";

const PASSWORD: &str = "a sentence is a good one";

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_folder_to_an_applied_and_undone_migration() {
    let mut site = Site::new();
    site.run(&["init"]);
    let address = site.serve();
    let mut driver = Driver::start().await;
    let url = |path: &str| format!("{}{path}", address.url);

    // The owner is made through the link.
    driver.go(address.welcome.as_deref().expect("a one-time link on the first run")).await;
    driver.reads("Welcome").await;
    driver.look("welcome").await;
    driver.type_into("[name=name]", "ada").await;
    driver.type_into("[name=password]", PASSWORD).await;
    driver.type_into("[name=again]", PASSWORD).await;
    driver.press("Become the owner").await;
    driver.until("document.querySelector('#stage-models')").await;
    driver.look("home-of-an-empty-project").await;

    // A model is written with an error, which is shown at its line, and then right.
    driver.go(&url("/models")).await;
    driver.until("document.querySelector('[name=path]')").await;
    driver.type_into("[name=path]", "tables/book.sql").await;
    driver.press("Create and edit").await;
    driver.paste_into("textarea[name=text]", BOOK_WITH_AN_ERROR).await;
    driver.press("Save").await;
    driver.until("document.querySelector('.numbers .wrong')?.innerText === '4'").await;
    driver.reads("texd").await;
    driver.look("model-with-an-error").await;
    driver.go(&url("/")).await;
    driver.reads("tables/book.sql").await;
    driver.look("home-with-an-error").await;
    driver.go(&url("/models/tables/book.sql")).await;
    driver.paste_into("textarea[name=text]", BOOK).await;
    driver.press("Save").await;
    driver.reads("Saved").await;
    driver.look("model").await;
    driver.go(&url("/models")).await;
    driver.look("models").await;

    // Home says what changed, review shows it, and the migration is written.
    create_migration(&mut driver, &url("/"), "books").await;
    driver.look("migration").await;
    upgrade(&driver, &url("/environments/dev")).await;
    driver.look("run").await;

    // A second one, applied, undone and applied again.
    driver.go(&url("/models/tables/book.sql")).await;
    driver.paste_into("textarea[name=text]", BOOK_WITH_PRICE).await;
    driver.press("Save").await;
    driver.reads("Saved").await;
    create_migration(&mut driver, &url("/"), "prices").await;
    driver.go(&url("/environments/dev")).await;
    driver.look("environment-with-a-pending-version").await;
    upgrade(&driver, &url("/environments/dev")).await;
    driver.go(&url("/migrations")).await;
    driver.reads("prices").await;
    driver.look("migrations").await;
    downgrade(&mut driver, &url("/environments/dev")).await;
    driver.go(&url("/")).await;
    driver.reads("1 not applied").await;
    driver.look("home-with-a-pending-version").await;
    upgrade(&driver, &url("/environments/dev")).await;
    driver.go(&url("/")).await;
    driver.reads("up to date").await;
    driver.look("home-in-step").await;

    rows(&mut driver, &url("/data")).await;

    for (name, path) in [("account", "/account"), ("parts", "/-/parts"), ("not-found", "/nowhere")] {
        driver.go(&url(path)).await;
        driver.look(name).await;
    }
    driver.go(&url("/account")).await;
    leave(&mut driver).await;

    // The command line sees what the browser did.
    let current = site.run(&["current"]);
    let history = site.run(&["history"]);
    let newest = history.lines().find(|line| line.contains(current.trim()));
    assert!(newest.is_some_and(|line| line.contains("prices")), "{current} is not `prices` in\n{history}");
    let problems = driver.finish().await;
    let problems: Vec<&String> = problems.iter().filter(|problem| !problem.contains("status of 404")).collect();
    assert!(problems.is_empty(), "{} problems in the browser:\n{problems:#?}\n{}", problems.len(), site.log());
}

async fn create_migration(driver: &mut Driver, home: &str, message: &str) {
    driver.go(home).await;
    driver.until("document.querySelector('.flow.waits a[href=\"/review\"]')").await;
    driver.look("home-with-changes").await;
    driver.press("Review").await;
    driver.until("document.querySelector('[name=message]')").await;
    driver.reads("What would run").await;
    driver.look("review").await;
    driver.type_into("[name=message]", message).await;
    driver.press("Create migration").await;
    driver.reads("written and proven").await;
}

async fn upgrade(driver: &Driver, environment: &str) {
    driver.go(environment).await;
    driver.press("Upgrade to the newest").await;
    driver.reads("What would run in dev").await;
    driver.press("Upgrade dev").await;
    driver.until("location.pathname.startsWith('/runs/')").await;
    driver.reads("done in").await;
}

async fn downgrade(driver: &mut Driver, environment: &str) {
    driver.go(environment).await;
    driver.press("Undo").await;
    driver.reads("What would run in dev").await;
    driver.look("downgrade").await;
    if driver.value("document.querySelectorAll('[name=word]').length").await != "0" {
        driver.type_into("[name=word]", "dev").await;
    }
    driver.press("Downgrade dev").await;
    driver.until("location.pathname.startsWith('/runs/')").await;
    driver.reads("done in").await;
}

/// A row is added, edited and deleted.
async fn rows(driver: &mut Driver, data: &str) {
    driver.go(data).await;
    driver.look("data").await;
    driver.press("book").await;
    driver.until("document.querySelector('h1')?.innerText.includes('book')").await;
    driver.look("rows-of-an-empty-table").await;
    driver.press("Add").await;
    driver.type_into("#v-2", "Orlando <b>").await;
    driver.look("a-new-row").await;
    driver.press("Add row").await;
    driver.reads("Orlando <b>").await;
    driver.look("a-row").await;
    driver.press("Edit").await;
    driver.type_into("#v-2", "Orlando: A Biography").await;
    driver.press("Save").await;
    driver.reads("Orlando: A Biography").await;
    let row = driver.value("location.href").await;
    driver.go(&format!("{data}/public/book")).await;
    driver.reads("Orlando: A Biography").await;
    driver.look("rows").await;
    driver.go(&row).await;
    driver.press("Delete").await;
    driver.look("deleting-a-row").await;
    driver.press("Delete the row").await;
    driver
        .until("!document.body.innerText.includes('Orlando: A Biography') || location.pathname.endsWith('/book')")
        .await;
}

async fn leave(driver: &mut Driver) {
    driver.press("Account: ada").await;
    driver.press("Sign out").await;
    driver.reads("Sign in").await;
    driver.look("login").await;
}
