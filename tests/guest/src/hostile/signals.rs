//! A thread that gets signals all the time.

use std::collections::BTreeSet;
use std::os::unix::thread::JoinHandleExt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use zdev_abi::region::RegionIo;
use zdev_abi::vfio_zdev::VfioZpciIoReq;

use crate::backend;
use crate::memory::Page;
use crate::open_region::{Io, OpenRegion};
use crate::report::{Failure, Report};

/// How many signals it gets.
const ENOUGH: u64 = 100;

/// Signals that it got.
static SIGNALS: AtomicU64 = AtomicU64::new(0);

extern "C" fn count(_signal: libc::c_int) {
    SIGNALS.fetch_add(1, Ordering::Relaxed);
}

/// Requests are answered whatever signals arrive, for a function that is not busy.
pub(super) fn run(report: &mut Report, region: &OpenRegion, time: &str) -> Result<(), Failure> {
    let handler: extern "C" fn(libc::c_int) = count;
    // SAFETY: The handler does nothing but count, which may be done at any time.
    unsafe { libc::signal(libc::SIGUSR1, handler as usize) };
    let before = SIGNALS.load(Ordering::Relaxed);
    let page = Page::anywhere()?;
    let request = VfioZpciIoReq::load(page.address(), 0, 8, backend::MEMORY[0]).to_bytes();
    let file = region.file.try_clone()?;
    let position = region.requests();
    let enough = move || SIGNALS.load(Ordering::Relaxed) - before >= ENOUGH;
    let worker = thread::spawn(move || {
        let mut seen = BTreeSet::new();
        while !enough() {
            seen.insert(Io(&file).write_at(&request, position));
        }
        seen
    });
    while !worker.is_finished() {
        // SAFETY: The thread has not been joined, so its name still means it.
        unsafe { libc::pthread_kill(worker.as_pthread_t(), libc::SIGUSR1) };
        thread::sleep(Duration::from_micros(50));
    }
    let seen = worker.join().map_err(|_| "the thread panicked")?;
    let name = format!("{time}requests under {ENOUGH} signals");
    report.equal(&name, seen, BTreeSet::from([Ok(32)]));
    Ok(())
}
