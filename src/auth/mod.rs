//! Who may come in: users, passwords, sessions, one-time links, throttling, and the audit of all of it.
//!
//! Everything here lives in Limbeck's own store (`migrations/`). This room knows no page and no command: it takes and
//! gives plain values.

mod user;

pub use user::{Density, Role, Theme, User};
