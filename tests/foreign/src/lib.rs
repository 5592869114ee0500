//! The interface of a made-up device, as a user of the macros would write it.

/// Control of the device.
pub mod acme_ctl {
    uapi_macros::uapi!("spec/acme_ctl.toml");
}

/// What is known of the device.
pub mod acme_info {
    uapi_macros::uapi!("spec/acme_info.toml");
}

/// What the device sends.
pub mod acme_wire {
    uapi_macros::uapi!("spec/acme_wire.toml");
}

/// The same for those who do without zerocopy.
pub mod plain {
    /// Control of the device.
    pub mod acme_ctl {
        uapi_macros::uapi!("spec/acme_ctl.toml", plain);
    }
}
