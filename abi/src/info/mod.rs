//! Replies of VFIO about a device and its regions, and a walk along their chains of capabilities.
//!
//! [`DeviceReply`] reads what `VFIO_DEVICE_GET_INFO` answers, [`RegionReply`] what
//! `VFIO_DEVICE_GET_REGION_INFO` does. Both take bytes of any alignment, and where they come from is
//! not trusted. `parse` reads what the kernel of this host wrote; `parse_from` reads what a machine
//! of the stated [`ByteOrder`] did. Nothing here panics, allocates, recurses or goes on for ever,
//! whatever the bytes hold. A fault is a [`ChainError`], which says where it is.
//!
//! ```
//! use zdev_abi::info::{ChainError, DeviceReply};
//!
//! /// The function handle, if it is a zPCI device and the kernel is new enough to tell.
//! fn function_handle(reply: &[u8], argsz: u32) -> Result<Option<u32>, ChainError> {
//!     let device = DeviceReply::parse(reply, argsz)?.zpci_device()?;
//!     Ok(device.and_then(|device| device.base.fh))
//! }
//! # use zdev_abi::vfio::{VfioDeviceInfo, VfioInfoCapHeader, VFIO_DEVICE_FLAGS_CAPS};
//! # use zdev_abi::vfio_zdev::VfioDeviceInfoCapZpciBase;
//! # let info = VfioDeviceInfo { argsz: 64, flags: VFIO_DEVICE_FLAGS_CAPS, cap_offset: 24, ..Default::default() };
//! # let header = VfioInfoCapHeader { id: 1, version: 2, next: 0 };
//! # let base = VfioDeviceInfoCapZpciBase { header, fh: 0x8000_0123, ..Default::default() };
//! # let mut reply = [&info.to_bytes()[..], &base.to_bytes()].concat();
//! # assert_eq!(function_handle(&reply, 64), Ok(Some(0x8000_0123)));
//!
//! // A capability that claims to follow itself.
//! # reply[28..32].copy_from_slice(&24_u32.to_ne_bytes());
//! let error = function_handle(&reply, 64).unwrap_err();
//! assert_eq!(error.to_string(), "capability 1 at byte 24 leads to byte 24, which is not behind it");
//! ```
//!
//! # The rules of a chain
//!
//! * The kernel is offered `argsz` bytes. A chain that does not fit is left out, and the `argsz` of
//!   the reply says how many bytes would do: see [`ChainError::needed`].
//! * A chain starts where the head of the reply says: at 20 on kernels before 6.6, at 24 on later
//!   ones. Bytes 20 to 23 belong to the head only on these.
//! * Each capability starts at a multiple of 4, behind the one before. It ends where the next one
//!   starts, or with the reply, and has at least what its version and its own fields say.
//! * Which fields it has, its version says, and never its length. Those of later versions are
//!   `None`; what versions to come append is `rest`.
//! * Ids that this crate knows are there once. Others come as they are, in their place.
//!
//! A capability is checked when it is [decoded](Capability::decode), and links when they are
//! followed; what is never looked at is never refused.

mod byte_order;
mod chain;
mod device;
mod ebcdic;
mod error;
mod head;
mod plausible;
mod region;
mod zpci;

#[cfg(feature = "ioctl")]
mod ask;

pub use byte_order::ByteOrder;
pub use chain::{Capability, CapabilityId, Chain};
pub use device::{
    DeviceCapability, DeviceReply, PciAtomicComp, ZpciBase, ZpciGroup, ZpciPfip, ZpciUtil,
};
pub use ebcdic::{Chars, UtilString};
pub use error::{ChainError, ChainErrorKind};
pub use region::{RegionCapability, RegionReply, RegionType, SparseMmap};
pub use zpci::ZpciDevice;

#[cfg(feature = "ioctl")]
pub use ask::{device_info, find_region, region_info, AskError, DeviceInfo, RegionInfo};
