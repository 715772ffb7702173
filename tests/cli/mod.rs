//! The commands, as processes.

mod check;
mod completions;
mod current;
mod db;
mod diff;
mod downgrade;
mod heads;
mod healthcheck;
mod history;
mod init;
mod migrate;
mod project;
mod revision;
mod serve;
mod show;
mod status;
mod upgrade;
mod user;
