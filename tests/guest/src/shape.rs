//! Where a chain of capabilities begins and which versions are in it, which differs between kernels.

use zdev_abi::info::device_info;

use crate::report::{Failure, Report};
use crate::vfio::Device;

/// Compares both with what is known of the kernel's release.
pub(crate) fn run(
    report: &mut Report,
    address: &str,
    start: &str,
    version: &str,
) -> Result<(), Failure> {
    let device = Device::open(address)?;
    let info = device_info(&device.fd)?;
    let bytes = info.bytes().get(16..20).ok_or("a short reply")?;
    let cap_offset = u32::from_ne_bytes(bytes.try_into()?);
    report.equal("the chain begins", cap_offset, start.parse()?);
    let zpci = info.reply()?.zpci_device()?.ok_or("no zPCI device")?;
    let version: u16 = version.parse()?;
    report.equal("version of base", zpci.base.version, version);
    let group = zpci.group.ok_or("no group capability")?;
    report.equal("version of group", group.version, version);
    Ok(())
}
