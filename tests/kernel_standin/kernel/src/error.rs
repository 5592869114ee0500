//! Errnos.

use core::num::NonZeroI32;
use core::num::TryFromIntError;

use crate::alloc::AllocError;
use crate::ffi::c_int;

/// The largest number that is an errno.
const MAX_ERRNO: c_int = 4095;

/// Result of what can fail with an errno.
pub type Result<T = (), E = Error> = core::result::Result<T, E>;

/// An errno, which is a negative number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error(NonZeroI32);

impl Error {
    /// The error of a negative errno; a number that is none is a mistake, for which the kernel warns.
    pub fn from_errno(errno: c_int) -> Self {
        assert!(
            (-MAX_ERRNO..0).contains(&errno),
            "{errno} is no negative errno"
        );
        NonZeroI32::new(errno).map_or(code::EINVAL, Self)
    }

    /// The negative errno.
    pub const fn to_errno(self) -> c_int {
        self.0.get()
    }
}

impl From<AllocError> for Error {
    fn from(_: AllocError) -> Self {
        code::ENOMEM
    }
}

impl From<TryFromIntError> for Error {
    fn from(_: TryFromIntError) -> Self {
        code::EINVAL
    }
}

/// The value, or the negative errno as a number.
pub fn from_result<T, F>(f: F) -> T
where
    T: From<i16>,
    F: FnOnce() -> Result<T>,
{
    match f() {
        Ok(value) => value,
        // CAST: An errno is no smaller than `-MAX_ERRNO`.
        Err(error) => T::from(error.to_errno() as i16),
    }
}

/// Errors by their names.
pub mod code {
    use super::Error;
    use core::num::NonZeroI32;

    macro_rules! codes {
        ($($name:ident = $number:literal,)*) => {
            $(
                #[doc = concat!("`", stringify!($name), "`.")]
                pub const $name: Error = match NonZeroI32::new(-$number) {
                    Some(errno) => Error(errno),
                    None => panic!(),
                };
            )*
        };
    }

    codes! {
        EIO = 5,
        ENOMEM = 12,
        EFAULT = 14,
        EINVAL = 22,
    }
}
