//! A device as vfio-pci-core has it: opened, used by threads, and closed.
//!
//! The functions that `main.c` gives the driver are here.

use core::ffi::{c_int, c_void};
use core::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, RwLock};

use kernel::machine::{self, Machine, Plan};

use crate::region;

/// The part of `struct vfio_pci_core_device` that the driver touches.
#[derive(Default)]
pub(super) struct Vdev {
    /// Writers of `memory_lock` wait here for the readers.
    pub(super) readers: AtomicUsize,
    pub(super) memory_off: AtomicBool,
    pub(super) memory_lock: RwLock<()>,
}

/// As in `main.c`.
#[no_mangle]
extern "C" fn zpci_io_memory_lock(vdev: *mut c_void) -> bool {
    // SAFETY: `Open::new()` passes the address of a `Vdev` that outlives the region.
    let vdev = unsafe { &*vdev.cast::<Vdev>() };
    let _lock = vdev.memory_lock.read().unwrap();
    if vdev.memory_off.load(Ordering::SeqCst) {
        return false;
    }
    vdev.readers.fetch_add(1, Ordering::SeqCst);
    machine::lock();
    true
}

/// As in `main.c`.
#[no_mangle]
extern "C" fn zpci_io_memory_unlock(vdev: *mut c_void) {
    // SAFETY: `Open::new()` passes the address of a `Vdev` that outlives the region.
    let vdev = unsafe { &*vdev.cast::<Vdev>() };
    machine::unlock();
    vdev.readers.fetch_sub(1, Ordering::SeqCst);
}

impl Vdev {
    /// Switches the device's memory off or on, as a write to its command register does.
    pub(super) fn set_memory(&self, on: bool) {
        let _lock = self.memory_lock.write().unwrap();
        while self.readers.load(Ordering::SeqCst) > 0 {
            std::thread::yield_now();
        }
        self.memory_off.store(!on, Ordering::SeqCst);
    }
}

/// A region that is registered with an open device.
pub(super) struct Open {
    pub(super) machine: Arc<Machine>,
    pub(super) vdev: Arc<Vdev>,
    data: *mut c_void,
}

// SAFETY: The driver has to let threads share a region; that is what these tests are about.
unsafe impl Sync for Open {}

impl Open {
    /// Opens the device: a negative errno if that fails.
    pub(super) fn new(machine: &Arc<Machine>, plan: Plan) -> Result<Self, c_int> {
        let mut data = ptr::null_mut();
        let vdev = Arc::<Vdev>::default();
        let pointer = Arc::as_ptr(&vdev).cast_mut().cast();
        machine.run(plan, || {
            // SAFETY: The hooks of the tests do not follow the pointer to the PCI device. The other
            // one is valid until the region is freed.
            match unsafe { region::zpci_io_new(ptr::null_mut(), pointer, &mut data) } {
                0 => Ok(()),
                errno => Err(errno),
            }
        })?;
        Ok(Self {
            machine: Arc::clone(machine),
            vdev,
            data,
        })
    }

    /// What `main.c` does with `pread()` and `pwrite()`.
    pub(super) fn rw(
        &self,
        plan: Plan,
        address: u64,
        count: usize,
        position: u64,
        is_write: bool,
    ) -> isize {
        let user = ptr::without_provenance_mut(address as usize);
        self.machine.run(plan, || {
            if is_write {
                // SAFETY: `data` comes from `zpci_io_new()` and is freed only when `self` is gone.
                unsafe { region::zpci_io_write(self.data, user, count, position) }
            } else {
                // SAFETY: As above.
                unsafe { region::zpci_io_read(self.data, user, count, position) }
            }
        })
    }

    /// Writes the request that is at `address`.
    pub(super) fn request(&self, address: u64) -> isize {
        self.rw(Plan::default(), address, 32, 16, true)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        // SAFETY: `data` comes from `zpci_io_new()`, and nobody has it any more.
        let free = || unsafe { region::zpci_io_free(self.data) };
        self.machine.run(Plan::default(), free);
    }
}
