//! Every allocation fails once.

use kernel::machine::Plan;
use kernel::prelude::*;

use super::device::Open;
use super::recorder::{Bench, DATA, RELAXED, SIZE};
use crate::vfio_zdev::VfioZpciIoReq;

#[test]
fn what_is_short_needs_no_memory() {
    let bench = Bench::new(RELAXED);
    for length in (1..=64).step_by(if cfg!(miri) { 63 } else { 1 }) {
        let store = VfioZpciIoReq::store_block(DATA, 0, length, 0);
        assert_eq!(bench.submit(Plan::no_memory_at(0), store), Ok(SIZE));
    }
    let load = VfioZpciIoReq::load(DATA, 0, 8, 0);
    assert_eq!(bench.submit(Plan::no_memory_at(0), load), Ok(SIZE));
}

#[test]
fn a_longer_store_needs_one_block() {
    let bench = Bench::new(RELAXED);
    let lengths = 65..=if cfg!(miri) { 165 } else { 4096 };
    for length in lengths.step_by(if cfg!(miri) { 100 } else { 1 }) {
        let store = VfioZpciIoReq::store_block(DATA, 0, length, 0);
        assert_eq!(bench.submit(Plan::no_memory_at(0), store), Err(ENOMEM));
        assert!(bench.done().is_empty());
        assert_eq!(bench.submit(Plan::no_memory_at(1), store), Ok(SIZE));
        assert_eq!(bench.done().len(), 1);
        assert_eq!(bench.machine.allocated(), 0);
    }
}

#[test]
fn a_device_is_offered_the_region_or_nothing_is_left() {
    let machine = kernel::machine::Machine::new(0, 1);
    for failures in 0.. {
        // SAFETY: The hooks of the tests do not follow the pointer.
        let offered = || unsafe { crate::region::zpci_io_offered(core::ptr::null_mut()) };
        let result = machine.run(Plan::no_memory_at(failures), offered);
        assert_eq!(machine.allocated(), 0, "allocation {failures}");
        if result == 0 {
            break;
        }
        assert_eq!(result, -12, "allocation {failures}");
    }
}

#[test]
fn registration_takes_all_back() {
    let machine = kernel::machine::Machine::new(0, 1);
    let mut failures = 0;
    loop {
        match Open::new(&machine, Plan::no_memory_at(failures)) {
            Ok(open) => {
                assert!(machine.allocated() > 0);
                drop(open);
                break;
            }
            Err(errno) => assert_eq!(errno, -12, "allocation {failures}"),
        }
        assert_eq!(machine.allocated(), 0, "allocation {failures}");
        failures += 1;
    }
    assert_eq!(machine.allocated(), 0);
    assert!(failures > 0, "nothing was allocated");
}
