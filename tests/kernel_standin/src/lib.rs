//! The generated driver, compiled as it stands, and tests that make all fail that can fail.

// As in `driver.rs`, which is the root of the driver's crate in the kernel.
#[macro_use]
extern crate zerocopy_derive;

#[path = "../../../kernel-out/zpci_io/bounce.rs"]
mod bounce;
#[path = "../../../kernel-out/zpci_io/handler.rs"]
mod handler;
#[path = "../../../kernel-out/zpci_io/hooks/mod.rs"]
mod hooks;
#[path = "../../../kernel-out/zpci_io/region.rs"]
mod region;

#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "../../../user-out/rust/vfio.rs"]
mod vfio;
#[allow(dead_code, unreachable_pub, unused_imports)]
#[path = "../../../user-out/rust/vfio_zdev.rs"]
mod vfio_zdev;

#[cfg(test)]
#[path = "../probe.rs"]
mod probe;
#[cfg(test)]
mod tests;
