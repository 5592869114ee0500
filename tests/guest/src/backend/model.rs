//! What executes operations on amd64: the model of the driver's hooks.
//!
//! `hooks/model.rs` documents it: six BARs of 4096 bytes of memory, zeros when the function is
//! opened; blocks of 1 to 4096 bytes at any alignment.

use zdev_abi::region::RegionFacts;
use zdev_abi::vfio_zdev::zpci_io::Device;
use zdev_abi::vfio_zdev::{VfioZpciIoReq, VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED};

use crate::expectation::Expectation;
use crate::open_region::OpenRegion;
use crate::report::Failure;

/// Length of each BAR.
const BAR_LENGTH: u64 = 4096;

/// BARs that are memory.
pub(crate) const MEMORY: &[u8] = &[0, 1, 2, 3, 4, 5];

/// Lengths of stores to try on memory.
pub(crate) const STORES: &[usize] = &[
    1, 2, 3, 4, 5, 7, 8, 9, 16, 63, 64, 65, 100, 128, 255, 1000, 2048, 4095, 4096,
];

/// Offsets of stores to try, where the length allows.
pub(crate) const OFFSETS: &[u64] = &[0, 1, 7, 8, 100, 2048, 4088, 4095];

/// The model does not depend on a function of the machine.
pub(crate) fn device(_address: &str, _region: &OpenRegion) -> Result<Device, Failure> {
    Ok(Device {
        maxstbl: 4096,
        relaxed: true,
        bar_length: [BAR_LENGTH; 6],
        msix: false,
    })
}

/// What a hypervisor would be told if the model were a zPCI function.
pub(crate) fn facts(region: &OpenRegion) -> RegionFacts {
    RegionFacts {
        group_flags: VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED,
        bar_length: [BAR_LENGTH; 6],
        ..region.facts
    }
}

/// What a BAR's bytes are after a store.
pub(crate) fn stored(data: &[u8]) -> Vec<u8> {
    data.to_vec()
}

/// How many bytes a load reads.
pub(crate) fn loaded(length: u16) -> usize {
    usize::from(length)
}

/// What becomes of a request that keeps all rules for some device.
pub(crate) fn expect(request: &VfioZpciIoReq, _region: &OpenRegion) -> (Expectation, &'static str) {
    if request.offset + u64::from(request.len) <= BAR_LENGTH {
        (Expectation::Done, "executed, data right")
    } else {
        (
            Expectation::Exception,
            "beyond the 4096 bytes that each BAR of the model has",
        )
    }
}
