//! Hooks that write down what they are asked to do, and check what they may rely on.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use kernel::machine::{self, Machine, Plan};
use kernel::prelude::*;
use kernel::uaccess::{UserPtr, UserSlice};

use crate::handler::{Hooks, Region};
use crate::vfio_zdev::zpci_io::{Answer, CheckedRequest, Device, Load, StoreBlock};
use crate::vfio_zdev::VfioZpciIoReq;

/// Where tests put requests.
pub(super) const REQUEST: u64 = 0x1000;

/// Where tests put data, a page from the start.
pub(super) const DATA: u64 = 0x2000;

/// Offset of requests in the region, as posted in 2021.
pub(super) const POSITION: u64 = 16;

/// Size of a request, as posted.
pub(super) const SIZE: usize = 32;

/// A device that takes all that any device takes.
pub(super) const RELAXED: Device = Device {
    maxstbl: 8191,
    relaxed: true,
    bar_length: [1 << 48, 4096, 0, 1 << 20, 1, u64::MAX],
    msix: false,
};

/// What a hook was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Load(Load),
    StoreBlock(StoreBlock, Vec<u8>),
}

/// Hooks that always give the same answer.
#[derive(Default)]
pub(super) struct Recorder {
    pub(super) answer: Cell<Answer>,
    pub(super) register: Cell<u64>,
    pub(super) done: RefCell<Vec<Done>>,
}

impl Hooks for Recorder {
    fn load(&self, request: &Load, data: &mut u64) -> Result<Answer> {
        assert_eq!(machine::locks(), 0);
        assert_eq!(*data, 0);
        assert!((1..=8).contains(&request.len()));
        *data = self.register.get();
        self.done.borrow_mut().push(Done::Load(*request));
        Ok(self.answer.get())
    }

    fn store_block(&self, request: &StoreBlock, data: &[u8]) -> Result<Answer> {
        assert_eq!(machine::locks(), 0);
        assert_eq!(usize::from(request.len()), data.len());
        let start = data.as_ptr().addr() % 4096;
        assert!(
            start + data.len() <= 4096,
            "{} bytes at {start} of a page cross its end",
            data.len()
        );
        let done = Done::StoreBlock(*request, data.to_vec());
        self.done.borrow_mut().push(done);
        Ok(self.answer.get())
    }
}

/// A region with a recorder behind it, on a machine of its own.
pub(super) struct Bench {
    pub(super) machine: Arc<Machine>,
    pub(super) device: Device,
    pub(super) region: Region,
    pub(super) recorder: Recorder,
}

impl Bench {
    pub(super) fn new(device: Device) -> Self {
        Self::on(Machine::new(REQUEST, 0x2000), device)
    }

    pub(super) fn on(machine: Arc<Machine>, device: Device) -> Self {
        Self {
            machine,
            device,
            region: Region::new(device).expect("the device is offered the region"),
            recorder: Recorder::default(),
        }
    }

    /// The user writes `count` bytes, which are at [`REQUEST`], to the region.
    pub(super) fn write(&self, plan: Plan, position: u64, count: usize) -> Result<usize> {
        self.machine.run(plan, || {
            let user = UserSlice::new(UserPtr::from_addr(REQUEST as usize), count);
            self.region.write(&self.recorder, position, user)
        })
    }

    /// The user reads `count` bytes of the region to [`DATA`].
    pub(super) fn read(&self, plan: Plan, position: u64, count: usize) -> Result<usize> {
        self.machine.run(plan, || {
            let user = UserSlice::new(UserPtr::from_addr(DATA as usize), count);
            self.region.read(position, user)
        })
    }

    /// The user writes one whole request.
    pub(super) fn submit(&self, plan: Plan, request: VfioZpciIoReq) -> Result<usize> {
        self.machine.store(REQUEST, &request.to_bytes());
        self.write(plan, POSITION, SIZE)
    }

    /// What was executed since the last call.
    pub(super) fn done(&self) -> Vec<Done> {
        self.recorder.done.take()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.machine.allocated(), 0, "the driver has lost memory");
        }
    }
}

/// What the hooks get if the request passes.
pub(super) fn checked(request: &VfioZpciIoReq, device: &Device, data: &[u8]) -> Option<Done> {
    Some(match CheckedRequest::new(request, device).ok()? {
        CheckedRequest::Load(request) => Done::Load(request),
        CheckedRequest::StoreBlock(request) => Done::StoreBlock(request, data.to_vec()),
    })
}

/// Bytes of which no two neighbours, and no two runs, are equal.
pub(super) fn pattern(length: usize) -> Vec<u8> {
    (0..length)
        .map(|index| (index * 7 + index / 251 + 1) as u8)
        .collect()
}

/// The errno as users see it.
pub(super) fn errno(result: Result<usize>) -> i32 {
    result.map_or_else(|error| -error.to_errno(), |_| 0)
}
