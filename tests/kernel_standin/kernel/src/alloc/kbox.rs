//! Values in memory of their own.

use core::mem::MaybeUninit;
use core::ops::{Deref, DerefMut};
use core::pin::Pin;
use core::ptr::{self, NonNull};

use zerocopy::FromZeros;

use super::{kmalloc, AllocError, Flags};
use crate::error::Error;
use crate::ffi::c_void;
use crate::sync::PinInit;
use crate::types::ForeignOwnable;

/// A value in memory from `kmalloc()`.
///
/// # Invariants
///
/// The block comes from `kmalloc()` and holds a value.
#[derive(Debug)]
pub struct KBox<T>(NonNull<T>);

// SAFETY: A `KBox` owns its value.
unsafe impl<T: Send> Send for KBox<T> {}

// SAFETY: A shared `KBox` gives only a shared value.
unsafe impl<T: Sync> Sync for KBox<T> {}

impl<T> KBox<T> {
    /// Moves a value to memory of its own.
    pub fn new(value: T, flags: Flags) -> Result<Self, AllocError> {
        let block = KBox::<T>::new_uninit(flags)?;
        // SAFETY: The block is large enough for a value, and aligned.
        unsafe { block.0.cast().write(value) };
        // SAFETY: The value was written just now.
        Ok(unsafe { block.assume_init() })
    }

    /// Memory for a value.
    pub fn new_uninit(flags: Flags) -> Result<KBox<MaybeUninit<T>>, AllocError> {
        const { assert!(align_of::<T>() <= 8 && size_of::<T>() > 0) };
        let (size, align) = (size_of::<T>(), align_of::<T>());
        let block = kmalloc::allocate(ptr::null(), size, align, flags.0, kmalloc::ANY_NODE)?;
        // INVARIANT: The block has that size and alignment, and needs no value.
        Ok(KBox(block.cast()))
    }

    /// A value all of whose bytes are 0, which never was anywhere else.
    pub fn zeroed(flags: Flags) -> Result<Self, AllocError>
    where
        T: FromZeros,
    {
        Self::new(T::new_zeroed(), flags)
    }

    /// Makes a value in memory that it never leaves.
    pub fn pin_init(init: impl PinInit<T>, flags: Flags) -> Result<Pin<Self>, Error> {
        let value = Self::new(init.into_value(), flags)?;
        // SAFETY: The value is moved by nobody: the block stays where it is.
        Ok(unsafe { Pin::new_unchecked(value) })
    }
}

impl<T> KBox<MaybeUninit<T>> {
    /// The value that the memory holds.
    ///
    /// # Safety
    ///
    /// There is one.
    pub unsafe fn assume_init(self) -> KBox<T> {
        let block = self.0;
        core::mem::forget(self);
        // INVARIANT: The caller promises that there is a value.
        KBox(block.cast())
    }
}

impl<T> Deref for KBox<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: By the invariant of the type there is a value.
        unsafe { self.0.as_ref() }
    }
}

impl<T> DerefMut for KBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: By the invariant of the type there is a value.
        unsafe { self.0.as_mut() }
    }
}

impl<T> Drop for KBox<T> {
    fn drop(&mut self) {
        // SAFETY: By the invariant of the type there is a value, which is not used any more.
        unsafe { self.0.drop_in_place() };
        // SAFETY: By the invariant of the type the block comes from there.
        unsafe { kmalloc::free(self.0.cast(), size_of::<T>()) };
    }
}

// SAFETY: The pointer is that of the block, which is aligned for a value.
unsafe impl<T: 'static> ForeignOwnable for KBox<T> {
    type Borrowed<'a> = &'a T;

    fn into_foreign(self) -> *mut c_void {
        let block = self.0;
        core::mem::forget(self);
        block.as_ptr().cast()
    }

    unsafe fn from_foreign(pointer: *mut c_void) -> Self {
        // SAFETY: The caller promises that the pointer comes from `into_foreign()`.
        // INVARIANT: So it is that of a block with a value.
        Self(unsafe { NonNull::new_unchecked(pointer.cast()) })
    }

    unsafe fn borrow<'a>(pointer: *mut c_void) -> &'a T {
        // SAFETY: The caller promises that the value is there and shared for as long as `'a`.
        unsafe { &*pointer.cast() }
    }
}
