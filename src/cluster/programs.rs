//! PostgreSQL's programs: those that are installed, in the usual places.

use super::{Error, account::Account, folders, install};
use crate::config::Settings;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The server programs of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// Where they are.
    pub folder: PathBuf,
    /// The major version.
    pub major: u32,
    /// The whole version, as `postgres --version` says it.
    pub version: String,
}

const NEEDED: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// Folders in which installations keep versions side by side; the newest is taken first.
const SIDE_BY_SIDE: [(&str, &str); 9] = [
    ("/usr/lib/postgresql", "bin"),
    ("/usr", "bin"),
    ("/opt/homebrew/opt", "bin"),
    ("/usr/local/opt", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "bin"),
    ("/Library/PostgreSQL", "bin"),
    ("/opt/PostgreSQL", "bin"),
    ("/opt/local/lib", "bin"),
];

impl Programs {
    /// The first programs of the search order, of this major version where one is given.
    pub async fn find(settings: &Settings, major: Option<u32>, what: &str) -> Result<Self, Error> {
        if let Some(folder) = &settings.pg_bin {
            let found = Self::in_folder(folder).await.ok_or_else(|| Error::WrongFolder { folder: folder.clone() })?;
            if major.is_none_or(|major| major == found.major) {
                return Ok(found);
            }
        }
        let mut seen_any = settings.pg_bin.is_some();
        for folder in folders(settings).await {
            let Some(found) = Self::in_folder(&folder).await else { continue };
            if major.is_none_or(|major| major == found.major) {
                return Ok(found);
            }
            seen_any = true;
        }
        match major {
            Some(major) if seen_any => Err(Error::NoMajor { major, what: what.to_owned() }),
            _ => Err(Error::NoPrograms),
        }
    }

    /// The programs in this folder; none where one is missing, does not run, or is out of reach of the server's account.
    async fn in_folder(folder: &Path) -> Option<Self> {
        let folder = folder.canonicalize().ok()?;
        if !NEEDED.iter().all(|name| is_program(&folder.join(name))) {
            return None;
        }
        let account = Account::of_new_cluster().ok()?;
        if account.lent && !folders::can_pass(&folder.join("postgres"), &account) {
            return None;
        }
        let said = output(account.command(&folder.join("postgres")).arg("--version")).await?;
        let version = said.trim().strip_prefix("postgres (PostgreSQL) ")?.to_owned();
        let digits = version.split(|c: char| !c.is_ascii_digit()).next()?;
        Some(Self { major: digits.parse().ok()?, folder, version })
    }

    /// One of the programs.
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// A client program (`psql`, `pg_dump`): from `LIMBECK_PG_BIN`, the PATH, or beside the server programs.
pub async fn client(settings: &Settings, name: &str) -> Option<PathBuf> {
    let mut places: Vec<PathBuf> = settings.pg_bin.iter().cloned().collect();
    places.extend(folders(settings).await);
    places.into_iter().map(|folder| folder.join(name)).find(|path| is_program(path))
}

/// Every folder where programs may be, in the order in which they are taken.
async fn folders(settings: &Settings) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    if let Some(config) = folders.iter().map(|folder| folder.join("pg_config")).find(|path| is_program(path)) {
        let told = output(tokio::process::Command::new(config).arg("--bindir").kill_on_drop(true)).await;
        folders.extend(told.map(|told| PathBuf::from(told.trim())));
    }
    for (above, below) in SIDE_BY_SIDE {
        let mut versions: Vec<(Vec<u32>, PathBuf)> = std::fs::read_dir(above)
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
            .filter_map(|entry| Some((version_of(entry.file_name().to_str()?)?, entry.path().join(below))))
            .collect();
        versions.sort();
        folders.extend(versions.into_iter().rev().map(|(_, folder)| folder));
    }
    folders.push(install::folder(settings));
    folders.retain(|folder| folder.is_absolute());
    folders
}

/// The version in a folder's name: `17`, `pgsql-17`, `postgresql@17`, `postgresql17`; none where it has another name.
fn version_of(name: &str) -> Option<Vec<u32>> {
    let number = ["postgresql@", "postgresql", "pgsql-"].into_iter().find_map(|prefix| name.strip_prefix(prefix));
    match number.unwrap_or(name) {
        // Homebrew's newest has no number.
        "" => Some(vec![u32::MAX]),
        number => number.split('.').map(|part| part.parse().ok()).collect(),
    }
}

fn is_program(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// What a short command prints; none where it fails or hangs.
async fn output(command: &mut tokio::process::Command) -> Option<String> {
    let ended = tokio::time::timeout(Duration::from_secs(10), command.output()).await.ok()?.ok()?;
    ended.status.success().then(|| String::from_utf8_lossy(&ended.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_the_names_of_folders() {
        assert_eq!(version_of("17"), Some(vec![17]));
        assert_eq!(version_of("9.6"), Some(vec![9, 6]));
        assert_eq!(version_of("pgsql-16"), Some(vec![16]));
        assert_eq!(version_of("postgresql@15"), Some(vec![15]));
        assert_eq!(version_of("share"), None);
        assert!(version_of("10") > version_of("9.6"));
    }

    #[tokio::test]
    async fn a_wrong_folder_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data_dir: folder.path().into(),
            pg_bin: Some(folder.path().into()),
            store_url: None,
            scratch_url: None,
        };
        let refused = Programs::find(&settings, None, "a test").await.unwrap_err();
        assert!(refused.to_string().contains(&folder.path().display().to_string()), "{refused}");
    }

    #[tokio::test]
    async fn a_major_that_is_not_installed_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { data_dir: folder.path().into(), pg_bin: None, store_url: None, scratch_url: None };
        let refused = Programs::find(&settings, Some(99), "a test").await.unwrap_err();
        assert!(refused.to_string().contains("PostgreSQL 99 are needed for a test"), "{refused}");
    }
}
