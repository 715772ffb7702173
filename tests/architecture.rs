//! The shape of the project, as a test: who may import whom, what stands at the head of a file and how long one gets, and
//! the two mirrors (the engine grid, the page row) with their counterparts in tests and templates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a room may import, and what must not stand in its text.
struct Room {
    name: &'static str,
    may_import: &'static [&'static str],
    must_not_say: &'static [&'static str],
}

/// Words that only a room with I/O says.
const IMPURE: &[&str] = &[
    "sqlx",
    "tokio",
    "axum",
    "askama",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "std::thread",
    "OffsetDateTime",
    "SystemTime",
    "Instant",
    "HashMap",
    "HashSet",
    "rand::",
];
/// SQL text and what runs it.
const SQL: &[&str] =
    &["sqlx::query(", "sqlx::query_", "query!(", "query_as!(", "query_scalar!(", "raw_sql", "sql!(", "QueryBuilder"];

const ABOVE_HISTORY: &[&str] = &["catalog", "cluster", "config", "diff", "environment", "plan", "sql"];
const OF_ROWS: &[&str] = &["catalog", "config", "environment", "sql"];
const OF_PAGES: &[&str] = &["axum", "askama"];
const ALL_BUT_CLI: &[&str] = &[
    "auth",
    "catalog",
    "cluster",
    "config",
    "console",
    "data",
    "diagram",
    "diff",
    "environment",
    "history",
    "plan",
    "review",
    "sql",
    "web",
];

/// The arrows. A room that is not listed does not exist; one that does not exist yet may be listed.
const ROOMS: &[Room] = &[
    Room { name: "sql", may_import: &[], must_not_say: &["tokio", "axum", "std::fs"] },
    Room { name: "config", may_import: &[], must_not_say: &["sqlx::", "tokio", "axum"] },
    Room { name: "cluster", may_import: &["config", "sql"], must_not_say: &["axum"] },
    Room { name: "environment", may_import: &["cluster", "config", "sql"], must_not_say: &["axum"] },
    Room { name: "catalog", may_import: &["config", "sql"], must_not_say: &["axum", "tokio::", "std::fs"] },
    Room { name: "diff", may_import: &["catalog"], must_not_say: IMPURE },
    Room { name: "plan", may_import: &["catalog", "diff", "sql"], must_not_say: IMPURE },
    Room { name: "history", may_import: ABOVE_HISTORY, must_not_say: &["axum", "askama", "println!"] },
    Room { name: "data", may_import: OF_ROWS, must_not_say: OF_PAGES },
    Room { name: "diagram", may_import: OF_ROWS, must_not_say: &["axum"] },
    Room { name: "console", may_import: OF_ROWS, must_not_say: OF_PAGES },
    Room {
        name: "review",
        may_import: &["catalog", "cluster", "config", "diff", "environment", "history", "plan", "sql"],
        must_not_say: OF_PAGES,
    },
    Room { name: "auth", may_import: &["config", "sql"], must_not_say: OF_PAGES },
    Room { name: "web", may_import: ALL_BUT_CLI, must_not_say: SQL },
    Room {
        name: "cli",
        may_import: &[
            "auth",
            "catalog",
            "cluster",
            "config",
            "console",
            "data",
            "diagram",
            "diff",
            "environment",
            "history",
            "plan",
            "review",
            "sql",
            "web",
        ],
        must_not_say: SQL,
    },
];

/// Source files that may be longer than 400 lines, each with its reason.
const LONG: &[(&str, &str)] = &[];
const LONGEST: usize = 400;

/// Kinds whose catalog is read by the query of another one.
const READ_WITH: &[(&str, &str)] = &[("procedures", "functions")];

/// Templates that are no page: what pages are made of.
const NO_PAGES: &[&str] = &["base", "error", "parts"];

