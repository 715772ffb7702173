//! Who the server runs as. PostgreSQL refuses root, so root lends it another account.

use super::Error;
use nix::unistd::{Gid, Uid, User};
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The account that runs a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its user.
    pub uid: Uid,
    /// Its group.
    pub gid: Gid,
    /// Whether it is another than ours, so that we have to change to it.
    pub lent: bool,
}

impl Account {
    /// The account for the cluster whose data is, or will be, in `pgdata`.
    pub fn for_data(pgdata: &Path) -> Result<Self, Error> {
        if !Uid::effective().is_root() {
            return Ok(Self { uid: Uid::effective(), gid: Gid::effective(), lent: false });
        }
        // A cluster that is there belongs to somebody already, such as the user who now runs `sudo limbeck`.
        if let Ok(there) = pgdata.symlink_metadata()
            && there.is_dir()
            && there.uid() != 0
        {
            return Ok(Self { uid: Uid::from_raw(there.uid()), gid: Gid::from_raw(there.gid()), lent: true });
        }
        let found = ["postgres", "nobody"].into_iter().find_map(|name| User::from_name(name).ok().flatten());
        found.map(|user| Self { uid: user.uid, gid: user.gid, lent: true }).ok_or(Error::NoAccount)
    }

    /// The account that a new cluster would get.
    pub fn of_new_cluster() -> Result<Self, Error> {
        Self::for_data(Path::new(""))
    }

    /// A command that runs as this account, away from our folder, our variables and our terminal.
    pub fn command(&self, program: &Path) -> tokio::process::Command {
        let mut command = tokio::process::Command::new(program);
        command.env_clear().env("LC_ALL", "C").current_dir("/").process_group(0).kill_on_drop(true);
        for kept in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        command.stdin(std::process::Stdio::null());
        if self.lent {
            command.uid(self.uid.as_raw()).gid(self.gid.as_raw());
        }
        command
    }
}
