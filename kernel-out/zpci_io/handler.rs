// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
// To redo: cargo xtask codegen

//! The region `zpci_io`: what a user writes becomes requests, and these become operations.
//!
//! A request is copied once, into a value of its own. All checks look at that copy, and nothing but
//! the copy is executed, so it does not matter what the user writes to the original meanwhile. No
//! lock is held here and nothing is shared but what never changes after [`Region::new`].

#![forbid(unsafe_code)]

use kernel::{
    prelude::*,
    uaccess::{
        UserPtr,
        UserSlice, //
    }, //
};
use zerocopy::transmute;

use crate::{
    bounce::{
        Block,
        Line, //
    },
    vfio_zdev::{
        zpci_io::{
            self,
            Area,
            CheckedRequest, //
        },
        VfioZpciIoHdr,
        VfioZpciIoReq, //
    }, //
};

/// Executes the operations of the region.
///
/// Every request that a hook gets has passed all checks. Hooks run in the context of the user's
/// call, may sleep, and may run at the same time as others. What a hook returns as an error reaches
/// the user as it is; what the hardware answered becomes an errno by the rules of the region.
pub(crate) trait Hooks {
    /// PCI load: reads `len` bytes and delivers the 64-bit register.
    ///
    /// The register has the bytes right-justified, most significant first, and zeros above them;
    /// all eight bytes of it are stored at `gaddr` in the byte order of the host.
    ///
    /// `data` is 0 at first. It reaches the user only if the operation succeeds.
    fn load(&self, request: &zpci_io::Load, data: &mut u64) -> Result<zpci_io::Answer>;

    /// PCI store block: writes `len` bytes in one piece.
    ///
    /// `data` crosses no multiple of 4096 in memory.
    fn store_block(&self, request: &zpci_io::StoreBlock, data: &[u8]) -> Result<zpci_io::Answer>;
}

/// What the region of one device holds; it never changes.
pub(crate) struct Region {
    device: zpci_io::Device,
    hdr: VfioZpciIoHdr,
}

impl Region {
    /// The region of a device, if the device is offered one.
    pub(crate) fn new(device: zpci_io::Device) -> Result<Self> {
        zpci_io::offered(&device).map_err(|condition| error(condition.errno()))?;
        let hdr = VfioZpciIoHdr {
            flags: 0,
            max: device.maxstbl.min(4096),
            ..Default::default()
        };
        Ok(Self { device, hdr })
    }

    /// Copies what the region has at `position` to `user`, up to the end of the area.
    ///
    /// Returns the number of bytes.
    pub(crate) fn read(&self, position: u64, user: UserSlice) -> Result<usize> {
        let mut user = user.writer();
        let (area, range) = zpci_io::read_area(position, user.len()).map_err(error)?;
        let bytes = match area {
            Area::Hdr => self.hdr.as_bytes().get(range),
            Area::Req => None,
        };
        let bytes = bytes.ok_or(EINVAL)?;
        user.write_slice(bytes)?;
        Ok(bytes.len())
    }

    /// Takes one whole request from `user` and executes it.
    ///
    /// Returns the number of bytes, which is the size of a request.
    // As a part of its one caller it fetches nothing of `hooks` before it is needed.
    #[inline(always)]
    pub(crate) fn write(
        &self,
        hooks: &impl Hooks,
        position: u64,
        user: UserSlice,
    ) -> Result<usize> {
        let mut user = user.reader();
        zpci_io::write_area(position, user.len()).map_err(error)?;
        let request: [u8; size_of::<VfioZpciIoReq>()] = user.read()?;
        let request: VfioZpciIoReq = transmute!(request);
        let request = CheckedRequest::new(&request, &self.device)
            .map_err(|rejection| error(rejection.rule.errno()))?;
        match request {
            CheckedRequest::Load(request) => load(hooks, &request)?,
            CheckedRequest::StoreBlock(request) => store_block(hooks, &request)?,
        }
        Ok(size_of::<VfioZpciIoReq>())
    }
}

fn load(hooks: &impl Hooks, request: &zpci_io::Load) -> Result {
    let mut data: u64 = 0;
    let user = memory(request.gaddr(), size_of_val(&data))?;
    finish(hooks.load(request, &mut data)?)?;
    user.writer().write_slice(&data.to_ne_bytes())
}

fn store_block(hooks: &impl Hooks, request: &zpci_io::StoreBlock) -> Result {
    let length = usize::from(request.len());
    let user = memory(request.gaddr(), length)?;
    let mut line = Line::new();
    let mut block;
    let data = if length <= Line::SIZE {
        line.read(user)?
    } else {
        block = Block::new()?;
        block.read(user)?
    };
    finish(hooks.store_block(request, data)?)
}

/// Memory of the user.
fn memory(address: u64, length: usize) -> Result<UserSlice> {
    let address = usize::try_from(address).map_err(|_| EFAULT)?;
    Ok(UserSlice::new(UserPtr::from_addr(address), length))
}

/// Success, or the errno of the answer.
fn finish(answer: zpci_io::Answer) -> Result {
    zpci_io::outcome(&answer).map_err(|outcome| error(outcome.errno()))
}

/// The kernel's error of that errno.
fn error(errno: zpci_io::Errno) -> Error {
    Error::from_errno(-errno.number())
}
