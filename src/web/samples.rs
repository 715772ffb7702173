//! Every template rendered with sample data, hostile names among it: what has to hold for all of them is tested here.
//!
//! `LIMBECK_SAMPLES=<folder>` also writes the pages there, with the browser's files beside them, to be looked at.

use super::detections::Trouble;
use super::overview::Overview;
use super::runs::{self, Run};
use super::{EnvironmentLink, Page, account, assets, environments, home, login, migrations, model_files, models};
use super::{parts, review, urls, welcome};
use crate::auth::{Density, Role, Theme, User};
use crate::catalog::{Catalog, Kind, ObjectId, Table, Unmodelled};
use crate::diff::{Candidate, Rename, diff};
use crate::history::{self, Answers, Applied, Detection, Direction, Draft, Event, File, Migration, Problem, Standing};
use crate::plan::HazardKind;
use std::path::Path;
use std::sync::Arc;
use time::OffsetDateTime;

/// A name that a database may have and that HTML must not take for its own.
pub(super) const MARKUP: &str = "<script>alert('x')</script>\"&amp;";
/// 63 bytes, the longest name that PostgreSQL keeps, without a place to break it.
const LONG: &str = "a_name_of_sixty_three_bytes_without_any_place_where_it_breaks_x";
const RIGHT_TO_LEFT: &str = "كتاب";

/// A comparison that found nothing.
pub(super) fn nothing_changed() -> Arc<Detection> {
    Arc::new(Detection {
        before: Catalog::default(),
        after: Catalog::default(),
        changes: vec![],
        renames: vec![],
        questions: vec![],
        steps: vec![],
        answered: vec![],
        server_major: 15,
        fingerprint: String::new(),
    })
}

fn page(path: &str) -> Page {
    let environment =
        |name: &str, protected| EnvironmentLink { name: name.to_owned(), address: urls::environment(name), protected };
    Page {
        user: Some(User {
            id: uuid::Uuid::nil(),
            name: MARKUP.to_owned(),
            role: Role::Owner,
            theme: Theme::Auto,
            density: Density::Normal,
            disabled: false,
            has_password: true,
            created_at: OffsetDateTime::UNIX_EPOCH,
        }),
        csrf: "token".to_owned(),
        project: LONG.to_owned(),
        path: path.to_owned(),
        environments: vec![environment("dev", false), environment(MARKUP, false), environment("production", true)],
        ..Page::default()
    }
}

fn changed(with_questions: bool) -> Arc<Detection> {
    let table = |name: &str| Table::new(ObjectId::table("shop", name));
    let catalog = |names: &[&str]| Catalog {
        tables: names.iter().map(|name| table(name)).map(|table| (table.id.clone(), table)).collect(),
        ..Catalog::default()
    };
    let (before, mut after) = (catalog(&["gone", MARKUP]), catalog(&[LONG, RIGHT_TO_LEFT]));
    after.unmodelled = vec![Unmodelled {
        kind: "view".to_owned(),
        name: MARKUP.to_owned(),
        because_of: Some(MARKUP.to_owned()),
        is_setting: false,
        needs: vec![],
    }];
    after.ignored.objects.insert(ObjectId::table("shop", MARKUP));
    let column = |name: &str| ObjectId::of_table(Kind::Column, &ObjectId::table("shop", MARKUP), name);
    let rename = Rename { from: column(MARKUP), to: column(LONG) };
    let question = Candidate { rename: rename.clone(), score: 0.75, evidence: vec![MARKUP.to_owned()] };
    let steps = parts::steps().into_iter();
    let steps = steps.map(|(_, step)| Draft { up: step.clone(), down: step });
    Arc::new(Detection {
        changes: diff(&before, &after),
        renames: vec![rename],
        questions: if with_questions { vec![question] } else { vec![] },
        steps: if with_questions { vec![] } else { steps.collect() },
        before,
        after,
        ..(*nothing_changed()).clone()
    })
}

