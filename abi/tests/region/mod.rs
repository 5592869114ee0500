//! A kernel with the zPCI I/O region and a function behind it, made for tests.
//!
//! It knows nothing of the crate: offsets, rules and errnos are written down by hand, after what
//! machines and Linux do with PCILG and PCISTB, and the rules are computed in numbers that hold
//! every sum.

#![allow(dead_code, reason = "no test uses everything")]

use zdev_abi::region::{Bounce, RegionFacts, RegionIo, ZpciIo};
use zdev_abi::vfio_zdev::VfioDeviceInfoZpciFlag;

/// Where the region is in the device's file.
pub(crate) const REGION: u64 = 9 << 40;

pub(crate) const READ: u64 = 1;
pub(crate) const BLOCKW: u64 = 2;

pub(crate) const EIO: i32 = 5;
pub(crate) const EFAULT: i32 = 14;
pub(crate) const EINVAL: i32 = 22;
pub(crate) const EOPNOTSUPP: i32 = 95;

/// What a function can do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Function {
    pub(crate) maxstbl: u16,
    pub(crate) relaxed: bool,
    pub(crate) bars: [u64; 6],
}

/// An ISM device: 256 TiB of data in space 0, registers in space 2.
pub(crate) const ISM: Function = Function {
    maxstbl: 4096,
    relaxed: true,
    bars: [1 << 48, 0, 0x4000, 0, 0, 0],
};

/// The same hardware if its group had the strict rules.
pub(crate) const STRICT: Function = Function {
    relaxed: false,
    ..ISM
};

/// A request as its bytes are on the wire, in the byte order of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wire {
    pub(crate) flags: u64,
    pub(crate) gaddr: u64,
    pub(crate) offset: u64,
    pub(crate) reserved: u32,
    pub(crate) len: u16,
    pub(crate) pcias: u8,
    pub(crate) reserved2: u8,
}

impl Wire {
    pub(crate) fn parse(bytes: &[u8]) -> Self {
        assert_eq!(bytes.len(), 32);
        Self {
            flags: u64::from_ne_bytes(bytes[0..8].try_into().unwrap()),
            gaddr: u64::from_ne_bytes(bytes[8..16].try_into().unwrap()),
            offset: u64::from_ne_bytes(bytes[16..24].try_into().unwrap()),
            reserved: u32::from_ne_bytes(bytes[24..28].try_into().unwrap()),
            len: u16::from_ne_bytes(bytes[28..30].try_into().unwrap()),
            pcias: bytes[30],
            reserved2: bytes[31],
        }
    }

    pub(crate) fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[0..8].copy_from_slice(&self.flags.to_ne_bytes());
        bytes[8..16].copy_from_slice(&self.gaddr.to_ne_bytes());
        bytes[16..24].copy_from_slice(&self.offset.to_ne_bytes());
        bytes[24..28].copy_from_slice(&self.reserved.to_ne_bytes());
        bytes[28..30].copy_from_slice(&self.len.to_ne_bytes());
        bytes[30] = self.pcias;
        bytes[31] = self.reserved2;
        bytes
    }
}

/// The rule that refuses a request, and its errno.
pub(crate) fn judge(request: &Wire, function: &Function) -> Result<(), (&'static str, i32)> {
    let start = u128::from(request.offset);
    let len = u128::from(request.len);
    let end = start + len;
    match request.flags {
        READ | BLOCKW => {}
        _ => return Err(("operation", EINVAL)),
    }
    if request.reserved > 0 {
        return Err(("reserved-zero", EINVAL));
    }
    if request.reserved2 > 0 {
        return Err(("reserved2-zero", EINVAL));
    }
    let Some(bar) = function.bars.get(request.pcias as usize) else {
        return Err(("address-space", EINVAL));
    };
    if request.flags == READ {
        if len == 0 {
            return Err(("load-empty", EINVAL));
        }
        if len >= 9 {
            return Err(("load-length", EIO));
        }
        // Its first and its last byte are in the same doubleword.
        if start / 8 != (end - 1) / 8 {
            return Err(("load-doubleword", EINVAL));
        }
    } else {
        let longest = if function.maxstbl > 4096 {
            4096
        } else {
            u128::from(function.maxstbl)
        };
        if longest == 0 {
            return Err(("store-supported", EOPNOTSUPP));
        }
        if len == 0 {
            return Err(("store-empty", EINVAL));
        }
        if len > longest {
            return Err(("store-length", EIO));
        }
        if !function.relaxed {
            if len < 9 {
                return Err(("store-strict-minimum", EINVAL));
            }
            if len & 7 != 0 {
                return Err(("store-strict-length", EINVAL));
            }
            if start & 7 != 0 {
                return Err(("store-strict-offset", EINVAL));
            }
        }
        if start >> 12 != (end - 1) >> 12 {
            return Err(("store-boundary", EINVAL));
        }
    }
    if end > u128::from(*bar) {
        return Err(("bar-bounds", EINVAL));
    }
    if request.gaddr & 7 != 0 {
        return Err(("address-alignment", EIO));
    }
    let first = u128::from(request.gaddr);
    if request.flags == BLOCKW && first >> 12 != (first + len - 1) >> 12 {
        return Err(("address-page", EIO));
    }
    Ok(())
}

