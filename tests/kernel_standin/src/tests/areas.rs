//! Every position, count and direction around the areas.

use kernel::machine::Plan;
use kernel::prelude::*;

use super::recorder::{errno, pattern, Bench, DATA, POSITION, RELAXED, REQUEST, SIZE};
use crate::vfio_zdev::VfioZpciIoReq;

/// The head of a region whose device takes 8191 bytes: 4096 of them, and nothing else.
fn head() -> [u8; 16] {
    let mut head = [0; 16];
    head[8..10].copy_from_slice(&4096_u16.to_ne_bytes());
    head
}

/// A request that is executed wherever it is taken for one, at whatever position it is written.
fn store() -> [u8; 32] {
    VfioZpciIoReq::store_block(DATA, 0, 8, 0).to_bytes()
}

/// Under Miri some of the counts have to do.
const STEP: usize = if cfg!(miri) { 32 } else { 1 };

fn positions() -> Vec<u64> {
    if cfg!(miri) {
        return vec![0, 15, 16, u64::MAX];
    }
    let far = [1 << 32, (1 << 32) + 16, 1 << 39, (1 << 40) - 1, u64::MAX];
    (0..64).chain(far).collect()
}

#[test]
fn reads_give_the_head_and_nothing_else() {
    let bench = Bench::new(RELAXED);
    for position in positions() {
        for count in (0..64).step_by(STEP) {
            bench.machine.store(DATA, &[0xee; 64]);
            let result = bench.read(Plan::default(), position, count);
            let memory = bench.machine.load(DATA, 64);
            let start = usize::try_from(position).unwrap();
            let copied = if start < 16 { count.min(16 - start) } else { 0 };
            let expected = if start < 16 { Ok(copied) } else { Err(EINVAL) };
            assert_eq!(result, expected, "{count} bytes at {position}");
            assert!(start >= 16 || memory[..copied] == head()[start..start + copied]);
            assert!(memory[copied..].iter().all(|byte| *byte == 0xee));
            assert!(bench.done().is_empty());
        }
    }
}

#[test]
fn only_a_whole_write_at_its_offset_is_a_request() {
    let bench = Bench::new(RELAXED);
    bench.machine.store(DATA, &pattern(8));
    for position in positions() {
        for count in (0..64).step_by(STEP) {
            let bytes = [store(), store()].concat();
            bench.machine.store(REQUEST, &bytes);
            let result = bench.write(Plan::default(), position, count);
            let is_request = position == POSITION && count == SIZE;
            let expected = if is_request { Ok(SIZE) } else { Err(EINVAL) };
            assert_eq!(result, expected, "{count} bytes at {position}");
            let executed = usize::from(is_request);
            assert_eq!(bench.done().len(), executed, "{count} bytes at {position}");
            // A request that is refused for its place is not looked at either.
            assert_eq!(bench.machine.load(REQUEST, 64), bytes);
        }
    }
}

#[test]
fn a_huge_count_is_no_request() {
    let bench = Bench::new(RELAXED);
    bench.machine.store(REQUEST, &store());
    for count in [SIZE + (1 << 32), usize::MAX, usize::MAX - SIZE] {
        assert_eq!(errno(bench.write(Plan::default(), POSITION, count)), 22);
        assert_eq!(bench.read(Plan::default(), 3, count), Ok(13));
    }
    assert!(bench.done().is_empty());
}

#[test]
fn the_head_says_the_smaller_limit() {
    for (maxstbl, expected) in [
        (0, 0),
        (1, 1),
        (128, 128),
        (4095, 4095),
        (4096, 4096),
        (8191, 4096),
    ] {
        let bench = Bench::new(crate::vfio_zdev::zpci_io::Device { maxstbl, ..RELAXED });
        assert_eq!(bench.read(Plan::default(), 8, 2), Ok(2));
        let expected: u16 = expected;
        assert_eq!(bench.machine.load(DATA, 2), expected.to_ne_bytes());
    }
}
