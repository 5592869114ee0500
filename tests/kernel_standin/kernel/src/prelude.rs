//! What the kernel's modules import without naming it.

pub use crate::{
    alloc::{
        flags::*,
        KBox, //
    },
    current,
    error::{
        code::*,
        Error,
        Result, //
    },
    ffi::{
        c_int,
        c_void, //
    },
};
pub use core::pin::Pin;
pub use zerocopy::{
    FromBytes,
    IntoBytes, //
};
pub use zerocopy_derive::{
    FromBytes,
    IntoBytes, //
};
