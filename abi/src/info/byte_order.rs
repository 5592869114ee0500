//! Replies that were captured on a machine of the other byte order.
//!
//! Linux answers in the byte order of its machine, and nothing in a reply names that order. So
//! what cannot be in a reply of this host is told from what can, and a reply of another machine is
//! brought into the host's order before it is read: reading stays as fast as it is, and has one
//! form. Which bytes are one number, the generated `swap_bytes` know from the spec.

use core::mem::offset_of;

use super::chain::HEADER;
use super::device::{DeviceReply, LEAST};
use super::error::{ChainError, ChainErrorKind};
use super::head;
use super::region::RegionReply;
use crate::vfio::*;
use crate::vfio_zdev::*;

/// In which order a machine stores the bytes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Least significant byte first, as x86-64 and most others do.
    Little,
    /// Most significant byte first, as s390x does.
    Big,
}

impl ByteOrder {
    /// That of the machine which this runs on.
    pub const HOST: Self = if cfg!(target_endian = "big") {
        Self::Big
    } else {
        Self::Little
    };

    /// The one that is not the host's.
    const FOREIGN: Self = match Self::HOST {
        Self::Little => Self::Big,
        Self::Big => Self::Little,
    };

    /// The order in which a head makes sense: its `argsz`, of a request with `offered` bytes, and
    /// numbers of which Linux has used no more than the lower half so far.
    fn told(offered: u32, argsz: u32, small: [u32; 2]) -> Result<Self, ChainError> {
        let is_sensible = |argsz: u32, small: [u32; 2]| {
            let is_size = argsz == offered || argsz < 1 << 20;
            is_size && argsz >= 16 && small.iter().all(|number| number >> 16 == 0)
        };
        if is_sensible(argsz, small) {
            Ok(Self::HOST)
        } else if is_sensible(argsz.swap_bytes(), small.map(u32::swap_bytes)) {
            Ok(Self::FOREIGN)
        } else {
            Err(ChainError::of_head(ChainErrorKind::Implausible))
        }
    }
}

impl<'a> DeviceReply<'a> {
    /// The byte order of `reply`, which a request with `argsz` was answered with.
    ///
    /// # Errors
    ///
    /// [`Truncated`](ChainErrorKind::Truncated) as [`parse`](Self::parse) says, and
    /// [`Implausible`](ChainErrorKind::Implausible) if the head makes sense in neither order: no
    /// kernel so far wrote it. This is stricter than [`parse`](Self::parse), which takes flags of
    /// kernels to come, because what was captured may be anything.
    #[inline]
    pub fn byte_order(reply: &[u8], argsz: u32) -> Result<ByteOrder, ChainError> {
        let info = VfioDeviceInfo::read(head::whole(reply, argsz, LEAST)?);
        let flags = info.flags.bits();
        ByteOrder::told(argsz, info.argsz, [flags, info.num_regions])
    }

    /// Reads `reply`, which a machine of this byte order wrote; [`byte_order`](Self::byte_order)
    /// tells which that is.
    ///
    /// Afterwards `reply` is in the byte order of the host. Bytes of capabilities that this crate
    /// does not know, and what later versions append to those it knows, stay as they are.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse).
    #[inline]
    pub fn parse_from(
        order: ByteOrder,
        reply: &'a mut [u8],
        argsz: u32,
    ) -> Result<Self, ChainError> {
        if order != ByteOrder::HOST {
            swap_device(reply);
        }
        Self::parse(reply, argsz)
    }
}

impl<'a> RegionReply<'a> {
    /// As [`DeviceReply::byte_order`].
    ///
    /// # Errors
    ///
    /// As of [`DeviceReply::byte_order`].
    #[inline]
    pub fn byte_order(reply: &[u8], argsz: u32) -> Result<ByteOrder, ChainError> {
        let least = size_of::<VfioRegionInfo>();
        let info = VfioRegionInfo::read(head::whole(reply, argsz, least)?);
        ByteOrder::told(argsz, info.argsz, [info.flags.bits(), info.index])
    }

    /// As [`DeviceReply::parse_from`].
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse).
    #[inline]
    pub fn parse_from(
        order: ByteOrder,
        reply: &'a mut [u8],
        argsz: u32,
    ) -> Result<Self, ChainError> {
        if order != ByteOrder::HOST {
            swap_region(reply);
        }
        Self::parse(reply, argsz)
    }
}

