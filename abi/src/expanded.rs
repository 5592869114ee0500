//! The interfaces, expanded from their specs.

/// Firmware's answers about PCI functions: the call logical processor interface of s390.
pub mod clp {
    #[cfg(feature = "zerocopy")]
    uapi_macros::uapi!("spec/clp.toml");
    #[cfg(not(feature = "zerocopy"))]
    uapi_macros::uapi!("spec/clp.toml", plain);
}

/// VFIO: containers, groups, devices and regions.
pub mod vfio {
    #[cfg(feature = "zerocopy")]
    uapi_macros::uapi!("spec/vfio.toml");
    #[cfg(not(feature = "zerocopy"))]
    uapi_macros::uapi!("spec/vfio.toml", plain);
}

/// VFIO of zPCI devices: capabilities and the I/O region.
pub mod vfio_zdev {
    #[cfg(feature = "zerocopy")]
    uapi_macros::uapi!("spec/vfio_zdev.toml");
    #[cfg(not(feature = "zerocopy"))]
    uapi_macros::uapi!("spec/vfio_zdev.toml", plain);
}
