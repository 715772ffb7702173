//! Why a configuration could not be read.

use std::path::{Path, PathBuf};

/// Why a configuration could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read.
    #[error("reading `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A file says something that is not understood.
    #[error("`{}`: {message}", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, with the line where there is one, and the remedy.
        message: String,
    },
    /// There is no home to keep data in.
    #[error("neither `HOME` nor `XDG_DATA_HOME` is set: say where Limbeck keeps its data with `--data-dir`")]
    NoDataDirectory,
}

impl Error {
    pub(super) fn invalid(path: &Path, message: impl Into<String>) -> Self {
        Self::Invalid { path: path.to_owned(), message: message.into() }
    }

    /// A refusal of the TOML reader, with the line it is about.
    pub(super) fn toml(path: &Path, text: &str, refused: &toml::de::Error) -> Self {
        let line = refused.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        let place = line.map_or(String::new(), |line| format!("line {line}: "));
        Self::invalid(path, format!("{place}{}", refused.message().trim_end().replace('\n', "; ")))
    }
}

/// The text of a file; none where there is no such file.
pub(super) fn read_if_there(path: &Path) -> Result<Option<String>, Error> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(source) if matches!(source.kind(), std::io::ErrorKind::NotFound) => Ok(None),
        Err(source) => Err(Error::Read { path: path.to_owned(), source }),
    }
}
