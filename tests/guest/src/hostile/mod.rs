//! Users who mean ill, and users who are ended.

mod processes;
mod rewriting;
mod signals;
mod threads;

use crate::leaks::Slabs;
use crate::memory::Page;
use crate::open_region::OpenRegion;
use crate::operations::load_all;
use crate::report::{Failure, Report};
use crate::vfio::Group;

pub(crate) use processes::process;

/// How often a function is opened to see whether something is left each time.
const OPENED: u32 = 300;

/// Growth of a cache that can have other reasons than one lost object for each time.
const NOISE: u64 = 200;

/// Address of memory that no process has: below the lowest that programs are loaded to.
const UNMAPPED: u64 = 0x8000;

/// Does everything that they do.
pub(crate) fn run(report: &mut Report, address: &str) -> Result<(), Failure> {
    once(report, &Group::open(address)?, "")
}

/// Does everything once to have the kernel fill its caches, and a second time to see whether it
/// gives back what it takes.
pub(crate) fn run_counted(report: &mut Report, address: &str) -> Result<(), Failure> {
    let group = Group::open(address)?;
    once(report, &group, "first time: ")?;
    let before = Slabs::count()?;
    once(report, &group, "second time: ")?;
    let grown = Slabs::count()?.grown(&before, NOISE);
    report.equal("caches that grow", grown, Vec::new());
    Ok(())
}

fn once(report: &mut Report, group: &Group, time: &str) -> Result<(), Failure> {
    let region = OpenRegion::of(group.device()?)?;
    threads::run(report, &region, time)?;
    rewriting::run(report, &region, time)?;
    signals::run(report, &region, time)?;
    processes::run(report, &region, time)?;
    let page = Page::anywhere()?;
    let loaded = load_all(&region, &page, crate::backend::MEMORY[0], 0, 64).map(|_| ());
    report.equal(&format!("{time}the region still works"), loaded, Ok(()));
    drop(region);
    for _ in 0..OPENED {
        drop(group.device()?);
    }
    Ok(())
}

/// Writes a request whose bytes are somewhere in memory, or nowhere.
fn submit_from(region: &OpenRegion, address: u64) -> Result<isize, i32> {
    use std::os::fd::AsRawFd;

    // SAFETY: The kernel reads 32 bytes of memory or says that there are none, and nobody has a
    // reference to them.
    let written = unsafe {
        libc::pwrite(
            region.file.as_raw_fd(),
            address as *const libc::c_void,
            32,
            region.requests() as i64,
        )
    };
    if written < 0 {
        return Err(crate::open_region::errno(std::io::Error::last_os_error()));
    }
    Ok(written)
}
