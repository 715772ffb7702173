//! File locks between Limbeck processes. The kernel lets go of them however a process ends, so none is ever stale.

use super::{Error, account::Account};
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::{OpenOptionsExt, fchown};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a turn at starting or stopping is waited for: longer than one may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// Opens a lock file, making it where it is missing. Nobody else may open it: whoever can read a file can lock it. Made by
/// root, it is the server's account's, who may be a user that comes back without `sudo`.
fn open(path: &Path) -> Result<File, Error> {
    let opened = match File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path)
        }
        opened => return opened.map_err(Error::file(path)),
    };
    let file = opened.map_err(Error::file(path))?;
    let account = path.parent().map(|home| Account::for_data(&home.join("pgdata"))).transpose()?;
    if let Some(account) = account.filter(|account| account.lent) {
        fchown(&file, Some(account.uid.as_raw()), Some(account.gid.as_raw())).map_err(Error::file(path))?;
    }
    Ok(file)
}

/// Waits until nobody else starts or stops this cluster; the turn ends when the file is dropped.
pub async fn turn(home: &Path) -> Result<File, Error> {
    let path = home.join("turn.lock");
    let file = open(&path)?;
    let since = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if since.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(TryLockError::WouldBlock) => return Err(Error::Busy { home: home.to_owned() }),
            Err(TryLockError::Error(error)) => return Err(Error::file(path)(error)),
        }
    }
}

/// Says that this process uses the cluster, until the file is dropped. Only within a turn.
pub fn lease(home: &Path) -> Result<File, Error> {
    let path = home.join("use.lock");
    let file = open(&path)?;
    match file.try_lock_shared() {
        Ok(()) => Ok(file),
        // Whoever holds it alone does so within a turn, and the turn is ours.
        Err(TryLockError::WouldBlock) => Err(Error::Busy { home: home.to_owned() }),
        Err(TryLockError::Error(error)) => Err(Error::file(path)(error)),
    }
}

/// Whether any Limbeck uses the cluster. Exact only within a turn.
pub fn in_use(home: &Path) -> Result<bool, Error> {
    let path = home.join("use.lock");
    if !path.exists() {
        return Ok(false);
    }
    match open(&path)?.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(Error::file(path)(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_is_in_use_until_the_last_lease_is_dropped() {
        let home = tempfile::tempdir().unwrap();
        assert!(!in_use(home.path()).unwrap());
        let first = lease(home.path()).unwrap();
        let second = lease(home.path()).unwrap();
        drop(first);
        assert!(in_use(home.path()).unwrap());
        drop(second);
        assert!(!in_use(home.path()).unwrap());
    }

    #[tokio::test]
    async fn a_turn_waits_for_the_turn_before_it() {
        let home = tempfile::tempdir().unwrap();
        let first = turn(home.path()).await.unwrap();
        let path = home.path().to_owned();
        let second = tokio::spawn(async move { turn(&path).await });
        tokio::time::sleep(Duration::from_millis(80)).await;
        assert!(!second.is_finished());
        drop(first);
        tokio::time::timeout(Duration::from_secs(5), second).await.unwrap().unwrap().unwrap();
    }
}
