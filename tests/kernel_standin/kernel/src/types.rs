//! Values that C keeps for Rust.

use crate::ffi::c_void;

/// A value that can be a pointer while C has it.
///
/// # Safety
///
/// The pointer is aligned for what the value points to.
pub unsafe trait ForeignOwnable: Sized {
    /// What a pointer is borrowed as.
    type Borrowed<'a>;

    /// Makes the value a pointer.
    fn into_foreign(self) -> *mut c_void;

    /// Takes the value back.
    ///
    /// # Safety
    ///
    /// The pointer comes from [`Self::into_foreign`], and nobody else has it.
    unsafe fn from_foreign(pointer: *mut c_void) -> Self;

    /// Borrows the value.
    ///
    /// # Safety
    ///
    /// The pointer comes from [`Self::into_foreign`] and is not taken back while the result lives.
    unsafe fn borrow<'a>(pointer: *mut c_void) -> Self::Borrowed<'a>;
}
