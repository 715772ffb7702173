//! The text of `limbeck.toml`.

use super::duration::Written;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// `limbeck.toml`, as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimbeckToml {
    pub project: ProjectTable,
    pub migrate: MigrateTable,
    pub compare: CompareTable,
    pub ignore: IgnoreTable,
    /// With where each begins, since their order in the file is the order of promotion.
    pub environments: BTreeMap<String, Spanned<EnvironmentTable>>,
}

/// `[project]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProjectTable {
    pub name: Option<String>,
    pub schema: Option<String>,
    pub migrations: Option<String>,
}

/// `[migrate]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MigrateTable {
    pub online: Option<bool>,
    pub lock_timeout: Option<Written>,
    pub statement_timeout: Option<Written>,
    pub tries: Option<u32>,
    pub small: Vec<String>,
}

/// `[compare]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CompareTable {
    pub privileges: bool,
    pub owners: bool,
}

/// `[ignore]`: what is left out, as it is written; `catalog` reads the patterns.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IgnoreTable {
    /// Patterns of schemas.
    pub schemas: Vec<String>,
    /// Patterns of tables.
    pub tables: Vec<String>,
    /// Kinds of objects, alone or with a pattern behind them.
    pub kinds: Vec<String>,
}

/// `[environments.<name>]`
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EnvironmentTable {
    pub url: Option<String>,
    pub url_env: Option<String>,
    pub url_file: Option<String>,
    pub protected: Option<bool>,
}
