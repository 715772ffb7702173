//! `pg_dump` as the outside observer: two schemas are equal when it prints the same of both.
//!
//! One thing is made equal first, because no migration can change it: the order of a table's columns, in the table, in the
//! lists of a publication and of extended statistics, and where `pg_dump` goes through the columns one by one (their comments, their defaults); and the
//! order in which roles were granted something. Nothing else is relaxed.

use super::postgres::Database;
use super::server::server;
use std::sync::OnceLock;

/// The canonical dump of the schema, as entries in `pg_dump`'s own order.
pub async fn dump(database: &Database) -> Result<Vec<Entry>, String> {
    dump_with(database, Access::default()).await
}

/// What a dump says of who may do what.
#[derive(Clone, Copy, Debug, Default)]
pub struct Access {
    pub privileges: bool,
    pub owners: bool,
}

/// As [`dump`], with privileges and owners where they are asked for.
pub async fn dump_with(database: &Database, access: Access) -> Result<Vec<Entry>, String> {
    let mut command = tokio::process::Command::from(server().program("pg_dump"));
    command.args(["--schema-only", "--encoding=UTF8"]);
    command.args((!access.privileges).then_some("--no-privileges"));
    command.args((!access.owners).then_some("--no-owner"));
    command.args(["--exclude-schema=limbeck", "--exclude-schema=limbeck_stash", "--exclude-table=*._sqlx_migrations"]);
    if has_restrict_key() {
        command.arg("--restrict-key=limbeck");
    }
    let output = command.arg("-d").arg(database.url()).output().await.map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("pg_dump: {}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(entries(&String::from_utf8_lossy(&output.stdout)))
}

/// One object of a dump.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `TABLE`, `FK CONSTRAINT`, …; empty for the settings at the top.
    pub kind: String,
    /// Its name as the dump's comment says it: for a constraint, the table's and its own.
    pub name: String,
    /// Its schema, `-` where it has none.
    pub schema: String,
    /// The statements.
    pub text: String,
}

/// The dump as text again, for a person to compare.
pub fn text(entries: &[Entry]) -> String {
    entries.iter().map(|entry| format!("-- {} {}.{}\n{}\n", entry.kind, entry.schema, entry.name, entry.text)).collect()
}

fn has_restrict_key() -> bool {
    static HAS: OnceLock<bool> = OnceLock::new();
    *HAS.get_or_init(|| {
        let help = server().program("pg_dump").arg("--help").output().expect("pg_dump runs");
        String::from_utf8_lossy(&help.stdout).contains("--restrict-key")
    })
}

fn entries(dump: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut lines = dump.lines().peekable();
    while let Some(line) = lines.next() {
        if line == "--" && lines.peek().is_some_and(|next| next.starts_with("-- Name: ")) {
            let heading = lines.next().unwrap_or_default();
            lines.next();
            entries.push(headed(heading));
        } else if let Some(entry) = entries.last_mut() {
            entry.text.push_str(line);
            entry.text.push('\n');
        }
    }
    for entry in &mut entries {
        let text = entry.text.trim().trim_end_matches("\n\\unrestrict limbeck").trim_end();
        // Closing comments of the whole dump stand after its last entry.
        let text = text.strip_suffix("--\n-- PostgreSQL database dump complete\n--").unwrap_or(text).trim_end();
        entry.text = text.to_owned();
        match entry.kind.as_str() {
            "TABLE" => entry.text = with_sorted_columns(&entry.text),
            "PUBLICATION TABLE" => entry.text = with_sorted_list(&entry.text),
            "STATISTICS" => entry.text = with_sorted_statistics(&entry.text),
            _ => {}
        }
    }
    entries.iter_mut().filter(|entry| entry.kind.ends_with("ACL")).for_each(sort_grants);
    sort_runs(&mut entries);
    entries
}

/// Who was granted something first means nothing, and shows only in the order of the grants.
fn sort_grants(entry: &mut Entry) {
    let mut lines: Vec<&str> = entry.text.lines().collect();
    lines.sort_unstable();
    entry.text = lines.join("\n");
}

/// `-- Name: book title; Type: DEFAULT; Schema: shop; Owner: -`
fn headed(heading: &str) -> Entry {
    let part = |label: &str| {
        let start = heading.rfind(label).map(|at| at + label.len());
        start.map_or("", |start| heading[start..].split("; ").next().unwrap_or("")).to_owned()
    };
    let name = heading.trim_start_matches("-- Name: ");
    let name = name.rfind("; Type: ").map_or(name, |end| &name[..end]).to_owned();
    Entry { kind: part("; Type: "), name, schema: part("; Schema: "), text: String::new() }
}

