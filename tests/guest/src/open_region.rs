//! The region of a function that is open.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use zdev_abi::info::{device_info, find_region, region_info};
use zdev_abi::region::{RegionFacts, RegionIo};
use zdev_abi::vfio::{
    VfioRegionInfoFlag, VfioRegionType, VFIO_PCI_BAR0_REGION_INDEX, VFIO_PCI_CONFIG_REGION_INDEX,
};
use zdev_abi::vfio_zdev::zpci_io::{HDR_OFFSET, REQ_OFFSET, SUBTYPE, TYPE};

use crate::report::Failure;

/// Offset of the command register in the config space.
const COMMAND: u64 = 4;

/// `PCI_COMMAND_MEMORY`: whether the function's memory can be reached.
const COMMAND_MEMORY: u8 = 1 << 1;

/// A function's file and its region.
#[derive(Debug)]
pub(crate) struct OpenRegion {
    pub(crate) file: File,
    /// What VFIO says of it.
    pub(crate) facts: RegionFacts,
    pub(crate) flags: VfioRegionInfoFlag,
    config: u64,
    bars: [u64; 6],
}

impl OpenRegion {
    /// Looks for the region of a function; `None` if it has none. Its memory is switched on.
    pub(crate) fn find(file: File) -> Result<Option<Self>, Failure> {
        let Some(info) = find_region(&file, VfioRegionType(TYPE), SUBTYPE)? else {
            return Ok(None);
        };
        let region = info.reply()?;
        let mut facts = RegionFacts {
            offset: region.offset,
            size: region.size,
            ..RegionFacts::default()
        };
        let info = device_info(&file)?;
        let zpci = info.reply()?.zpci_device()?;
        if let Some(group) = zpci.and_then(|zpci| zpci.group) {
            facts.group_flags = group.flags;
        }
        let mut bars = [0; 6];
        let number = VFIO_PCI_BAR0_REGION_INDEX.0..;
        for ((length, offset), index) in facts.bar_length.iter_mut().zip(&mut bars).zip(number) {
            let info = region_info(&file, index)?;
            let info = info.reply()?;
            *length = info.size;
            *offset = info.offset;
        }
        let config = region_info(&file, VFIO_PCI_CONFIG_REGION_INDEX.0)?;
        let config = config.reply()?.offset;
        let found = Self {
            flags: region.flags,
            file,
            facts,
            config,
            bars,
        };
        found.switch_memory(true)?;
        Ok(Some(found))
    }

    /// The same for one that has to have a region.
    pub(crate) fn of(file: File) -> Result<Self, Failure> {
        Self::find(file)?.ok_or_else(|| "the function has no such region".into())
    }

    /// What the client of the region works on.
    pub(crate) fn io(&self) -> Io<'_> {
        Io(&self.file)
    }

    /// Where requests are written.
    pub(crate) fn requests(&self) -> u64 {
        self.facts.offset + REQ_OFFSET
    }

    /// Where the head is.
    pub(crate) fn head(&self) -> u64 {
        self.facts.offset + HDR_OFFSET
    }

    /// Writes the bytes of a request: its length, or the errno.
    pub(crate) fn submit(&self, request: &[u8]) -> Result<usize, i32> {
        self.io().write_at(request, self.requests())
    }

    /// Reads bytes of a BAR as VFIO does for everybody, without the region.
    pub(crate) fn read_bar(&self, bar: u8, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        self.file
            .read_exact_at(bytes, self.bars[usize::from(bar)] + offset)
    }

    /// Switches the function's memory on or off.
    pub(crate) fn switch_memory(&self, on: bool) -> io::Result<()> {
        let mut command = [0];
        self.file
            .read_exact_at(&mut command, self.config + COMMAND)?;
        if on {
            command[0] |= COMMAND_MEMORY;
        } else {
            command[0] &= !COMMAND_MEMORY;
        }
        self.file.write_all_at(&command, self.config + COMMAND)
    }
}

/// Reads and writes a function's file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Io<'a>(pub(crate) &'a File);

impl RegionIo for Io<'_> {
    fn read_at(&mut self, bytes: &mut [u8], position: u64) -> Result<usize, i32> {
        self.0.read_at(bytes, position).map_err(errno)
    }

    fn write_at(&mut self, bytes: &[u8], position: u64) -> Result<usize, i32> {
        self.0.write_at(bytes, position).map_err(errno)
    }
}

/// The number of the system's error; no other kind comes from a file.
pub(crate) fn errno(error: io::Error) -> i32 {
    error.raw_os_error().unwrap_or(0)
}
