//! Ioctls.

use super::{Doc, IntType, IntValue, InterfaceId, Name, Origin, Release, Spanned, StructId};
use crate::source::Span;

/// A command of a file descriptor.
#[derive(Clone, Debug)]
pub struct Ioctl {
    /// C name; the Rust constant keeps it.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The kind of file descriptor that takes it: numbers repeat between kinds.
    pub on: Spanned<String>,
    /// What the number says of the data's direction.
    pub direction: Direction,
    /// The "magic" byte.
    pub ty: IntValue,
    /// The number within the magic byte.
    pub number: IntValue,
    /// Where the number was stated.
    pub number_span: Span,
    /// What the third argument points to.
    pub argument: Option<Argument>,
    /// Where that was stated; the name if it was not.
    pub argument_span: Span,
    /// Stated size of the argument where u64 is aligned to 4 (i386), if it differs: the number is
    /// another there.
    pub size_32: Option<Spanned<u64>>,
    /// Since when programs should do without it.
    pub deprecated: Option<Spanned<Release>>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// What the third argument of an ioctl points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A struct or union.
    Struct(StructId),
    /// One integer in the order of the host.
    Int(IntType),
}

impl Argument {
    /// The struct, if it is one.
    pub fn structure(self) -> Option<StructId> {
        match self {
            Self::Struct(id) => Some(id),
            Self::Int(_) => None,
        }
    }

    /// `sizeof`, where `size` is that of a struct.
    pub fn size(self, size: impl FnOnce(StructId) -> u64) -> u64 {
        match self {
            Self::Struct(id) => size(id),
            Self::Int(ty) => u64::from(ty.bits / 8),
        }
    }
}

/// Direction of an ioctl's data, as seen from userspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `_IO`: the number carries neither direction nor size.
    None,
    /// `_IOR`: userspace reads what the kernel wrote.
    Read,
    /// `_IOW`: the kernel reads what userspace wrote.
    Write,
    /// `_IOWR`: both.
    ReadWrite,
}