#[test]
fn every_room_imports_only_what_is_below_it() {
    let mut wrong = Vec::new();
    for file in sources("src") {
        let Some(name) = room_of(&file) else { continue };
        let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
            wrong.push(format!("{}: the room `{name}` is not in the table", file.display()));
            continue;
        };
        for (line, imported) in imports(&code(&file)) {
            if imported != name && !room.may_import.contains(&imported.as_str()) {
                wrong.push(format!("{}:{line}: `{name}` must not import `{imported}`", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_says_what_belongs_to_another() {
    let mut wrong = Vec::new();
    for file in sources("src") {
        let text = code(&file);
        let room = room_of(&file).and_then(|name| ROOMS.iter().find(|room| room.name == name));
        for word in room.map_or(&[][..], |room| room.must_not_say) {
            wrong.extend(lines_with(&text, word).map(|line| format!("{}:{line}: says `{word}`", file.display())));
        }
        if file != Path::new("src/sql.rs") {
            let word = "AssertSqlSafe";
            wrong.extend(lines_with(&text, word).map(|line| format!("{}:{line}: says `{word}`", file.display())));
        }
        let prints = ["println!", "print!", "eprintln!"];
        if !file.starts_with("src/cli") && file != Path::new("src/main.rs") {
            for word in prints {
                wrong.extend(lines_with(&text, word).map(|line| format!("{}:{line}: prints", file.display())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_binary_knows_the_command_line_and_nothing_else() {
    let text = code(Path::new("src/main.rs"));
    let rooms = ROOMS.iter().filter(|room| room.name != "cli");
    let known: Vec<&str> =
        rooms.map(|room| room.name).filter(|name| text.contains(&format!("limbeck::{name}"))).collect();
    assert!(known.is_empty(), "src/main.rs uses {known:?}");
}

#[test]
fn the_arrows_point_down_only() {
    let table: BTreeMap<&str, &[&str]> = ROOMS.iter().map(|room| (room.name, room.may_import)).collect();
    for room in ROOMS {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = room.may_import.iter().copied().filter(|name| *name != room.name).collect();
        while let Some(name) = open.pop() {
            if reached.insert(name) {
                open.extend(table.get(name).into_iter().flat_map(|below| below.iter().copied()).filter(|b| *b != name));
            }
        }
        assert!(!reached.contains(room.name), "`{}` reaches itself", room.name);
    }
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    let files = sources("src").into_iter().chain(sources("tests")).chain(sources("assets"));
    let bare: Vec<String> =
        files.filter(|file| !read(file).starts_with("//! ")).map(|file| file.display().to_string()).collect();
    assert!(bare.is_empty(), "without a `//!` head: {}", bare.join(", "));
}

#[test]
fn no_file_is_longer_than_one_can_read() {
    let listed = |file: &Path| LONG.iter().any(|(name, _)| Path::new(name) == file);
    let long: Vec<String> = sources("src")
        .into_iter()
        .filter(|file| !listed(file))
        .map(|file| (without_tests(&read(&file)).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, file)| format!("{} has {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
    for (name, reason) in LONG {
        let lines = without_tests(&read(Path::new(name))).lines().count();
        assert!(lines > LONGEST && !reason.is_empty(), "{name} need not be listed");
    }
}

#[test]
fn the_readme_shows_every_room() {
    let readme = read(Path::new("README.md"));
    let tour = readme.split("## Code tour").nth(1).expect("README.md has a section `## Code tour`");
    let tour = tour.split("\n## ").next().unwrap_or(tour);
    let missing: Vec<String> =
        rooms_that_are_there().into_iter().filter(|r| !tour.contains(&format!("`{r}`"))).collect();
    assert!(missing.is_empty(), "the code tour does not show {missing:?}");
}

#[test]
fn the_engine_grid_is_full() {
    let mut missing = Vec::new();
    for kind in kinds() {
        let read_with = READ_WITH.iter().find(|(own, _)| *own == kind).map_or(kind.as_str(), |(_, other)| other);
        for file in [
            format!("src/catalog/{read_with}.rs"),
            format!("src/catalog/{read_with}.sql"),
            format!("src/diff/{kind}.rs"),
            format!("src/plan/{kind}.rs"),
        ] {
            if !Path::new(&file).is_file() {
                missing.push(file);
            }
        }
        let cases = format!("tests/cases/{kind}");
        if folders(&cases).is_empty() {
            missing.push(format!("{cases}/*"));
        }
    }
    assert!(missing.is_empty(), "the engine grid lacks {missing:?}");
}

/// The columns of the engine grid, `Table tables "table",` in its list, and the comments, which are on all of them.
fn kinds() -> Vec<String> {
    let text = read(Path::new("src/catalog/grid.rs"));
    let of_line = |line: &str| -> Option<String> {
        match line.split_whitespace().collect::<Vec<_>>().as_slice() {
            [kind, kinds, word, ..] if word.starts_with('"') && kind.starts_with(char::is_uppercase) => {
                Some((*kinds).to_owned())
            }
            _ => None,
        }
    };
    let mut kinds: Vec<String> = text.lines().filter_map(of_line).collect();
    assert!(kinds.len() > 9, "src/catalog/grid.rs lists the kinds: {kinds:?}");
    kinds.push("comments".to_owned());
    kinds
}

#[test]
fn every_page_has_its_template_and_its_test() {
    let mut missing = Vec::new();
    for page in pages() {
        if !Path::new(&format!("templates/{page}.html")).is_file() && !Path::new(&format!("templates/{page}")).is_dir()
        {
            missing.push(format!("templates/{page}.html"));
        }
        if !Path::new(&format!("tests/web/{page}.rs")).is_file() && !Path::new(&format!("tests/web/{page}")).is_dir() {
            missing.push(format!("tests/web/{page}.rs"));
        }
    }
    assert!(missing.is_empty(), "missing: {missing:?}");
}

#[test]
fn every_template_has_its_page() {
    let pages = pages();
    let strays: Vec<String> = entries("templates")
        .into_iter()
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .filter(|name| !NO_PAGES.contains(&name.as_str()) && !pages.contains(name))
        .collect();
    assert!(strays.is_empty(), "templates without a page: {strays:?}");
}

#[test]
fn every_command_has_its_test() {
    let text = read(Path::new("src/cli/mod.rs"));
    let commands = text.lines().filter_map(|line| line.trim().strip_prefix("Command::")?.split('(').next());
    let commands: BTreeSet<String> = commands.map(str::to_lowercase).collect();
    assert!(commands.len() > 10, "src/cli/mod.rs dispatches on `Command::…`: {commands:?}");
    let missing: Vec<String> = commands
        .into_iter()
        .map(|command| format!("tests/cli/{command}.rs"))
        .filter(|file| !Path::new(file).is_file())
        .collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
}

/// The pages: files of `web` with a struct that is a template of their own name.
fn pages() -> BTreeSet<String> {
    let files = entries("src/web").into_iter().filter(|path| path.extension().is_some_and(|found| found == "rs"));
    files
        .filter_map(|file| {
            let name = file.file_stem()?.to_string_lossy().into_owned();
            let text = code(&file);
            let own = [format!("path = \"{name}.html\""), format!("path = \"{name}/")];
            own.iter().any(|path| text.contains(path.as_str())).then_some(name)
        })
        .filter(|name| name != "error")
        .collect()
}

fn rooms_that_are_there() -> BTreeSet<String> {
    sources("src").iter().filter_map(|file| room_of(file)).collect()
}

/// The room that a file belongs to; none for the binary and the map.
fn room_of(file: &Path) -> Option<String> {
    let below = file.strip_prefix("src").ok()?;
    let first = below.components().next()?.as_os_str().to_string_lossy().into_owned();
    let name = first.strip_suffix(".rs").unwrap_or(&first).to_owned();
    (name != "main" && name != "lib").then_some(name)
}

/// What a text imports of the crate, with the line: `crate::room…` and `crate::{room…, room…}`.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, marker) in text.match_indices("crate::") {
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + marker.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            let mut first = true;
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => first = true,
                    c if depth == 0 && first && (c.is_alphanumeric() || c == '_') => word.push(c),
                    c if !c.is_whitespace() => first = false,
                    _ => {}
                }
                if !word.is_empty() && (!first || character == ',') {
                    found.push((line, std::mem::take(&mut word)));
                }
            }
            if !word.is_empty() {
                found.push((line, word));
            }
        } else {
            let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push((line, word));
        }
    }
    found
}

#[test]
fn imports_are_read_alone_and_in_groups() {
    let text = "use crate::sql;\nuse crate::{plan::{Step, Lock}, diff, catalog::Kind};\nlet x = crate::web::y();";
    let found: Vec<String> = imports(text).into_iter().map(|(line, name)| format!("{line}{name}")).collect();
    assert_eq!(found, ["1sql", "2plan", "2diff", "2catalog", "3web"]);
}

/// A file's text without its tests and comments.
fn code(file: &Path) -> String {
    let text = read(file);
    let lines = without_tests(&text).lines();
    let bare = lines.map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    bare.collect::<Vec<_>>().join("\n")
}

fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

fn lines_with<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.lines().enumerate().filter(move |(_, line)| says(line, word)).map(|(index, _)| index + 1)
}

/// Whether a line says a word, not as the end of a longer one.
fn says(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn folders(path: &str) -> Vec<PathBuf> {
    entries(path).into_iter().filter(|path| path.is_dir()).collect()
}

fn entries(path: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(path).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// Every Rust file below a folder, sorted.
fn sources(path: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in entries(path) {
        if entry.is_dir() {
            found.extend(sources(&entry.to_string_lossy()));
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
    found
}
