//! Copies from and to user memory.

use core::mem::MaybeUninit;

use crate::error::{code::EFAULT, Result};
use crate::ffi::c_void;
use crate::machine;
use crate::transmute::FromBytes;

/// An address in user memory, good or bad.
#[derive(Clone, Copy, Debug)]
pub struct UserPtr(usize);

impl UserPtr {
    /// The pointer of that address.
    pub fn from_addr(address: usize) -> Self {
        Self(address)
    }

    /// The pointer that C has.
    pub fn from_ptr(pointer: *mut c_void) -> Self {
        Self(pointer.addr())
    }
}

/// User memory that may be read once, or written once.
#[derive(Debug)]
pub struct UserSlice {
    pointer: UserPtr,
    length: usize,
}

impl UserSlice {
    /// So many bytes from that address on.
    pub fn new(pointer: UserPtr, length: usize) -> Self {
        Self { pointer, length }
    }

    /// Reads it.
    pub fn reader(self) -> UserSliceReader {
        UserSliceReader(self)
    }

    /// Writes it.
    pub fn writer(self) -> UserSliceWriter {
        UserSliceWriter(self)
    }

    /// The address of the next byte, if `count` more are left.
    fn take(&mut self, count: usize) -> Result<u64> {
        self.length = self.length.checked_sub(count).ok_or(EFAULT)?;
        let start = self.pointer.0;
        self.pointer = UserPtr(start.wrapping_add(count));
        // CAST: An address fits into 64 bits.
        Ok(start as u64)
    }
}

/// Reads user memory from its start to its end.
#[derive(Debug)]
pub struct UserSliceReader(UserSlice);

impl UserSliceReader {
    /// Bytes that are left.
    pub fn len(&self) -> usize {
        self.0.length
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.length == 0
    }

    /// Reads as many bytes as `out` has. All of them are written if the result is a success.
    #[inline(never)]
    pub fn read_raw(&mut self, out: &mut [MaybeUninit<u8>]) -> Result {
        let start = self.0.take(out.len())?;
        let done = machine::copy(start, out.len(), |index, byte| {
            out[index].write(*byte);
        });
        done.then_some(()).ok_or(EFAULT)
    }

    /// Reads a value.
    pub fn read<T: FromBytes>(&mut self) -> Result<T> {
        let start = self.0.take(size_of::<T>())?;
        let mut out = MaybeUninit::<T>::uninit();
        // SAFETY: `out` has room for so many bytes.
        if unsafe { copy_from_user(out.as_mut_ptr().cast(), start, size_of::<T>()) } {
            // SAFETY: All bytes were written, and any bytes are a value of the type.
            Ok(unsafe { out.assume_init() })
        } else {
            Err(EFAULT)
        }
    }
}

/// Copies so many bytes; false if one is not there.
///
/// # Safety
///
/// `out` is valid for writes of so many bytes.
#[inline(never)]
unsafe fn copy_from_user(out: *mut u8, start: u64, length: usize) -> bool {
    machine::copy(start, length, |index, byte| {
        // SAFETY: The caller promises that there is room, and `index` is below `length`.
        let place = unsafe { out.add(index) };
        // SAFETY: As above.
        unsafe { place.write(*byte) };
    })
}

/// Writes user memory from its start to its end.
#[derive(Debug)]
pub struct UserSliceWriter(UserSlice);

impl UserSliceWriter {
    /// Bytes that are left.
    pub fn len(&self) -> usize {
        self.0.length
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.length == 0
    }

    /// Writes all of `data`.
    #[inline(never)]
    pub fn write_slice(&mut self, data: &[u8]) -> Result {
        let start = self.0.take(data.len())?;
        let done = machine::copy(start, data.len(), |index, byte| {
            *byte = data[index];
        });
        done.then_some(()).ok_or(EFAULT)
    }
}
