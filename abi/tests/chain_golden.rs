//! Chains that a C program put together, in the byte order of this host, walked by C and by us.
//!
//! `data/PROVENANCE.md` says where they come from. Values were read off the big-endian bytes by hand.

use zdev_abi::info::*;
use zdev_abi::vfio::{VfioRegionType, VFIO_DEVICE_FLAGS_CAPS};
use zdev_abi::vfio_zdev::VfioDeviceInfoZpciFlag;

const TEXT: &str = include_str!("data/golden-chains.txt");

/// The `argsz` of the requests, as the C program had it.
const ARGSZ: u32 = 4096;

/// The lines about one kernel.
fn lines(kernel: &str) -> impl Iterator<Item = Vec<&'static str>> + '_ {
    let order = if cfg!(target_endian = "big") {
        "BE(s390x)"
    } else {
        "LE"
    };
    let title = format!("## {kernel} {order}");
    let mut behind = TEXT.lines().skip_while(move |line| *line != title);
    assert!(behind.next().is_some(), "{kernel} in {order}");
    behind
        .take_while(|line| !line.starts_with("##"))
        .map(|line| line.split_whitespace().collect())
}

/// The bytes of a line, whose second word is their number.
fn bytes(kernel: &str, name: &str) -> Vec<u8> {
    let line = lines(kernel).find(|line| line[0] == name).unwrap();
    let bytes: Vec<u8> = line[2]
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect();
    assert_eq!(bytes.len().to_string(), line[1]);
    bytes
}

/// How C walked the chain: id, version, offset.
fn walk(kernel: &str) -> Vec<(u16, u16, usize)> {
    let value = |word: &str| word.split('=').nth(1).unwrap().parse::<usize>().unwrap();
    lines(kernel)
        .filter(|line| line[0] == "walk")
        .map(|line| (value(line[1]) as u16, value(line[2]) as u16, value(line[3])))
        .collect()
}

#[test]
fn chains_are_walked_as_c_walks_them() {
    for kernel in ["posted series", "6.1"] {
        let reply = bytes(kernel, "device_info_full");
        // At every alignment.
        for shift in 0..8 {
            let buffer = [&vec![0xaa; shift][..], &reply].concat();
            let reply = DeviceReply::parse(&buffer[shift..], ARGSZ).unwrap();
            let found: Vec<(u16, u16, usize)> = reply
                .capabilities()
                .unwrap()
                .map(|capability| {
                    let capability = capability.unwrap();
                    assert_eq!(
                        capability.bytes[0..4],
                        buffer[shift + capability.offset..][..4]
                    );
                    (capability.id.0, capability.version, capability.offset)
                })
                .collect();
            assert_eq!(found, walk(kernel), "{kernel}");
            assert_eq!(found.len(), 4);
        }
    }
}

#[test]
fn every_field_comes_back() {
    for (kernel, version) in [("posted series", 1), ("6.1", 2)] {
        let reply = bytes(kernel, "device_info_full");
        let reply = DeviceReply::parse(&reply, ARGSZ).unwrap();
        let device = reply.zpci_device().unwrap().unwrap();
        assert!(device.flags.contains(VFIO_DEVICE_FLAGS_CAPS));
        assert_eq!(device.flags.0, 0x83);
        let regions = if version == 1 { 10 } else { 9 };
        assert_eq!((device.num_regions, device.num_irqs), (regions, 5));
        let base = ZpciBase {
            version,
            start_dma: 0x1_0000_0000,
            end_dma: 0xf_ffff_ffff,
            pchid: 0x0102,
            vfn: 0x0304,
            fmb_length: 192,
            pft: 5,
            gid: 0xa5,
            fh: (version == 2).then_some(0x8000_0123),
            rest: &[],
        };
        assert_eq!(device.base, base);
        let group = ZpciGroup {
            version,
            dasm: u64::MAX,
            msi_addr: 0xfe00_0000_0000_0000,
            flags: VfioDeviceInfoZpciFlag(if version == 1 { 3 } else { 1 }),
            mui: 4000,
            noi: 0xabc,
            maxstbl: 128,
            pci_version: 1,
            imaxstbl: (version == 2).then_some(4096),
            rest: &[],
        };
        assert_eq!(device.group, Some(group));
        let util = device.util.unwrap();
        let letters = "ABCDEFGHI".chars().cycle().take(64);
        assert!(util.string.chars().eq(letters.clone()));
        assert_eq!(util.string.to_string(), letters.collect::<String>());
        assert_eq!((util.version, util.rest), (1, &[][..]));
        let pfip = device.pfip.unwrap();
        assert_eq!(
            (pfip.version, pfip.path),
            (1, &[0x11, 0x22, 0x33, 0x44][..])
        );
        assert_eq!(device.atomic_comp, None);
    }
}

#[test]
fn a_reply_without_its_chain_says_how_much_room_it_needs() {
    for (kernel, needed) in [("posted series", 184), ("6.1", 200)] {
        let reply = bytes(kernel, "device_info_argsz_too_small");
        let reply = DeviceReply::parse(&reply, 20).unwrap();
        let error = reply.capabilities().unwrap_err();
        assert_eq!(error.needed(), Some(needed));
        let kind = ChainErrorKind::ArgszTooSmall {
            offered: 20,
            needed,
        };
        assert_eq!(error.kind, kind);
        assert_eq!(reply.zpci_device().unwrap_err(), error);
    }
}

#[test]
fn the_io_region_is_known_by_its_type() {
    let reply = bytes("posted series", "region_info_zpci_io");
    let reply = RegionReply::parse(&reply, 64).unwrap();
    assert_eq!((reply.flags.0, reply.index, reply.size), (11, 9, 48));
    assert_eq!(reply.offset, 0x900_0000_0000);
    let expected = RegionType {
        version: 1,
        region_type: VfioRegionType(0x8000_1014),
        subtype: 2,
        rest: &[],
    };
    assert_eq!(reply.region_type(), Ok(Some(expected)));
    assert_eq!(reply.capabilities().unwrap().count(), 1);
}