/// Defaults of one table, and comments on columns of one table, follow each other in the order of the columns.
fn sort_runs(entries: &mut [Entry]) {
    let run_of = |entry: &Entry| match entry.kind.as_str() {
        "DEFAULT" => Some((entry.schema.clone(), entry.text.split(" ALTER COLUMN ").next()?.to_owned())),
        "ACL" if entry.name.starts_with("COLUMN ") => Some((entry.schema.clone(), "columns' grants".to_owned())),
        "COMMENT" if entry.name.starts_with("COLUMN ") => Some((entry.schema.clone(), "columns' comments".to_owned())),
        _ => None,
    };
    let mut start = 0;
    while start < entries.len() {
        let run = run_of(&entries[start]);
        let mut end = start + 1;
        while run.is_some() && end < entries.len() && run_of(&entries[end]) == run {
            end += 1;
        }
        entries[start..end].sort_by(|left, right| left.text.cmp(&right.text));
        start = end;
    }
}

/// Sorts what stands between the parentheses of `CREATE TABLE`, and the settings of single columns after it.
fn with_sorted_columns(text: &str) -> String {
    let Some((head, rest)) = text.split_once(" (\n") else { return text.to_owned() };
    let Some((mut items, tail)) = split_items(rest) else { return text.to_owned() };
    items.sort();
    let mut tail: Vec<&str> = tail.lines().collect();
    if let Some(first) = tail.iter().position(|line| line.contains(" ALTER COLUMN ")) {
        tail[first..].sort_unstable();
    }
    format!("{head} (\n{}\n{}", items.join(",\n"), tail.join("\n"))
}

/// Sorts the columns that a publication has of a table.
fn with_sorted_list(text: &str) -> String {
    let list = text.split_once(" (").filter(|(head, _)| !head.ends_with(" WHERE"));
    let Some((head, (mut items, tail))) = list.and_then(|(head, rest)| Some((head, split_items(rest)?))) else {
        return text.to_owned();
    };
    items.sort();
    format!("{head} ({}{tail}", items.join(", "))
}

/// Sorts the columns that extended statistics are on: PostgreSQL keeps them in the order of the table's.
fn with_sorted_statistics(text: &str) -> String {
    let list = text.split_once(" ON ").and_then(|(head, rest)| Some((head, rest.rsplit_once(" FROM ")?)));
    let Some((head, (list, tail))) = list else { return text.to_owned() };
    let Some((mut items, _)) = split_items(&format!("{list})")) else { return text.to_owned() };
    items.sort();
    format!("{head} ON {} FROM {tail}", items.join(", "))
}

/// The items up to the closing parenthesis, and what stands from there on.
fn split_items(text: &str) -> Option<(Vec<String>, &str)> {
    let (mut items, mut start, mut depth, mut quote) = (Vec::new(), 0, 0usize, None);
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(' | '[') => depth += 1,
            (None, ')') if depth == 0 => {
                items.push(text[start..at].trim().to_owned());
                return Some((items, &text[at..]));
            }
            (None, ')' | ']') => depth -= 1,
            (None, ',') if depth == 0 => {
                items.push(text[start..at].trim().to_owned());
                start = at + 1;
            }
            _ => {}
        }
    }
    None
}

#[test]
fn only_the_order_of_columns_is_made_equal() {
    let dump = "--\n-- Name: t; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.t (\n    b text DEFAULT 'x, (\"y'::text,\n    a numeric(10,2)\n);\n\n\n--\n-- Name: TABLE t; Type: COMMENT; Schema: public; Owner: -\n--\n\nCOMMENT ON TABLE public.t IS 'a; Type: b';\n\n\n--\n-- PostgreSQL database dump complete\n--\n\n";
    let entries = entries(dump);
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].text, "CREATE TABLE public.t (\na numeric(10,2),\nb text DEFAULT 'x, (\"y'::text\n);");
    assert_eq!(entries[1].text, "COMMENT ON TABLE public.t IS 'a; Type: b';");
    assert_eq!((entries[1].kind.as_str(), entries[1].schema.as_str()), ("COMMENT", "public"));
}
