//! What can be wrong with a block.

use core::error::Error;
use core::fmt;

use crate::clp::{ClpCmd, ClpRc};

/// Why a block is refused. Offsets count from the start of what was parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClpError {
    /// The slice ends before the block does.
    Truncated {
        /// Bytes that the block has.
        expected: usize,
        /// Bytes that there are.
        found: usize,
    },
    /// The length in the head is not that of the command.
    Length {
        /// Where the length is.
        offset: usize,
        /// Length that the command has.
        expected: u16,
        /// Length that the head states.
        found: u16,
    },
    /// The length in the head ends the block before its first entry, or inside of the head.
    LengthTooSmall {
        /// Where the length is.
        offset: usize,
        /// Smallest length that is right.
        expected: u16,
        /// Length that the head states.
        found: u16,
    },
    /// The command is not one of those for PCI functions.
    Command {
        /// Where the command is.
        offset: usize,
        /// The command.
        found: ClpCmd,
    },
    /// The response code is not [`CLP_RC_OK`](crate::clp::CLP_RC_OK); then nothing behind the head has a meaning, and its
    /// length need not have one either.
    ///
    /// [`ClpRc::name`] has the code's name in C. It is 0 in a block that firmware has not seen.
    Refused {
        /// Where the code is.
        offset: usize,
        /// The code.
        found: ClpRc,
    },
    /// Entries of a list are too small to be read.
    EntrySize {
        /// Where the size is.
        offset: usize,
        /// Smallest size that is right.
        expected: usize,
        /// Size that the response states.
        found: usize,
    },
    /// A list ends inside of an entry.
    PartialEntry {
        /// Where the entry starts.
        offset: usize,
        /// Bytes of an entry.
        expected: usize,
        /// Bytes of this one.
        found: usize,
    },
}

impl fmt::Display for ClpError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Truncated { expected, found } => {
                write!(
                    f,
                    "the block has {expected} bytes, of which {found} are there"
                )
            }
            Self::Length {
                offset,
                expected,
                found,
            } => {
                write!(f, "length {found} at byte {offset} should be {expected}")
            }
            Self::LengthTooSmall {
                offset,
                expected,
                found,
            } => {
                write!(
                    f,
                    "length {found} at byte {offset} should be at least {expected}"
                )
            }
            Self::Command { offset, found } => {
                write!(f, "command {:#06x} at byte {offset} is unknown", found.0)
            }
            Self::Refused { offset, found } => {
                let name = found.name().unwrap_or("has no name");
                write!(f, "response code {:#06x} at byte {offset}: {name}", found.0)
            }
            Self::EntrySize {
                offset,
                expected,
                found,
            } => {
                write!(
                    f,
                    "entry size {found} at byte {offset} should be at least {expected}"
                )
            }
            Self::PartialEntry {
                offset,
                expected,
                found,
            } => {
                write!(
                    f,
                    "the entry at byte {offset} has {found} of its {expected} bytes"
                )
            }
        }
    }
}

impl Error for ClpError {}
