//! The walk along a chain of capabilities.
//!
//! Steps and decoding are inlined by force, here and in `device.rs`: then nothing is put together
//! that the caller takes apart again. `cargo xtask bench` counts what that is worth.

use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::RangeInclusive;

use super::error::{ChainError, ChainErrorKind};
use crate::vfio::{VfioDeviceInfoCap, VfioInfoCapHeader, VfioRegionInfoCap};

/// Bytes of the header that every capability starts with.
pub(super) const HEADER: usize = size_of::<VfioInfoCapHeader>();

/// What capabilities are aligned to. Those before Linux 6.6 are not aligned to 8.
const ALIGNMENT: usize = 4;

/// Ids of one chain: the type tells which, since both chains count from 1.
pub trait CapabilityId: Copy + sealed::Sealed {
    /// The id of this chain with the number.
    #[doc(hidden)]
    fn new(number: u16) -> Self;

    /// The number.
    #[doc(hidden)]
    fn number(self) -> u16;

    /// The ids that may be in a chain once; below 32.
    #[doc(hidden)]
    const UNIQUE: RangeInclusive<u16>;
}

mod sealed {
    /// Keeps the list of chains closed.
    pub trait Sealed {}
}

macro_rules! capability_id {
    ($Id:ident) => {
        impl sealed::Sealed for $Id {}

        impl CapabilityId for $Id {
            #[inline]
            fn new(number: u16) -> Self {
                Self(number)
            }

            #[inline]
            fn number(self) -> u16 {
                self.0
            }

            // Both enumerations know 1 to 5. Linux adds each of them once; nobody can tell what it
            // will do with ids to come.
            const UNIQUE: RangeInclusive<u16> = 1..=5;
        }
    };
}

capability_id!(VfioDeviceInfoCap);
capability_id!(VfioRegionInfoCap);

/// One capability of a chain, known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capability<'a, Id> {
    /// Which capability it is.
    pub id: Id,
    /// Version of its layout. It alone says which fields there are.
    pub version: u16,
    /// Where it starts, in bytes from the start of the reply.
    pub offset: usize,
    /// Its bytes, header included, at any alignment: up to the next capability or, of the last one,
    /// up to the end of the reply. There may be more of them than the kernel wrote.
    pub bytes: &'a [u8],
    /// Whether it ends where the reply ends, and not where another one starts.
    is_last: bool,
}

impl<'a, Id: CapabilityId> Capability<'a, Id> {
    /// The first `N` bytes, which a version of the capability has.
    ///
    /// # Errors
    ///
    /// There are fewer, or the version is none.
    #[inline(always)]
    pub(super) fn prefix<const N: usize>(&self) -> Result<&'a [u8; N], ChainError> {
        if self.version == 0 {
            return Err(self.error(ChainErrorKind::VersionZero));
        }
        match self.bytes.first_chunk() {
            Some(prefix) => Ok(prefix),
            None => Err(self.too_short(N)),
        }
    }

    /// Its struct as its version says, and what is behind that in a version that nobody knows here.
    ///
    /// # Errors
    ///
    /// There are fewer bytes, or the version is none.
    #[inline(always)]
    pub(super) fn versioned<T>(
        &self,
        read: impl FnOnce(u16, &'a [u8]) -> Option<(T, &'a [u8])>,
        end: impl FnOnce(u16) -> usize,
    ) -> Result<(T, &'a [u8]), ChainError> {
        match read(self.version, self.bytes) {
            Some(found) => Ok(found),
            None if self.version == 0 => Err(self.error(ChainErrorKind::VersionZero)),
            None => Err(self.too_short(end(self.version))),
        }
    }

    /// The error that its bytes end before the `needed` ones.
    #[cold]
    fn too_short(&self, needed: usize) -> ChainError {
        let found = self.bytes.len();
        self.error(if self.is_last {
            ChainErrorKind::Truncated { needed, found }
        } else {
            ChainErrorKind::Overlapping {
                next: self.offset.saturating_add(found),
                until: self.offset.saturating_add(needed),
            }
        })
    }

    /// An error of this capability.
    #[cold]
    pub(super) fn error(&self, kind: ChainErrorKind) -> ChainError {
        ChainError {
            offset: self.offset,
            id: Some(self.id.number()),
            kind,
        }
    }
}

