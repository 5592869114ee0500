//! Memory of the kernel: every allocation can fail, and none is better aligned than promised.

mod kbox;
mod kmalloc;
mod kvec;

pub use flags::Flags;
pub use kbox::KBox;
pub use kvec::KVec;

/// How hard to look for memory.
pub mod flags {
    /// What an allocation may do to get memory.
    #[derive(Clone, Copy, Debug)]
    pub struct Flags(());

    /// It may sleep.
    pub const GFP_KERNEL: Flags = Flags(());
}

/// There is no memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllocError;
