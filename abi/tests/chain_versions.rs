//! Capabilities of versions that are older or newer than those the crate knows, and of unknown ids.

mod chain;

use chain::{areas, base, group, sized, Bytes};
use zdev_abi::info::*;
use zdev_abi::vfio::{VfioDeviceInfoCap, VfioPciAtomicComp, VfioRegionInfoCap, VfioRegionType};

/// The only capability of a device, in the bytes of a chain that starts at 20.
fn decoded<T>(
    id: u16,
    version: u16,
    behind_header: &[u8],
    look: impl FnOnce(DeviceCapability<'_>) -> T,
) -> T {
    let mut bytes = Bytes::device(20);
    let last = bytes.add(id, version, behind_header);
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    let mut chain = reply.capabilities().unwrap();
    let capability = chain.next().unwrap().unwrap();
    assert_eq!((capability.id.0, capability.version), (id, version));
    assert!(chain.next().is_none());
    look(capability.decode().unwrap())
}

/// The same of a region.
fn decoded_region<T>(
    id: u16,
    version: u16,
    behind_header: &[u8],
    look: impl FnOnce(RegionCapability<'_>) -> T,
) -> T {
    let mut bytes = Bytes::region();
    let last = bytes.add(id, version, behind_header);
    bytes.end(last);
    let reply = RegionReply::parse(&bytes.0, 0xffff).unwrap();
    let capability = reply.capabilities().unwrap().next().unwrap().unwrap();
    look(capability.decode().unwrap())
}

/// Bytes that a later version could append.
const LATER: [u8; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

#[test]
fn the_handle_is_there_by_version_and_not_by_length() {
    let longer = [&base()[..], &LATER].concat();
    for (version, fh, rest) in [
        (1, None, 0),
        (2, Some(0x8000_0123), 0),
        // Four bytes that version 2 leaves undefined, and what is appended.
        (3, Some(0x8000_0123), 12),
        (u16::MAX, Some(0x8000_0123), 12),
    ] {
        decoded(1, version, &longer, |capability| {
            let DeviceCapability::ZpciBase(found) = capability else {
                panic!("{capability:?}")
            };
            assert_eq!((found.version, found.fh), (version, fh));
            assert_eq!((found.start_dma, found.end_dma), (1 << 32, 0xf_ffff_ffff));
            assert_eq!(
                (found.pchid, found.vfn, found.fmb_length),
                (0x102, 0x304, 192)
            );
            assert_eq!((found.pft, found.gid), (5, 0xa5));
            assert_eq!(found.rest, &longer[longer.len() - rest..]);
        });
    }
    // A handle of 0 is one.
    let mut without = base();
    without[24..28].fill(0);
    decoded(1, 2, &without, |capability| {
        assert!(matches!(capability, DeviceCapability::ZpciBase(found) if found.fh == Some(0)));
    });
    // Version 1 is complete in the bytes it has.
    decoded(1, 1, &base()[..24], |capability| {
        assert!(matches!(capability, DeviceCapability::ZpciBase(found) if found.fh.is_none()));
    });
}

#[test]
fn the_limit_of_interpreted_stores_is_there_by_version_and_not_by_length() {
    let longer = [&group()[..], &LATER].concat();
    for (version, imaxstbl, rest) in [
        (1, None, 0),
        (2, Some(4096), 0),
        (3, Some(4096), 14),
        (u16::MAX, Some(4096), 14),
    ] {
        decoded(2, version, &longer, |capability| {
            let DeviceCapability::ZpciGroup(found) = capability else {
                panic!("{capability:?}")
            };
            assert_eq!((found.version, found.imaxstbl), (version, imaxstbl));
            assert_eq!(found.dasm, 0x1112_1314_1516_1718);
            assert_eq!(found.msi_addr, 0xfe00_0000_0000_0000);
            assert_eq!((found.flags.0, found.mui, found.noi), (3, 4000, 0xabc));
            assert_eq!((found.maxstbl, found.pci_version), (128, 1));
            assert_eq!(found.rest, &longer[longer.len() - rest..]);
        });
    }
    // Version 1 ends at 39, inside of what a compiler makes of it.
    decoded(2, 1, &group()[..31], |capability| {
        assert!(
            matches!(capability, DeviceCapability::ZpciGroup(found) if found.imaxstbl.is_none())
        );
    });
}

#[test]
fn what_is_behind_strings_and_paths_belongs_to_later_versions() {
    for (version, rest) in [(1, &[][..]), (2, &LATER[..])] {
        let bytes = [&sized(3, &[0xc1, 0xc2, 0xc3])[..], &LATER].concat();
        decoded(3, version, &bytes, |capability| {
            let DeviceCapability::ZpciUtil(found) = capability else {
                panic!("{capability:?}")
            };
            assert_eq!((found.version, found.rest), (version, rest));
            assert_eq!(found.string.to_string(), "ABC");
        });
        decoded(4, version, &bytes, |capability| {
            let expected = ZpciPfip {
                version,
                path: &[0xc1, 0xc2, 0xc3],
                rest,
            };
            assert_eq!(capability, DeviceCapability::ZpciPfip(expected));
        });
        let bytes = [&5_u32.to_ne_bytes()[..], &[0; 4], &LATER].concat();
        decoded(5, version, &bytes, |capability| {
            let expected = PciAtomicComp {
                version,
                flags: VfioPciAtomicComp(5),
                rest,
            };
            assert_eq!(capability, DeviceCapability::PciAtomicComp(expected));
        });
    }
}

#[test]
fn regions_say_what_can_be_mapped_and_what_they_are() {
    for (version, rest) in [(1, &[][..]), (2, &LATER[..])] {
        let two = [(0x1000, 0x2000), (0x8000, u64::MAX)];
        let bytes = [&areas(2, &two)[..], &LATER].concat();
        decoded_region(1, version, &bytes, |capability| {
            let RegionCapability::SparseMmap(found) = capability else {
                panic!("{capability:?}")
            };
            assert_eq!((found.version, found.rest), (version, rest));
            assert_eq!(found.areas().len(), 2);
            let listed: Vec<(u64, u64)> =
                found.areas().map(|area| (area.offset, area.size)).collect();
            assert_eq!(listed, two);
            assert_eq!(found.areas().next_back().unwrap().offset, 0x8000);
        });
        let bytes = [
            &[0x8000_1014_u32, 2].map(u32::to_ne_bytes).concat()[..],
            &LATER,
        ]
        .concat();
        decoded_region(2, version, &bytes, |capability| {
            let expected = RegionType {
                version,
                region_type: VfioRegionType(0x8000_1014),
                subtype: 2,
                rest,
            };
            assert_eq!(capability, RegionCapability::Type(expected));
        });
    }
    decoded_region(1, 1, &areas(0, &[]), |capability| {
        assert!(
            matches!(capability, RegionCapability::SparseMmap(found) if found.areas().len() == 0)
        );
    });
    decoded_region(3, 1, &[], |capability| {
        assert_eq!(capability, RegionCapability::MsixMappable);
    });
    for id in [4, 5] {
        decoded_region(id, 1, &LATER, |capability| {
            let RegionCapability::Unknown(raw) = capability else {
                panic!("{capability:?}")
            };
            assert_eq!(
                (raw.id, &raw.bytes[8..]),
                (VfioRegionInfoCap(id), &LATER[..])
            );
        });
    }
}

#[test]
fn unknown_ids_come_as_they_are_and_in_their_place() {
    let mut bytes = Bytes::device(24);
    bytes.add(0, 7, &LATER);
    bytes.add(1, 2, &base());
    bytes.add(6, 1, &[]);
    bytes.add(0xffff, 0xffff, &LATER);
    bytes.add(6, 2, &LATER[..4]);
    let last = bytes.add(2, 2, &group());
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    let found: Vec<_> = reply
        .capabilities()
        .unwrap()
        .map(|capability| capability.unwrap())
        .map(|found| (found.id.0, found.version, found.offset, found.bytes.len()))
        .collect();
    let expected = [
        (0, 7, 24, 16),
        (1, 2, 40, 40),
        (6, 1, 80, 8),
        (0xffff, 0xffff, 88, 16),
        (6, 2, 104, 12),
        (2, 2, 116, 48),
    ];
    assert_eq!(found, expected);
    for capability in reply.capabilities().unwrap() {
        let capability = capability.unwrap();
        let end = capability.offset + capability.bytes.len();
        assert_eq!(capability.bytes, &bytes.0[capability.offset..end]);
        let is_known = [1, 2].map(VfioDeviceInfoCap).contains(&capability.id);
        let decoded = capability.decode().unwrap();
        assert_eq!(decoded == DeviceCapability::Unknown(capability), !is_known);
    }
    let device = reply.zpci_device().unwrap().unwrap();
    assert_eq!((device.base.pft, device.group.unwrap().noi), (5, 0xabc));
    assert_eq!(
        (device.util, device.pfip, device.atomic_comp),
        (None, None, None)
    );
}

/// Every part of a device that a kernel sends alone.
#[test]
fn a_device_without_a_base_is_no_zpci_device() {
    let mut bytes = Bytes::device(24);
    bytes.add(2, 2, &group());
    let last = bytes.add(5, 1, &[0; 8]);
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    assert_eq!(reply.zpci_device(), Ok(None));

    let mut bytes = Bytes::device(24);
    bytes.add(1, 1, &base());
    let last = bytes.add(5, 1, &[7_u32, 0].map(u32::to_ne_bytes).concat());
    bytes.end(last);
    let reply = DeviceReply::parse(&bytes.0, 0xffff).unwrap();
    let device = reply.zpci_device().unwrap().unwrap();
    assert_eq!((device.group, device.util, device.pfip), (None, None, None));
    assert_eq!(device.atomic_comp.unwrap().flags, VfioPciAtomicComp(7));
}
