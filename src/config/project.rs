//! A project: what `limbeck.toml`, `sqlx.toml` and `.env` say together.

use super::dotenv::Variables;
use super::error::read_if_there;
use super::file::{EnvironmentTable, IgnoreTable, LimbeckToml};
use super::sqlx_toml::{LedgerName, SqlxToml};
use super::{Error, duration::Written};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A folder with `limbeck.toml`, `schema/` and `migrations/`.
#[derive(Clone, Debug)]
pub struct Project {
    /// The folder.
    pub root: PathBuf,
    /// What the project is called; by default the folder's name.
    pub name: String,
    /// The models: all `**/*.sql` in it.
    pub schema_dir: PathBuf,
    /// The migrations, flat.
    pub migrations_dir: PathBuf,
    /// sqlx's ledger: `_sqlx_migrations`, or what `sqlx.toml` says.
    pub ledger: LedgerName,
    /// Characters that sqlx leaves out before it hashes a file (`sqlx.toml`, `migrate.ignored-chars`).
    pub ignored_chars: Vec<char>,
    /// Schemas that sqlx makes before the ledger (`sqlx.toml`, `migrate.create-schemas`).
    pub create_schemas: Vec<String>,
    /// How new versions are numbered (`sqlx.toml`, `migrate.defaults.migration-versioning`).
    pub versioning: Versioning,
    /// The environments in order of promotion; `dev` is always the first.
    pub environments: Vec<EnvironmentConfig>,
    /// Whether tables that are there already are changed in forms that hold no lock for long.
    pub online: bool,
    /// `SET LOCAL lock_timeout` of every statement that changes a schema.
    pub lock_timeout: Duration,
    /// `SET LOCAL statement_timeout` of every statement that changes a schema.
    pub statement_timeout: Duration,
    /// How many times a file is tried when its locks are not obtained in time.
    pub tries: u32,
    /// Patterns of tables that are small enough for the plain forms.
    pub small: Vec<String>,
    /// What is left out.
    pub ignore: IgnoreTable,
    /// Whether privileges and default privileges are compared.
    pub compare_privileges: bool,
    /// Whether owners are compared.
    pub compare_owners: bool,
}

/// One named database of a project.
#[derive(Clone, Debug)]
pub struct EnvironmentConfig {
    /// Its name.
    pub name: String,
    /// Its URL; none for `dev` without `DATABASE_URL`, which then is a database on Limbeck's own cluster, and where
    /// [`Self::missing`] says why.
    pub url: Option<String>,
    /// Why there is no URL although one was named: a variable that is not set, a file that is not there.
    pub missing: Option<String>,
    /// Whether what runs there has to be typed to be confirmed.
    pub protected: bool,
}

/// How new versions are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Versioning {
    /// As the folder does.
    #[default]
    Inferred,
    /// By the time, in UTC.
    Timestamp,
    /// One after the other.
    Sequential,
}

impl Project {
    /// The project whose folder is `start` or the nearest folder above it; none where there is none.
    pub fn find(start: &Path) -> Result<Option<Project>, Error> {
        for folder in start.ancestors() {
            if folder.join("limbeck.toml").is_file() {
                return Self::read(folder).map(Some);
            }
        }
        Ok(None)
    }

