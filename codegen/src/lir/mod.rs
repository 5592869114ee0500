//! The lowered form: what the back ends print, decided once for all of them.
//!
//! It stands between a [`uapi_spec::CheckedAbi`] and the printers. Names are resolved, negations are
//! pushed down to comparisons, bounds are split, and what is true or false whatever the values are
//! is decided. So C, Rust and the kernel cannot come to different answers: they spell the same form.

mod condition;
mod ioctl;
mod normalize;
mod number;
mod structure;

pub(crate) use condition::{Condition, Truth};
pub(crate) use ioctl::{Argument, Ioctl, Pointee};
pub(crate) use normalize::{Lowering, Selector};
pub(crate) use number::{Number, NumberKind, Parameter, Place, Reach};
pub(crate) use structure::{
    BitField, Capability, Field, Growth, Said, Shape, Stated, Storage, Struct, Version,
};
