//! `sqlx.toml`: read where it is present, never written.
//!
//! Keys that sqlx knows and Limbeck has no use for are left alone; what is unknown to both is sqlx's to refuse.

use super::project::Versioning;
use super::{Error, error::read_if_there};
use serde::Deserialize;
use std::path::Path;

/// What Limbeck reads of `sqlx.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SqlxToml {
    pub common: Common,
    pub migrate: Migrate,
}

/// `[common]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Common {
    pub database_url_var: Option<String>,
}

/// `[migrate]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Migrate {
    pub create_schemas: Vec<String>,
    pub table_name: Option<String>,
    pub migrations_dir: Option<String>,
    pub ignored_chars: Vec<char>,
    pub defaults: Defaults,
}

/// `[migrate.defaults]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Defaults {
    pub migration_versioning: Versioning,
}

/// What sqlx's ledger is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerName {
    /// Its schema, where `sqlx.toml` names one; else it is found on the `search_path`.
    pub schema: Option<String>,
    /// Its name.
    pub table: String,
}

impl Default for LedgerName {
    fn default() -> Self {
        Self { schema: None, table: "_sqlx_migrations".into() }
    }
}

impl LedgerName {
    /// Whether this table is it. Without a schema of its own it may be in any, as each database's `search_path` has it.
    pub fn is(&self, schema: &str, table: &str) -> bool {
        self.table == table && self.schema.as_deref().is_none_or(|own| own == schema)
    }
}

impl SqlxToml {
    /// Reads the project's file.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let path = root.join("sqlx.toml");
        let Some(text) = read_if_there(&path)? else { return Ok(Self::default()) };
        toml::from_str(&text).map_err(|refused| Error::toml(&path, &text, &refused))
    }

    /// The ledger. sqlx puts the text into SQL as it is, so this is read as SQL reads it: unquoted parts in lower case.
    pub fn ledger(&self) -> LedgerName {
        let Some(text) = &self.migrate.table_name else { return LedgerName::default() };
        let mut parts = name_parts(text);
        let table = parts.pop().unwrap_or_default();
        LedgerName { schema: parts.pop(), table }
    }
}

/// The parts of a dotted name, with `"quoted ""parts"""` taken as they are.
fn name_parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    let mut characters = text.trim().chars().peekable();
    while let Some(character) = characters.next() {
        let Some(part) = parts.last_mut() else { break };
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                part.push('"');
            }
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            character if quoted => part.push(character),
            character => part.push(character.to_ascii_lowercase()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledgers_name_is_read_as_sql_reads_it() {
        assert_eq!(name_parts("_sqlx_migrations"), ["_sqlx_migrations"]);
        assert_eq!(name_parts("Foo.Bar"), ["foo", "bar"]);
        assert_eq!(name_parts(r#""Foo.x"."a""b""#), ["Foo.x", "a\"b"]);
    }
}
