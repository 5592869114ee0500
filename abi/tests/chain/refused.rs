//! Errors of chains that are walked to their end and decoded.

use super::Bytes;
use zdev_abi::info::*;

/// The first error of a device's chain: where, of which id, what.
#[track_caller]
pub(crate) fn refused(bytes: &Bytes) -> (usize, Option<u16>, ChainErrorKind) {
    refused_of(&bytes.0, 0xffff)
}

#[track_caller]
pub(crate) fn refused_of(bytes: &[u8], argsz: u32) -> (usize, Option<u16>, ChainErrorKind) {
    // In a buffer of just that size, so that a tool which looks for reads behind it finds them.
    let exact = bytes.to_vec().into_boxed_slice();
    let decoded = |reply: DeviceReply<'_>| {
        for capability in reply.capabilities()? {
            capability?.decode()?;
        }
        Ok::<(), ChainError>(())
    };
    let error = DeviceReply::parse(&exact, argsz)
        .and_then(decoded)
        .unwrap_err();
    let whole = DeviceReply::parse(&exact, argsz).and_then(|reply| reply.zpci_device());
    assert_eq!(whole.unwrap_err(), error);
    (error.offset, error.id, error.kind)
}

/// The same of a region.
#[track_caller]
pub(crate) fn refused_region(bytes: &Bytes) -> (usize, Option<u16>, ChainErrorKind) {
    let exact = bytes.0.clone().into_boxed_slice();
    let decoded = |reply: RegionReply<'_>| {
        for capability in reply.capabilities()? {
            capability?.decode()?;
        }
        Ok::<(), ChainError>(())
    };
    let error = RegionReply::parse(&exact, 0xffff)
        .and_then(decoded)
        .unwrap_err();
    let whole = RegionReply::parse(&exact, 0xffff).and_then(|reply| reply.region_type());
    assert_eq!(whole.unwrap_err(), error);
    (error.offset, error.id, error.kind)
}
