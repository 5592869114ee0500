// SPDX-License-Identifier: GPL-2.0

//! What VFIO and its users hand to each other: layouts, constants, and the rules for requests.
//!
//! C headers: [`include/uapi/linux/vfio.h`](srctree/include/uapi/linux/vfio.h),
//! [`include/uapi/linux/vfio_zdev.h`](srctree/include/uapi/linux/vfio_zdev.h)
//!
//! A driver gets values of these types from users by copying bytes, which needs no unsafe code:
//! they have no padding, and every pattern of bits is a value. A request that has passed the rules
//! of a region is a type of its own, so a driver cannot execute one that has not.

// Both import traits of zerocopy for the sake of derive macros of the same names.
/// What all VFIO devices have.
#[allow(unused_imports)]
pub mod vfio;
/// What zPCI devices have.
#[allow(unused_imports)]
pub mod vfio_zdev;

use crate::bindings;
use core::mem::offset_of;

/// Compiles only if C lays a struct out as its Rust type is.
macro_rules! same_layout {
    ($rust:ty, $c:ident { $($field:ident),* $(,)? }) => {
        const _: () = {
            assert!(size_of::<$rust>() == size_of::<bindings::$c>());
            assert!(align_of::<$rust>() == align_of::<bindings::$c>());
            $(assert!(offset_of!($rust, $field) == offset_of!(bindings::$c, $field));)*
        };
    };
}

same_layout!(
    vfio_zdev::VfioZpciIoHdr,
    vfio_zpci_io_hdr {
        flags,
        max,
        reserved,
        reserved2,
    }
);
same_layout!(
    vfio_zdev::VfioZpciIoReq,
    vfio_zpci_io_req {
        flags,
        gaddr,
        offset,
        reserved,
        len,
        pcias,
        reserved2,
    }
);
same_layout!(
    vfio_zdev::VfioRegionZpciIo,
    vfio_region_zpci_io { hdr, req }
);
