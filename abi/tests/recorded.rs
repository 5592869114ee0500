//! Decodes blocks that Linux and firmware (QEMU's, with chosen values) produced. Expected values
//! are what sysfs of the same Linux says, or were put into QEMU beforehand.

use zdev_abi::clp::{ClpRspQueryPci, ClpRspQueryPciGrp, CLP_RC_OK};
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

/// Query of PCI function 0001:00:00.0, Linux 6.12 on s390x; its first 88 bytes.
const QUERY: &str = "
    0180001000000000 0000000000000000 0123390700000010 050c00000e000456
    0100000000000000 0000000000000000 0c00000000000000 a1b2c3d45ea78006
    0000000100000000 01ffffffffffffff 0100deadbeef7788";

#[test]
fn a_function_is_what_sysfs_says() {
    let query = ClpRspQueryPci::read(&bytes(QUERY));
    assert_eq!(query.hdr.rsp(), CLP_RC_OK);
    assert_eq!(query.hdr.len(), 384);
    assert_eq!((query.vfn(), query.pfgid, query.fid()), (0x123, 7, 0x10));
    assert_eq!((query.pchid(), query.pft), (0x456, 6));
    assert_eq!(query.pfip, [0xa1, 0xb2, 0xc3, 0xd4]);
    assert_eq!(query.port(), 7);
    // The only little-endian field.
    assert_eq!(query.bar(), [1, 0, 0, 0, 12, 0]);
    assert_eq!(
        (query.sdma(), query.edma()),
        (0x1_0000_0000, 0x01ff_ffff_ffff_ffff)
    );
    // The record ends before the user-defined id.
    assert_eq!(query.uid(), 0);
}

/// Query of function group 7, of the same machine.
const GROUP: &str = "
    0040001000000000 0000000000000000 f15261ffe0804142 43444546f1234748
    2122232425262728 fe00000000000000 5152535455565758 6162636465666768";

#[test]
fn a_group_is_what_qemu_was_told() {
    let group = ClpRspQueryPciGrp::read(&bytes(GROUP));
    // Bits around the fields are all set, and must not leak into them.
    assert_eq!((group.noi(), group.dnoi()), (0x152, 0x123));
    assert_eq!(group.maxstbl(), 0x80);
    assert_eq!((group.mui(), group.version), (0x4142, 0x61));
    assert!(group.frame() && group.refresh() && group.relaxed_align() && group.rtr());
    assert_eq!((group.maxfaal(), group.maxcpu()), (0x4546, 0x4748));
    assert_eq!(group.dasm(), 0x2122_2324_2526_2728);
    assert_eq!(group.msia(), 0xfe00_0000_0000_0000);
    assert_eq!(group.to_bytes()[..], bytes(GROUP)[..]);
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
}
