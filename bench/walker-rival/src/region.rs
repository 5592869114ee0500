//! The chain of a region with two areas, from the file descriptor on: ours, and that of vfio-ioctls,
//! which has no public parser and none at all for the chain of a device.
//!
//! Both call `ioctl` of libc, which is replaced here by a kernel with one region.

use std::error::Error;
use std::ffi::{c_int, c_ulong};
use std::fs::File;
use std::hint::black_box;
use std::os::fd::AsFd;
use std::sync::Arc;

use iommufd_ioctls::IommuFd;
use vfio_ioctls::{VfioDevice, VfioIommufd, VfioRegionInfoCap};
use zdev_abi::info::{device_info, region_info, AskError, RegionCapability};
use zdev_abi::vfio::{VFIO_DEVICE_GET_INFO, VFIO_DEVICE_GET_REGION_INFO};

/// Areas of the region: offset and size.
const AREAS: [(u64, u64); 2] = [(0x1000, 0x2000), (0x8000, 0x1000)];

/// Bytes of the reply about the region.
const REPLY: usize = 32 + 48 + 16;

/// The reply about the region: its head, a sparse mapping, and a type.
fn reply() -> [u8; REPLY] {
    let mut reply = [0; REPLY];
    let mut at = 0;
    let mut put = |bytes: &[u8]| {
        reply[at..at + bytes.len()].copy_from_slice(bytes);
        at += bytes.len();
    };
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_ne_bytes()).collect();
    let head: Vec<u8> = words(&[REPLY as u32, 15, 0, 32]);
    put(&head);
    put(&0x1_0000_u64.to_ne_bytes());
    put(&0_u64.to_ne_bytes());
    put(&[1_u16.to_ne_bytes(), 1_u16.to_ne_bytes()].concat());
    let sparse: Vec<u8> = words(&[80, AREAS.len() as u32, 0]);
    put(&sparse);
    for (offset, size) in AREAS {
        put(&offset.to_ne_bytes());
        put(&size.to_ne_bytes());
    }
    put(&[2_u16.to_ne_bytes(), 1_u16.to_ne_bytes()].concat());
    let of_type: Vec<u8> = words(&[0, 0x8000_1014, 2]);
    put(&of_type);
    reply
}

/// The kernel: a platform device with one region and no interrupts.
///
/// # Safety
///
/// `argument` points to what the command takes, which starts with its size.
#[no_mangle]
unsafe extern "C" fn ioctl(_: c_int, command: c_ulong, argument: *mut u8) -> c_int {
    let command = command as u32;
    if command != VFIO_DEVICE_GET_INFO && command != VFIO_DEVICE_GET_REGION_INFO {
        return 0;
    }
    // SAFETY: what these commands take starts with its size.
    let argsz = unsafe { argument.cast::<u32>().read() };
    // SAFETY: so many bytes are there, and they are the callee's during the call.
    let bytes = unsafe { std::slice::from_raw_parts_mut(argument, argsz as usize) };
    if command == VFIO_DEVICE_GET_INFO {
        // `flags`, `num_regions`, `num_irqs`.
        for (at, word) in [(4, 4_u32), (8, 1), (12, 0)] {
            bytes[at..at + 4].copy_from_slice(&word.to_ne_bytes());
        }
        return 0;
    }
    let reply = reply();
    if bytes.len() >= REPLY {
        bytes[4..REPLY].copy_from_slice(&reply[4..]);
    } else {
        bytes[..32].copy_from_slice(&reply[..32]);
        bytes[12..16].fill(0);
    }
    0
}

/// What we make of the device's region.
#[no_mangle]
#[inline(never)]
fn region_by_zdev_abi(device: &File) -> Result<Vec<(u64, u64)>, AskError> {
    let mut areas = Vec::new();
    let regions = device_info(device.as_fd())?.reply()?.num_regions;
    for index in 0..regions {
        let info = region_info(device.as_fd(), index)?;
        for capability in info.reply()?.capabilities()? {
            if let RegionCapability::SparseMmap(sparse) = capability?.decode()? {
                areas.extend(sparse.areas().map(|area| (area.offset, area.size)));
            }
        }
    }
    Ok(areas)
}

/// What vfio-ioctls makes of it.
#[no_mangle]
#[inline(never)]
fn region_by_vfio_ioctls(
    device: File,
    iommufd: Arc<VfioIommufd>,
) -> Result<VfioDevice, vfio_ioctls::VfioError> {
    VfioDevice::new_from_bound_fd(device, iommufd, false)
}

/// Asks by both, and looks whether they agree.
pub(crate) fn compare() -> Result<(), Box<dyn Error>> {
    let file = || File::open("/dev/null");
    let ours = black_box(region_by_zdev_abi(&file()?)?);
    let iommufd = Arc::new(IommuFd::new_from_fd(file()?));
    let iommufd = Arc::new(VfioIommufd::new(iommufd, None, None)?);
    let device = black_box(region_by_vfio_ioctls(file()?, iommufd)?);
    let mut theirs = Vec::new();
    for capability in device.get_region_caps(0) {
        if let VfioRegionInfoCap::SparseMmap(sparse) = capability {
            theirs.extend(sparse.areas.iter().map(|area| (area.offset, area.size)));
        }
    }
    if ours != AREAS || theirs != AREAS {
        return Err(format!("not the same: {ours:x?}, {theirs:x?}").into());
    }
    Ok(())
}
