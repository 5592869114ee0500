//! What goes wrong while DWARF is read.

use crate::error::Error;

/// What goes wrong on the way: the library's complaints and ours.
pub(super) enum Trouble {
    /// The library's.
    Dwarf(gimli::Error),
    /// Ours.
    Ours(Error),
}

impl Trouble {
    /// With the file's name.
    pub(super) fn into_error(self, name: &str) -> Error {
        match self {
            Self::Dwarf(error) => Error::content(name, format!("DWARF: {error}")),
            Self::Ours(error) => error,
        }
    }
}

impl From<gimli::Error> for Trouble {
    fn from(error: gimli::Error) -> Self {
        Self::Dwarf(error)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}
