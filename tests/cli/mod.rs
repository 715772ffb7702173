//! The commands, as processes.

mod check;
mod current;
mod diff;
mod downgrade;
mod heads;
mod history;
mod migrate;
mod project;
mod revision;
mod show;
mod status;
mod upgrade;
mod user;
