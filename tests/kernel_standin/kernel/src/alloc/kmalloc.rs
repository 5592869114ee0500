//! `kmalloc()`, as unkind as its documentation lets it be.

use core::alloc::Layout;
use core::ptr::NonNull;

use super::AllocError;
use crate::machine;

/// A multiple of all alignments that matter.
const PAGE: usize = 4096;

/// `GFP_KERNEL` as a number.
const GFP_KERNEL: u32 = 0xcc0;

/// What `GFP_KERNEL_ACCOUNT` adds to it.
const ACCOUNT: u32 = 0x40_0000;

/// `NUMA_NO_NODE`: memory of any node will do.
pub(super) const ANY_NODE: i32 = -1;

/// The smallest alignment of any block.
const MINIMUM: usize = 8;

/// A block of so many bytes, at the worst place that Linux allows.
///
/// It takes all that `krealloc_node_align()` takes, since a driver has to pass that.
///
/// A block is aligned to the largest power of two that divides its size, and to 8 at least. So one
/// whose size is a power of two is aligned to that and to no more, and any other one crosses a
/// multiple of 4096 if it can.
#[inline(never)]
pub(super) fn allocate(
    old: *const u8,
    size: usize,
    align: usize,
    flags: u32,
    node: i32,
) -> Result<NonNull<u8>, AllocError> {
    assert!(old.is_null() && align <= MINIMUM && node == ANY_NODE);
    assert_eq!(flags & !ACCOUNT, GFP_KERNEL, "nothing else may sleep");
    if size == 0 || !machine::allocate() {
        return Err(AllocError);
    }
    let layout = layout(size).ok_or(AllocError)?;
    // SAFETY: The size of the layout is not zero.
    let block = NonNull::new(unsafe { std::alloc::alloc(layout) }).ok_or(AllocError)?;
    // SAFETY: The layout has room for the distance and the block.
    Ok(unsafe { block.add(distance(size)) })
}

/// Frees a block.
///
/// # Safety
///
/// `block` comes from [`allocate`] with the same size and is not used any more.
#[inline(never)]
pub(super) unsafe fn free(block: NonNull<u8>, size: usize) {
    machine::free();
    if let Some(layout) = layout(size) {
        // SAFETY: `allocate()` has added the same distance.
        let block = unsafe { block.sub(distance(size)) };
        // SAFETY: `allocate()` has got it from there with the same layout.
        unsafe { std::alloc::dealloc(block.as_ptr(), layout) };
    }
}

fn layout(size: usize) -> Option<Layout> {
    let size = size.checked_add(distance(size))?;
    Layout::from_size_align(size, 2 * PAGE).ok()
}

/// Where the block is, from a multiple of two pages on.
fn distance(size: usize) -> usize {
    let alignment = (1 << size.trailing_zeros()).max(MINIMUM);
    if size.is_power_of_two() {
        alignment
    } else {
        PAGE.saturating_sub(alignment)
    }
}
