//! Whether a head can be what a kernel of this host wrote.
//!
//! The bytes do not say in which order they are. A head that cannot be one of the host is refused, so
//! that a capture from another machine does not read as a device without capabilities.

use super::error::{ChainError, ChainErrorKind};
use crate::vfio::{VfioDeviceInfo, VfioRegionInfo};

/// Whether a device can have answered so.
///
/// Of the flags one names the bus, and Linux has given out nine bits of 32 so far. With its bytes
/// reversed, no flag of the lower half is left.
#[inline]
pub(super) fn device(info: &VfioDeviceInfo) -> Result<(), ChainError> {
    let is_plausible = |flags: u32| flags & 0xffff != 0;
    let flags = info.flags.bits();
    judged(is_plausible(flags), is_plausible(flags.swap_bytes()))
}

/// Whether a region can have been described so by a kernel that was offered `argsz` bytes.
///
/// A region may have no flags, and be the one with index 0. Its `argsz` is what was offered or, if
/// that was too little, what is needed; if that is a multiple of 2^16, there are flags.
#[inline]
pub(super) fn region(info: &VfioRegionInfo, argsz: u32) -> Result<(), ChainError> {
    let is_plausible = |numbers: [u32; 3]| {
        numbers[0] == argsz || numbers.iter().any(|number| number & 0xffff != 0)
    };
    let numbers = [info.argsz, info.flags.bits(), info.index];
    judged(
        is_plausible(numbers),
        is_plausible(numbers.map(u32::swap_bytes)),
    )
}

#[inline]
fn judged(is_plausible: bool, is_plausible_reversed: bool) -> Result<(), ChainError> {
    match (is_plausible, is_plausible_reversed) {
        (true, _) => Ok(()),
        (false, true) => Err(ChainError::of_head(ChainErrorKind::ForeignByteOrder)),
        (false, false) => Err(ChainError::of_head(ChainErrorKind::Implausible)),
    }
}
