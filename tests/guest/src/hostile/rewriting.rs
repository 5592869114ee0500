//! A request and its data that another thread writes to during the call.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use zdev_abi::vfio_zdev::VfioZpciIoReq;

use super::submit_from;
use crate::backend;
use crate::memory::{pattern, Page};
use crate::open_region::OpenRegion;
use crate::operations::load_all;
use crate::report::{Failure, Report};

/// The most requests until every kind of result has been seen.
const MOST: u32 = 200_000;

/// The fewest requests.
const LEAST: u32 = 20_000;

/// An offset beyond every BAR.
const BEYOND: u64 = 1 << 50;

/// Words of a request or of data.
type Words = [AtomicU64; 4];

/// Each request has to be taken as a whole as it was at some time between good and bad: executed
/// or refused, and nothing in between reaches a place that no check has let pass.
pub(super) fn run(report: &mut Report, region: &OpenRegion, time: &str) -> Result<(), Failure> {
    let data = Page::anywhere()?;
    let scratch = Page::anywhere()?;
    let bar = backend::MEMORY[0];
    data.write(&pattern(64, 4321), data.address());
    let store = VfioZpciIoReq::store_block(data.address(), 64, 64, bar);
    let stored = region.submit(&store.to_bytes());
    report.equal(&format!("{time}a store beside them"), stored, Ok(32));
    let beside = load_all(region, &scratch, bar, 64, 64);

    let mut seen = race(region, &data)?;
    // A load with the length of the store is refused with another errno.
    seen.remove(&Err(libc::EIO));
    let name = format!("{time}requests that are rewritten");
    report.equal(&name, seen, both());
    let after = load_all(region, &scratch, bar, 64, 64);
    report.equal(&format!("{time}what is beside them"), after, beside);
    Ok(())
}

/// What has to be seen.
fn both() -> BTreeSet<Result<isize, i32>> {
    BTreeSet::from([Ok(32), Err(libc::EINVAL)])
}

/// Submits a request that another thread rewrites, as well as its data; all results.
fn race(region: &OpenRegion, data: &Page) -> Result<BTreeSet<Result<isize, i32>>, Failure> {
    let page = Page::anywhere()?;
    let (bar, gaddr) = (backend::MEMORY[0], data.address());
    let good = words(&VfioZpciIoReq::store_block(gaddr, 0, 16, bar));
    // What only the BAR's length refuses would be answered with an exception if it got through.
    let others = [
        words(&VfioZpciIoReq::load(gaddr, 0, 8, bar)),
        words(&VfioZpciIoReq::load(gaddr + 8, BEYOND, 8, bar)),
        words(&VfioZpciIoReq::store_block(gaddr + 8, BEYOND, 16, bar)),
        words(&VfioZpciIoReq::store_block(gaddr, 0, 16, 15)),
    ];
    let stop = AtomicBool::new(false);
    let mut seen = BTreeSet::new();
    set(shared(&page), &good);
    thread::scope(|scope| {
        scope.spawn(|| {
            for other in others.iter().cycle() {
                set(shared(&page), other);
                set(shared(data), other);
                set(shared(&page), &good);
                if stop.load(Ordering::Relaxed) {
                    break;
                }
            }
        });
        for number in 0..MOST {
            seen.insert(submit_from(region, page.address()));
            if number >= LEAST && both().is_subset(&seen) {
                break;
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    Ok(seen)
}

/// The start of a page, as threads and the kernel share it.
fn shared(page: &Page) -> &Words {
    let start = std::ptr::with_exposed_provenance::<Words>(page.address() as usize);
    // SAFETY: The page is mapped for as long as it is borrowed, its start is aligned, and whoever
    // accesses it meanwhile does so by atomic operations or in the kernel.
    unsafe { &*start }
}

fn words(request: &VfioZpciIoReq) -> [u64; 4] {
    let bytes = request.to_bytes();
    let mut words = [0; 4];
    for (word, bytes) in words.iter_mut().zip(bytes.chunks_exact(8)) {
        let mut eight = [0; 8];
        eight.copy_from_slice(bytes);
        *word = u64::from_ne_bytes(eight);
    }
    words
}

fn set(request: &Words, words: &[u64; 4]) {
    for (place, word) in request.iter().zip(words) {
        place.store(*word, Ordering::Relaxed);
    }
}
