//! Every template rendered with sample data, hostile names among it: what has to hold for all of them is tested here.
//!
//! `LIMBECK_SAMPLES=<folder>` also writes the pages there, with the browser's files beside them, to be looked at.

use super::{EnvironmentLink, Page, account, assets, login, parts, urls, welcome};
use crate::auth::{Density, Role, Theme, User};
use std::path::Path;

/// A name that a database may have and that HTML must not take for its own.
pub(super) const MARKUP: &str = "<script>alert('x')</script>\"&amp;";

/// A page of an owner, in a project with a hostile name.
pub(super) fn page(path: &str) -> Page {
    let environment =
        |name: &str, protected| EnvironmentLink { name: name.to_owned(), address: urls::environment(name), protected };
    Page {
        user: Some(User {
            id: uuid::Uuid::nil(),
            name: "ada".to_owned(),
            role: Role::Owner,
            theme: Theme::Auto,
            density: Density::Normal,
            disabled: false,
            has_password: true,
            created_at: time::OffsetDateTime::UNIX_EPOCH,
        }),
        csrf: "token".to_owned(),
        project: "bookshop".to_owned(),
        path: path.to_owned(),
        environments: vec![environment("dev", false), environment("staging", false), environment("production", true)],
        ..Page::default()
    }
}

/// A comparison that found nothing.
pub(super) fn nothing_changed() -> std::sync::Arc<crate::history::Detection> {
    std::sync::Arc::new(crate::history::Detection {
        before: Default::default(),
        after: Default::default(),
        changes: vec![],
        renames: vec![],
        questions: vec![],
        steps: vec![],
        answered: vec![],
        server_major: 15,
        fingerprint: String::new(),
    })
}

fn samples() -> Vec<(&'static str, askama::Result<String>)> {
    use askama::Template;
    let visitor = |path| Page { user: None, environments: vec![], ..page(path) };
    let account = account::Account::sample(page("/account")).expect("the sample page has a user");
    vec![
        ("account", account.render()),
        ("login", login::Login::sample(visitor("/login")).render()),
        ("parts", parts::Parts::new(page("/-/parts"), &Default::default()).render()),
        ("welcome-first", welcome::Welcome::sample(visitor("/welcome/x"), true).render()),
        ("welcome-user", welcome::Welcome::sample(visitor("/welcome/x"), false).render()),
    ]
}

#[test]
fn every_template_renders_sample_data_without_letting_markup_through() {
    for (name, html) in samples() {
        let html = html.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!html.contains("<script>"), "{name} lets a name through as markup");
        assert!(!html.contains("<style") && !html.contains(" style=") && !html.contains(" onclick="), "{name}: inline");
        assert!(!html.contains("/assets/missing"), "{name} names a file that is not there");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one title");
        write(name, &html);
    }
}

/// htmx 4, which npm calls the latest, changes inheritance, swaps and events.
#[test]
fn htmx_is_of_the_second_version() {
    if !assets::has_htmx() {
        return;
    }
    let script = assets::text("limbeck.js");
    let version = script.split("version:\"").nth(1).and_then(|rest| rest.split('"').next());
    assert!(version.is_some_and(|version| version.starts_with("2.0.")), "{version:?}");
}

fn write(name: &str, html: &str) {
    let Some(folder) = std::env::var_os("LIMBECK_SAMPLES") else { return };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder.join("assets")).expect("a folder");
    std::fs::write(folder.join(name).with_extension("html"), html).expect("a page");
    for (url, bytes) in assets::all() {
        std::fs::write(folder.join(url.trim_start_matches('/')), bytes).expect("a file");
    }
}
