//! What the tests of chains share.

#![allow(dead_code, reason = "no test uses everything")]

pub(crate) mod byte_order;
pub(crate) mod model;
pub(crate) mod refused;

/// Bytes of a reply that Linux wrote on s390x, in the byte order of this host.
pub(crate) fn host_order(big_endian: &[u8]) -> Vec<u8> {
    if cfg!(target_endian = "big") {
        big_endian.to_vec()
    } else {
        byte_order::reversed(big_endian)
    }
}

/// A reply that is put together by hand: what a kernel or an attacker could send.
///
/// Numbers are written where C has them. Nothing here comes from the crate.
#[derive(Clone, Debug)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

/// Flags of a PCI device with capabilities, and of a region with capabilities.
pub(crate) const DEVICE_WITH_CAPS: u32 = 0x82;
pub(crate) const REGION_WITH_CAPS: u32 = 0xf;

impl Bytes {
    /// The head of a device's reply of `size` bytes: 20 before Linux 6.6, 24 since then.
    pub(crate) fn device(size: usize) -> Self {
        let mut bytes = Self(vec![0; size]);
        bytes
            .u32(0, 0xffff)
            .u32(4, DEVICE_WITH_CAPS)
            .u32(8, 9)
            .u32(12, 5);
        bytes.u32(16, size as u32);
        bytes
    }

    /// The head of a region's reply.
    pub(crate) fn region() -> Self {
        let mut bytes = Self(vec![0; 32]);
        bytes
            .u32(0, 0xffff)
            .u32(4, REGION_WITH_CAPS)
            .u32(8, 9)
            .u32(12, 32);
        bytes.u64(16, 0x30).u64(24, 0x900_0000_0000);
        bytes
    }

    /// Appends a capability, linked to what is appended next; returns where it starts.
    pub(crate) fn add(&mut self, id: u16, version: u16, behind_header: &[u8]) -> usize {
        let at = self.0.len();
        self.0.extend([0; 8]);
        self.0.extend(behind_header);
        let next = self.0.len() as u32;
        self.u16(at, id).u16(at + 2, version).u32(at + 4, next);
        at
    }

    /// Ends the chain with the capability at `at`.
    pub(crate) fn end(&mut self, at: usize) -> &mut Self {
        self.u32(at + 4, 0)
    }

    pub(crate) fn u16(&mut self, at: usize, value: u16) -> &mut Self {
        self.0[at..at + 2].copy_from_slice(&value.to_ne_bytes());
        self
    }

    pub(crate) fn u32(&mut self, at: usize, value: u32) -> &mut Self {
        self.0[at..at + 4].copy_from_slice(&value.to_ne_bytes());
        self
    }

    pub(crate) fn u64(&mut self, at: usize, value: u64) -> &mut Self {
        self.0[at..at + 8].copy_from_slice(&value.to_ne_bytes());
        self
    }
}

/// What is behind the header of a base capability of version 2.
pub(crate) fn base() -> Vec<u8> {
    let mut bytes = Bytes(vec![0; 32]);
    bytes.u64(0, 0x1_0000_0000).u64(8, 0xf_ffff_ffff);
    bytes.u16(16, 0x0102).u16(18, 0x0304).u16(20, 192);
    (bytes.0[22], bytes.0[23]) = (5, 0xa5);
    bytes.u32(24, 0x8000_0123).u32(28, 0xffff_ffff);
    bytes.0
}

/// What is behind the header of a group capability of version 2.
pub(crate) fn group() -> Vec<u8> {
    let mut bytes = Bytes(vec![0; 40]);
    bytes
        .u64(0, 0x1112_1314_1516_1718)
        .u64(8, 0xfe00_0000_0000_0000)
        .u64(16, 3);
    bytes.u16(24, 4000).u16(26, 0xabc).u16(28, 128);
    (bytes.0[30], bytes.0[31]) = (1, 0xee);
    bytes.u16(32, 4096).u32(36, 0xffff_ffff);
    bytes.0
}

/// What is behind the header of a capability that says its own size.
pub(crate) fn sized(size: u32, content: &[u8]) -> Vec<u8> {
    [&size.to_ne_bytes(), content].concat()
}

/// What is behind the header of a sparse mapping with these areas, which says that there are `count`.
pub(crate) fn areas(count: u32, areas: &[(u64, u64)]) -> Vec<u8> {
    let mut bytes = [count, 0].map(u32::to_ne_bytes).concat();
    for (offset, size) in areas {
        bytes.extend(offset.to_ne_bytes());
        bytes.extend(size.to_ne_bytes());
    }
    bytes
}
