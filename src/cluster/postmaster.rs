//! The running server, as its process: found by its lock file, recognised by its command line, asked to stop.

use super::{Error, place::Place};
use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a fast shutdown may take: it writes a checkpoint.
const STOPPING: Duration = Duration::from_secs(60);

/// The process of the server that runs in this place; none where none does.
pub fn running(place: &Place) -> Option<Pid> {
    recorded(&place.pgdata.join("postmaster.pid")).filter(|pid| serves(*pid, &place.pgdata))
}

/// Removes lock files whose process is alive but no server of this place: its number went to another process since. Those
/// of dead processes are PostgreSQL's own to remove.
pub fn clear_stale(place: &Place) -> Result<(), Error> {
    let lock_of_socket = place.socket().with_extension(format!("{}.lock", super::place::PORT));
    for file in [place.pgdata.join("postmaster.pid"), lock_of_socket] {
        if let Some(pid) = recorded(&file)
            && is_alive(pid)
            && !serves(pid, &place.pgdata)
        {
            std::fs::remove_file(&file).map_err(Error::file(&file))?;
        }
    }
    Ok(())
}

/// A fast shutdown: sessions are ended, what is committed is kept.
pub async fn stop(place: &Place) -> Result<(), Error> {
    let Some(pid) = running(place) else { return Ok(()) };
    match kill(pid, Signal::SIGINT) {
        Ok(()) | Err(Errno::ESRCH) => {}
        Err(error) => return Err(Error::file(&place.pgdata)(error.into())),
    }
    let since = Instant::now();
    while since.elapsed() < STOPPING {
        if !is_alive(pid) || running(place) != Some(pid) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err(Error::NotStopped { home: place.home.clone(), pid: pid.as_raw() })
}

/// The process number in the first line of a lock file of PostgreSQL.
fn recorded(file: &Path) -> Option<Pid> {
    let text = std::fs::read_to_string(file).ok()?;
    let number: i32 = text.lines().next()?.trim().parse().ok()?;
    // A negative number (single-user mode) or 1 is nothing to send a signal to.
    (number > 1).then(|| Pid::from_raw(number))
}

/// Whether there is a process of this number.
pub fn is_alive(pid: Pid) -> bool {
    !matches!(kill(pid, None), Err(Errno::ESRCH))
}

/// Whether the process is a server of this data directory, which is one of its arguments.
fn serves(pid: Pid, pgdata: &Path) -> bool {
    match std::fs::read(format!("/proc/{pid}/cmdline")) {
        Ok(arguments) => arguments.split(|byte| *byte == 0).any(|argument| argument == pgdata.as_os_str().as_bytes()),
        Err(_) if Path::new("/proc/self").exists() => false,
        Err(_) => {
            let told = std::process::Command::new("ps").args(["-o", "command=", "-p", &pid.to_string()]).output();
            told.is_ok_and(|told| String::from_utf8_lossy(&told.stdout).contains(&*pgdata.to_string_lossy()))
        }
    }
}
