//! What models must not do: a model says what a database contains, and nothing about the server or its sessions.

use super::contents;
use crate::sql::Statement;

/// Why this statement has no place in a model; none where it has.
pub(super) fn refusal(statement: &Statement) -> Option<String> {
    if let Some(words) = contents::transaction_control(statement) {
        return Some(format!("`{words}` is refused in a model: all models run in one transaction"));
    }
    if statement.sql.as_str().starts_with('\\') {
        return Some("this is a command of psql: write it as SQL, or take it out".into());
    }
    let words: Vec<&str> = statement.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["create" | "alter" | "drop", "user", "mapping", ..] => None,
        [verb @ ("create" | "alter" | "drop"), what @ ("role" | "user" | "group"), ..] => Some(format!(
            "`{} {}` is refused in a model: roles belong to the whole server, not to one database",
            verb.to_uppercase(),
            what.to_uppercase()
        )),
        ["create" | "alter" | "drop", "tablespace", ..] => {
            Some("tablespaces are refused in a model: they belong to the whole server".into())
        }
        ["create" | "drop", "database", ..] => {
            Some("databases are made and dropped outside of models: `limbeck.toml` names them".into())
        }
        ["alter", "system", ..] => Some("`ALTER SYSTEM` is refused in a model: it changes the whole server".into()),
        ["copy", ..] => Some("`COPY` is refused in a model: models hold no rows, and reach no file or program".into()),
        _ => None,
    }
}

/// Whether the statement only sets something for the rest of its file, as `pg_dump` does at the top.
pub(super) fn is_setting(statement: &Statement) -> bool {
    let calls = || statement.starts_with(&["select"]) && statement.sql.as_str().contains("set_config");
    statement.starts_with(&["set"]) || statement.starts_with(&["reset"]) || calls()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::split;

    fn refused(text: &str) -> bool {
        refusal(&split(text).unwrap()[0]).is_some()
    }

    #[test]
    fn what_reaches_beyond_the_database_is_refused() {
        for text in [
            "BEGIN",
            "COMMIT",
            "CREATE ROLE a",
            "alter user a",
            "DROP GROUP a",
            "CREATE TABLESPACE t LOCATION '/x'",
            "ALTER SYSTEM SET fsync = off",
            "COPY t TO PROGRAM 'sh'",
            "COPY t FROM stdin",
            "\\i other.sql",
            "DROP DATABASE d",
        ] {
            assert!(refused(text), "{text}");
        }
    }

    #[test]
    fn what_belongs_to_the_database_is_not_refused() {
        for text in ["CREATE TABLE copy (a int)", "CREATE USER MAPPING FOR a SERVER b", "GRANT SELECT ON t TO a"] {
            assert!(!refused(text), "{text}");
        }
    }

    #[test]
    fn the_settings_of_a_dump_are_recognised() {
        let texts = "SET statement_timeout = 0; SELECT pg_catalog.set_config('search_path', '', false); SELECT 1";
        let settings: Vec<bool> = split(texts).unwrap().iter().map(is_setting).collect();
        assert_eq!(settings, [true, true, false]);
    }
}
