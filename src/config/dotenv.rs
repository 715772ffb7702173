//! The process environment, and behind it the project's `.env`.

use super::settings::variable;
use super::{Error, error::read_if_there};
use std::collections::BTreeMap;
use std::path::Path;

/// Variables: those of the process first, then those of the project's `.env`, as sqlx has it.
#[derive(Debug, Default)]
pub struct Variables {
    file: BTreeMap<String, String>,
}

impl Variables {
    /// Reads `.env` in `root`; the process environment stays as it is.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let path = root.join(".env");
        let Some(text) = read_if_there(&path)? else { return Ok(Self::default()) };
        let mut file = BTreeMap::new();
        for entry in dotenvy::from_read_iter(text.as_bytes()) {
            match entry {
                Ok((name, value)) => file.insert(name, value),
                // The line may hold a password: it is not repeated.
                Err(_) => {
                    return Err(Error::invalid(&path, "a line is not `NAME=value`; quote a value with spaces or `#`"));
                }
            };
        }
        Ok(Self { file })
    }

    /// The value of a variable that is set and not empty.
    pub fn get(&self, name: &str) -> Option<String> {
        variable(name).or_else(|| self.file.get(name).filter(|value| !value.is_empty()).cloned())
    }
}
