//! PostgreSQL's server programs from npm, for machines that have none: only on an explicit word.

use super::{Error, folders};
use crate::config::Settings;
use serde::Deserialize;
use std::os::unix::fs::PermissionsExt;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// The version of the packages `@embedded-postgres/<platform>`; it begins with PostgreSQL's.
const VERSION: &str = "17.10.0-beta.17";

/// How long the download may take.
const PATIENCE: Duration = Duration::from_secs(900);

/// Whether npm can be run.
pub fn npm_is_there() -> bool {
    std::env::var_os("PATH").iter().flat_map(std::env::split_paths).any(|folder| folder.join("npm").is_file())
}

/// Where the programs are once they are installed.
pub fn folder(settings: &Settings) -> PathBuf {
    settings.data_dir.join("programs").join(VERSION).join("bin")
}

/// Takes the server programs from npm, and gives the folder they are in. Nothing happens where they are there already.
pub async fn install(settings: &Settings) -> Result<PathBuf, Error> {
    let programs = folder(settings);
    if programs.join("postgres").is_file() {
        return Ok(programs);
    }
    let platform = platform()?;
    let above = settings.data_dir.join("programs");
    folders::make_passage(&above)?;
    let making = above.join(format!("{VERSION}.{}.making", std::process::id()));
    folders::make_passage(&making)?;
    let done = fetch(&making, &format!("@embedded-postgres/{platform}")).await.and_then(|native| {
        link(&native)?;
        open_to_all(&native)?;
        let there = above.join(VERSION);
        match std::fs::rename(&native, &there) {
            // Another Limbeck was faster.
            Err(_) if programs.join("postgres").is_file() => Ok(()),
            moved => moved.map_err(Error::file(there)),
        }
    });
    // What is left of the download is of no use, and in nobody's way.
    let _ = std::fs::remove_dir_all(&making);
    done.map(|()| programs)
}

fn platform() -> Result<&'static str, Error> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Ok("linux-x64"),
        ("linux", "aarch64") => Ok("linux-arm64"),
        ("linux", "arm") => Ok("linux-arm"),
        ("linux", "powerpc64") => Ok("linux-ppc64"),
        ("macos", "aarch64") => Ok("darwin-arm64"),
        ("macos", "x86_64") => Ok("darwin-x64"),
        (system, machine) => {
            Err(Error::Install { message: format!("npm has no package for {system} on {machine}; install PostgreSQL") })
        }
    }
}

/// Lets npm fetch the package without running anything of it, and gives its folder with the programs.
async fn fetch(making: &Path, package: &str) -> Result<PathBuf, Error> {
    std::fs::write(making.join("package.json"), "{ \"private\": true }\n").map_err(Error::file(making))?;
    let mut command = tokio::process::Command::new("npm");
    command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]);
    command.arg(format!("{package}@{VERSION}")).current_dir(making).kill_on_drop(true);
    command.stdin(std::process::Stdio::null());
    let ended = match tokio::time::timeout(PATIENCE, command.output()).await {
        Ok(Ok(ended)) => ended,
        Ok(Err(error)) => return Err(Error::Install { message: format!("npm does not run: {error}") }),
        Err(_) => return Err(Error::Install { message: "npm takes too long".into() }),
    };
    if !ended.status.success() {
        let said = String::from_utf8_lossy(&ended.stderr).trim().replace('\n', "; ");
        return Err(Error::Install { message: format!("npm says: {said}") });
    }
    Ok(making.join("node_modules").join(package).join("native"))
}

/// One link that npm packages cannot hold.
#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

/// Makes the links that the package lists, all of them inside `native`.
fn link(native: &Path) -> Result<(), Error> {
    let list = native.join("pg-symlinks.json");
    let text = match std::fs::read_to_string(&list) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::file(list)(error)),
    };
    let links: Vec<Link> = serde_json::from_str(&text).map_err(|error| Error::Install {
        message: format!("the package's list of links is not understood: {error}"),
    })?;
    for Link { source, target } in links {
        let (Some(source), Some(target)) = (inside(&source), inside(&target)) else {
            return Err(Error::Install { message: "the package's list of links leads out of the package".into() });
        };
        let (at, to) = (native.join(&target), native.join(&source));
        if at.symlink_metadata().is_ok() {
            continue;
        }
        // Relative, since the folder is moved when it is complete.
        let up: PathBuf =
            target.parent().into_iter().flat_map(Path::components).map(|_| Component::ParentDir).collect();
        if to.exists() {
            std::os::unix::fs::symlink(up.join(&source), &at).map_err(Error::file(&at))?;
        }
    }
    Ok(())
}

/// A path of the list below the package's `native` folder; none where it leads elsewhere.
fn inside(path: &Path) -> Option<PathBuf> {
    let path = path.strip_prefix("native").unwrap_or(path);
    let plain = path.components().all(|component| matches!(component, Component::Normal(_)));
    (plain && !path.as_os_str().is_empty()).then(|| path.to_owned())
}

/// The server's account has to read and run what root installed, whatever root's umask.
fn open_to_all(path: &Path) -> Result<(), Error> {
    let found = path.symlink_metadata().map_err(Error::file(path))?;
    if found.is_symlink() {
        return Ok(());
    }
    let mode = found.permissions().mode();
    let run = if found.is_dir() || mode & 0o100 != 0 { 0o111 } else { 0 };
    let opened = std::fs::Permissions::from_mode(mode | 0o444 | run);
    std::fs::set_permissions(path, opened).map_err(Error::file(path))?;
    if found.is_dir() {
        for entry in std::fs::read_dir(path).map_err(Error::file(path))? {
            open_to_all(&entry.map_err(Error::file(path))?.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_made_inside_the_package_and_stay_right_when_it_moves() {
        let folder = tempfile::tempdir().unwrap();
        let native = folder.path().join("native");
        std::fs::create_dir_all(native.join("lib/deep")).unwrap();
        std::fs::write(native.join("lib/libx.so.1.2"), "x").unwrap();
        let list = r#"[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"},
                       {"source":"native/lib/libx.so.1.2","target":"native/lib/deep/libx.so"}]"#;
        std::fs::write(native.join("pg-symlinks.json"), list).unwrap();
        link(&native).unwrap();
        let moved = folder.path().join("moved");
        std::fs::rename(&native, &moved).unwrap();
        assert_eq!(std::fs::read_to_string(moved.join("lib/libx.so.1")).unwrap(), "x");
        assert_eq!(std::fs::read_to_string(moved.join("lib/deep/libx.so")).unwrap(), "x");
    }

    #[test]
    fn a_link_that_leads_out_of_the_package_is_refused() {
        let native = tempfile::tempdir().unwrap();
        let list = r#"[{"source":"native/lib/a","target":"native/../../b"}]"#;
        std::fs::write(native.path().join("pg-symlinks.json"), list).unwrap();
        assert!(link(native.path()).unwrap_err().to_string().contains("leads out of the package"));
    }
}
