//! The commands, as processes.

mod user;