/// Brings what another machine said of a device into the host's order.
fn swap_device(reply: &mut [u8]) {
    let info = VfioDeviceInfo::read(reply).swap_bytes();
    let first = chain_start(info.flags.contains(VFIO_DEVICE_FLAGS_CAPS), info.cap_offset);
    // On kernels before 6.6 the chain starts where the head has its last field now.
    let known = size_of::<VfioDeviceInfo>();
    let head = match first {
        Some(first) if first < known => offset_of!(VfioDeviceInfo, pad),
        _ => known,
    };
    overwrite(up_to(reply, head), &info.to_bytes());
    swap_chain(reply, head, first, |id, bytes| {
        let id = VfioDeviceInfoCap(id);
        match id {
            VFIO_DEVICE_INFO_CAP_ZPCI_BASE => {
                let swapped = VfioDeviceInfoCapZpciBase::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            VFIO_DEVICE_INFO_CAP_ZPCI_GROUP => {
                let swapped = VfioDeviceInfoCapZpciGroup::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            VFIO_DEVICE_INFO_CAP_ZPCI_UTIL => {
                let swapped = VfioDeviceInfoCapZpciUtil::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            VFIO_DEVICE_INFO_CAP_ZPCI_PFIP => {
                let swapped = VfioDeviceInfoCapZpciPfip::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            VFIO_DEVICE_INFO_CAP_PCI_ATOMIC_COMP => {
                let swapped = VfioDeviceInfoCapPciAtomicComp::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            _ => swap_header(bytes),
        }
    });
}

/// Brings what another machine said of a region into the host's order.
fn swap_region(reply: &mut [u8]) {
    let info = VfioRegionInfo::read(reply).swap_bytes();
    let first = chain_start(
        info.flags.contains(VFIO_REGION_INFO_FLAG_CAPS),
        info.cap_offset,
    );
    let head = size_of::<VfioRegionInfo>();
    overwrite(up_to(reply, head), &info.to_bytes());
    swap_chain(reply, head, first, |id, bytes| {
        match VfioRegionInfoCap(id) {
            VFIO_REGION_INFO_CAP_SPARSE_MMAP => swap_sparse_mmap(bytes),
            VFIO_REGION_INFO_CAP_TYPE => {
                let swapped = VfioRegionInfoCapType::read(bytes).swap_bytes();
                overwrite(bytes, &swapped.to_bytes());
            }
            _ => swap_header(bytes),
        }
    });
}

fn swap_sparse_mmap(bytes: &mut [u8]) {
    let sparse = VfioRegionInfoCapSparseMmap::read(bytes).swap_bytes();
    overwrite(bytes, &sparse.to_bytes());
    let areas = bytes.get_mut(VfioRegionInfoCapSparseMmap::AREAS_OFFSET..);
    let count = usize::try_from(sparse.nr_areas).unwrap_or(usize::MAX);
    let areas = areas.unwrap_or_default();
    for area in areas
        .chunks_exact_mut(size_of::<VfioRegionSparseMmapArea>())
        .take(count)
    {
        let swapped = VfioRegionSparseMmapArea::read(area).swap_bytes();
        overwrite(area, &swapped.to_bytes());
    }
}

fn swap_header(bytes: &mut [u8]) {
    let swapped = VfioInfoCapHeader::read(bytes).swap_bytes();
    overwrite(bytes, &swapped.to_bytes());
}

/// Where a chain starts, if there is one.
fn chain_start(is_announced: bool, first: u32) -> Option<usize> {
    let first = usize::try_from(first).ok();
    first.filter(|first| is_announced && *first != 0)
}

/// Hands each capability's id and bytes to `swap`, up to the first link that does not lead behind
/// what it comes from. What is wrong with that link, the walk along the result says.
fn swap_chain(reply: &mut [u8], head: usize, first: Option<usize>, swap: impl Fn(u16, &mut [u8])) {
    let (mut least, mut at) = (head, first);
    while let Some(start) = at.filter(|start| *start >= least) {
        let Some(bytes) = reply.get_mut(start..) else {
            return;
        };
        if bytes.len() < HEADER {
            return;
        }
        let header = VfioInfoCapHeader::read(bytes).swap_bytes();
        let next = usize::try_from(header.next).unwrap_or(usize::MAX);
        least = start + HEADER;
        let length = if next >= least {
            next - start
        } else {
            usize::MAX
        };
        swap(header.id, up_to(bytes, length));
        at = Some(next);
    }
}

/// The first `end` bytes, or as many as there are.
fn up_to(bytes: &mut [u8], end: usize) -> &mut [u8] {
    let end = end.min(bytes.len());
    bytes.get_mut(..end).unwrap_or_default()
}

/// Writes as much of `from` as there is room for.
fn overwrite(bytes: &mut [u8], from: &[u8]) {
    for (byte, from) in bytes.iter_mut().zip(from) {
        *byte = *from;
    }
}
