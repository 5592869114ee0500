//! Arrays that grow.

use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};
use core::ptr::NonNull;
use core::slice;

use super::{kmalloc, AllocError, Flags};

/// An array in memory from `kmalloc()`.
///
/// # Invariants
///
/// `block` has room for `capacity` elements, of which the first `length` are initialized; it comes
/// from `kmalloc()`, unless `capacity` is 0.
#[derive(Debug)]
pub struct KVec<T: Copy> {
    block: NonNull<T>,
    capacity: usize,
    length: usize,
}

// SAFETY: A `KVec` owns its elements.
unsafe impl<T: Copy + Send> Send for KVec<T> {}

// SAFETY: A shared `KVec` gives only shared elements.
unsafe impl<T: Copy + Sync> Sync for KVec<T> {}

impl<T: Copy> KVec<T> {
    /// An empty one with room for `capacity` elements.
    #[inline(never)]
    pub fn with_capacity(capacity: usize, _flags: Flags) -> Result<Self, AllocError> {
        const { assert!(align_of::<T>() <= 8 && size_of::<T>() > 0) };
        let size = capacity.checked_mul(size_of::<T>()).ok_or(AllocError)?;
        let block = match size {
            0 => NonNull::dangling(),
            _ => kmalloc::allocate(size)?.cast(),
        };
        // INVARIANT: The block has that size.
        Ok(Self {
            block,
            capacity,
            length: 0,
        })
    }

    /// The elements that are not initialized.
    #[inline(never)]
    pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {
        // SAFETY: By the invariant of the type, the length is not beyond the capacity.
        let start = unsafe { self.block.add(self.length) };
        let room = self.capacity.saturating_sub(self.length);
        // SAFETY: There is room for so many elements, and only `self` has them.
        unsafe { slice::from_raw_parts_mut(start.cast().as_ptr(), room) }
    }

    /// Says that `additional` elements more are initialized.
    ///
    /// # Safety
    ///
    /// They are, and there is room for them.
    pub unsafe fn inc_len(&mut self, additional: usize) {
        // INVARIANT: The caller promises it.
        self.length += additional;
        kmalloc::check_room(self.capacity, self.length);
    }
}

impl<T: Copy> Deref for KVec<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // SAFETY: By the invariant of the type, so many elements are initialized.
        unsafe { slice::from_raw_parts(self.block.as_ptr(), self.length) }
    }
}

impl<T: Copy> DerefMut for KVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: By the invariant of the type, so many elements are initialized.
        unsafe { slice::from_raw_parts_mut(self.block.as_ptr(), self.length) }
    }
}

impl<T: Copy> Drop for KVec<T> {
    fn drop(&mut self) {
        if self.capacity > 0 {
            // SAFETY: By the invariant of the type it comes from there; the size did not overflow.
            unsafe {
                kmalloc::free(
                    self.block.cast(),
                    self.capacity.wrapping_mul(size_of::<T>()),
                )
            };
        }
    }
}
