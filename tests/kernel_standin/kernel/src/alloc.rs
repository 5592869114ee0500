//! Memory of the kernel: every allocation can fail, and none is better aligned than promised.

mod kbox;
mod kmalloc;

pub use flags::Flags;
pub use kbox::KBox;

/// How hard to look for memory.
pub mod flags {
    /// What an allocation may do to get memory.
    #[derive(Clone, Copy, Debug)]
    pub struct Flags(pub(super) u32);

    /// It may sleep.
    pub const GFP_KERNEL: Flags = Flags(0xcc0);

    /// It may sleep, and the memory is charged to who asked for it.
    pub const GFP_KERNEL_ACCOUNT: Flags = Flags(0x40_0cc0);
}

/// There is no memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllocError;
