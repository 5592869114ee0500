//! Asks the kernel, with as much room as it needs.

extern crate std;

use core::error::Error;
use core::fmt;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd};
use std::vec::Vec;

use super::device::DeviceReply;
use super::error::ChainError;
use super::region::RegionReply;
use crate::vfio::{
    VfioRegionType, VFIO_DEVICE_GET_INFO, VFIO_DEVICE_GET_REGION_INFO, VFIO_PCI_NUM_REGIONS,
};

/// Room for the first request, in bytes: more than twice what Linux 7.2 says of a zPCI device.
const FIRST_ROOM: u32 = 512;

/// The most room that the kernel gets, in bytes: some 65,000 areas of a region.
const MOST_ROOM: u32 = 1 << 20;

/// How often the kernel may say that the room was too small. One time is what it needs.
const MOST_REQUESTS: u32 = 8;

/// The most regions that are looked at. Linux places them at multiples of 2^40 or more in a file
/// that ends before 2^63, and drivers have had less than twenty.
const MOST_REGIONS: u32 = 1 << 12;

/// What `VFIO_DEVICE_GET_INFO` said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceInfo(Vec<u8>);

impl DeviceInfo {
    /// The bytes that the kernel was given to fill; their number is the `argsz` of the request.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The reply that the bytes are.
    ///
    /// # Errors
    ///
    /// See [`DeviceReply::parse`].
    #[inline]
    pub fn reply(&self) -> Result<DeviceReply<'_>, ChainError> {
        DeviceReply::parse(&self.0, argsz_of(&self.0))
    }
}

/// What `VFIO_DEVICE_GET_REGION_INFO` said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionInfo(Vec<u8>);

impl RegionInfo {
    /// The bytes that the kernel was given to fill; their number is the `argsz` of the request.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The reply that the bytes are.
    ///
    /// # Errors
    ///
    /// See [`RegionReply::parse`].
    #[inline]
    pub fn reply(&self) -> Result<RegionReply<'_>, ChainError> {
        RegionReply::parse(&self.0, argsz_of(&self.0))
    }
}

/// Asks about the device with this file descriptor.
///
/// ```no_run
/// # fn device_file() -> std::fs::File { unimplemented!() }
/// let info = zdev_abi::info::device_info(device_file())?;
/// println!("{:?}", info.reply()?.zpci_device()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// The kernel refuses, or asks for more room without an end. What is wrong with its chain is
/// reported by who walks it.
#[inline]
pub fn device_info(device: impl AsFd) -> Result<DeviceInfo, AskError> {
    device_info_of(device.as_fd())
}

fn device_info_of(device: BorrowedFd<'_>) -> Result<DeviceInfo, AskError> {
    let too_small = |reply: &[u8]| {
        let reply = DeviceReply::parse(reply, argsz_of(reply))?;
        Ok(reply.capabilities().err().and_then(|error| error.needed()))
    };
    ask(device, VFIO_DEVICE_GET_INFO, 0, too_small).map(DeviceInfo)
}

/// Asks about the region with this index of the device with this file descriptor.
///
/// # Errors
///
/// As [`device_info`]; Linux refuses an index that the device does not have with `EINVAL`.
#[inline]
pub fn region_info(device: impl AsFd, index: u32) -> Result<RegionInfo, AskError> {
    region_info_of(device.as_fd(), index)
}

fn region_info_of(device: BorrowedFd<'_>, index: u32) -> Result<RegionInfo, AskError> {
    let too_small = |reply: &[u8]| {
        let reply = RegionReply::parse(reply, argsz_of(reply))?;
        Ok(reply.capabilities().err().and_then(|error| error.needed()))
    };
    ask(device, VFIO_DEVICE_GET_REGION_INFO, index, too_small).map(RegionInfo)
}

/// Looks for the device specific region of this type and subtype of a PCI device.
///
/// These regions have indices from `VFIO_PCI_NUM_REGIONS` on, in any order. One about which the
/// kernel says `EINVAL` is passed over.
///
/// # Errors
///
/// As [`device_info`]; or the chain of a region up to the one looked for is not right; or the device
/// has absurdly many regions.
#[inline]
pub fn find_region(
    device: impl AsFd,
    region_type: VfioRegionType,
    subtype: u32,
) -> Result<Option<RegionInfo>, AskError> {
    find_region_of(device.as_fd(), region_type, subtype)
}

