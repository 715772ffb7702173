//! Where a cluster lives.

use super::{Error, Purpose, account::Account, folders};
use crate::config::Settings;
use sha2::{Digest, Sha256};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The port in the socket's name; nothing listens on it.
pub const PORT: u16 = 5432;

/// The longest socket path that every system takes (macOS: 104 bytes with the NUL, Linux: 108).
const LONGEST_SOCKET: usize = 103;

/// Where a cluster lives, and as whom.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its folder: the locks and the configuration, which are ours.
    pub home: PathBuf,
    /// The data directory, which is the server's account's.
    pub pgdata: PathBuf,
    /// The private folder of the socket.
    pub socket_dir: PathBuf,
    /// Where the log is.
    pub log: PathBuf,
    /// Who the server runs as.
    pub account: Account,
}

impl Place {
    /// The place of a cluster; nothing is made yet.
    pub fn of(settings: &Settings, purpose: Purpose) -> Result<Self, Error> {
        let name = match purpose {
            Purpose::Data => "data".to_owned(),
            Purpose::Scratch { major } => format!("scratch-{major}"),
        };
        let usual = settings.data_dir.join("clusters").join(&name);
        let account = Account::for_data(&usual.join("pgdata"))?;
        if !account.lent || folders::can_pass(&usual, &account) {
            return Ok(Self::at(usual, account));
        }
        // The server's account cannot get to our data directory (`/root`, say): the cluster goes where it can.
        let home = Path::new("/var/lib/limbeck/clusters").join(short_hash(&settings.data_dir)).join(&name);
        let account = Account::for_data(&home.join("pgdata"))?;
        Ok(Self::at(home, account))
    }

    /// The purposes of the clusters that have been made.
    pub fn known(settings: &Settings) -> Result<Vec<Purpose>, Error> {
        let data = Self::of(settings, Purpose::Data)?;
        let entries = data.home.parent().and_then(|clusters| clusters.read_dir().ok()).into_iter().flatten();
        let purpose = |name: &str| match name.strip_prefix("scratch-") {
            Some(major) => major.parse().ok().map(|major| Purpose::Scratch { major }),
            None => (name == "data").then_some(Purpose::Data),
        };
        let mut known: Vec<Purpose> =
            entries.filter_map(Result::ok).filter_map(|entry| purpose(entry.file_name().to_str()?)).collect();
        known.sort();
        Ok(known)
    }

    fn at(home: PathBuf, account: Account) -> Self {
        let near = home.join("socket");
        let length = near.as_os_str().len() + format!("/.s.PGSQL.{PORT}").len();
        let socket_dir = if length <= LONGEST_SOCKET {
            near
        } else {
            PathBuf::from(format!("/tmp/limbeck-{}-{}", account.uid, short_hash(&home)))
        };
        Self { pgdata: home.join("pgdata"), socket_dir, log: home.join("log/postgres.log"), home, account }
    }

    /// Makes the folders, and refuses those that others could enter.
    pub fn prepare(&self) -> Result<(), Error> {
        folders::make_passage(&self.home)?;
        folders::make_private(&self.home.join("log"), &self.account)?;
        folders::make_private(&self.socket_dir, &self.account)
    }

    /// The socket itself.
    pub fn socket(&self) -> PathBuf {
        self.socket_dir.join(format!(".s.PGSQL.{PORT}"))
    }

    /// The major version that made the data; none where there is none yet.
    pub fn major(&self) -> Option<u32> {
        std::fs::read_to_string(self.pgdata.join("PG_VERSION")).ok()?.trim().parse().ok()
    }
}

/// A few characters that stand for a path.
fn short_hash(path: &Path) -> String {
    Sha256::digest(path.as_os_str().as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_data_directory_gets_a_short_socket() {
        let account = Account { uid: 1000.into(), gid: 1000.into(), lent: false };
        let short = Place::at("/home/ann/limbeck/clusters/data".into(), account.clone());
        assert_eq!(short.socket(), Path::new("/home/ann/limbeck/clusters/data/socket/.s.PGSQL.5432"));
        let long = Place::at(format!("/home/{}/clusters/data", "x".repeat(80)).into(), account.clone());
        assert!(long.socket().starts_with("/tmp"), "{}", long.socket().display());
        assert!(long.socket().as_os_str().len() <= LONGEST_SOCKET);
        let other = Place::at(format!("/home/{}/clusters/data", "y".repeat(80)).into(), account);
        assert_ne!(long.socket(), other.socket());
    }
}
