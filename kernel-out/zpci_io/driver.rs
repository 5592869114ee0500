// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
// To redo: cargo xtask codegen

//! The Rust part of the driver; `main.c` is the other one.

// The layouts import traits of zerocopy, whose derive macros are a crate of their own in the
// kernel.
#[macro_use]
extern crate zerocopy_derive;

mod bounce;
mod handler;
mod hooks;
mod region;

// The layouts are those of whole interfaces, of which this driver uses a part, and they import the
// traits for the sake of derive macros of the same names, as they have to outside of the kernel.
#[allow(dead_code, unreachable_pub, unused_imports, reason = "used in part")]
#[path = "../../user-out/rust/vfio.rs"]
mod vfio;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "used in part")]
#[path = "../../user-out/rust/vfio_zdev.rs"]
mod vfio_zdev;
