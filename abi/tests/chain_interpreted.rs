//! Little, but of everything: chains for an interpreter to look at. All of it is tested more
//! thoroughly in the other files of this name.

mod chain;
mod common;

use chain::{areas, base, group, sized, Bytes};
use zdev_abi::info::*;

const OLD: &[u8] = capture!("kernel-6.1/vfio-device_get_info-1234_00_00.0-full.bin");
const NEW: &[u8] = capture!("kernel-6.12-values/vfio-device_get_info-0001_00_00.0-full.bin");

/// A chain with everything this crate knows of a device.
fn everything() -> Bytes {
    let mut bytes = Bytes::device(20);
    bytes.add(1, 2, &base());
    bytes.add(2, 3, &group());
    bytes.add(3, 1, &sized(64, &[0xc1; 64]));
    bytes.add(4, 1, &sized(4, &[1, 2, 3, 4]));
    bytes.add(77, 1, &[0; 4]);
    let last = bytes.add(5, 1, &[1_u32, 0].map(u32::to_ne_bytes).concat());
    bytes.end(last);
    bytes
}

#[test]
fn captures_are_read_at_odd_addresses() {
    for (reply, handle) in [(OLD, 0x8002_0000), (NEW, 0x8002_0000)] {
        let reply = chain::host_order(reply);
        for shift in [0, 1, 3] {
            let buffer = [&vec![0; shift][..], &reply].concat();
            let parsed = DeviceReply::parse(&buffer[shift..], reply.len() as u32).unwrap();
            let device = parsed.zpci_device().unwrap().unwrap();
            assert_eq!(device.base.fh, Some(handle));
            assert_eq!(device.group.unwrap().maxstbl, 128);
        }
    }
    let reply = chain::host_order(NEW);
    let parsed = DeviceReply::parse(&reply, 208).unwrap();
    let string = parsed.zpci_device().unwrap().unwrap().util.unwrap().string;
    assert!(string.to_string().ends_with("ISM"));
}

#[test]
fn every_end_of_a_reply_is_seen() {
    let bytes = everything().0;
    for end in 0..bytes.len() {
        let exact = bytes[..end].to_vec().into_boxed_slice();
        let device = DeviceReply::parse(&exact, 4096).and_then(|reply| reply.zpci_device());
        assert!(device.is_err(), "{end}");
    }
    let reply = DeviceReply::parse(&bytes, 4096).unwrap();
    assert!(reply.zpci_device().unwrap().unwrap().atomic_comp.is_some());
}

#[test]
fn every_link_is_judged() {
    let bytes = everything();
    let mut at = 20;
    while at != 0 {
        let next = u32::from_ne_bytes(*bytes.0[at + 4..].first_chunk().unwrap());
        for wrong in [1, 20, 4096, u32::MAX] {
            let mut hostile = bytes.clone();
            hostile.u32(at + 4, wrong);
            let reply = DeviceReply::parse(&hostile.0, 4096).unwrap();
            let steps = reply.capabilities().unwrap();
            assert!(steps.last().unwrap().is_err(), "{at} {wrong}");
        }
        at = next as usize;
    }
}

#[test]
fn regions_are_walked_to_their_end_and_no_further() {
    for (count, is_right) in [
        (0, true),
        (1, true),
        (2, true),
        (3, false),
        (u32::MAX, false),
    ] {
        let mut bytes = Bytes::region();
        bytes.add(2, 1, &[0; 8]);
        bytes.add(3, 1, &[]);
        let last = bytes.add(1, 1, &areas(count, &[(0, 4096), (8192, 4096)]));
        bytes.end(last);
        let exact = bytes.0.into_boxed_slice();
        let reply = RegionReply::parse(&exact, 4096).unwrap();
        assert_eq!(reply.region_type().is_ok(), is_right);
        for capability in reply.capabilities().unwrap() {
            if let Ok(RegionCapability::SparseMmap(sparse)) = capability.unwrap().decode() {
                assert_eq!(sparse.areas().rev().count(), count as usize);
            }
        }
    }
}
