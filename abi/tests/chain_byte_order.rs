//! Replies that were captured on a machine of the other byte order, and what is no reply at all.

mod chain;
mod common;

use std::path::Path;

use chain::byte_order::reversed;
use chain::{model, Bytes};
use common::Random;
use zdev_abi::info::{ByteOrder, ChainErrorKind, RegionCapability, RegionReply};

include!("readme/function_handle.rs");

const ISM: &[u8] = capture!("kernel-6.12-values/vfio-device_get_info-0003_00_00.0-full.bin");

/// The order that the host has not.
const FOREIGN: ByteOrder = match ByteOrder::HOST {
    ByteOrder::Little => ByteOrder::Big,
    ByteOrder::Big => ByteOrder::Little,
};

fn len(reply: &[u8]) -> u32 {
    u32::try_from(reply.len()).unwrap()
}

#[test]
fn the_function_of_the_readme_tells_the_handle_of_its_capture() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains(include_str!("readme/function_handle.rs")));
    let of_crate = include_str!("../README.md");
    assert!(of_crate.contains(include_str!("readme/function_handle.rs")));
    assert!(readme.contains("vfio-device_get_info-0003_00_00.0-full.bin"));
    // In both orders, so that each host meets a foreign one.
    for mut reply in [ISM.to_vec(), reversed(ISM)] {
        let argsz = len(&reply);
        assert_eq!(function_handle(&mut reply, argsz), Ok(Some(0x8002_0002)));
    }
}

#[test]
fn a_reply_in_the_wrong_order_is_an_error() {
    for (order, reply) in [
        (ByteOrder::Big, ISM.to_vec()),
        (ByteOrder::Little, reversed(ISM)),
    ] {
        let parsed = DeviceReply::parse(&reply, len(&reply)).map_err(|error| error.kind);
        if order == ByteOrder::HOST {
            assert!(parsed.is_ok());
        } else {
            assert_eq!(parsed, Err(ChainErrorKind::ForeignByteOrder));
        }
        assert_eq!(DeviceReply::byte_order(&reply, len(&reply)), Ok(order));
        let other = match order {
            ByteOrder::Big => ByteOrder::Little,
            ByteOrder::Little => ByteOrder::Big,
        };
        let mut copy = reply.clone();
        let parsed = DeviceReply::parse_from(other, &mut copy, len(&reply));
        let kind = parsed.map_err(|error| error.kind);
        assert_eq!(kind, Err(ChainErrorKind::ForeignByteOrder));
    }
}

#[test]
fn what_is_no_reply_is_an_error() {
    for bytes in [&b"# No reply, but some text."[..], &[0; 64], &[0xff; 64]] {
        let argsz = len(bytes);
        let kind = DeviceReply::byte_order(bytes, argsz).map_err(|error| error.kind);
        assert_eq!(kind, Err(ChainErrorKind::Implausible), "{bytes:?}");
        assert!(function_handle(&mut bytes.to_vec(), argsz).is_err());
    }
    // A buffer that nobody filled, read as one of the host.
    let kind = DeviceReply::parse(&[0; 64], 64).map_err(|error| error.kind);
    assert_eq!(kind, Err(ChainErrorKind::Implausible));
}

/// Every reply about a device that was captured, by the path of its file.
fn captures() -> Vec<(String, Vec<u8>)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for kernel in [
        "kernel-6.1",
        "kernel-6.12",
        "kernel-6.12-values",
        "kernel-7.2",
    ] {
        for folder in ["../tests/data", "tests/data"] {
            for entry in std::fs::read_dir(top.join(folder).join(kernel)).unwrap() {
                let path = entry.unwrap().path();
                let path = path.to_str().unwrap();
                if path.contains("vfio-device_get_info") {
                    found.push((path.to_owned(), std::fs::read(path).unwrap()));
                }
            }
        }
    }
    found
}

#[test]
fn every_capture_is_reversed_as_by_hand() {
    let captures = captures();
    let mut replies = 0;
    for (path, big) in &captures {
        let other = reversed(big);
        // What was asked for with too little room was refused, and its buffer never filled.
        if path.ends_with("-argsz12.bin") {
            continue;
        }
        replies += 1;
        let (host, mut foreign) = match ByteOrder::HOST {
            ByteOrder::Big => (big.clone(), other),
            ByteOrder::Little => (other, big.clone()),
        };
        let argsz = len(&foreign);
        let walked = model::device(&host, argsz);
        let order = DeviceReply::byte_order(&foreign, argsz);
        assert_eq!(order, Ok(FOREIGN), "{path}");
        DeviceReply::parse_from(FOREIGN, &mut foreign, argsz).unwrap();
        assert_eq!(foreign, host, "{path}");
        assert_eq!(model::device(&foreign, argsz), walked);
    }
    assert!(replies > 60, "{replies} of {}", captures.len());
}

#[test]
fn areas_of_a_region_are_reversed_one_by_one() {
    let mut foreign = Bytes::region();
    foreign.u32(0, 96_u32.swap_bytes());
    foreign
        .u32(4, 0xf_u32.swap_bytes())
        .u32(8, 9_u32.swap_bytes());
    foreign
        .u32(12, 32_u32.swap_bytes())
        .u64(16, 0x30_u64.swap_bytes());
    let at = foreign.add(0, 0, &[0; 8]);
    foreign
        .u16(at, 1_u16.swap_bytes())
        .u16(at + 2, 1_u16.swap_bytes());
    foreign.u32(at + 4, 0).u32(at + 8, 2_u32.swap_bytes());
    for number in [0x1000_u64, 0x2000, 0x8000, 0x4000, 0x1234] {
        foreign.0.extend(number.swap_bytes().to_ne_bytes());
    }
    let argsz = len(&foreign.0);
    assert_eq!(RegionReply::byte_order(&foreign.0, argsz), Ok(FOREIGN));
    let reply = RegionReply::parse_from(FOREIGN, &mut foreign.0, argsz).unwrap();
    assert_eq!((reply.index, reply.size), (9, 0x30));
    let capability = reply.capabilities().unwrap().next().unwrap().unwrap();
    let Ok(RegionCapability::SparseMmap(sparse)) = capability.decode() else {
        panic!("{capability:?}");
    };
    let areas: Vec<_> = sparse
        .areas()
        .map(|area| (area.offset, area.size))
        .collect();
    assert_eq!(areas, [(0x1000, 0x2000), (0x8000, 0x4000)]);
}

#[test]
fn whatever_the_bytes_are_reversing_ends() {
    let mut random = Random(7);
    for end in 0..ISM.len() {
        for mut bytes in [ISM[..end].to_vec(), reversed(&ISM[..end])] {
            for order in [ByteOrder::Little, ByteOrder::Big] {
                let _ = DeviceReply::parse_from(order, &mut bytes, 4096);
                let _ = RegionReply::parse_from(order, &mut bytes, 4096);
                if let Some(byte) = bytes.get_mut(random.below(end.max(1))) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
}
