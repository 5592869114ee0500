//! Why the region cannot be used, or a request is not executed.

use core::error::Error;
use core::fmt;

use super::failure::Failure;
use crate::vfio_zdev::zpci_io::{Rejection, HDR_SIZE, REQ_SIZE, SIZE};

/// Why a region cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// The region is shorter than what it has to hold.
    TooSmall {
        /// Its length in bytes.
        size: u64,
    },
    /// The region does not end within the 64 bits of a position.
    Position {
        /// Where it starts.
        offset: u64,
    },
    /// The head cannot be read.
    Unreadable {
        /// The errno.
        errno: i32,
    },
    /// A read of the head delivers a part of it.
    ShortRead {
        /// Number of bytes that it delivered.
        read: usize,
    },
}

impl fmt::Display for OpenError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::TooSmall { size } => {
                write!(f, "the region has {size} bytes and needs {SIZE}")
            }
            Self::Position { offset } => {
                write!(f, "a region at {offset:#x} ends beyond every position")
            }
            Self::Unreadable { errno } => {
                write!(f, "the region's head cannot be read: errno {errno}")
            }
            Self::ShortRead { read } => {
                write!(
                    f,
                    "the region's head has {HDR_SIZE} bytes, of which {read} were read"
                )
            }
        }
    }
}

impl Error for OpenError {}

/// Why a request is not executed, or is not known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SubmitError {
    /// The request breaks a rule and was not written.
    Rejected(Rejection),
    /// The kernel refused the request, or the hardware did.
    Failed(Failure),
    /// The kernel took a part of the request, which no kernel with this region does. Whether it
    /// executed something is not known.
    ShortWrite {
        /// Number of bytes that it took.
        written: usize,
    },
}

impl fmt::Display for SubmitError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(rejection) => rejection.fmt(f),
            Self::Failed(failure) => failure.fmt(f),
            Self::ShortWrite { written } => {
                write!(
                    f,
                    "a request has {REQ_SIZE} bytes, of which {written} were written"
                )
            }
        }
    }
}

impl Error for SubmitError {}

impl From<Rejection> for SubmitError {
    #[inline]
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}
