//! What VFIO says of a function, beside what sysfs and firmware say.

use std::fs::File;

use zdev_abi::clp_call::{parse_query, parse_query_group, query, query_group, response_of};
use zdev_abi::info::device_info;
use zdev_abi::vfio_zdev::VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH;

use crate::firmware::call;
use crate::report::{Failure, Report};
use crate::sysfs::Function;
use crate::vfio::Device;

/// `ZPCI_MAX_WRITE_SIZE` of the kernel: what it says of instructions that it executes itself.
const MAX_WRITE_SIZE: u16 = 128;

/// Compares the capabilities of one function, field by field.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    let function = Function::new(address);
    let device = Device::open(address)?;
    let reply = device_info(&device.fd)?;
    let Some(zpci) = reply.reply()?.zpci_device()? else {
        return Err("no zPCI device".into());
    };
    let firmware = File::options().read(true).write(true).open("/dev/clp")?;
    // Opening the device enabled it, which gave it a new handle.
    let fh = u32::try_from(function.number("function_handle")?)?;
    let block = call(&firmware, &query(fh).to_bytes())?;
    let answer = parse_query(response_of(&block)?)?;
    let block = call(&firmware, &query_group(answer.pfgid).to_bytes())?;
    let of_group = parse_query_group(response_of(&block)?)?;

    let base = zpci.base;
    report.equal("pchid", base.pchid.into(), function.number("pchid")?);
    report.equal("vfn", base.vfn.into(), function.number("vfn")?);
    report.equal("pft", base.pft.into(), function.number("pft")?);
    report.equal("gid", base.gid.into(), function.number("pfgid")?);
    report.equal("start_dma", base.start_dma, answer.sdma());
    report.equal(
        "end_dma is in the range",
        (base.start_dma..=answer.edma()).contains(&base.end_dma),
        true,
    );
    report.equal(
        "fmb_length",
        u32::from(base.fmb_length),
        4 * u32::from(answer.fmb_len),
    );
    report.equal("fh", base.fh, (base.version >= 2).then_some(fh));

    let group = zpci.group.ok_or("no group capability")?;
    report.equal("dasm", group.dasm, of_group.dasm());
    report.equal("msi_addr", group.msi_addr, of_group.msia());
    report.equal("flags", group.flags, VFIO_DEVICE_INFO_ZPCI_FLAG_REFRESH);
    report.equal("mui", group.mui, of_group.mui());
    report.equal("noi", group.noi, of_group.noi());
    report.equal("maxstbl", group.maxstbl, MAX_WRITE_SIZE);
    report.equal(
        "imaxstbl",
        group.imaxstbl,
        (group.version >= 2).then_some(of_group.maxstbl()),
    );

    let pfip = zpci.pfip.ok_or("no pfip capability")?;
    report.equal("pfip", pfip.path.to_vec(), function.path()?.to_vec());
    let util = zpci.util.map(|util| util.string.bytes().to_vec());
    let expected = answer
        .util_str_avail()
        .then(|| function.bytes("util_string"))
        .transpose()?;
    report.equal("util", util, expected);
    Ok(())
}
