//! Hooks that do nothing but call C, which ends the program: so all that was counted came before.

use kernel::prelude::*;

use crate::{
    handler::Hooks,
    vfio_zdev::zpci_io::{
        Answer,
        Device,
        Load,
        StoreBlock, //
    },
};

extern "C" {
    fn hook_load(pdev: *mut c_void, space: u8, len: u16, offset: u64, data: *mut u64) -> u8;
    fn hook_store_block(
        pdev: *mut c_void,
        space: u8,
        len: u16,
        offset: u64,
        data: *const u8,
    ) -> u8;
}

/// A function that takes everything.
pub(crate) struct Hardware {
    pdev: *mut c_void,
}

// SAFETY: Nothing follows the pointer.
unsafe impl Send for Hardware {}

// SAFETY: As above.
unsafe impl Sync for Hardware {}

impl Hardware {
    /// The function behind a PCI device.
    ///
    /// # Safety
    ///
    /// `pdev` points to a device that is bound to the driver for as long as the value lives.
    pub(crate) unsafe fn new(pdev: *mut c_void) -> Result<Self> {
        Ok(Self { pdev })
    }

    /// What the checks have to know of the function.
    pub(crate) fn device(&self) -> Device {
        Device {
            maxstbl: 4096,
            relaxed: true,
            bar_length: [1 << 48; 6],
            msix: false,
        }
    }
}

impl Hooks for Hardware {
    fn load(&self, request: &Load, data: &mut u64) -> Result<Answer> {
        let (space, len, offset) = (request.pcias(), request.len(), request.offset());
        // SAFETY: The function does nothing with its arguments.
        let cc = unsafe { hook_load(self.pdev, space, len, offset, data) };
        Ok(Answer {
            cc,
            ..Answer::default()
        })
    }

    fn store_block(&self, request: &StoreBlock, data: &[u8]) -> Result<Answer> {
        let (space, len, offset) = (request.pcias(), request.len(), request.offset());
        // SAFETY: As above.
        let cc = unsafe { hook_store_block(self.pdev, space, len, offset, data.as_ptr()) };
        Ok(Answer {
            cc,
            ..Answer::default()
        })
    }
}
