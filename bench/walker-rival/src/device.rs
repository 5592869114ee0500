//! The chain of a zPCI device: ours, and C by hand. Both fill the same struct.

use std::error::Error;
use std::ffi::c_int;
use std::hint::black_box;

use zdev_abi::info::{ChainError, DeviceCapability, DeviceReply, ZpciDevice};

/// `struct sized` of `walker.h`.
#[repr(C)]
#[derive(Debug, PartialEq)]
struct Sized {
    bytes: *const u8,
    len: usize,
    rest: *const u8,
    rest_len: usize,
    version: u16,
    is_there: bool,
}

/// `struct zpci` of `walker.h`.
#[repr(C)]
#[derive(Debug, PartialEq)]
struct Zpci {
    start_dma: u64,
    end_dma: u64,
    dasm: u64,
    msi_addr: u64,
    group_flags: u64,
    base_rest: *const u8,
    base_rest_len: usize,
    group_rest: *const u8,
    group_rest_len: usize,
    atomic_rest: *const u8,
    atomic_rest_len: usize,
    util: Sized,
    pfip: Sized,
    flags: u32,
    num_regions: u32,
    num_irqs: u32,
    fh: u32,
    atomic_flags: u32,
    base_version: u16,
    pchid: u16,
    vfn: u16,
    fmb_length: u16,
    group_version: u16,
    mui: u16,
    noi: u16,
    maxstbl: u16,
    imaxstbl: u16,
    atomic_version: u16,
    pft: u8,
    gid: u8,
    pci_version: u8,
    has_base: bool,
    has_fh: bool,
    has_group: bool,
    has_imaxstbl: bool,
    has_atomic: bool,
}

extern "C" {
    fn walk_in_c(reply: *const u8, len: usize, argsz: u32, zpci: *mut Zpci) -> c_int;
}

/// All fields zero.
fn blank() -> Zpci {
    // SAFETY: zero is a value of every field: of numbers, of `bool`, and of raw pointers.
    unsafe { std::mem::zeroed() }
}

/// Our walk, to the same struct.
#[no_mangle]
#[inline(never)]
fn walk_by_zdev_abi(reply: &[u8], argsz: u32, zpci: &mut Zpci) -> Result<(), ChainError> {
    zpci.has_base = false;
    zpci.has_group = false;
    zpci.util.is_there = false;
    zpci.pfip.is_there = false;
    zpci.has_atomic = false;
    let reply = DeviceReply::parse(reply, argsz)?;
    zpci.flags = reply.flags.0;
    zpci.num_regions = reply.num_regions;
    zpci.num_irqs = reply.num_irqs;
    for capability in reply.capabilities()? {
        match capability?.decode()? {
            DeviceCapability::ZpciBase(base) => {
                zpci.base_version = base.version;
                zpci.start_dma = base.start_dma;
                zpci.end_dma = base.end_dma;
                zpci.pchid = base.pchid;
                zpci.vfn = base.vfn;
                zpci.fmb_length = base.fmb_length;
                zpci.pft = base.pft;
                zpci.gid = base.gid;
                zpci.has_fh = base.fh.is_some();
                if let Some(fh) = base.fh {
                    zpci.fh = fh;
                }
                zpci.base_rest = base.rest.as_ptr();
                zpci.base_rest_len = base.rest.len();
                zpci.has_base = true;
            }
            DeviceCapability::ZpciGroup(group) => {
                zpci.group_version = group.version;
                zpci.dasm = group.dasm;
                zpci.msi_addr = group.msi_addr;
                zpci.group_flags = group.flags.0;
                zpci.mui = group.mui;
                zpci.noi = group.noi;
                zpci.maxstbl = group.maxstbl;
                zpci.pci_version = group.pci_version;
                zpci.has_imaxstbl = group.imaxstbl.is_some();
                if let Some(imaxstbl) = group.imaxstbl {
                    zpci.imaxstbl = imaxstbl;
                }
                zpci.group_rest = group.rest.as_ptr();
                zpci.group_rest_len = group.rest.len();
                zpci.has_group = true;
            }
            DeviceCapability::ZpciUtil(util) => {
                zpci.util = sized(util.version, util.string.bytes(), util.rest);
            }
            DeviceCapability::ZpciPfip(pfip) => {
                zpci.pfip = sized(pfip.version, pfip.path, pfip.rest);
            }
            DeviceCapability::PciAtomicComp(atomic) => {
                zpci.atomic_version = atomic.version;
                zpci.atomic_flags = atomic.flags.0;
                zpci.atomic_rest = atomic.rest.as_ptr();
                zpci.atomic_rest_len = atomic.rest.len();
                zpci.has_atomic = true;
            }
            _ => {}
        }
    }
    Ok(())
}

#[inline]
fn sized(version: u16, bytes: &[u8], rest: &[u8]) -> Sized {
    Sized {
        bytes: bytes.as_ptr(),
        len: bytes.len(),
        rest: rest.as_ptr(),
        rest_len: rest.len(),
        version,
        is_there: true,
    }
}

/// Our one call for everything.
#[no_mangle]
#[inline(never)]
fn zpci_device_of_zdev_abi(reply: &[u8], argsz: u32) -> Result<Option<ZpciDevice<'_>>, ChainError> {
    DeviceReply::parse(reply, argsz)?.zpci_device()
}

/// Walks by both, and looks whether they agree.
pub(crate) fn compare(reply: &[u8]) -> Result<(), Box<dyn Error>> {
    let argsz = u32::try_from(reply.len())?;
    let mut ours = blank();
    walk_by_zdev_abi(black_box(reply), argsz, &mut ours)?;
    let mut c = blank();
    // SAFETY: the function reads `len` bytes at the pointer, and writes the struct that both
    // languages declare alike.
    let result = unsafe { walk_in_c(black_box(reply.as_ptr()), reply.len(), argsz, &mut c) };
    if result != 0 {
        return Err(format!("C refuses the reply: {result}").into());
    }
    // Of a rest without bytes, where it is does not matter.
    for zpci in [&mut ours, &mut c] {
        let rests = [
            (&mut zpci.base_rest, zpci.base_rest_len),
            (&mut zpci.group_rest, zpci.group_rest_len),
            (&mut zpci.atomic_rest, zpci.atomic_rest_len),
            (&mut zpci.util.rest, zpci.util.rest_len),
            (&mut zpci.pfip.rest, zpci.pfip.rest_len),
        ];
        for (rest, len) in rests {
            if len == 0 {
                *rest = std::ptr::null();
            }
        }
    }
    if ours != c {
        return Err(format!("not the same:\n{ours:#x?}\n{c:#x?}").into());
    }
    if black_box(zpci_device_of_zdev_abi(black_box(reply), argsz))?.is_none() {
        return Err("no zPCI device".into());
    }
    Ok(())
}
