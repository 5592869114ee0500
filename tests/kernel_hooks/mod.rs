// SPDX-License-Identifier: GPL-2.0

//! The driver's hooks for guests: a test says what the device is like.
//!
//! What executes the operations is what the driver has, `function.rs` or `model.rs`. Here the
//! answers about the device are replaced before they come to the checks, for no emulator has a
//! function without MSI-X, nor all the devices that the shared requests are for. These two files
//! and `answers.c` stand in the place of the driver's own `mod.rs`.

#[cfg(CONFIG_S390)]
mod function;
#[cfg(CONFIG_S390)]
use self::function::Hardware as Executor;

#[cfg(not(CONFIG_S390))]
mod model;
#[cfg(not(CONFIG_S390))]
use self::model::Hardware as Executor;

mod deadlock;

use kernel::prelude::*;

use self::deadlock::Mistake;
use crate::{
    handler::Hooks,
    vfio_zdev::zpci_io::{
        Answer,
        Device,
        Load,
        StoreBlock, //
    },
};

/// What `answers.c` has been told; the parameters of a device as C has them.
#[derive(Default)]
#[repr(C)]
struct Answers {
    bar_length: [u64; 6],
    maxstbl: u16,
    relaxed: bool,
    msix: bool,
}

extern "C" {
    fn zpci_io_answers(answers: *mut Answers) -> bool;
}

/// The driver's hardware, with other answers.
pub(crate) struct Hardware {
    executor: Executor,
    mistake: Mistake,
}

impl Hardware {
    /// The hardware behind a PCI device.
    ///
    /// # Safety
    ///
    /// `pdev` points to a device that is bound to the driver for as long as the value lives.
    pub(crate) unsafe fn new(pdev: *mut c_void) -> Result<Self> {
        // SAFETY: The caller promises what the driver's own hardware asks for.
        let executor = unsafe { Executor::new(pdev)? };
        // SAFETY: As above.
        let mistake = unsafe { Mistake::new(pdev) };
        Ok(Self { executor, mistake })
    }

    /// What the checks have to know of the device: what the test says, or what it is like but for
    /// MSI-X.
    pub(crate) fn device(&self) -> Device {
        let mut answers = Answers::default();
        // SAFETY: `answers` is valid for writes and laid out as C declares it.
        if unsafe { zpci_io_answers(&mut answers) } {
            Device {
                maxstbl: answers.maxstbl,
                relaxed: answers.relaxed,
                bar_length: answers.bar_length,
                msix: answers.msix,
            }
        } else {
            Device {
                msix: false,
                ..self.executor.device()
            }
        }
    }
}

impl Hooks for Hardware {
    fn load(&self, request: &Load, data: &mut u64) -> Result<Answer> {
        let _lock = self.mistake.make();
        self.executor.load(request, data)
    }

    fn store_block(&self, request: &StoreBlock, data: &[u8]) -> Result<Answer> {
        let _lock = self.mistake.make();
        self.executor.store_block(request, data)
    }
}
