//! Eight threads at a time, with good and with bad memory.

use std::collections::BTreeMap;
use std::thread;

use zdev_abi::vfio_zdev::VfioZpciIoReq;

use super::{submit_from, UNMAPPED};
use crate::backend;
use crate::memory::{pattern, Page};
use crate::open_region::OpenRegion;
use crate::operations::load_all;
use crate::report::{Failure, Report};

const THREADS: u64 = 8;

/// How often each thread does everything.
const ROUNDS: u64 = 60;

/// Bytes of the BAR that each thread has for itself.
const OWN: u64 = 512;

/// What went wrong, and how often.
type Wrong = BTreeMap<String, u32>;

/// Has the threads do what they want at the same time; none may see the data of another.
pub(super) fn run(report: &mut Report, region: &OpenRegion, time: &str) -> Result<(), Failure> {
    let wrong: Vec<Result<Wrong, String>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|number| scope.spawn(move || work(region, number).map_err(|why| why.to_string())))
            .collect();
        let ended = threads.into_iter().map(|thread| {
            let result = thread.join();
            result.unwrap_or_else(|_| Err("panicked".to_owned()))
        });
        ended.collect()
    });
    for (number, wrong) in wrong.into_iter().enumerate() {
        report.equal(&format!("{time}thread {number}"), wrong, Ok(Wrong::new()));
    }
    Ok(())
}

fn work(region: &OpenRegion, number: u64) -> Result<Wrong, Failure> {
    let mut wrong = Wrong::new();
    let bar = backend::MEMORY[0];
    let own = number * OWN;
    let page = Page::anywhere()?;
    let locked = Page::anywhere()?;
    locked.protect(libc::PROT_NONE)?;
    let constant = Page::anywhere()?;
    constant.protect(libc::PROT_READ)?;
    let mut expect = |name: &str, found: Result<usize, i32>, expected: Result<usize, i32>| {
        if found != expected {
            *wrong.entry(format!("{name}: {found:?}")).or_default() += 1;
        }
    };
    let store = |address, length| {
        let request = VfioZpciIoReq::store_block(address, own, length, bar);
        region.submit(&request.to_bytes())
    };
    let load = |address| region.submit(&VfioZpciIoReq::load(address, own, 8, bar).to_bytes());
    let fault = Err(libc::EFAULT);
    for round in 0..ROUNDS {
        // What fits the stack of the kernel, and what does not.
        for length in [16, 128] {
            let data = pattern(usize::from(length), round * THREADS + number);
            page.write(&data, page.address());
            expect("store", store(page.address(), length), Ok(32));
            let loaded = load_all(region, &page, bar, own, data.len());
            let same = loaded.as_ref() == Ok(&backend::stored(&data));
            let result = loaded.map(|_| usize::from(same));
            expect("data of others", result, Ok(1));
        }
        expect("load to nowhere", load(UNMAPPED), fault);
        expect("load to locked memory", load(locked.address()), fault);
        expect("load to constants", load(constant.address()), fault);
        expect("load to the kernel's memory", load(u64::MAX - 4095), fault);
        for length in [16, 128] {
            expect("store from nowhere", store(UNMAPPED, length), fault);
            expect(
                "store from locked memory",
                store(locked.address(), length),
                fault,
            );
            expect(
                "store of constants",
                store(constant.address(), length),
                Ok(32),
            );
        }
        for address in [UNMAPPED, locked.address()] {
            let submitted = submit_from(region, address).map(|_| 0);
            expect("a request from nowhere", submitted, fault);
        }
    }
    Ok(wrong)
}
