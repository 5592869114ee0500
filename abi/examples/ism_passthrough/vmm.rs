//! The VMM: finds the region, and executes the guest's instructions by it.

use std::error::Error;
use std::fmt;

use zdev_abi::info::{DeviceReply, RegionReply};
use zdev_abi::region::{AddressSpace, Bounce, LoadLength, RegionFacts, SubmitError, ZpciIo};
use zdev_abi::vfio::{VfioRegionType, VFIO_PCI_NUM_REGIONS};
use zdev_abi::vfio_zdev::zpci_io;

use super::host::Host;

/// What the guest sees of an instruction that does not complete.
#[derive(Debug)]
pub(crate) struct Exception(&'static str);

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Exception {}

pub(crate) struct Vmm<'a> {
    region: ZpciIo<'a, Host>,
}

impl<'a> Vmm<'a> {
    /// Walks what VFIO says of the device and its regions.
    pub(crate) fn new(host: Host, page: &'a mut Bounce) -> Result<Self, Box<dyn Error>> {
        let reply = host.device_info();
        let device = DeviceReply::parse(&reply, reply.len() as u32)?.zpci_device()?;
        let device = device.ok_or("no zPCI device")?;
        let group = device.group.ok_or("no group")?;
        let mut facts = RegionFacts {
            group_flags: group.flags,
            ..RegionFacts::default()
        };
        for index in 0..device.num_regions {
            let reply = host.region_info(index);
            let region = RegionReply::parse(&reply, reply.len() as u32)?;
            if let Some(bar) = facts.bar_length.get_mut(index as usize) {
                *bar = region.size;
            }
            let wanted = (VfioRegionType(zpci_io::TYPE), zpci_io::SUBTYPE);
            let found = region.region_type()?;
            let is_it = found.is_some_and(|it| (it.region_type, it.subtype) == wanted);
            if index >= VFIO_PCI_NUM_REGIONS && is_it {
                (facts.offset, facts.size) = (region.offset, region.size);
                println!(
                    "vmm    finds the region: index {index}, at {:#x}",
                    region.offset
                );
            }
        }
        let region = ZpciIo::open(host, &facts, page)?;
        let longest = region.header().max;
        println!(
            "vmm    may store up to {longest} bytes, group: {:?}",
            group.flags
        );
        Ok(Self { region })
    }

    pub(crate) fn into_host(self) -> Host {
        self.region.into_inner()
    }

    /// PCI load of the guest.
    pub(crate) fn pcilg(&mut self, space: u8, offset: u64, len: u16) -> Result<u64, Exception> {
        let operands = (AddressSpace::try_from(space), LoadLength::try_from(len));
        let (Ok(space), Ok(length)) = operands else {
            return Err(Exception("operand exception"));
        };
        let loaded = self.region.load(space, offset, length);
        loaded.map_err(|error| Self::exception(&error))
    }

    /// PCI store block of the guest.
    pub(crate) fn pcistb(&mut self, space: u8, offset: u64, data: &[u8]) -> Result<(), Exception> {
        let Ok(space) = AddressSpace::try_from(space) else {
            return Err(Exception("operand exception"));
        };
        let stored = self.region.store_block(space, offset, data);
        stored.map_err(|error| Self::exception(&error))
    }

    fn exception(error: &SubmitError) -> Exception {
        println!("vmm      refuses: {error}");
        match error {
            SubmitError::Rejected(rejection) => {
                println!("vmm      {}", rejection.rule.summary());
                Exception("specification exception")
            }
            _ => Exception("condition code 1"),
        }
    }
}
