//! What zdev-abi reads of a chain is what firmware said, by the offsets that
//! `arch/s390/include/asm/pci_clp.h` gives it.

use zdev_abi::info::{DeviceReply, ZpciDevice};

use super::{chain, host};

/// Firmware's answers about one function.
struct Firmware {
    query: [u8; 384],
    group: [u8; 64],
    entry: [u8; 16],
}

impl Firmware {
    /// Bytes that look random and are the same each time, also where fields are reserved.
    fn random(state: &mut u64) -> Self {
        let mut byte = || {
            // xorshift64
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            state.to_be_bytes()[0]
        };
        Self {
            query: std::array::from_fn(|_| byte()),
            group: std::array::from_fn(|_| byte()),
            entry: std::array::from_fn(|_| byte()),
        }
    }
}

fn u16_at(bytes: &[u8], offset: usize) -> u16 {
    u16::from_be_bytes(bytes[offset..offset + 2].try_into().unwrap())
}

fn u64_at(bytes: &[u8], offset: usize) -> u64 {
    u64::from_be_bytes(bytes[offset..offset + 8].try_into().unwrap())
}

/// `struct vfio_device_info` in front of the chain, 20 or 24 bytes long.
fn reply(chain: &[u8], start: usize) -> Vec<u8> {
    let argsz = (start + chain.len()) as u32;
    // Flags: reset, PCI, capabilities.
    let head = [argsz, 0x83, 9, 5, start as u32, 0];
    let mut reply: Vec<u8> = head.iter().flat_map(|word| word.to_ne_bytes()).collect();
    reply.truncate(start);
    reply.extend(chain);
    reply
}

/// Compares many functions, with both starts of a chain.
pub fn compare(version: u16) {
    let mut state = 0x9e37_79b9_7f4a_7c15;
    for number in 0..1000 {
        let firmware = Firmware::random(&mut state);
        let host = host(&firmware.query, &firmware.group, &firmware.entry);
        for (start, align) in [(20, 1), (24, 8)] {
            let reply = reply(&chain(&host, start, align), start);
            let device = DeviceReply::parse(&reply, reply.len() as u32).unwrap();
            let device = device.zpci_device().unwrap().expect("a zPCI device");
            assert!(device.atomic_comp.is_none());
            compare_query(&device, &firmware, version, number);
            compare_group(&device, &firmware.group, version, number);
            compare_bytes(&device, &firmware.query, number);
        }
        #[cfg(series)]
        compare_header(&host, &firmware.group, number);
    }
}

fn compare_query(device: &ZpciDevice<'_>, firmware: &Firmware, version: u16, number: usize) {
    let (base, query) = (&device.base, &firmware.query);
    assert_eq!(base.version, version, "{number}");
    assert_eq!(base.start_dma, u64_at(query, 64), "{number}");
    assert_eq!(base.end_dma, u64_at(query, 72), "{number}");
    assert_eq!(base.pchid, u16_at(query, 30), "{number}");
    assert_eq!(base.vfn, u16_at(query, 16), "{number}");
    assert_eq!(base.fmb_length, u16::from(query[62]) * 4, "{number}");
    assert_eq!(base.pft, query[63], "{number}");
    assert_eq!(base.gid, query[19], "{number}");
    let handle = u32::from_be_bytes(firmware.entry[12..16].try_into().unwrap());
    assert_eq!(base.fh, (version >= 2).then_some(handle), "{number}");
    assert!(base.rest.is_empty(), "{number}");
}

fn compare_group(device: &ZpciDevice<'_>, bytes: &[u8], version: u16, number: usize) {
    let group = device.group.as_ref().expect("a group");
    assert_eq!(group.version, version, "{number}");
    assert_eq!(group.dasm, u64_at(bytes, 32), "{number}");
    assert_eq!(group.msi_addr, u64_at(bytes, 40), "{number}");
    // The kernel says refresh of every group; the series adds relaxed, which is bit 4 of byte 19.
    let relaxed = if cfg!(series) && bytes[19] & 0x08 != 0 { 2 } else { 0 };
    assert_eq!(group.flags.0, 1 | relaxed, "{number}");
    assert_eq!(group.mui, u16_at(bytes, 22), "{number}");
    assert_eq!(group.noi, u16_at(bytes, 16) & 0xfff, "{number}");
    assert_eq!(group.maxstbl, 128, "{number}");
    assert_eq!(group.pci_version, bytes[18], "{number}");
    let block = u16_at(bytes, 20) & 0x1fff;
    assert_eq!(group.imaxstbl, (version >= 2).then_some(block), "{number}");
    assert!(group.rest.is_empty(), "{number}");
}

/// The utility string is there if byte 18 of the query has its last bit.
fn compare_bytes(device: &ZpciDevice<'_>, query: &[u8], number: usize) {
    let is_told = query[18] & 1 != 0;
    let string = device.util.as_ref().map(|util| util.string.bytes());
    assert_eq!(string, is_told.then_some(&query[128..192]), "{number}");
    let path = device.pfip.as_ref().expect("a path").path;
    assert_eq!(path, &query[56..60], "{number}");
}

/// What the region's header says: no more than a page, whatever firmware could do.
#[cfg(series)]
fn compare_header(host: &super::ZpciDev, group: &[u8], number: usize) {
    let header = super::zpci_flow::vfio_zpci_io_hdr(host);
    assert_eq!(header.flags, 0, "{number}");
    let block = u16_at(group, 20) & 0x1fff;
    assert_eq!(header.max, if block > 4096 { 4096 } else { block }, "{number}");
}