fn migration(version: i64, description: &str, series: Vec<i64>) -> Migration {
    let file = |ending: &str| {
        let text = format!("-- @hazard drop-column: every value of `{MARKUP}` is lost\nDROP TABLE \"{MARKUP}\";\n");
        File::new(format!("migrations/{version}_{description}.{ending}.sql").into(), text)
    };
    let (up, down) = (file("up"), Some(file("down")));
    Migration { version, description: description.to_owned(), up, down, series }
}

fn overview() -> Overview {
    let applied = |version| Applied {
        version,
        description: MARKUP.to_owned(),
        installed_on: OffsetDateTime::UNIX_EPOCH,
        checksum: vec![],
        execution_time: Some(8_000_000),
        success: true,
    };
    let problem = Problem { message: format!("`{MARKUP}` was edited"), hint: "bring `it` back".to_owned() };
    let standing = |environment: &str, versions: &[i64], pending: &[i64]| Standing {
        environment: environment.to_owned(),
        applied: versions.iter().map(|version| applied(*version)).collect(),
        pointer: versions.last().copied(),
        pending: pending.to_vec(),
        problems: vec![],
        unreachable: None,
    };
    let wrong = Standing { problems: vec![problem], ..standing(MARKUP, &[1, 9], &[2, 3]) };
    let away = Standing { unreachable: Some(MARKUP.to_owned()), ..standing("production", &[], &[]) };
    Overview {
        migrations: vec![
            migration(1, MARKUP, vec![1]),
            migration(2, LONG, vec![2, 3]),
            Migration { down: None, ..migration(3, RIGHT_TO_LEFT, vec![2, 3]) },
        ],
        standings: vec![standing("dev", &[1, 2], &[3]), wrong, away],
        trouble: None,
    }
}

fn loss(count: Option<i64>) -> history::Loss {
    let (file, object) = ("1_x.up.sql".to_owned(), MARKUP.to_owned());
    history::Loss { kind: HazardKind::DropTable, file, object, column: false, count }
}

fn environment(name: &str, direction: Direction, versions: &[i64]) -> environments::Show {
    let intent = environments::Intent {
        direction,
        target: "newest".to_owned(),
        versions: versions.to_vec(),
        stays: None,
        widened: true,
    };
    environments::Show {
        page: page(&urls::environment(name)),
        overview: overview(),
        name: name.to_owned(),
        protected: name == "production",
        intent: (!versions.is_empty()).then_some(intent),
        losses: vec![loss(Some(3)), loss(None)],
        word_error: MARKUP.to_owned(),
        runs: vec![runs::Line::of(&Run::sample(name, vec![], None))],
        key: runs::new_key(),
    }
}

fn run(ended: Option<Result<usize, (String, String)>>) -> runs::Show {
    let started =
        Event::Started { version: 1, description: MARKUP.to_owned(), direction: Direction::Up, statements: 3 };
    let statement = |number| Event::Statement { version: 1, number, sql: format!("SELECT '{MARKUP}'") };
    let done = Event::StatementDone { version: 1, number: 1, milliseconds: 8 };
    runs::Show::of(page("/runs/x"), Run::sample(MARKUP, vec![started, statement(1), done, statement(2)], ended))
}

fn run_cut_off() -> runs::Show {
    let mut show = run(None);
    show.progress.cut_off();
    show
}

