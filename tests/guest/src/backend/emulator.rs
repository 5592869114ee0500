//! What executes operations on s390x: the instructions, on an NVMe controller of QEMU.
//!
//! Of PCI load QEMU reads only so many bytes as the largest power of two that divides the length, at
//! a multiple of that. It takes PCI store block of whole doublewords, more than one, up to 128
//! bytes. Its `hw/s390x/s390-pci-inst.c` is where that comes from. BAR 0 has the controller's
//! registers, BAR 2 its buffer (`cmb_size_mb`), which is memory behind functions, BAR 4 its
//! persistent memory (`pmrdev`), which instructions do not reach.

use zdev_abi::region::RegionFacts;
use zdev_abi::vfio_zdev::zpci_io::Device;
use zdev_abi::vfio_zdev::{VfioZpciIoReq, VFIO_ZPCI_IO_FLAG_READ};

use crate::expectation::Expectation;
use crate::firmware;
use crate::open_region::OpenRegion;
use crate::report::Failure;
use crate::sysfs::Function;

/// BARs that are memory.
pub(crate) const MEMORY: &[u8] = &[2];

/// Lengths of stores to try on memory.
pub(crate) const STORES: &[usize] = &[16, 24, 32, 64, 72, 120, 128];

/// Offsets of stores to try.
pub(crate) const OFFSETS: &[u64] = &[0, 8, 0x28, 4096 - 128, 0x10_0000 - 128];

/// The longest block that QEMU stores.
const LONGEST_STORE: u16 = 128;

/// What the function is like, as firmware and VFIO say.
pub(crate) fn device(address: &str, region: &OpenRegion) -> Result<Device, Failure> {
    Ok(Device {
        maxstbl: firmware::longest_store(&Function::new(address))?,
        relaxed: false,
        bar_length: region.facts.bar_length,
        msix: false,
    })
}

/// What VFIO says.
pub(crate) fn facts(region: &OpenRegion) -> RegionFacts {
    region.facts
}

/// What a BAR's bytes are after a store. On a little-endian machine QEMU turns each doubleword
/// around, as it swaps the data of PCI load and does not swap those of PCI store block.
pub(crate) fn stored(data: &[u8]) -> Vec<u8> {
    let doublewords = data.chunks(8);
    doublewords
        .flat_map(|bytes| bytes.iter().rev().copied())
        .collect()
}

/// How many bytes a load reads.
pub(crate) fn loaded(length: u16) -> usize {
    1 << length.trailing_zeros().min(3)
}

/// What becomes of a request that keeps all rules for some device.
pub(crate) fn expect(request: &VfioZpciIoReq, region: &OpenRegion) -> (Expectation, &'static str) {
    let VfioZpciIoReq {
        offset, len, pcias, ..
    } = *request;
    let bar_length = region.facts.bar_length[usize::from(pcias)];
    if bar_length == 0 {
        return (Expectation::Exception, "a BAR that the controller lacks");
    }
    if offset + u64::from(len) > bar_length {
        return (Expectation::Exception, "beyond the controller's BAR");
    }
    if request.flags == VFIO_ZPCI_IO_FLAG_READ {
        if offset % loaded(len) as u64 != 0 {
            return (Expectation::Exception, "a load that QEMU does not take");
        }
    } else if len <= 8 || len % 8 != 0 || len > LONGEST_STORE || offset % 8 != 0 {
        return (Expectation::Exception, "a store that QEMU does not take");
    }
    match pcias {
        0 => (Expectation::Either, "registers of the controller"),
        4 => (Expectation::Exception, "memory that QEMU does not reach"),
        _ if request.flags == VFIO_ZPCI_IO_FLAG_READ && loaded(len) != usize::from(len) => {
            (Expectation::Done, "executed, a part loaded as QEMU does")
        }
        _ => (Expectation::Done, "executed, data right"),
    }
}
