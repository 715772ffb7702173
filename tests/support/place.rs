//! Where the tests' servers keep their data: in memory where there is room for it, since `CREATE DATABASE` is bound by the
//! disk.

use nix::sys::statvfs::statvfs;
use nix::unistd::{AccessFlags, access};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::OnceLock;

/// What must be free in memory: several test runs may be at work side by side.
const ROOM: u128 = 4 << 30;

/// The folder in which folders for data are made: `/dev/shm`, or `/tmp`. Not `TMPDIR`: that may be a folder which the
/// server's unprivileged account cannot enter, or too long for a socket's path.
pub fn place() -> &'static Path {
    static PLACE: OnceLock<&Path> = OnceLock::new();
    PLACE.get_or_init(|| {
        let memory = Path::new("/dev/shm");
        if is_roomy(memory) { memory } else { Path::new("/tmp") }
    })
}

/// Whether everybody, and so the server's account, may write there, and there is room.
fn is_roomy(folder: &Path) -> bool {
    let open = folder.metadata().is_ok_and(|found| found.is_dir() && found.permissions().mode() & 0o003 == 0o003);
    let free =
        statvfs(folder).map_or(0, |found| u128::from(found.blocks_available()) * u128::from(found.fragment_size()));
    open && access(folder, AccessFlags::W_OK).is_ok() && free >= ROOM
}
