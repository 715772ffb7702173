//! What holds for this process, whatever the project.

use super::Error;
use nix::unistd::Uid;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// What holds for this process, whatever the project.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where Limbeck's own clusters, caches and the example project live.
    pub data_dir: PathBuf,
    /// `LIMBECK_PG_BIN`: where PostgreSQL's server programs are.
    pub pg_bin: Option<PathBuf>,
    /// `LIMBECK_STORE_URL`: Limbeck's own store, where it is not on Limbeck's own cluster.
    pub store_url: Option<String>,
    /// `LIMBECK_SCRATCH_URL`: the server for scratch databases, where it is not a cluster of Limbeck's own.
    pub scratch_url: Option<String>,
}

impl Settings {
    /// From the process environment. `data_dir` is what `--data-dir` or `LIMBECK_DATA_DIR` said.
    pub fn read(data_dir: Option<PathBuf>) -> Result<Self, Error> {
        let data_dir = match data_dir {
            Some(folder) => folder,
            None => default_data_dir(variable)?,
        };
        Ok(Self {
            data_dir,
            pg_bin: variable("LIMBECK_PG_BIN").map(PathBuf::from),
            store_url: variable("LIMBECK_STORE_URL"),
            scratch_url: variable("LIMBECK_SCRATCH_URL"),
        })
    }
}

/// A variable of the process environment that is set and not empty.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The user's data home; for root, whose home is usually closed to the account that PostgreSQL runs as, a place in `/var`.
fn default_data_dir(variable: impl Fn(&str) -> Option<String>) -> Result<PathBuf, Error> {
    let home = variable("HOME").map(PathBuf::from).filter(|home| home.is_absolute());
    let data_home = variable("XDG_DATA_HOME").map(PathBuf::from).filter(|home| home.is_absolute()).or_else(|| {
        let below = if cfg!(target_os = "macos") { "Library/Application Support" } else { ".local/share" };
        home.map(|home| home.join(below))
    });
    match data_home.map(|home| home.join("limbeck")) {
        Some(folder) if Uid::effective().is_root() && !open_to_all(&folder) => Ok("/var/lib/limbeck".into()),
        Some(folder) => Ok(folder),
        None if Uid::effective().is_root() => Ok("/var/lib/limbeck".into()),
        None => Err(Error::NoDataDirectory),
    }
}

/// Whether everyone may pass through all that there is of `folder` and its ancestors.
fn open_to_all(folder: &Path) -> bool {
    folder.ancestors().filter_map(|ancestor| ancestor.metadata().ok()).all(|found| found.permissions().mode() & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_directory_is_in_the_data_home_of_the_user() {
        let told = |name: &str| (name == "XDG_DATA_HOME").then(|| "/usr/share".to_owned());
        assert_eq!(default_data_dir(told).unwrap(), Path::new("/usr/share/limbeck"));
    }

    #[test]
    fn a_relative_data_home_is_not_taken() {
        let told = |name: &str| match name {
            "XDG_DATA_HOME" => Some("data".to_owned()),
            "HOME" => Some("/usr".to_owned()),
            _ => None,
        };
        assert!(default_data_dir(told).unwrap().starts_with("/usr"));
    }

    #[test]
    fn a_closed_folder_is_not_open_to_all() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        assert!(!open_to_all(&folder.path().join("below")));
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        assert!(open_to_all(&folder.path().join("below")));
    }
}
