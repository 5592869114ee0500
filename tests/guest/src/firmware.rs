//! What firmware says of every function, beside what sysfs says.

use std::fs::File;
use std::os::fd::AsRawFd;

use zdev_abi::clp::{ClpFhListEntry, CLP_BLK_SIZE};
use zdev_abi::clp_call::{
    list, parse_list, parse_query, parse_query_group, query, query_group, response_of,
};

use crate::report::{Failure, Report};
use crate::sysfs::Function;

/// `struct clp_req` of `asm/clp.h`: what the ioctl takes.
#[repr(C)]
struct Call {
    /// Most significant bit first: 2 bits that are 0 for a command in a page, 6 bits that number
    /// the logical processor.
    command: u32,
    reserved: u32,
    /// Virtual address of a page that holds the block.
    data: u64,
}

/// The logical processor that answers about PCI functions.
const PCI: u32 = 2;

/// `CLP_SYNC`: `_IOWR('c', 0xC1, struct clp_req)`.
const CLP_SYNC: u64 = 0xc010_63c1;

/// Compares all functions; every one that sysfs shows is in firmware's list.
pub(crate) fn run(report: &mut Report) -> Result<(), Failure> {
    let firmware = File::options().read(true).write(true).open("/dev/clp")?;
    let entries = entries(&firmware)?;
    let functions = Function::all()?;
    report.equal("functions", entries.len(), functions.len());
    for function in functions {
        let fid = u32::try_from(function.number("function_id")?)?;
        let Some(entry) = entries.iter().find(|entry| entry.fid() == fid) else {
            report.fail(&format!("{fid:08x}"), "not in firmware's list");
            continue;
        };
        compare(report, &firmware, &function, entry)?;
    }
    Ok(())
}

fn entries(firmware: &File) -> Result<Vec<ClpFhListEntry>, Failure> {
    let mut found = Vec::new();
    let mut request = list(None);
    loop {
        let block = call(firmware, &request.to_bytes())?;
        let page = parse_list(response_of(&block)?)?;
        found.extend(page.entries());
        match page.continuation() {
            Some(next) => request = next,
            None => return Ok(found),
        }
    }
}

fn compare(
    report: &mut Report,
    firmware: &File,
    function: &Function,
    entry: &ClpFhListEntry,
) -> Result<(), Failure> {
    let block = call(firmware, &query(entry.fh()).to_bytes())?;
    let answer = parse_query(response_of(&block)?)?;
    let fid = entry.fid();
    let mut number = |name: &str, found: u64| -> Result<(), Failure> {
        if let Some(expected) = function.number_if_there(name)? {
            report.equal(&format!("{fid:08x} {name}"), found, expected);
        }
        Ok(())
    };
    number("function_handle", entry.fh().into())?;
    number("vendor", entry.vendor_id().into())?;
    number("device", entry.device_id().into())?;
    number("function_id", answer.fid().into())?;
    number("pchid", answer.pchid().into())?;
    number("vfn", answer.vfn().into())?;
    number("pft", answer.pft.into())?;
    number("pfgid", answer.pfgid.into())?;
    number("uid", answer.uid().into())?;
    number("port", answer.port().into())?;
    report.equal(&format!("{fid:08x} path"), answer.pfip, function.path()?);
    let block = call(firmware, &query_group(answer.pfgid).to_bytes())?;
    let group = parse_query_group(response_of(&block)?)?;
    // Nothing outside of VFIO shows the group; `device` compares it with the capability.
    report.equal(
        &format!("{fid:08x} group has interrupts"),
        group.noi() > 0,
        true,
    );
    Ok(())
}

/// The longest PCI store block that a function takes, in bytes.
#[cfg(target_arch = "s390x")]
pub(crate) fn longest_store(function: &Function) -> Result<u16, Failure> {
    let firmware = File::options().read(true).write(true).open("/dev/clp")?;
    let fh = u32::try_from(function.number("function_handle")?)?;
    let block = call(&firmware, &query(fh).to_bytes())?;
    let answer = parse_query(response_of(&block)?)?;
    let block = call(&firmware, &query_group(answer.pfgid).to_bytes())?;
    Ok(parse_query_group(response_of(&block)?)?.maxstbl())
}

/// Has firmware answer a block.
pub(crate) fn call(firmware: &File, block: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut page = Page([0; CLP_BLK_SIZE as usize]);
    page.0
        .get_mut(..block.len())
        .ok_or("the block is longer than a page")?
        .copy_from_slice(block);
    let mut request = Call {
        command: PCI << 24,
        reserved: 0,
        data: page.0.as_mut_ptr() as u64,
    };
    // SAFETY: The command reads and writes a `struct clp_req`, whose layout `Call` has, and the page
    // of `CLP_BLK_SIZE` bytes that its `data` points to; both live until the call is over.
    let result = unsafe { libc::ioctl(firmware.as_raw_fd(), CLP_SYNC as _, &raw mut request) };
    if result < 0 {
        return Err(std::io::Error::last_os_error().into());
    }
    Ok(page.0.to_vec())
}

#[repr(align(4096))]
struct Page([u8; CLP_BLK_SIZE as usize]);
