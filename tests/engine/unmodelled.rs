//! What Limbeck does not manage is taken from both sides before dumps are compared, by the database itself: `DROP …
//! CASCADE` in copies, so that what hangs on it goes too.

use super::direction::{Reading, read_catalog};
use crate::support::dump::Entry;
use crate::support::postgres::Database;
use limbeck::catalog::{Catalog, Kind, ObjectId};
use limbeck::sql::Sql;
use std::collections::BTreeSet;

/// One unmodelled thing: its kind and its name as `pg_identify_object` prints them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmodelled {
    pub kind: String,
    pub name: String,
    /// It hangs on another one and goes with it.
    pub hangs: bool,
}

/// Everything unmodelled or left out in any of these databases.
pub async fn of(databases: &[&Database], reading: &Reading) -> Result<BTreeSet<Unmodelled>, String> {
    let mut all = BTreeSet::new();
    for database in databases {
        let catalog = read_catalog(database, reading).await.map_err(|failure| failure.to_string())?;
        all.extend(in_catalogs(&[&catalog]));
    }
    Ok(all)
}

/// As [`of`], of what was read already.
pub fn in_catalogs(catalogs: &[&Catalog]) -> BTreeSet<Unmodelled> {
    let mut all = BTreeSet::new();
    for catalog in catalogs {
        all.extend(catalog.unmodelled.iter().map(|thing| Unmodelled {
            kind: thing.kind.clone(),
            name: thing.name.clone(),
            hangs: thing.because_of.is_some(),
        }));
        all.extend(catalog.ignored.objects.iter().map(left_out));
    }
    all
}

/// What a project leaves out, named as what is unmodelled.
fn left_out(id: &ObjectId) -> Unmodelled {
    let kind = id.kind().word();
    let name = match (id.kind(), id.table_of()) {
        (Kind::Policy | Kind::Trigger | Kind::Rule, Some(table)) => {
            let own = id.target().to_string();
            let own = own.split_once(' ').and_then(|(_, rest)| rest.rsplit_once(" ON ")).map_or("", |(own, _)| own);
            format!("{own} on {}", table.sql())
        }
        _ => id.to_string().trim_start_matches(kind).trim_start().to_owned(),
    };
    Unmodelled { kind: kind.to_owned(), name, hangs: false }
}

/// Drops them, in passes until nothing is left that can be dropped. What is not there is no matter.
pub async fn take_away(database: &Database, unmodelled: &BTreeSet<Unmodelled>) -> Result<(), String> {
    let mut connection = database.connect().await;
    let mut left: Vec<(String, bool)> = Vec::new();
    for thing in unmodelled {
        left.extend(drops(&thing.kind, &thing.name).into_iter().map(|statement| (statement, thing.hangs)));
    }
    // Roots first: what hangs on them goes with them.
    left.sort_by_key(|(_, hangs)| *hangs);
    loop {
        let mut again = Vec::new();
        for (statement, hangs) in &left {
            let done = Sql::written(statement).raw().execute(&mut connection).await;
            let Err(error) = done else { continue };
            let code = error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned();
            // Undefined table, object, function, schema, column; not a thing of that kind.
            if !["42P01", "42704", "42883", "3F000", "42703", "42809"].contains(&code.as_str()) {
                again.push(((statement.clone(), *hangs), error.to_string()));
            }
        }
        if again.is_empty() {
            return Ok(());
        }
        // What refused may go once another thing is gone; a pass that changes nothing is the last.
        if again.len() == left.len() {
            let stuck: Vec<String> =
                again.iter().map(|((statement, _), error)| format!("{statement}: {error}")).collect();
            return Err(format!("unmodelled things could not be taken away:\n{}", stuck.join("\n")));
        }
        left = again.into_iter().map(|(pair, _)| pair).collect();
    }
}