fn find_region_of(
    device: BorrowedFd<'_>,
    region_type: VfioRegionType,
    subtype: u32,
) -> Result<Option<RegionInfo>, AskError> {
    let regions = device_info_of(device)?.reply()?.num_regions;
    if regions > MOST_REGIONS {
        return Err(AskError::TooManyRegions { regions });
    }
    for index in VFIO_PCI_NUM_REGIONS..regions {
        let info = match region_info_of(device, index) {
            Err(AskError::Refused(error)) if error.raw_os_error() == Some(libc::EINVAL) => continue,
            info => info?,
        };
        let found = info.reply()?.region_type()?;
        if found.is_some_and(|found| (found.region_type, found.subtype) == (region_type, subtype)) {
            return Ok(Some(info));
        }
    }
    Ok(None)
}

/// Sends requests with more and more room, until `too_small` asks for no more.
fn ask(
    device: BorrowedFd<'_>,
    command: u32,
    index: u32,
    too_small: impl Fn(&[u8]) -> Result<Option<u32>, ChainError>,
) -> Result<Vec<u8>, AskError> {
    let mut argsz = FIRST_ROOM;
    for _ in 0..MOST_REQUESTS {
        let mut buffer = std::vec![0; argsz as usize];
        // `argsz`, `flags`, and of a region its index; the device's info has no field to set there.
        buffer[..4].copy_from_slice(&argsz.to_ne_bytes());
        buffer[8..12].copy_from_slice(&index.to_ne_bytes());
        call(device, command, &mut buffer)?;
        match too_small(&buffer)? {
            None => return Ok(buffer),
            Some(needed) if needed > MOST_ROOM => return Err(AskError::TooLarge { needed }),
            Some(needed) => argsz = needed,
        }
    }
    Err(AskError::NeverEnough { offered: argsz })
}

/// The `argsz` of the request that filled a buffer of ours.
fn argsz_of(buffer: &[u8]) -> u32 {
    u32::try_from(buffer.len()).unwrap_or(u32::MAX)
}

/// Sends one request, whose first field says how long it is.
#[allow(unsafe_code, reason = "there is no safe way to make an ioctl")]
fn call(device: BorrowedFd<'_>, command: u32, buffer: &mut [u8]) -> Result<(), AskError> {
    debug_assert_eq!(buffer[..4], argsz_of(buffer).to_ne_bytes());
    // SAFETY: `buffer` is valid for reads and writes of its whole length, and nobody else uses it
    // during the call. The command reads the first 16 or 32 bytes of it, and writes at most as many
    // bytes as its first field says: its length, of 512 or more. Linux reserves the numbers of both
    // commands for VFIO, where they have no other meaning on any kind of file; what is not VFIO's
    // refuses them with `ENOTTY`. The descriptor is open for as long as it is borrowed.
    let result = unsafe { libc::ioctl(device.as_raw_fd(), command as _, buffer.as_mut_ptr()) };
    if result < 0 {
        return Err(AskError::Refused(io::Error::last_os_error()));
    }
    Ok(())
}

/// Why the kernel could not be asked.
#[derive(Debug)]
#[non_exhaustive]
pub enum AskError {
    /// The ioctl failed.
    Refused(io::Error),
    /// What it answered with has a wrong head, or a wrong chain where one was looked into.
    Wrong(ChainError),
    /// The kernel wants absurdly much room.
    TooLarge {
        /// Bytes that it wants.
        needed: u32,
    },
    /// The kernel wants more room each time.
    NeverEnough {
        /// Bytes that it wanted in the end.
        offered: u32,
    },
    /// The device has absurdly many regions.
    TooManyRegions {
        /// Regions that it has.
        regions: u32,
    },
}

impl From<ChainError> for AskError {
    #[inline]
    fn from(error: ChainError) -> Self {
        Self::Wrong(error)
    }
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => write!(f, "the kernel refuses: {error}"),
            Self::Wrong(error) => write!(f, "the kernel's reply is wrong: {error}"),
            Self::TooLarge { needed } => {
                write!(f, "the kernel wants room for {needed} bytes, more than {MOST_ROOM}")
            }
            Self::NeverEnough { offered } => write!(
                f,
                "the kernel wants more room after each of {MOST_REQUESTS} requests, {offered} bytes now"
            ),
            Self::TooManyRegions { regions } => {
                write!(f, "the device has {regions} regions, more than {MOST_REGIONS}")
            }
        }
    }
}

impl Error for AskError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Refused(error) => Some(error),
            Self::Wrong(error) => Some(error),
            _ => None,
        }
    }
}
