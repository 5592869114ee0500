// SPDX-License-Identifier: GPL-2.0

//! The mistake that the first version of the region made, for a guest that has to notice it.
//!
//! A hook that takes the lock of the function's state waits for whoever switches the function off,
//! who holds it and waits until no user has the device open any more.

use kernel::prelude::*;

extern "C" {
    fn zpci_io_mistake_begin(pdev: *mut c_void) -> bool;
    fn zpci_io_mistake_end(pdev: *mut c_void);
}

/// Takes the lock in each operation if the parameter `deadlock` of the module says so.
///
/// # Invariants
///
/// `pdev` points to a device that is bound to the driver.
pub(super) struct Mistake {
    pdev: *mut c_void,
}

// SAFETY: The functions in C that get `pdev` may be called by any thread.
unsafe impl Send for Mistake {}

// SAFETY: They may be called by several threads at a time.
unsafe impl Sync for Mistake {}

impl Mistake {
    /// For a device.
    ///
    /// # Safety
    ///
    /// `pdev` points to a device that is bound to the driver for as long as the value lives.
    pub(super) unsafe fn new(pdev: *mut c_void) -> Self {
        // INVARIANT: The caller promises that the device is bound.
        Self { pdev }
    }

    /// Makes it, until the value that is returned is dropped.
    pub(super) fn make(&self) -> Option<Made<'_>> {
        // SAFETY: By the invariant of the type, the device is bound.
        let made = unsafe { zpci_io_mistake_begin(self.pdev) };
        // INVARIANT: The lock was taken just now.
        made.then(|| Made(self))
    }
}

/// The lock is held.
///
/// # Invariants
///
/// The lock was taken.
pub(super) struct Made<'a>(&'a Mistake);

impl Drop for Made<'_> {
    fn drop(&mut self) {
        // SAFETY: By the invariants of both types, the device is bound and its lock was taken.
        unsafe { zpci_io_mistake_end(self.0.pdev) };
    }
}