/// What was executed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Executed {
    Load {
        space: u8,
        offset: u64,
        len: u16,
    },
    Store {
        space: u8,
        offset: u64,
        data: Vec<u8>,
    },
}

/// The kernel.
#[derive(Debug)]
pub(crate) struct Kernel {
    pub(crate) function: Function,
    /// The 16 bytes that reads see.
    pub(crate) head: Vec<u8>,
    /// All writes, executed or not.
    pub(crate) writes: Vec<(u64, Vec<u8>)>,
    pub(crate) executed: Vec<Executed>,
    /// The answer to the next write, in place of executing it.
    pub(crate) next: Option<Result<usize, i32>>,
}

impl Kernel {
    pub(crate) fn new(function: Function) -> Self {
        let mut head = vec![0; 16];
        head[8..10].copy_from_slice(&function.maxstbl.to_ne_bytes());
        Self {
            function,
            head,
            writes: Vec::new(),
            executed: Vec::new(),
            next: None,
        }
    }

    /// The byte that a load finds at an address.
    pub(crate) fn byte_at(address: u64) -> u8 {
        (address % 251) as u8 ^ 0xa5
    }
}

impl RegionIo for Kernel {
    fn read_at(&mut self, bytes: &mut [u8], position: u64) -> Result<usize, i32> {
        let start = position.checked_sub(REGION).ok_or(EINVAL)? as usize;
        let left = self
            .head
            .get(start..)
            .filter(|left| !left.is_empty())
            .ok_or(EINVAL)?;
        let count = left.len().min(bytes.len());
        bytes[..count].copy_from_slice(&left[..count]);
        Ok(count)
    }

    fn write_at(&mut self, bytes: &[u8], position: u64) -> Result<usize, i32> {
        self.writes.push((position, bytes.to_vec()));
        if let Some(next) = self.next.take() {
            return next;
        }
        if position != REGION + 16 || bytes.len() != 32 {
            return Err(EINVAL);
        }
        let request = Wire::parse(bytes);
        judge(&request, &self.function).map_err(|(_, errno)| errno)?;
        let Wire {
            gaddr,
            offset,
            len,
            pcias: space,
            ..
        } = request;
        self.executed.push(if request.flags == READ {
            let mut register: u64 = 0;
            for address in offset..offset + u64::from(len) {
                register = register << 8 | u64::from(Self::byte_at(address));
            }
            let to = core::ptr::with_exposed_provenance_mut::<[u8; 8]>(gaddr as usize);
            // SAFETY: clients of these tests pass the address of a page that they hold for the
            // whole call and have exposed; it is a multiple of 8, and 8 bytes stay in the page.
            unsafe { to.write(register.to_ne_bytes()) };
            Executed::Load { space, offset, len }
        } else {
            let from = core::ptr::with_exposed_provenance::<u8>(gaddr as usize);
            // SAFETY: as above; the bytes stay in the page, which nobody writes during the call,
            // and have been initialized.
            let data = unsafe { core::slice::from_raw_parts(from, len.into()) }.to_vec();
            Executed::Store {
                space,
                offset,
                data,
            }
        });
        Ok(32)
    }
}

/// What VFIO says of a function.
pub(crate) fn facts(function: &Function) -> RegionFacts {
    RegionFacts {
        offset: REGION,
        size: 48,
        group_flags: VfioDeviceInfoZpciFlag(if function.relaxed { 0b11 } else { 0b01 }),
        bar_length: function.bars,
    }
}

/// Runs `test` on an open region, and returns the kernel.
pub(crate) fn with_region<T>(
    kernel: Kernel,
    facts: &RegionFacts,
    test: impl FnOnce(&mut ZpciIo<'_, Kernel>) -> T,
) -> (T, Kernel) {
    let mut bounce = Bounce::new();
    let mut region = ZpciIo::open(kernel, facts, &mut bounce).unwrap();
    let result = test(&mut region);
    (result, region.into_inner())
}