/// The statements that take one thing away; none where it goes with another or is a setting ([`SETTINGS`]).
fn drops(kind: &str, name: &str) -> Vec<String> {
    let on = |word: &str, cascade: &str| match name.rsplit_once(" on ") {
        Some((own, table)) => vec![format!("DROP {word} IF EXISTS {own} ON {table}{cascade}")],
        None => Vec::new(),
    };
    let of_table = |name: &str, action: &str, ending: &str| match split_last(name) {
        Some((table, own)) => vec![format!("ALTER TABLE {table} {action} {own}{ending}")],
        None => Vec::new(),
    };
    let word = match kind {
        "trigger" => return on("TRIGGER", " CASCADE"),
        "policy" => return on("POLICY", ""),
        "rule" => return on("RULE", " CASCADE"),
        "constraint" => return of_table(name, "DROP CONSTRAINT IF EXISTS", " CASCADE"),
        "column" => return of_table(name, "DROP COLUMN IF EXISTS", " CASCADE"),
        "default" => {
            return of_table(name.strip_prefix("column ").unwrap_or(name), "ALTER COLUMN", " DROP DEFAULT");
        }
        "transform" => {
            let name = name.replacen("for ", "FOR ", 1).replacen(" on language ", " LANGUAGE ", 1);
            return vec![format!("DROP TRANSFORM IF EXISTS {name} CASCADE")];
        }
        "user mapping" => {
            return name.rsplit_once(" on server ").map_or(Vec::new(), |(own, server)| {
                vec![format!("DROP USER MAPPING IF EXISTS FOR {own} SERVER {server}")]
            });
        }
        "subscription" => {
            return vec![
                format!("ALTER SUBSCRIPTION {name} DISABLE"),
                format!("ALTER SUBSCRIPTION {name} SET (slot_name = NONE)"),
                format!("DROP SUBSCRIPTION IF EXISTS {name}"),
            ];
        }
        "storage parameters" => return vec![RESET_STORAGE_PARAMETERS.to_owned()],
        "composite type" | "range type" | "base type" | "multirange type" => "TYPE",
        "statistics object" => "STATISTICS",
        "foreign-data wrapper" => "FOREIGN DATA WRAPPER",
        kind if SETTINGS.iter().any(|(setting, _)| *setting == kind) => return Vec::new(),
        kind => &kind.to_uppercase(),
    };
    vec![format!("DROP {word} IF EXISTS {name} CASCADE")]
}

/// `public.t.c` becomes `public.t` and `c`; a dot in quotes divides nothing.
fn split_last(name: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let dots = name.char_indices().filter(|(_, character)| {
        quoted ^= *character == '"';
        *character == '.' && !quoted
    });
    let last = dots.last()?.0;
    Some((&name[..last], &name[last + 1..]))
}

/// Settings of managed objects, and how they show in a dump: as an entry of this kind, or (with spaces or a colon round
/// it) as a line.
const SETTINGS: &[(&str, &str)] = &[
    ("replica identity", " REPLICA IDENTITY "),
    ("access method", "SET default_table_access_method "),
    ("tablespace", "SET default_tablespace "),
    ("clustering", " CLUSTER ON "),
    ("column storage", " SET STORAGE "),
    ("column compression", " SET COMPRESSION "),
    ("column statistics target", " SET STATISTICS "),
    ("index statistics target", " SET STATISTICS "),
    ("column options", " SET (n_distinct"),
    ("constraint options", " NOT ENFORCED"),
];

/// Storage parameters of the indexes of constraints and of TOAST tables stand inside other statements of a dump.
const RESET_STORAGE_PARAMETERS: &str = "DO $$
DECLARE statement text;
BEGIN
  FOR statement IN
    SELECT format('ALTER INDEX %s RESET (%s)', c.oid::regclass,
                  (SELECT string_agg(split_part(o, '=', 1), ', ') FROM unnest(c.reloptions) o))
    FROM pg_class c JOIN pg_constraint k ON k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
    WHERE c.reloptions IS NOT NULL
    UNION ALL
    SELECT format('ALTER TABLE %s RESET (%s)', c.oid::regclass,
                  (SELECT string_agg('toast.' || split_part(o, '=', 1), ', ') FROM unnest(t.reloptions) o))
    FROM pg_class c JOIN pg_class t ON t.oid = c.reltoastrelid
    WHERE t.reloptions IS NOT NULL AND c.oid >= 16384
  LOOP EXECUTE statement; END LOOP;
END $$";

/// The entries without those settings that are among the unmodelled things.
pub fn without_settings(entries: Vec<Entry>, unmodelled: &BTreeSet<Unmodelled>) -> Vec<Entry> {
    let kinds: BTreeSet<&str> = unmodelled.iter().map(|thing| thing.kind.as_str()).collect();
    let marks: Vec<&str> = SETTINGS.iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, mark)| *mark).collect();
    let kept = entries.into_iter().filter(|entry| !marks.contains(&entry.kind.as_str()));
    let cleaned = kept.map(|entry| {
        let is_setting = |line: &str| marks.iter().any(|mark| mark.contains(' ') && line.contains(mark));
        let lines: Vec<&str> = entry.text.lines().filter(|line| !is_setting(line)).collect();
        Entry { text: lines.join("\n").trim().to_owned(), ..entry }
    });
    cleaned.collect()
}

#[test]
fn what_hangs_on_something_is_dropped_by_its_quoted_name() {
    assert_eq!(
        drops("constraint", "public.\"a.b\".\"c.d\"")[0],
        "ALTER TABLE public.\"a.b\" DROP CONSTRAINT IF EXISTS \"c.d\" CASCADE"
    );
    assert_eq!(drops("trigger", "t on public.x")[0], "DROP TRIGGER IF EXISTS t ON public.x CASCADE");
    assert!(drops("replica identity", "table public.t").is_empty());
}
