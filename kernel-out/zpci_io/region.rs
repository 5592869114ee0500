// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
// To redo: cargo xtask codegen

//! What `main.c` calls: the region's whole contact with C.
//!
//! All unsafe code of the driver is here, in `bounce.rs` and in the hooks.

use kernel::{
    error::from_result,
    prelude::*,
    types::ForeignOwnable,
    uaccess::{
        UserPtr,
        UserSlice, //
    },
};

use crate::{
    handler::{
        Hooks,
        Region, //
    },
    hooks::Hardware,
    vfio_zdev::zpci_io, //
};

/// What vfio-pci-core keeps for the region while the device is open.
///
/// # Invariants
///
/// `vdev` points to the device, which is open as long as the value lives.
struct OpenRegion {
    region: Region,
    hardware: Hardware,
    vdev: *mut c_void,
}

// Several threads use one region at a time, and any of them may be the last user of it.
const _: () = {
    const fn is_shared<T: Send + Sync>() {}
    is_shared::<(Region, Hardware)>()
};

// SAFETY: `vdev` is only given to functions that any thread may call, and the rest is `Send`.
unsafe impl Send for OpenRegion {}

// SAFETY: As above; the rest is `Sync`.
unsafe impl Sync for OpenRegion {}

/// Whether the device is offered the region: 0 or a negative errno.
///
/// # Safety
///
/// `pdev` points to a device that is bound to the driver.
#[no_mangle]
pub(crate) unsafe extern "C" fn zpci_io_offered(pdev: *mut c_void) -> c_int {
    from_result(|| {
        // SAFETY: The device is bound for as long as this function runs, and the value is dropped
        // within it.
        let hardware = unsafe { Hardware::new(pdev)? };
        Region::new(hardware.device())?;
        Ok(0)
    })
}

/// Makes the region of a device and stores it to `data`: 0 or a negative errno.
///
/// # Safety
///
/// `pdev` points to a device that is bound to the driver, and `vdev` to what vfio-pci-core has for
/// it, which is open; both until `data` has been given to [`zpci_io_free`]. `data` is valid for a
/// write.
#[no_mangle]
pub(crate) unsafe extern "C" fn zpci_io_new(
    pdev: *mut c_void,
    vdev: *mut c_void,
    data: *mut *mut c_void,
) -> c_int {
    from_result(|| {
        // SAFETY: The caller promises that the device stays bound while the value lives.
        let hardware = unsafe { Hardware::new(pdev)? };
        // INVARIANT: The caller promises that the device stays open.
        let open = OpenRegion {
            region: Region::new(hardware.device())?,
            hardware,
            vdev,
        };
        // It lives as long as the user has the device open, so it counts as the user's.
        let open = KBox::new(open, GFP_KERNEL_ACCOUNT)?.into_foreign();
        // SAFETY: The caller promises that `data` is valid for a write.
        unsafe { *data = open };
        Ok(0)
    })
}

/// Frees a region.
///
/// # Safety
///
/// `data` comes from [`zpci_io_new`] and is not used any more.
#[no_mangle]
pub(crate) unsafe extern "C" fn zpci_io_free(data: *mut c_void) {
    // SAFETY: `data` comes from `into_foreign()`, and nobody else has it.
    drop(unsafe { KBox::<OpenRegion>::from_foreign(data) });
}

/// Reads `count` bytes at `pos` in the region: the number of bytes or a negative errno.
///
/// # Safety
///
/// `data` comes from [`zpci_io_new`] and is not freed before this function returns.
#[no_mangle]
pub(crate) unsafe extern "C" fn zpci_io_read(
    data: *mut c_void,
    buf: *mut c_void,
    count: usize,
    pos: u64,
) -> isize {
    // SAFETY: `data` comes from `into_foreign()`, nobody frees it meanwhile and nobody changes it.
    let open = unsafe { KBox::<OpenRegion>::borrow(data) };
    let user = UserSlice::new(UserPtr::from_ptr(buf), count);
    from_result(|| Ok(isize::try_from(open.region.read(pos, user)?)?))
}

/// Writes `count` bytes at `pos` in the region: the number of bytes or a negative errno.
///
/// # Safety
///
/// As for [`zpci_io_read`].
#[no_mangle]
pub(crate) unsafe extern "C" fn zpci_io_write(
    data: *mut c_void,
    buf: *mut c_void,
    count: usize,
    pos: u64,
) -> isize {
    // SAFETY: As above.
    let open = unsafe { KBox::<OpenRegion>::borrow(data) };
    let user = UserSlice::new(UserPtr::from_ptr(buf), count);
    from_result(|| Ok(isize::try_from(open.region.write(open, pos, user)?)?))
}

extern "C" {
    /// Waits until no one changes whether the device's memory is enabled, and says whether it is:
    /// there is no lock if it is not.
    fn zpci_io_memory_lock(vdev: *mut c_void) -> bool;

    /// Takes a successful [`zpci_io_memory_lock`] back.
    fn zpci_io_memory_unlock(vdev: *mut c_void);
}

impl OpenRegion {
    #[inline]
    fn lock(&self) -> Result<MemoryLock<'_>> {
        // SAFETY: By the invariant of the type, the device is open.
        if !unsafe { zpci_io_memory_lock(self.vdev) } {
            return Err(EIO);
        }
        // INVARIANT: The lock was taken just now.
        Ok(MemoryLock(self))
    }
}

/// The hooks of the hardware, each called with the device's memory enabled.
///
/// The lock is that of vfio-pci-core, held for reading. No user memory is touched under it.
impl Hooks for OpenRegion {
    #[inline]
    fn load(&self, request: &zpci_io::Load, data: &mut u64) -> Result<zpci_io::Answer> {
        let _lock = self.lock()?;
        self.hardware.load(request, data)
    }

    #[inline]
    fn store_block(&self, request: &zpci_io::StoreBlock, data: &[u8]) -> Result<zpci_io::Answer> {
        let _lock = self.lock()?;
        self.hardware.store_block(request, data)
    }
}

/// Holds the lock of a device's memory until it is dropped.
///
/// # Invariants
///
/// The lock was taken.
struct MemoryLock<'a>(&'a OpenRegion);

impl Drop for MemoryLock<'_> {
    fn drop(&mut self) {
        // SAFETY: By the invariants of both types, the device is open and its lock was taken.
        unsafe { zpci_io_memory_unlock(self.0.vdev) };
    }
}
