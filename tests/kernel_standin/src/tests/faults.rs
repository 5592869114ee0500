//! Every byte of every copy faults once.

use kernel::machine::Plan;
use kernel::prelude::*;

use super::recorder::{checked, pattern, Bench, DATA, POSITION, RELAXED, SIZE};
use crate::vfio_zdev::VfioZpciIoReq;

#[test]
fn reading_the_head() {
    let bench = Bench::new(RELAXED);
    for access in 0..16 {
        assert_eq!(bench.read(Plan::fault_at(access), 0, 16), Err(EFAULT));
    }
    assert_eq!(bench.read(Plan::fault_at(16), 0, 16), Ok(16));
}

#[test]
fn a_store_executes_nothing_if_any_byte_is_missing() {
    let lengths: &[usize] = match cfg!(miri) {
        true => &[1, 64, 65],
        false => &[1, 7, 8, 63, 64, 65, 127, 128, 129, 1000, 4095, 4096],
    };
    for &length in lengths {
        let bench = Bench::new(RELAXED);
        let data = pattern(length);
        bench.machine.store(DATA, &data);
        let request = VfioZpciIoReq::store_block(DATA, 0, length as u16, 0);
        let accesses = SIZE + length;
        let step = if cfg!(miri) { 31 } else { 1 };
        for access in (0..accesses).step_by(step).chain([accesses - 1]) {
            assert_eq!(bench.submit(Plan::fault_at(access), request), Err(EFAULT));
            assert!(
                bench.done().is_empty(),
                "executed with byte {access} missing"
            );
            assert_eq!(bench.machine.allocated(), 0);
        }
        assert_eq!(bench.submit(Plan::fault_at(accesses), request), Ok(SIZE));
        let expected = checked(&request, &RELAXED, &data).unwrap();
        assert_eq!(bench.done(), [expected]);
    }
}

#[test]
fn a_load_is_executed_before_its_register_faults() {
    let bench = Bench::new(RELAXED);
    let register: u64 = 0x0102_0304_0506_0708;
    bench.recorder.register.set(register);
    for length in (1..=8).step_by(if cfg!(miri) { 7 } else { 1 }) {
        let request = VfioZpciIoReq::load(DATA, 0, length, 0);
        for access in (0..SIZE + 8).step_by(if cfg!(miri) { 13 } else { 1 }) {
            bench.machine.store(DATA, &[0xee; 16]);
            assert_eq!(bench.submit(Plan::fault_at(access), request), Err(EFAULT));
            assert_eq!(bench.done().len(), usize::from(access >= SIZE));
            let untouched = bench.machine.load(DATA + 8, 8);
            assert_eq!(untouched, [0xee; 8]);
        }
        assert_eq!(bench.submit(Plan::fault_at(SIZE + 8), request), Ok(SIZE));
        // All eight bytes, whatever the length, in the order of the host.
        assert_eq!(bench.machine.load(DATA, 16)[..8], register.to_ne_bytes());
        assert_eq!(bench.machine.load(DATA + 8, 8), [0xee; 8]);
        bench.done();
    }
}

#[test]
fn memory_that_is_not_there() {
    let bench = Bench::new(RELAXED);
    let last = u64::MAX - 7;
    for address in [0, 8, DATA + 0x1000, 1 << 63, last] {
        let load = VfioZpciIoReq::load(address, 0, 8, 0);
        assert_eq!(bench.submit(Plan::default(), load), Err(EFAULT));
        bench.done();
        let store = VfioZpciIoReq::store_block(address, 0, 8, 0);
        assert_eq!(bench.submit(Plan::default(), store), Err(EFAULT));
        assert!(bench.done().is_empty());
    }
    assert_eq!(bench.write(Plan::default(), POSITION, SIZE), Err(EFAULT));
}