/// The capabilities of a reply, in their order.
///
/// Ends after the last one, and after the first error. The number of steps is bounded by the length
/// of the reply, whatever it holds.
#[derive(Clone, Debug)]
#[must_use = "a chain is walked when it is iterated over"]
pub struct Chain<'a, Id> {
    /// From the start of the next capability to the end of the reply; empty at the end.
    rest: &'a [u8],
    /// Where `rest` starts.
    offset: usize,
    /// Bits of the unique ids that were met.
    met: u32,
    /// Whose ids they are.
    id: PhantomData<Id>,
}

impl<'a, Id: CapabilityId> Chain<'a, Id> {
    /// The chain of a reply that has none.
    #[inline]
    pub(super) fn empty() -> Self {
        Self {
            rest: &[],
            offset: 0,
            met: 0,
            id: PhantomData,
        }
    }

    /// The chain that starts at `first`, behind a head of `head` bytes.
    #[inline]
    pub(super) fn starting(reply: &'a [u8], head: usize, first: u32) -> Result<Self, ChainError> {
        let offset = distance(0, reply, head, first).map_err(ChainError::of_head)?;
        let rest = reply.get(offset..).unwrap_or_default();
        Ok(Self {
            rest,
            offset,
            ..Self::empty()
        })
    }

    /// Takes the capability that `rest` starts with.
    #[inline(always)]
    fn step(&mut self) -> Result<Capability<'a, Id>, ChainError> {
        let Some(header) = self.rest.first_chunk::<HEADER>() else {
            return Err(self.too_short());
        };
        let header = VfioInfoCapHeader::read(header);
        let mut capability = Capability {
            id: Id::new(header.id),
            version: header.version,
            offset: self.offset,
            bytes: self.rest,
            is_last: header.next == 0,
        };
        if Id::UNIQUE.contains(&header.id) {
            let bit = 1 << header.id;
            if self.met & bit != 0 {
                return Err(capability.error(ChainErrorKind::Duplicate));
            }
            self.met |= bit;
        }
        if capability.is_last {
            self.rest = &[];
            return Ok(capability);
        }
        let length = distance(self.offset, self.rest, HEADER, header.next)
            .map_err(|kind| capability.error(kind))?;
        (capability.bytes, self.rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.offset += length;
        Ok(capability)
    }

    /// The error that `rest` ends before the header does.
    #[cold]
    fn too_short(&self) -> ChainError {
        let (needed, found) = (HEADER, self.rest.len());
        ChainError {
            offset: self.offset,
            id: None,
            kind: ChainErrorKind::Truncated { needed, found },
        }
    }
}

impl<'a, Id: CapabilityId> Iterator for Chain<'a, Id> {
    type Item = Result<Capability<'a, Id>, ChainError>;

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.rest = &[];
        }
        Some(step)
    }
}

impl<Id: CapabilityId> FusedIterator for Chain<'_, Id> {}

/// Bytes from `offset`, where `bytes` start, to `next`: more than `least`, and less than there are.
#[inline(always)]
fn distance(offset: usize, bytes: &[u8], least: usize, next: u32) -> Result<usize, ChainErrorKind> {
    // On machines with smaller addresses nothing can be there; the maximum is outside as well.
    let next = usize::try_from(next).unwrap_or(usize::MAX);
    if next <= offset {
        return Err(ChainErrorKind::NotAdvancing { next });
    }
    let distance = next - offset;
    if next % ALIGNMENT != 0 {
        return Err(ChainErrorKind::Misaligned { next });
    }
    if distance < least {
        let until = offset + least;
        return Err(ChainErrorKind::Overlapping { next, until });
    }
    if distance >= bytes.len() {
        let end = offset + bytes.len();
        return Err(ChainErrorKind::Outside { next, end });
    }
    Ok(distance)
}
