// SPDX-License-Identifier: GPL-2.0

//! A function that is nothing but memory, to try the region on machines without zPCI.
//!
//! It has six BARs of 4096 bytes each, which start as zeros: a store changes them, and a load reads
//! what was stored. It takes blocks of 1 to 4096 bytes at any alignment, and is never busy.

use core::{
    ops::Range,
    pin::Pin, //
};
use kernel::{
    new_mutex,
    prelude::*,
    sync::Mutex, //
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

/// Number of BARs.
const BARS: usize = 6;

/// Length of each BAR in bytes.
const BAR_LENGTH: usize = 4096;

/// What an instruction answers that has done its work.
const DONE: Answer = Answer {
    cc: 0,
    status: 0,
    exception: 0,
};

/// What an instruction answers whose operands the function does not have.
const EXCEPTION: Answer = Answer {
    exception: 1,
    ..DONE
};

/// The memory of all BARs.
type Memory = [[u8; BAR_LENGTH]; BARS];

/// A function that is nothing but memory.
pub(crate) struct Hardware {
    memory: Pin<KBox<Mutex<KBox<Memory>>>>,
}

impl Hardware {
    /// A new model, whatever the PCI device is.
    ///
    /// # Safety
    ///
    /// `pdev` points to a device that is bound to the driver for as long as the value lives.
    pub(crate) unsafe fn new(_pdev: *mut c_void) -> Result<Self> {
        let memory = KBox::zeroed(GFP_KERNEL)?;
        let memory = KBox::pin_init(new_mutex!(memory), GFP_KERNEL)?;
        Ok(Self { memory })
    }

    /// What the checks have to know of the model.
    pub(crate) fn device(&self) -> Device {
        Device {
            maxstbl: 4096,
            relaxed: true,
            bar_length: [BAR_LENGTH as u64; BARS],
            msix: false,
        }
    }
}

impl Hooks for Hardware {
    fn load(&self, request: &Load, data: &mut u64) -> Result<Answer> {
        let memory = self.memory.lock();
        let place = place(request.offset(), request.len());
        let bar = memory.get(usize::from(request.pcias()));
        let Some(bytes) = bar.and_then(|bar| bar.get(place?)) else {
            return Ok(EXCEPTION);
        };
        *data = bytes
            .iter()
            .fold(0, |register, byte| register << 8 | u64::from(*byte));
        Ok(DONE)
    }

    fn store_block(&self, request: &StoreBlock, data: &[u8]) -> Result<Answer> {
        let mut memory = self.memory.lock();
        let place = place(request.offset(), request.len());
        let bar = memory.get_mut(usize::from(request.pcias()));
        let Some(bytes) = bar.and_then(|bar| bar.get_mut(place?)) else {
            return Ok(EXCEPTION);
        };
        for (byte, new) in bytes.iter_mut().zip(data) {
            *byte = *new;
        }
        Ok(DONE)
    }
}

/// Where the bytes of a request are in a BAR that is long enough.
fn place(offset: u64, length: u16) -> Option<Range<usize>> {
    let start = usize::try_from(offset).ok()?;
    let end = start.checked_add(usize::from(length))?;
    Some(start..end)
}
