//! The commands, as processes.

mod completions;
mod db;
mod healthcheck;
mod init;
mod serve;
mod user;
