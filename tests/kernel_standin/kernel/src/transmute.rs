//! Types whose values are any bytes.

/// A type of which all bytes are a value.
///
/// # Safety
///
/// They are.
pub unsafe trait FromBytes {}

macro_rules! impl_frombytes {
    ($($ty:ty,)*) => {
        $(
            // SAFETY: All bytes are a number.
            unsafe impl FromBytes for $ty {}
        )*
    };
}

impl_frombytes! {
    u8, u16, u32, u64,
}

// SAFETY: The elements are side by side, and all bytes are one.
unsafe impl<T: FromBytes, const N: usize> FromBytes for [T; N] {}
