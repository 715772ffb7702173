//! Folders that others can or cannot enter.

use super::{Error, account::Account};
use nix::unistd::Uid;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::Path;

/// Makes `path` and what is missing above it. Made by root, all may pass through, whatever the umask, since the server's
/// account has to; made by a user, they are theirs alone.
pub fn make_passage(path: &Path) -> Result<(), Error> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        make_passage(parent)?;
    }
    let mode = if Uid::effective().is_root() { 0o755 } else { 0o700 };
    match std::fs::DirBuilder::new().mode(mode).create(path) {
        Ok(()) => {
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(path, permissions).map_err(Error::file(path))
        }
        // Another Limbeck may have been faster.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(Error::file(path)(error)),
    }
}

/// Makes `path`, which only `account` can enter, or sees that it is so.
pub fn make_private(path: &Path, account: &Account) -> Result<(), Error> {
    match std::fs::DirBuilder::new().mode(0o700).create(path) {
        Ok(()) if account.lent => {
            chown(path, Some(account.uid.as_raw()), Some(account.gid.as_raw())).map_err(Error::file(path))?;
        }
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(Error::file(path)(error)),
    }
    check_private(path, account)
}

/// Refuses a folder that another account could have put there, or can enter.
pub fn check_private(path: &Path, account: &Account) -> Result<(), Error> {
    let unsafe_folder = |problem: String| Err(Error::Unsafe { path: path.to_owned(), problem });
    let found = path.symlink_metadata().map_err(Error::file(path))?;
    if !found.is_dir() {
        return unsafe_folder("is not a folder".into());
    }
    if found.uid() != account.uid.as_raw() {
        return unsafe_folder(format!("belongs to user {}, not to user {}", found.uid(), account.uid));
    }
    if found.mode() & 0o077 != 0 {
        return unsafe_folder(format!("is open to others (mode {:o})", found.mode() & 0o777));
    }
    Ok(())
}

/// Whether `account` can pass through all that there is of `path`.
pub fn can_pass(path: &Path, account: &Account) -> bool {
    path.ancestors().filter_map(|ancestor| ancestor.metadata().ok()).all(|found| {
        let mode = found.mode();
        (found.uid() == account.uid.as_raw() && mode & 0o100 != 0)
            || (found.gid() == account.gid.as_raw() && mode & 0o010 != 0)
            || mode & 0o001 != 0
    })
}

/// Replaces a file as a whole: whoever reads it sees the old text or the new one.
pub fn write_whole(path: &Path, text: &str) -> Result<(), Error> {
    let making = path.with_extension(format!("{}.making", std::process::id()));
    std::fs::write(&making, text).map_err(Error::file(&making))?;
    std::fs::set_permissions(&making, std::fs::Permissions::from_mode(0o644)).map_err(Error::file(&making))?;
    std::fs::rename(&making, path).map_err(Error::file(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ourselves() -> Account {
        Account { uid: Uid::effective(), gid: nix::unistd::Gid::effective(), lent: false }
    }

    #[test]
    fn a_private_folder_is_made_and_accepted_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        make_private(&path, &ourselves()).unwrap();
        make_private(&path, &ourselves()).unwrap();
        assert_eq!(path.metadata().unwrap().mode() & 0o777, 0o700);
    }

    #[test]
    fn a_folder_that_others_can_enter_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        make_private(&path, &ourselves()).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o750)).unwrap();
        let refused = make_private(&path, &ourselves()).unwrap_err().to_string();
        assert!(refused.contains("is open to others (mode 750)"), "{refused}");
    }

    #[test]
    fn a_link_in_the_place_of_a_private_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (path, elsewhere) = (folder.path().join("socket"), folder.path().join("elsewhere"));
        make_private(&elsewhere, &ourselves()).unwrap();
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        assert!(make_private(&path, &ourselves()).unwrap_err().to_string().contains("is not a folder"));
    }

    #[test]
    fn a_folder_of_another_account_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        make_private(&path, &ourselves()).unwrap();
        let other = Account { uid: Uid::from_raw(ourselves().uid.as_raw() + 1), ..ourselves() };
        assert!(check_private(&path, &other).unwrap_err().to_string().contains("belongs to user"));
    }
}
