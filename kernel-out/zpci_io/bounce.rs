// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec 59d4eb7f171ba053, uapic 0.1
// To redo: cargo xtask codegen

//! Memory of the kernel's own for the data of operations.

use core::{
    mem::MaybeUninit,
    ptr, //
};
use kernel::{
    prelude::*,
    uaccess::UserSlice, //
};

/// Memory on the stack for data that are short. Being aligned to its size, it crosses no multiple
/// of a larger power of two.
#[repr(align(64))]
pub(crate) struct Line([MaybeUninit<u8>; Line::SIZE]);

impl Line {
    /// Length in bytes.
    pub(crate) const SIZE: usize = 64;

    /// Whatever is on the stack.
    pub(crate) const fn new() -> Self {
        Self([const { MaybeUninit::uninit() }; Self::SIZE])
    }

    /// Copies all of `user` to its start.
    #[inline]
    pub(crate) fn read(&mut self, user: UserSlice) -> Result<&[u8]> {
        read(user, &mut self.0)
    }
}

/// Memory for data of any length. Its size is a power of two, to which `kmalloc()` aligns it.
pub(crate) struct Block(KBox<[MaybeUninit<u8>; Block::SIZE]>);

impl Block {
    /// Length in bytes.
    pub(crate) const SIZE: usize = 4096;

    /// Whatever is in the memory.
    pub(crate) fn new() -> Result<Self> {
        let block = KBox::new_uninit(GFP_KERNEL)?;
        // SAFETY: Bytes that may be uninitialized need no initialization.
        Ok(Self(unsafe { block.assume_init() }))
    }

    /// Copies all of `user` to its start.
    #[inline]
    pub(crate) fn read(&mut self, user: UserSlice) -> Result<&[u8]> {
        read(user, &mut *self.0)
    }
}

/// Copies all of `user` to the start of `memory`.
#[inline]
fn read(user: UserSlice, memory: &mut [MaybeUninit<u8>]) -> Result<&[u8]> {
    let mut user = user.reader();
    let data = memory.get_mut(..user.len()).ok_or(EINVAL)?;
    user.read_raw(data)?;
    // SAFETY: `read_raw()` has initialized all bytes of `data`.
    Ok(unsafe { &*(ptr::from_ref(data) as *const [u8]) })
}