fn samples() -> Vec<(&'static str, askama::Result<String>)> {
    use askama::Template;
    let trouble = || Trouble {
        model: Some(format!("a/{MARKUP}.sql")),
        line: 2,
        message: MARKUP.to_owned(),
        hint: MARKUP.to_owned(),
    };
    let home = |files, found, overview| home::Home { page: page("/"), files, found, overview };
    let files = || -> Vec<model_files::ModelFile> {
        let paths = ["author.sql".to_owned(), format!("a/{MARKUP}.sql"), format!("a/{LONG}.sql")];
        paths.into_iter().map(|path| model_files::ModelFile { path, size: 1_234 }).collect()
    };
    let model = |note, found| models::Show {
        page: page("/models/x"),
        files: files(),
        path: format!("a/{MARKUP}.sql"),
        text: format!("-- {MARKUP}\nCREATE TABLE \"{RIGHT_TO_LEFT}\" ();\n"),
        before: String::new(),
        note,
        found,
    };
    let list = |files, found| models::List { page: page("/models"), files, found, new: models::New::default() };
    let review = |found, form| review::Review { page: page("/review"), found, answers: Answers::default(), form };
    let unsound = review::Written {
        message: MARKUP.to_owned(),
        message_error: MARKUP.to_owned(),
        unconfirmed: vec![HazardKind::DropColumn],
        trouble: Some(trouble()),
    };
    let versions = |overview| migrations::List { page: page("/migrations"), overview };
    let version = migrations::Show {
        page: page("/migrations/2"),
        overview: overview(),
        migration: migration(2, MARKUP, vec![2, 3]),
        written: true,
    };
    let failed = Some(Err((format!("{MARKUP}\ndetail"), MARKUP.to_owned())));
    let visitor = |path| Page { user: None, environments: vec![], ..page(path) };
    let account = account::Account::sample(page("/account")).expect("the sample page has a user");
    vec![
        ("parts", parts::Parts::new(page("/-/parts"), &Default::default()).render()),
        ("home", home(3, Ok(changed(false)), overview()).render()),
        ("home-wrong", home(3, Err(trouble()), overview()).render()),
        ("home-empty", home(0, Ok(nothing_changed()), Overview::default()).render()),
        ("models", list(files(), Err(trouble())).render()),
        ("models-empty", list(vec![], Ok(nothing_changed())).render()),
        ("model", model(models::Note::Saved, Ok(changed(false))).render()),
        ("model-wrong", model(models::Note::Changed(MARKUP.to_owned()), Err(trouble())).render()),
        ("review", review(Ok(changed(false)), unsound).render()),
        ("review-questions", review(Ok(changed(true)), Default::default()).render()),
        ("review-empty", review(Ok(nothing_changed()), Default::default()).render()),
        ("review-wrong", review(Err(trouble()), Default::default()).render()),
        ("migrations", versions(overview()).render()),
        ("migrations-empty", versions(Overview::default()).render()),
        ("migration", version.render()),
        ("environment", environment("dev", Direction::Up, &[]).render()),
        ("environment-down", environment(MARKUP, Direction::Down, &[9, 2, 1]).render()),
        ("environment-away", environment("production", Direction::Up, &[]).render()),
        ("run", run(None).render()),
        ("run-done", run(Some(Ok(1))).render()),
        ("run-failed", run(failed).render()),
        ("run-cut-off", run_cut_off().render()),
        ("account", account.render()),
        ("login", login::Login::sample(visitor("/login")).render()),
        ("welcome-first", welcome::Welcome::sample(visitor("/welcome/x"), true).render()),
        ("welcome-user", welcome::Welcome::sample(visitor("/welcome/x"), false).render()),
    ]
}

#[test]
fn every_template_renders_sample_data_without_letting_markup_through() {
    for (name, html) in samples() {
        let html = html.unwrap_or_else(|error| panic!("{name}: {error}"));
        write(name, &html);
        assert!(!html.contains("<script>"), "{name} lets a name through as markup");
        assert!(!html.contains("<style") && !html.contains(" style=") && !html.contains(" onclick="), "{name}: inline");
        assert!(!html.contains("/assets/missing"), "{name} names a file that is not there");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one title");
        let forms = html.matches("method=\"post\"").count();
        assert_eq!(html.matches("name=\"_csrf\"").count(), forms, "{name} has a form without its token");
    }
}

#[test]
fn every_icon_that_a_template_names_is_drawn() {
    let icons = assets::text("icons.svg");
    for (name, html) in samples() {
        for part in html.expect("it renders").split(&format!("{}#", assets::url("icons.svg"))).skip(1) {
            let icon = part.split('"').next().unwrap_or_default();
            assert!(icons.contains(&format!("id=\"{icon}\"")), "{name} names the icon `{icon}`");
        }
    }
}

#[test]
fn what_has_to_be_typed_is_the_name_of_the_environment() {
    let html = askama::Template::render(&environment("production", Direction::Up, &[1])).expect("it renders");
    assert!(html.contains("data-word=\"production\""), "{html}");
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
