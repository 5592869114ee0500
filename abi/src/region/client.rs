//! The client: from an address space and an offset to one write of the region.

use super::bounce::Bounce;
use super::error::{OpenError, SubmitError};
use super::failure::Failure;
use super::io::RegionIo;
use super::operand::{AddressSpace, LoadLength};
use crate::vfio_zdev::zpci_io::{
    check, Device, Rejection, Rule, HDR_OFFSET, HDR_SIZE, REQ_OFFSET, REQ_SIZE, SIZE,
};
use crate::vfio_zdev::{
    VfioDeviceInfoZpciFlag, VfioZpciIoHdr, VfioZpciIoReq, VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED,
};

/// What VFIO says of the device and its regions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RegionFacts {
    /// Position of the region in the device's file: `offset` of `vfio_region_info`.
    pub offset: u64,
    /// Length of the region in bytes: `size` of `vfio_region_info`.
    pub size: u64,
    /// Properties of the function's group: `flags` of `vfio_device_info_cap_zpci_group`.
    pub group_flags: VfioDeviceInfoZpciFlag,
    /// Length of each BAR in bytes: `size` of `vfio_region_info` for the indices 0 to 5.
    pub bar_length: [u64; 6],
}

/// An open region.
///
/// Each request is one write. Nothing is tried again, since an instruction can have effects; whoever
/// asks decides what to do after `EBUSY`.
#[derive(Debug)]
pub struct ZpciIo<'bounce, Io> {
    io: Io,
    /// Where requests are written in the device's file.
    position: u64,
    header: VfioZpciIoHdr,
    device: Device,
    bounce: &'bounce mut Bounce,
}

impl<'bounce, Io: RegionIo> ZpciIo<'bounce, Io> {
    /// Reads the region's head.
    ///
    /// # Errors
    ///
    /// See [`OpenError`].
    #[inline]
    pub fn open(
        mut io: Io,
        facts: &RegionFacts,
        bounce: &'bounce mut Bounce,
    ) -> Result<Self, OpenError> {
        let RegionFacts { offset, size, .. } = *facts;
        if size < SIZE {
            return Err(OpenError::TooSmall { size });
        }
        if offset.checked_add(size).is_none() {
            return Err(OpenError::Position { offset });
        }
        let mut head = [0; HDR_SIZE as usize];
        let read = io
            .read_at(&mut head, offset + HDR_OFFSET)
            .map_err(|errno| OpenError::Unreadable { errno })?;
        if read != head.len() {
            return Err(OpenError::ShortRead { read });
        }
        let header = VfioZpciIoHdr::read(&head);
        let flags = facts.group_flags;
        Ok(Self {
            io,
            position: offset + REQ_OFFSET,
            header,
            device: Device {
                maxstbl: header.max,
                relaxed: flags.contains(VFIO_DEVICE_INFO_ZPCI_FLAG_RELAXED),
                bar_length: facts.bar_length,
                // Whoever has MSI-X has no such region.
                msix: false,
            },
            bounce,
        })
    }

    /// The region's head as it was read, with flags that have got a meaning since.
    #[inline]
    pub fn header(&self) -> &VfioZpciIoHdr {
        &self.header
    }

    /// What the rules look at.
    #[inline]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// What the client reads from and writes to.
    #[inline]
    pub fn into_inner(self) -> Io {
        self.io
    }

    /// Executes PCI load: the `length` bytes at `offset`, as a register has them.
    ///
    /// The first byte is the most significant one of those that were read, and the last byte the
    /// least significant one of the result; there are zeros above them.
    ///
    /// # Errors
    ///
    /// See [`SubmitError`]. Rules that can reject it are `load-doubleword` and `bar-bounds`.
    #[inline]
    pub fn load(
        &mut self,
        space: AddressSpace,
        offset: u64,
        length: LoadLength,
    ) -> Result<u64, SubmitError> {
        self.bounce.clear_register();
        let gaddr = self.bounce.address();
        let length = u16::from(length.bytes());
        let request = VfioZpciIoReq::load(gaddr, offset, length, space.number());
        check(&request, &self.device)?;
        self.submit(&request)?;
        Ok(u64::from_ne_bytes(self.bounce.register()))
    }

    /// Executes PCI store block: all of `data` at once at `offset`.
    ///
    /// # Errors
    ///
    /// See [`SubmitError`]. Rules that can reject it are those whose names start with `store-`, and
    /// `bar-bounds`.
    #[inline]
    pub fn store_block(
        &mut self,
        space: AddressSpace,
        offset: u64,
        data: &[u8],
    ) -> Result<(), SubmitError> {
        // The longest length that a request can state is too long for every device as well.
        let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
        let request = |gaddr| VfioZpciIoReq::store_block(gaddr, offset, length, space.number());
        // A request cannot state every length that data can have.
        let too_long = Rejection {
            rule: Rule::StoreLength,
            value: data.len() as u64,
        };
        let checked = check(&request(self.bounce.address()), &self.device);
        checked.map_err(|rejection| match rejection.rule {
            Rule::StoreLength => too_long,
            _ => rejection,
        })?;
        self.bounce.fill(data).ok_or(too_long)?;
        let filled = request(self.bounce.address());
        self.submit(&filled)
    }

    /// Writes a request that keeps all rules.
    fn submit(&mut self, request: &VfioZpciIoReq) -> Result<(), SubmitError> {
        match self.io.write_at(&request.to_bytes(), self.position) {
            Ok(written) if written as u64 == REQ_SIZE => Ok(()),
            Ok(written) => Err(SubmitError::ShortWrite { written }),
            Err(errno) => Err(SubmitError::Failed(Failure {
                errno,
                request: *request,
                device: self.device,
            })),
        }
    }
}
