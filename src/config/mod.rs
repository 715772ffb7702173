//! Flags, the process environment, `.env`, `sqlx.toml` and `limbeck.toml`, as plain structs.

mod dotenv;
mod duration;
mod error;
mod file;
mod project;
mod settings;
mod sqlx_toml;

pub use error::Error;
pub use file::IgnoreTable;
pub use project::{EnvironmentConfig, Project, Versioning};
pub use settings::Settings;
pub use sqlx_toml::LedgerName;
