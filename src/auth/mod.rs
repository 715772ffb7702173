//! Who may come in: users, passwords, sessions, one-time links, throttling, and the audit of all of it.
//!
//! Everything here lives in Limbeck's own store (`migrations/`). This room knows no page and no command: it takes and
//! gives plain values.

mod access;
mod audit;
mod error;
mod links;
mod passwords;
mod sessions;
mod sign_in;
mod throttle;
mod user;
mod users;

pub use access::{disable, enable, set_role};
pub use audit::{Actor, Entry, entries, record};
pub use error::{Error, Result};
pub use links::{FIRST_OWNER_LIFETIME, Invitation, LIFETIME, first_owner_link, invitation, link, redeem};
pub use passwords::{Weakness, weakness};
pub use sessions::{ABSOLUTE, IDLE, Sessions, begin, end, end_all, is_alive, sweep, who};
pub use sign_in::{change_password, sign_in};
pub use throttle::Throttle;
pub use user::{Density, Role, Theme, User};
pub use users::{add, by_name, find, has_owner, list, set_appearance};
