// SPDX-License-Identifier: GPL-2.0
// Do not edit: generated from spec/uapi/vfio_zdev.toml
// Spec f1c690dec714a064, generator ccef610a9757e5e1
// To redo: cargo xtask codegen

//! Memory of the kernel's own for the data of operations.

use kernel::{
    prelude::*,
    uaccess::UserSlice, //
};

/// Copies all of `user` to memory that crosses no multiple of a power of two, if it is no longer
/// than that power.
///
/// This is `UserSlice::read_all()` without its way to panic.
pub(crate) fn copy_from(user: UserSlice) -> Result<KVec<u8>> {
    let mut user = user.reader();
    let length = user.len();
    // `kmalloc()` aligns a block to its size if that is a power of two.
    let capacity = length.checked_next_power_of_two().ok_or(EINVAL)?;
    let mut data = KVec::with_capacity(capacity, GFP_KERNEL)?;
    let spare = data.spare_capacity_mut();
    user.read_raw(spare.get_mut(..length).ok_or(EINVAL)?)?;
    // `with_capacity()` makes an empty array, but the compiler does not see that. Told so, it knows
    // that the length does not overflow, and leaves out the panic.
    if !data.is_empty() {
        return Err(EINVAL);
    }
    // SAFETY: `data` is empty and has room for `length` bytes, all of which were written.
    unsafe { data.inc_len(length) };
    Ok(data)
}
