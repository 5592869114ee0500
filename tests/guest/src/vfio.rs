//! Opens a function through VFIO: container, group, device.

use std::ffi::CString;
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use crate::report::Failure;
use crate::sysfs::Function;

// `_IO(';', 100 + n)`, which is the same number on amd64 and s390x.
const VFIO_CHECK_EXTENSION: u64 = 0x3b65;
const VFIO_SET_IOMMU: u64 = 0x3b66;
const VFIO_GROUP_GET_STATUS: u64 = 0x3b67;
const VFIO_GROUP_SET_CONTAINER: u64 = 0x3b68;
const VFIO_GROUP_GET_DEVICE_FD: u64 = 0x3b6a;

const VFIO_TYPE1_V2_IOMMU: u64 = 3;
const VFIO_GROUP_FLAGS_VIABLE: u32 = 1;

/// The group of a function, ready to open the function again and again.
#[derive(Debug)]
pub(crate) struct Group {
    file: File,
    address: CString,
    _container: File,
}

impl Group {
    /// Opens the group of the function with that address.
    pub(crate) fn open(address: &str) -> Result<Self, Failure> {
        let both = |path: &str| File::options().read(true).write(true).open(path);
        let container = both("/dev/vfio/vfio")?;
        let file = both(&format!("/dev/vfio/{}", Function::new(address).group()?))?;
        let mut status = [8_u32, 0];
        // SAFETY: The command writes a `struct vfio_group_status` of two words, and `status` lives on.
        done(unsafe {
            libc::ioctl(
                file.as_raw_fd(),
                VFIO_GROUP_GET_STATUS as _,
                status.as_mut_ptr(),
            )
        })?;
        if status[1] & VFIO_GROUP_FLAGS_VIABLE == 0 {
            return Err("the group is not viable".into());
        }
        let number = container.as_raw_fd();
        // SAFETY: The command reads an `int`, and `number` lives on.
        done(unsafe {
            libc::ioctl(
                file.as_raw_fd(),
                VFIO_GROUP_SET_CONTAINER as _,
                &raw const number,
            )
        })?;
        // SAFETY: The command takes a number and no address.
        done(unsafe { libc::ioctl(number, VFIO_CHECK_EXTENSION as _, VFIO_TYPE1_V2_IOMMU) })?;
        // SAFETY: The command takes a number and no address.
        done(unsafe { libc::ioctl(number, VFIO_SET_IOMMU as _, VFIO_TYPE1_V2_IOMMU) })?;
        Ok(Self {
            file,
            address: CString::new(address)?,
            _container: container,
        })
    }

    /// Opens the function; the kernel's error if its driver refuses.
    pub(crate) fn device(&self) -> io::Result<File> {
        // SAFETY: The command reads a string with a zero at its end, and `address` lives on.
        let fd = done(unsafe {
            libc::ioctl(
                self.file.as_raw_fd(),
                VFIO_GROUP_GET_DEVICE_FD as _,
                self.address.as_ptr(),
            )
        })?;
        // SAFETY: The command has made the descriptor, and nobody else knows of it.
        let fd = unsafe { OwnedFd::from_raw_fd(fd) };
        Ok(fd.into())
    }
}

/// A function that is open, and what keeps it so.
#[derive(Debug)]
pub(crate) struct Device {
    /// The device itself.
    pub(crate) fd: File,
    _group: Group,
}

impl Device {
    /// Opens the function with that address.
    pub(crate) fn open(address: &str) -> Result<Self, Failure> {
        let group = Group::open(address)?;
        let fd = group.device()?;
        Ok(Self { fd, _group: group })
    }
}

fn done(result: i32) -> io::Result<i32> {
    if result < 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(result)
}
