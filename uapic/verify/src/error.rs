//! Why there is no verdict.

use std::path::PathBuf;

/// Something outside failed us, or is not what it was taken for.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file was read, and does not hold what is needed of it.
    Content {
        /// The file, and where in it.
        place: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A program could not be started, or refused.
    Program {
        /// The command.
        command: String,
        /// What it said, or what the system said of it.
        said: String,
    },
}

impl Error {
    /// A file that does not hold what is needed.
    pub fn content(place: impl Into<String>, reason: impl std::fmt::Display) -> Self {
        Self::Content {
            place: place.into(),
            reason: reason.to_string(),
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File { path, source } => write!(f, "error: {}: {source}", path.display()),
            Self::Content { place, reason } => write!(f, "error: {place}: {reason}"),
            Self::Program { command, said } => {
                write!(f, "error: {command}\n{}", said.trim_end())
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Reads a whole file.
pub(crate) fn read(path: &std::path::Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|source| Error::File {
        path: path.to_path_buf(),
        source,
    })
}

/// Reads a text file, if it is there.
pub(crate) fn read_text(path: &std::path::Path) -> Result<Option<String>, Error> {
    if !path.exists() {
        return Ok(None);
    }
    let bytes = read(path)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
