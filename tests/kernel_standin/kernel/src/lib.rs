//! The few items of Linux 7.2's kernel crate that the generated driver uses.
//!
//! Names, signatures and results are the kernel's. What happens below them is under the control of
//! [`machine`]: it fails where a test wants it to, and watches that nothing is done that the kernel
//! would not survive. `probe.rs` of the crate above uses every item here, so that whoever compiles
//! it with the real kernel crate learns what this one gets wrong.

pub mod alloc;
pub mod error;
pub mod machine;
pub mod prelude;
pub mod sync;
pub mod task;
pub mod time;
pub mod transmute;
pub mod types;
pub mod uaccess;

/// The numbers of C, as the kernel's own crate of that name has them.
pub mod ffi {
    pub use core::ffi::{c_int, c_void};
}

/// The task that runs.
#[macro_export]
macro_rules! current {
    () => {
        $crate::task::Task::current()
    };
}

/// Initializes a mutex.
#[macro_export]
macro_rules! new_mutex {
    ($value:expr) => {
        $crate::sync::Mutex::new($value)
    };
}
