//! What a case needs and the server at hand does not have: such a case is named, and not passed.

use crate::support::postgres::Database;
use std::collections::BTreeSet;
use std::path::Path;
use tokio::sync::OnceCell;

/// What the test server has.
struct Offer {
    major: u32,
    extensions: BTreeSet<String>,
}

/// In words; none where nothing is lacking.
pub async fn what(case: &Path, from_major: Option<u32>) -> Option<String> {
    let mut texts = String::new();
    for file in ["before.sql", "after.sql"] {
        texts.push_str(&std::fs::read_to_string(case.join(file)).unwrap_or_default());
    }
    let needed = extensions(&texts);
    if needed.is_empty() && from_major.is_none() {
        return None;
    }
    let offer = offer().await;
    let newer = from_major.filter(|major| *major > offer.major).map(|major| format!("PostgreSQL {major}"));
    let extension = needed.into_iter().find(|name| !offer.extensions.contains(name));
    newer.or(extension.map(|name| format!("extension {name}")))
}

/// Whether the server is the machine's own, not one that was asked for.
pub fn is_own_server() -> bool {
    std::env::var_os("LIMBECK_TEST_PROGRAMS").is_none()
}

/// The server's major version.
pub async fn major() -> u32 {
    offer().await.major
}

async fn offer() -> &'static Offer {
    static OFFER: OnceCell<Offer> = OnceCell::const_new();
    OFFER
        .get_or_init(|| async {
            let database = Database::create().await;
            let major = database.psql("SELECT current_setting('server_version_num')::int / 10000").await;
            let names = database.psql("SELECT name FROM pg_available_extensions").await;
            database.close().await;
            Offer {
                major: major.trim().parse().expect("the server's version is a number"),
                extensions: names.lines().map(str::to_owned).collect(),
            }
        })
        .await
}

/// The extensions that a script makes.
fn extensions(script: &str) -> BTreeSet<String> {
    let script = script.to_lowercase();
    let names = script.split("create extension ").skip(1).filter_map(|rest| {
        let rest = rest.trim_start().trim_start_matches("if not exists ");
        rest.split([' ', ';', '\n']).next().map(|name| name.trim_matches('"').to_owned())
    });
    names.collect()
}

#[test]
fn the_extensions_of_a_script_are_found() {
    let script = "CREATE EXTENSION citext; create extension if not exists \"uuid-ossp\" WITH SCHEMA x;";
    assert_eq!(extensions(script), BTreeSet::from(["citext".to_owned(), "uuid-ossp".to_owned()]));
}
