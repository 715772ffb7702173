//! A PostgreSQL to stand on: found, started, shared, stopped.
//!
//! Limbeck's own clusters live in the data directory and listen on a unix socket in a folder that only the server's account
//! (and root) can enter; that folder is the boundary, so the server trusts whoever gets in. Any number of Limbeck processes
//! use one cluster: each holds a shared lock on a file, which the kernel lets go of however the process ends, and the last
//! one out stops the server.

mod account;
mod configuration;
mod error;
mod folders;
mod install;
mod locks;
mod place;
mod postmaster;
mod programs;
mod supervise;

pub use error::Error;
pub use install::{install, npm_is_there};
pub use programs::{Programs, client};
pub use supervise::{Cluster, Status};

/// Which of Limbeck's own clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Holds data: `fsync` on.
    Data,
    /// Holds nothing that matters, of one major version of PostgreSQL: `fsync` off.
    Scratch {
        /// The major version.
        major: u32,
    },
}
