//! What can be wrong with a reply.

use core::error::Error;
use core::fmt;

/// Why a reply, or a capability in it, is refused, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainError {
    /// Where the capability starts, in bytes from the start of the reply; 0 for the reply's own
    /// head.
    pub offset: usize,
    /// Id of the capability, which counts within its own chain: a device's 1 is not a region's 1.
    ///
    /// `None` for the reply's own head, and for a capability that ends before its id can be read.
    pub id: Option<u16>,
    /// What is wrong.
    pub kind: ChainErrorKind,
}

impl ChainError {
    /// Bytes to ask again with, if that is all that is wrong.
    #[inline]
    pub const fn needed(&self) -> Option<u32> {
        match self.kind {
            ChainErrorKind::ArgszTooSmall { needed, .. } => Some(needed),
            _ => None,
        }
    }

    /// An error of the reply's own head.
    #[inline]
    pub(super) const fn of_head(kind: ChainErrorKind) -> Self {
        Self {
            offset: 0,
            id: None,
            kind,
        }
    }
}

/// What is wrong with a reply or a capability. Offsets count from the start of the reply.
///
/// Of several faults of one link to a capability, the first in this order is reported:
/// [`NotAdvancing`](Self::NotAdvancing), [`Misaligned`](Self::Misaligned),
/// [`Overlapping`](Self::Overlapping), [`Outside`](Self::Outside), [`Truncated`](Self::Truncated).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChainErrorKind {
    /// The reply ends before the end of the head, of a capability's header, or of the fields that
    /// a capability has by its version.
    Truncated {
        /// Bytes that are needed.
        needed: usize,
        /// Bytes that there are.
        found: usize,
    },
    /// The link to the next capability leads out of the reply.
    Outside {
        /// Where the link leads.
        next: usize,
        /// Where the reply ends.
        end: usize,
    },
    /// The link to the next capability leads backwards, or to the same one again.
    ///
    /// Linux only appends to a chain. Every walk ends because every step goes forward.
    NotAdvancing {
        /// Where the link leads.
        next: usize,
    },
    /// The link to the next capability leads into what it comes from: into the head, a header, or
    /// the fields that a capability has by its version.
    Overlapping {
        /// Where the link leads.
        next: usize,
        /// First byte behind what it comes from.
        until: usize,
    },
    /// The link to the next capability is no multiple of 4.
    ///
    /// One of 8 is not asked for: kernels before 6.6 start the chain of a device at 20.
    Misaligned {
        /// Where the link leads.
        next: usize,
    },
    /// A capability whose id may be there once is there again.
    Duplicate,
    /// The version of a known capability is 0; they start at 1.
    VersionZero,
    /// A capability says that it has more bytes than there is room for.
    SizeTooLarge {
        /// Bytes that its field `size` says.
        size: u32,
        /// Bytes that there are.
        found: usize,
    },
    /// A capability says that it has more areas than there is room for.
    TooManyAreas {
        /// Areas that its field `nr_areas` says.
        count: u32,
        /// Whole areas that there are.
        found: usize,
    },
    /// There is a chain, and it did not fit. This is no fault: ask again.
    ArgszTooSmall {
        /// The `argsz` of the request.
        offered: u32,
        /// The `argsz` of the reply, which is the one to ask again with.
        needed: u32,
    },
    /// A chain is announced, but there is neither an offset nor a wish for more room.
    NoChain,
    /// The head makes sense with the bytes of its numbers reversed, and only then: it comes from a
    /// machine of the other byte order. `parse_from` reads it.
    ForeignByteOrder,
    /// The head makes sense in neither byte order, so that this is no reply; of a device it would
    /// have a flag that names its bus.
    Implausible,
}

impl fmt::Display for ChainErrorKind {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Truncated { needed, found } => {
                write!(f, "needs {needed} bytes, of which {found} are there")
            }
            Self::Outside { next, end } => {
                write!(f, "leads to byte {next}, but the reply ends at {end}")
            }
            Self::NotAdvancing { next } => {
                write!(f, "leads to byte {next}, which is not behind it")
            }
            Self::Overlapping { next, until } => {
                write!(f, "leads to byte {next}, but goes on until {until}")
            }
            Self::Misaligned { next } => {
                write!(f, "leads to byte {next}, which is no multiple of 4")
            }
            Self::Duplicate => f.write_str("is there for the second time"),
            Self::VersionZero => f.write_str("has version 0, but versions start at 1"),
            Self::SizeTooLarge { size, found } => {
                write!(
                    f,
                    "says that it has {size} bytes, of which {found} are there"
                )
            }
            Self::TooManyAreas { count, found } => {
                write!(
                    f,
                    "says that it has {count} areas, of which {found} are there"
                )
            }
            Self::ArgszTooSmall { offered, needed } => {
                write!(f, "has a chain that needs {needed} bytes, not {offered}")
            }
            Self::NoChain => f.write_str("announces a chain that is not there"),
            Self::ForeignByteOrder => f.write_str("is in the byte order of another machine"),
            Self::Implausible => f.write_str("makes sense in neither byte order"),
        }
    }
}

impl fmt::Display for ChainError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offset, id, kind } = self;
        match id {
            Some(id) => write!(f, "capability {id} at byte {offset} {kind}"),
            None if *offset == 0 => write!(f, "the head of the reply {kind}"),
            None => write!(f, "a capability at byte {offset} {kind}"),
        }
    }
}

impl Error for ChainError {}
