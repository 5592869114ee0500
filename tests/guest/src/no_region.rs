//! Functions that are not offered the region.

use std::fs;

use zdev_abi::info::find_region;
use zdev_abi::vfio::VfioRegionType;
use zdev_abi::vfio_zdev::zpci_io::{SUBTYPE, TYPE};

use crate::report::{Failure, Report};
use crate::vfio::Device;

/// The driver of the region has refused the function, for it has MSI-X.
pub(crate) fn no_driver(report: &mut Report, address: &str) -> Result<(), Failure> {
    let driver = fs::read_link(format!("/sys/bus/pci/devices/{address}/driver"));
    report.equal("is bound to no driver", driver.is_err(), true);
    let wanted = fs::read_to_string(format!("/sys/bus/pci/devices/{address}/driver_override"))?;
    report.equal("was offered to it", wanted.trim(), "zpci_io_vfio_pci");
    let loaded = fs::exists("/sys/bus/pci/drivers/zpci_io_vfio_pci")?;
    report.equal("the driver is there", loaded, true);
    Ok(())
}

/// Another driver of VFIO has taken it, and all is as it is without the region.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    let device = Device::open(address)?;
    let region = find_region(&device.fd, VfioRegionType(TYPE), SUBTYPE)?;
    report.equal("has no such region", region.is_none(), true);
    Ok(())
}
