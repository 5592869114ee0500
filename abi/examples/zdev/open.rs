//! Opens a device of VFIO, so that it can be asked what it is.

use std::error::Error;
use std::ffi::CString;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use zdev_abi::vfio::{
    VFIO_TYPE1v2_IOMMU, VfioGroupStatus, VFIO_API_VERSION, VFIO_DEVICE_GET_INFO,
    VFIO_GET_API_VERSION, VFIO_GROUP_FLAGS_VIABLE, VFIO_GROUP_GET_DEVICE_FD, VFIO_GROUP_GET_STATUS,
    VFIO_GROUP_SET_CONTAINER, VFIO_SET_IOMMU,
};

/// A device, and the files that have to be open for as long as it is.
pub(crate) type Opened = (OwnedFd, Vec<File>);

/// `VFIO_DEVICE_BIND_IOMMUFD`, which this crate's spec leaves out: command 18, where the one for
/// the device's info is 7.
const BIND_IOMMUFD: u32 = VFIO_DEVICE_GET_INFO + 11;

/// The device with this address in the group with this path, such as `/dev/vfio/3`.
pub(crate) fn of_group(path: &str, address: &str) -> Result<Opened, Box<dyn Error>> {
    let container = file("/dev/vfio/vfio")?;
    let group = file(path)?;
    if value(&container, VFIO_GET_API_VERSION, 0)? != VFIO_API_VERSION {
        return Err("the kernel speaks another version of VFIO".into());
    }
    let mut status = VfioGroupStatus {
        argsz: size_of::<VfioGroupStatus>() as u32,
        ..Default::default()
    }
    .to_bytes();
    pointed(&group, VFIO_GROUP_GET_STATUS, &mut status)?;
    if !VfioGroupStatus::read(&status)
        .flags
        .contains(VFIO_GROUP_FLAGS_VIABLE)
    {
        return Err("not all devices of the group are bound to vfio-pci".into());
    }
    let mut number = container.as_raw_fd().to_ne_bytes();
    pointed(&group, VFIO_GROUP_SET_CONTAINER, &mut number)?;
    value(&container, VFIO_SET_IOMMU, VFIO_TYPE1v2_IOMMU.0)?;
    let mut name = CString::new(address)?.into_bytes_with_nul();
    let device = pointed(&group, VFIO_GROUP_GET_DEVICE_FD, &mut name)?;
    // SAFETY: the kernel has just opened it for us, and nobody else knows of it.
    let device = unsafe { OwnedFd::from_raw_fd(device) };
    Ok((device, vec![group, container]))
}

/// The device with this path, such as `/dev/vfio/devices/vfio0`.
pub(crate) fn device(path: &str) -> Result<Opened, Box<dyn Error>> {
    let device = file(path)?;
    let iommufd = file("/dev/iommu")?;
    // `argsz`, `flags`, the iommufd, and room for an id that the kernel gives.
    let mut bind = [16, 0, iommufd.as_raw_fd(), 0]
        .map(i32::to_ne_bytes)
        .concat();
    pointed(&device, BIND_IOMMUFD, &mut bind)?;
    Ok((device.into(), vec![iommufd]))
}

fn file(path: &str) -> Result<File, Box<dyn Error>> {
    let file = OpenOptions::new().read(true).write(true).open(path);
    file.map_err(|error| format!("cannot open {path}: {error}").into())
}

/// A command of VFIO that takes a number.
fn value(file: &File, command: u32, number: u32) -> io::Result<i32> {
    let number = libc::c_ulong::from(number);
    // SAFETY: the two commands that come here, and their kin, take no pointer.
    result(unsafe { libc::ioctl(file.as_raw_fd(), command as _, number) })
}

/// A command of VFIO that takes a pointer to these bytes.
fn pointed(file: &File, command: u32, bytes: &mut [u8]) -> io::Result<i32> {
    // SAFETY: each of the commands that come here reads and writes what its caller above gives it:
    // a struct with its size in front, a number of 4 bytes, or a string that ends with a zero.
    result(unsafe { libc::ioctl(file.as_raw_fd(), command as _, bytes.as_mut_ptr()) })
}

fn result(result: i32) -> io::Result<i32> {
    if result < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(result)
}
