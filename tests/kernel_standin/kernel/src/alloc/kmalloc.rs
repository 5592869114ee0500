//! `kmalloc()`, as unkind as its documentation lets it be.

use core::alloc::Layout;
use core::ptr::NonNull;

use super::AllocError;
use crate::machine;

/// A multiple of all alignments that matter.
const PAGE: usize = 4096;

/// The smallest alignment of any block.
const MINIMUM: usize = 8;

/// A block of so many bytes, at the worst place that Linux allows.
///
/// A block is aligned to the largest power of two that divides its size, and to 8 at least. So one
/// whose size is a power of two is aligned to that and to no more, and any other one crosses a
/// multiple of 4096 if it can.
#[inline(never)]
pub(super) fn allocate(size: usize) -> Result<NonNull<u8>, AllocError> {
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

/// Panics if more is said to be in a block than it has room for.
#[inline(never)]
pub(super) fn check_room(capacity: usize, length: usize) {
    assert!(
        length <= capacity,
        "{length} elements in room for {capacity}"
    );
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
