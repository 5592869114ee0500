//! Nothing is allocated, whether a chain is right or not.

mod chain;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::{self, Write};

use chain::{areas, base, group, sized, Bytes};
use zdev_abi::info::*;

/// Counts what this thread allocates.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call goes on to `System` as it is; counting does not allocate, since the counter is
// initialized by a constant and needs no destructor.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        // SAFETY: the caller keeps the contract, which is the same.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract, which is the same.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

/// Takes text and forgets it.
struct Nowhere;

impl Write for Nowhere {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        assert!(!text.is_empty());
        Ok(())
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1)))), 1);
}

#[test]
fn walking_and_decoding_allocate_nothing() {
    let mut bytes = Bytes::device(24);
    bytes.add(1, 2, &base());
    bytes.add(2, 2, &group());
    bytes.add(3, 1, &sized(64, &[0xc1; 64]));
    bytes.add(4, 1, &sized(4, &[1, 2, 3, 4]));
    let last = bytes.add(99, 1, &[0; 16]);
    bytes.end(last);
    let found = allocations(|| {
        let reply = DeviceReply::parse(&bytes.0, 4096).unwrap();
        let device = reply.zpci_device().unwrap().unwrap();
        write!(Nowhere, "{}", device.util.unwrap().string).unwrap();
        assert_eq!(reply.capabilities().unwrap().count(), 5);
    });
    assert_eq!(found, 0);

    let mut hostile = bytes.clone();
    hostile.u32(28, 24);
    let found = allocations(|| {
        let reply = DeviceReply::parse(&hostile.0, 4096).unwrap();
        write!(Nowhere, "{}", reply.zpci_device().unwrap_err()).unwrap();
    });
    assert_eq!(found, 0);

    let mut bytes = Bytes::region();
    bytes.add(2, 1, &[0; 8]);
    let last = bytes.add(1, 1, &areas(2, &[(0, 1), (2, 3)]));
    bytes.end(last);
    let found = allocations(|| {
        let reply = RegionReply::parse(&bytes.0, 4096).unwrap();
        assert!(reply.region_type().unwrap().is_some());
        for capability in reply.capabilities().unwrap() {
            if let RegionCapability::SparseMmap(sparse) = capability.unwrap().decode().unwrap() {
                assert_eq!(sparse.areas().map(|area| area.size).sum::<u64>(), 4);
            }
        }
    });
    assert_eq!(found, 0);
}
