//! Decodes a reply of VFIO, in both byte orders. `captures.rs` has what was captured on s390x.

use zdev_abi::vfio::{
    VfioDeviceInfo, VfioInfoCapHeader, VFIO_DEVICE_FLAGS_CAPS, VFIO_DEVICE_FLAGS_PCI,
    VFIO_DEVICE_FLAGS_RESET,
};
use zdev_abi::vfio_zdev::{
    VfioDeviceInfoCapZpciBase, VfioDeviceInfoCapZpciGroup, VfioDeviceInfoCapZpciUtil,
    VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH,
};

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .bytes()
        .filter_map(|digit| char::from(digit).to_digit(16))
        .map(|digit| digit as u8)
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

/// Reply to `VFIO_DEVICE_GET_INFO` as Linux 6.1 lays it out, where the chain starts at 20 and
/// 64-bit fields are not aligned. Little-endian by the definition in C.
#[cfg(target_endian = "little")]
const REPLY: &str = "
    0010000083000000090000000500000014000000 010002003c0000000000000001000000
    ffffffff0f00000002010403c00005a52301008000000000 020002006c000000
    ffffffffffffffff00000000000000fe0100000000000000a00fbc0a80000100
    0010000000000000 03000100b800000040000000c1c2c3c4c5c6c7c8c9";
#[cfg(target_endian = "big")]
const REPLY: &str = "
    0000100000000083000000090000000500000014 000100020000003c0000000100000000
    0000000fffffffff0102030400c005a58000012300000000 000200020000006c
    fffffffffffffffffe0000000000000000000000000000010fa00abc00800100
    1000000000000000 00030001000000b800000040c1c2c3c4c5c6c7c8c9";

#[test]
fn capabilities_need_no_alignment() {
    let reply = bytes(REPLY);
    let info = VfioDeviceInfo::read(&reply);
    assert_eq!(
        (info.num_regions, info.num_irqs, info.cap_offset),
        (9, 5, 20)
    );
    let flags = VFIO_DEVICE_FLAGS_RESET | VFIO_DEVICE_FLAGS_PCI | VFIO_DEVICE_FLAGS_CAPS;
    assert_eq!(info.flags, flags);

    let base = VfioDeviceInfoCapZpciBase::read(&reply[20..]);
    assert_eq!(
        base.header,
        VfioInfoCapHeader {
            id: 1,
            version: 2,
            next: 60
        }
    );
    assert_eq!(
        (base.start_dma, base.end_dma),
        (0x1_0000_0000, 0xf_ffff_ffff)
    );
    assert_eq!(
        (base.pchid, base.vfn, base.fmb_length),
        (0x102, 0x304, 0xc0)
    );
    assert_eq!((base.pft, base.gid, base.fh), (5, 0xa5, 0x8000_0123));

    let group = VfioDeviceInfoCapZpciGroup::read(&reply[60..]);
    assert_eq!(group.header.next, 108);
    assert_eq!(group.flags, VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH);
    assert_eq!((group.mui, group.noi, group.maxstbl), (4000, 0xabc, 128));
    assert_eq!((group.version, group.imaxstbl), (1, 4096));

    // The record is cut inside the string: it says 64 bytes and has 9.
    assert_eq!(VfioDeviceInfoCapZpciUtil::read(&reply[108..]).size, 64);
    assert_eq!(VfioDeviceInfoCapZpciUtil::util_str(&reply[108..]), None);
    let mut whole = reply.clone();
    whole.resize(108 + 12 + 64, 0x40);
    let text = VfioDeviceInfoCapZpciUtil::util_str(&whole[108..]).unwrap();
    assert_eq!((text.len(), text[0], text[63]), (64, 0xc1, 0x40));
    let empty = VfioDeviceInfoCapZpciUtil::default().to_bytes();
    assert_eq!(VfioDeviceInfoCapZpciUtil::util_str(&empty), Some(&[][..]));
}
