//! The generated layouts, as a kernel module declares them.

#![no_std]
#![forbid(unsafe_code)]

/// Firmware's answers about PCI functions.
#[path = "../../../user-out/rust/clp.rs"]
pub mod clp;

/// VFIO.
#[path = "../../../user-out/rust/vfio.rs"]
pub mod vfio;

/// VFIO of zPCI devices.
#[path = "../../../user-out/rust/vfio_zdev.rs"]
pub mod vfio_zdev;

/// The kernel's own state of a zPCI device.
#[path = "../../../kernel-out/rust/zpci_dev.rs"]
pub mod zpci_dev;

/// How values travel from firmware to the user.
#[path = "../../../kernel-out/rust/zpci_flow.rs"]
pub mod zpci_flow;
