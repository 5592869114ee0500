// SPDX-License-Identifier: GPL-2.0

//! zPCI functions: the operations are instructions of the machine.
//!
//! The instructions are those that take a function handle. The ones for mapped I/O, which the
//! kernel prefers where it may, do not work with all functions.

use kernel::{
    prelude::*,
    time::{
        delay::udelay,
        Delta, //
    },
};

use crate::{
    handler::Hooks,
    vfio_zdev::zpci_io::{
        Answer,
        Device,
        Load,
        StoreBlock, //
    },
};

/// How often an instruction is executed while the function answers that it is busy.
const ATTEMPTS: u32 = 1000;

/// How long to wait between two attempts.
const PAUSE: Delta = Delta::from_micros(1);

/// The condition code of a busy function, which has not executed the instruction.
const BUSY: u8 = 2;

/// What `instructions.c` says of a function.
#[derive(Default)]
#[repr(C)]
struct Description {
    bar_length: [u64; 6],
    maxstbl: u16,
    relaxed: bool,
    msix: bool,
}

extern "C" {
    fn zpci_io_describe(pdev: *mut c_void, function: *mut Description);
    fn zpci_io_pcilg(pdev: *mut c_void, space: u8, len: u16, offset: u64, data: *mut u64) -> u32;
    fn zpci_io_pcistb(
        pdev: *mut c_void,
        space: u8,
        len: u16,
        offset: u64,
        data: *const c_void,
    ) -> u32;
}

/// A zPCI function.
///
/// # Invariants
///
/// `pdev` points to a device that is bound to the driver.
pub(crate) struct Hardware {
    pdev: *mut c_void,
}

// SAFETY: The functions in C that get `pdev` may be called by any thread.
unsafe impl Send for Hardware {}

// SAFETY: They may be called by several threads at a time.
unsafe impl Sync for Hardware {}

impl Hardware {
    /// The function behind a PCI device.
    ///
    /// # Safety
    ///
    /// `pdev` points to a device that is bound to the driver for as long as the value lives.
    pub(crate) unsafe fn new(pdev: *mut c_void) -> Result<Self> {
        // INVARIANT: The caller promises that the device is bound.
        Ok(Self { pdev })
    }

    /// What the checks have to know of the function.
    pub(crate) fn device(&self) -> Device {
        let mut function = Description::default();
        // SAFETY: By the invariant of the type the device is bound, and `function` is valid for
        // writes and laid out as C declares it.
        unsafe { zpci_io_describe(self.pdev, &mut function) };
        Device {
            maxstbl: function.maxstbl,
            relaxed: function.relaxed,
            bar_length: function.bar_length,
            msix: function.msix,
        }
    }
}

impl Hooks for Hardware {
    fn load(&self, request: &Load, data: &mut u64) -> Result<Answer> {
        let (space, len, offset) = (request.pcias(), request.len(), request.offset());
        Ok(execute(|| {
            // SAFETY: By the invariant of the type the device is bound; `data` is valid for a
            // write.
            unsafe { zpci_io_pcilg(self.pdev, space, len, offset, data) }
        }))
    }

    fn store_block(&self, request: &StoreBlock, data: &[u8]) -> Result<Answer> {
        let (space, len, offset) = (request.pcias(), request.len(), request.offset());
        Ok(execute(|| {
            // SAFETY: By the invariant of the type the device is bound; `data` has `len` bytes.
            unsafe { zpci_io_pcistb(self.pdev, space, len, offset, data.as_ptr().cast()) }
        }))
    }
}

/// Executes an instruction until the function is not busy, a signal arrives, or it takes too long.
#[inline]
fn execute(mut instruction: impl FnMut() -> u32) -> Answer {
    let answer = decode(instruction());
    if answer.cc == BUSY {
        repeat(&mut instruction)
    } else {
        answer
    }
}

/// The attempts after the first.
#[cold]
fn repeat(instruction: &mut dyn FnMut() -> u32) -> Answer {
    for _ in 1..ATTEMPTS {
        if current!().signal_pending() {
            break;
        }
        udelay(PAUSE);
        let answer = decode(instruction());
        if answer.cc != BUSY {
            return answer;
        }
    }
    Answer {
        cc: BUSY,
        ..Answer::default()
    }
}

/// The answer as `instructions.c` packs it.
fn decode(answer: u32) -> Answer {
    let [cc, status, exception, _] = answer.to_le_bytes();
    Answer {
        cc,
        status,
        exception,
    }
}