    /// The project in this very folder.
    pub fn read(root: &Path) -> Result<Project, Error> {
        let path = root.join("limbeck.toml");
        let text = std::fs::read_to_string(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
        Self::told(root, &text)
    }

    /// The name of the environment that people work in: `dev`.
    pub fn dev(&self) -> &str {
        self.environments.first().map_or("dev", |environment| environment.name.as_str())
    }

    /// What a folder without `limbeck.toml` would be: for commands that need no project.
    pub fn bare(root: &Path) -> Result<Project, Error> {
        Self::told(root, "")
    }

    /// The project in this folder whose `limbeck.toml` says `text`.
    fn told(root: &Path, text: &str) -> Result<Project, Error> {
        let path = root.join("limbeck.toml");
        let told: LimbeckToml = toml::from_str(text).map_err(|refused| Error::toml(&path, text, &refused))?;
        let sqlx = SqlxToml::read(root)?;
        let variables = Variables::read(root)?;
        let root = root.canonicalize().map_err(|source| Error::Read { path: root.to_owned(), source })?;
        let folder_name = root.file_name().map_or_else(|| "project".into(), |name| name.to_string_lossy());
        let migrations = told.project.migrations.or_else(|| sqlx.migrate.migrations_dir.clone());
        let tries = told.migrate.tries.unwrap_or(10);
        if !(1..=100).contains(&tries) {
            return Err(Error::invalid(&path, "`tries` in `[migrate]` must be from 1 to 100"));
        }
        let mut tables: Vec<_> = told.environments.into_iter().collect();
        tables.sort_by_key(|(name, table)| (name != "dev", table.span().start));
        let mut environments = Vec::with_capacity(tables.len() + 1);
        if tables.first().is_none_or(|(name, _)| name != "dev") {
            environments.push(environment(&root, "dev".into(), EnvironmentTable::default(), &sqlx, &variables)?);
        }
        for (name, table) in tables {
            environments.push(environment(&root, name, table.into_inner(), &sqlx, &variables)?);
        }
        Ok(Project {
            name: told.project.name.unwrap_or_else(|| folder_name.into_owned()),
            schema_dir: root.join(told.project.schema.as_deref().unwrap_or("schema")),
            migrations_dir: root.join(migrations.as_deref().unwrap_or("migrations")),
            ledger: sqlx.ledger(),
            ignored_chars: sqlx.migrate.ignored_chars,
            create_schemas: sqlx.migrate.create_schemas,
            versioning: sqlx.migrate.defaults.migration_versioning,
            environments,
            online: told.migrate.online.unwrap_or(true),
            lock_timeout: told.migrate.lock_timeout.map_or(Duration::from_secs(2), |Written(duration)| duration),
            statement_timeout: told.migrate.statement_timeout.map_or(Duration::from_secs(3600), |Written(d)| d),
            tries,
            small: told.migrate.small,
            ignore: told.ignore,
            compare_privileges: told.compare.privileges,
            compare_owners: told.compare.owners,
            root,
        })
    }
}

/// One environment, its URL looked up. `dev` is `DATABASE_URL` where the file names no other.
fn environment(
    root: &Path,
    name: String,
    table: EnvironmentTable,
    sqlx: &SqlxToml,
    variables: &Variables,
) -> Result<EnvironmentConfig, Error> {
    let path = root.join("limbeck.toml");
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || name.len() > 40 || !name.chars().all(plain) {
        let message = format!("`{name}` cannot name an environment: take letters, digits, `-` and `_`, at most 40");
        return Err(Error::invalid(&path, message));
    }
    let (url, missing) = match (table.url, table.url_env, table.url_file) {
        (Some(url), None, None) => (Some(url), None),
        (None, Some(variable), None) => match variables.get(&variable) {
            Some(url) => (Some(url), None),
            None => (None, Some(format!("the variable `{variable}` is not set"))),
        },
        (None, None, Some(file)) => match read_if_there(&root.join(&file))? {
            Some(url) if !url.trim().is_empty() => (Some(url.trim().to_owned()), None),
            Some(_) => (None, Some(format!("the file `{file}` is empty"))),
            None => (None, Some(format!("the file `{file}` is not there"))),
        },
        (None, None, None) if name == "dev" => {
            (variables.get(sqlx.common.database_url_var.as_deref().unwrap_or("DATABASE_URL")), None)
        }
        _ => {
            let message = format!("`[environments.{name}]` needs exactly one of `url`, `url_env` and `url_file`");
            return Err(Error::invalid(&path, message));
        }
    };
    let protected = table.protected.unwrap_or(name == "production");
    Ok(EnvironmentConfig { name, url, missing, protected })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[(&str, &str)]) -> (tempfile::TempDir, Result<Project, Error>) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let read = Project::read(folder.path());
        (folder, read)
    }

    #[test]
    fn an_empty_file_gives_the_defaults() {
        let (folder, read) = project(&[("limbeck.toml", "")]);
        let project = read.unwrap();
        assert_eq!(project.schema_dir, folder.path().canonicalize().unwrap().join("schema"));
        assert_eq!(project.environments.len(), 1);
        assert_eq!(project.environments[0].name, "dev");
        assert_eq!(project.ledger, LedgerName::default());
        assert!(project.online);
        assert_eq!(project.lock_timeout, Duration::from_secs(2));
    }

    #[test]
    fn environments_keep_the_order_of_the_file_behind_dev() {
        let text = "[environments.staging]\nurl = 'postgres://s/x'\n[environments.production]\nurl = 'postgres://p/x'\n\
                    [environments.dev]\nurl = 'postgres://d/x'\n[environments.archive]\nurl = 'postgres://a/x'\n";
        let environments = project(&[("limbeck.toml", text)]).1.unwrap().environments;
        let names: Vec<&str> = environments.iter().map(|environment| environment.name.as_str()).collect();
        assert_eq!(names, ["dev", "staging", "production", "archive"]);
        let protected: Vec<bool> = environments.iter().map(|environment| environment.protected).collect();
        assert_eq!(protected, [false, false, true, false]);
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let refused = project(&[("limbeck.toml", "[migrate]\nconcurently = true\n")]).1.unwrap_err().to_string();
        assert!(refused.contains("limbeck.toml`: line 2: unknown field `concurently`"), "{refused}");
    }

    #[test]
    fn an_environment_with_two_urls_is_refused() {
        let text = "[environments.staging]\nurl = 'a'\nurl_env = 'B'\n";
        let refused = project(&[("limbeck.toml", text)]).1.unwrap_err().to_string();
        assert!(refused.contains("`[environments.staging]` needs exactly one of"), "{refused}");
    }

    #[test]
    fn a_url_can_come_from_the_env_file_or_a_file_of_its_own() {
        let text = "[environments.a]\nurl_env = 'LIMBECK_TEST_A'\n[environments.b]\nurl_file = 'b.url'\n\
                    [environments.c]\nurl_env = 'LIMBECK_TEST_C'\n";
        let files =
            [("limbeck.toml", text), (".env", "LIMBECK_TEST_A='postgres://a/a'\n"), ("b.url", "postgres://b/b\n")];
        let environments = project(&files).1.unwrap().environments;
        assert_eq!(environments[1].url.as_deref(), Some("postgres://a/a"));
        assert_eq!(environments[2].url.as_deref(), Some("postgres://b/b"));
        assert_eq!(environments[3].missing.as_deref(), Some("the variable `LIMBECK_TEST_C` is not set"));
    }

    #[test]
    fn a_broken_env_file_is_refused_without_repeating_the_line() {
        let refused = project(&[("limbeck.toml", ""), (".env", "A=b secret words\n")]).1.unwrap_err().to_string();
        assert!(refused.contains(".env") && !refused.contains("secret"), "{refused}");
    }

    #[test]
    fn sqlx_toml_names_the_ledger_the_folder_and_the_variable() {
        let sqlx = "[common]\ndatabase-url-var = 'LIMBECK_TEST_D'\n[migrate]\ntable-name = 'meta.Ledger'\n\
                    migrations-dir = 'db'\nignored-chars = [\"\\r\"]\n[migrate.defaults]\n\
                    migration-versioning = 'sequential'\n";
        let env = "LIMBECK_TEST_D=postgres://d/d\n";
        let (_folder, read) = project(&[("limbeck.toml", ""), ("sqlx.toml", sqlx), (".env", env)]);
        let project = read.unwrap();
        assert_eq!(project.ledger, LedgerName { schema: Some("meta".into()), table: "ledger".into() });
        assert!(project.migrations_dir.ends_with("db"));
        assert_eq!(project.ignored_chars, ['\r']);
        assert_eq!(project.versioning, Versioning::Sequential);
        assert_eq!(project.environments[0].url.as_deref(), Some("postgres://d/d"));
    }

    #[test]
    fn a_project_is_found_from_a_folder_inside_it() {
        let (folder, _) = project(&[("limbeck.toml", "[project]\nname = 'shop'\n")]);
        let inside = folder.path().join("src/deep");
        std::fs::create_dir_all(&inside).unwrap();
        assert_eq!(Project::find(&inside).unwrap().unwrap().name, "shop");
    }
}
