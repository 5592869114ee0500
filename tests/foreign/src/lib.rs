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

// i386 aligns u64 to 4: versions end earlier there, as the assertions on the layouts say.
const _: () = {
    let ends = [
        acme_info::AcmeCapClock::VERSION_1_END,
        acme_info::AcmeCapClock::VERSION_2_END,
    ];
    let is_i386 = align_of::<u64>() == 4;
    assert!(ends[0] == if is_i386 { 20 } else { 24 });
    assert!(ends[1] == if is_i386 { 28 } else { 32 });
};
