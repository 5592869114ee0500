//! The Linux interfaces to zPCI devices, the PCI functions of s390.
//!
//! * [`vfio`]: containers, groups, devices and regions, as far as a zPCI device needs them;
//! * [`vfio_zdev`]: the capabilities that describe a zPCI device, and its I/O region;
//! * [`clp`]: what firmware says about PCI functions, big-endian and decodable on any host;
//! * [`clp_call`]: how to ask firmware, and to check what it says;
//! * [`info`]: what VFIO says of a device and its regions, read without trust;
//! * [`region`]: PCI load and PCI store block, by the zPCI I/O region.
//!
//! The types are generated from one spec, from which the kernel's header comes as well. The
//! compiler checks every size and offset against it. C names find the types in the search.
//!
//! A reply of the kernel can be read from a buffer of any alignment:
//!
//! ```
//! use zdev_abi::info::DeviceReply;
//!
//! # use zdev_abi::vfio::{VfioDeviceInfo, VfioInfoCapHeader, VFIO_DEVICE_FLAGS_CAPS};
//! # use zdev_abi::vfio_zdev::VfioDeviceInfoCapZpciBase;
//! # let info = VfioDeviceInfo { argsz: 64, flags: VFIO_DEVICE_FLAGS_CAPS, cap_offset: 24, ..Default::default() };
//! # let header = VfioInfoCapHeader { id: 1, version: 2, next: 0 };
//! # let base = VfioDeviceInfoCapZpciBase { header, gid: 3, fh: 0x8000_0123, ..Default::default() };
//! # let reply = [&info.to_bytes()[..], &base.to_bytes()[..]].concat();
//! // `reply` is what VFIO_DEVICE_GET_INFO left in a buffer of `argsz` bytes.
//! # let argsz = reply.len() as u32;
//! let device = DeviceReply::parse(&reply, argsz)?.zpci_device()?.expect("a zPCI device");
//! assert_eq!(device.base.gid, 3);
//! // Later versions append fields: older kernels do not fill them.
//! assert_eq!(device.base.fh, Some(0x8000_0123));
//! # Ok::<(), zdev_abi::info::ChainError>(())
//! ```
//!
//! # Features
//!
//! * `zerocopy` (default): all types derive the traits of zerocopy 0.8.
//! * `info` and `region` (default): the modules of these names.
//! * `macros`: the types are expanded from their specs during the build; they are the same.
//! * `ioctl`: [`info`] asks the kernel itself; needs `std` and libc, and has the crate's only
//!   `unsafe`, which is the ioctl.
//!
//! Without features the crate is the types and [`clp_call`], and depends on nothing.

#![no_std]
#![cfg_attr(not(feature = "ioctl"), forbid(unsafe_code))]
#![deny(unsafe_code)]

/// Firmware's answers about PCI functions: the call logical processor interface of s390.
#[cfg(not(feature = "macros"))]
#[cfg_attr(feature = "zerocopy", path = "uapi/clp.rs")]
#[cfg_attr(not(feature = "zerocopy"), path = "uapi/plain/clp.rs")]
pub mod clp;

/// VFIO: containers, groups, devices and regions.
#[cfg(not(feature = "macros"))]
#[cfg_attr(feature = "zerocopy", path = "uapi/vfio.rs")]
#[cfg_attr(not(feature = "zerocopy"), path = "uapi/plain/vfio.rs")]
pub mod vfio;

/// VFIO of zPCI devices: capabilities and the I/O region.
#[cfg(not(feature = "macros"))]
#[cfg_attr(feature = "zerocopy", path = "uapi/vfio_zdev.rs")]
#[cfg_attr(not(feature = "zerocopy"), path = "uapi/plain/vfio_zdev.rs")]
pub mod vfio_zdev;

#[cfg(feature = "macros")]
mod expanded;
#[cfg(feature = "macros")]
pub use expanded::{clp, vfio, vfio_zdev};

pub mod clp_call;
#[cfg(feature = "info")]
pub mod info;
#[cfg(feature = "region")]
pub mod region;

#[cfg(test)]
#[cfg_attr(feature = "zerocopy", path = "uapi/trait_facts.rs")]
#[cfg_attr(not(feature = "zerocopy"), path = "uapi/plain/trait_facts.rs")]
mod trait_facts;
