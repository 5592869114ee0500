//! Flag sets do what users of the crate `bitflags` expect of them.

use zdev_abi::vfio::*;

/// Sets are made in constants.
const BOTH: VfioDeviceFlags = VFIO_DEVICE_FLAGS_PCI.union(VFIO_DEVICE_FLAGS_RESET);

/// Bit 31, which Linux 7.2 gives no name.
const NAMELESS: VfioDeviceFlags = VfioDeviceFlags::from_bits(1 << 31);

#[test]
fn sets_are_combined_as_sets_are() {
    // The numbers are those of linux/vfio.h.
    assert_eq!(BOTH.bits(), 3);
    assert_eq!((BOTH | VFIO_DEVICE_FLAGS_CAPS).bits(), 0x83);
    assert_eq!((BOTH & VFIO_DEVICE_FLAGS_PCI).bits(), 2);
    assert_eq!((BOTH - VFIO_DEVICE_FLAGS_PCI).bits(), 1);
    assert_eq!((BOTH ^ VfioDeviceFlags(0x82)).bits(), 0x81);
    assert_eq!((!BOTH).bits(), 0x1fc);
    assert_eq!((!(BOTH | NAMELESS)).bits(), 0x1fc);
    assert_eq!(VfioDeviceFlags::empty().bits(), 0);
    assert_eq!(
        VfioDeviceFlags::from_bits_truncate(0x8000_0083).bits(),
        0x83
    );
}

#[test]
fn sets_change_in_place() {
    let mut set = VfioDeviceFlags::empty();
    set.insert(BOTH);
    set.remove(VFIO_DEVICE_FLAGS_RESET);
    assert_eq!(set.bits(), 2);
    set |= VFIO_DEVICE_FLAGS_CAPS;
    set -= VFIO_DEVICE_FLAGS_PCI;
    assert_eq!(set.bits(), 0x80);
    set ^= VfioDeviceFlags(0x81);
    set &= VfioDeviceFlags(3);
    assert_eq!(set.bits(), 1);
}

#[test]
fn flags_are_named_one_by_one() {
    let set = BOTH | NAMELESS;
    let names: Vec<_> = set
        .iter_names()
        .map(|(name, flag)| (name, flag.bits()))
        .collect();
    assert_eq!(
        names,
        [("VFIO_DEVICE_FLAGS_RESET", 1), ("VFIO_DEVICE_FLAGS_PCI", 2)]
    );
    let text = "VFIO_DEVICE_FLAGS_RESET | VFIO_DEVICE_FLAGS_PCI | 0x80000000";
    assert_eq!(set.to_string(), text);
    assert_eq!(format!("{set:?}"), text);
    assert_eq!(format!("{set:#x}"), "0x80000003");
    assert_eq!(VfioDeviceFlags::empty().to_string(), "0x0");
}
