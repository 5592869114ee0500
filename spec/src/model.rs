//! What a spec says, with every name resolved and every constant evaluated.
//!
//! A [`Model`] is built by `lower` and never changed afterwards; what is computed from it
//! (sizes, offsets) lives in side tables such as [`crate::layout::Layouts`]. Items refer to each
//! other by the ids below, which index the arenas of [`Model`].

mod constant;
pub mod expression;
pub mod flow;
mod ioctl;
mod named_values;
mod origin;
pub mod region;
mod structure;
mod value;
pub mod waiver;

pub use self::constant::{CInt, Const, ConstValue, IntType, IntValue};
pub use self::flow::{Chain, Flow};
pub use self::ioctl::{Argument, Direction, Ioctl};
pub use self::named_values::{Enum, EnumValue, Flag, FlagSet};
pub use self::origin::{Doc, Origin, Release, Revision};
pub use self::region::Region;
pub use self::structure::{
    BitField, BitMeaning, BitOrder, ByteOrder, Capability, CountUnit, Element, Field, FieldType,
    Meaning, Shape, Struct, Version,
};
pub use self::value::{Value, ValuePart};
pub use self::waiver::Waiver;

use crate::source::Span;

/// A value and the place in the TOML that stated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value itself.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

/// A name exactly as the kernel spells it in C.
pub type Name = Spanned<String>;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident => $arena:ident: $item:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(pub(crate) usize);

            impl std::ops::Index<$id> for Model {
                type Output = $item;

                #[expect(
                    clippy::indexing_slicing,
                    reason = "an id is made by pushing to the arena it indexes, and arenas never shrink"
                )]
                fn index(&self, id: $id) -> &$item {
                    &self.$arena[id.0]
                }
            }
        )*
    };
}

ids! {
    /// Names an [`Interface`].
    InterfaceId => interfaces: Interface;
    /// Names a [`Const`].
    ConstId => consts: Const;
    /// Names a [`FlagSet`].
    FlagSetId => flag_sets: FlagSet;
    /// Names an [`Enum`].
    EnumId => enums: Enum;
    /// Names a [`Struct`], which may be a union.
    StructId => structs: Struct;
    /// Names an [`Ioctl`].
    IoctlId => ioctls: Ioctl;
}

/// All interfaces of one run and the items they declare.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// One an input file, imported ones before those that import them.
    pub interfaces: Vec<Interface>,
    /// Arena of constants.
    pub consts: Vec<Const>,
    /// Arena of flag sets.
    pub flag_sets: Vec<FlagSet>,
    /// Arena of enumerations.
    pub enums: Vec<Enum>,
    /// Arena of structs and unions.
    pub structs: Vec<Struct>,
    /// Arena of ioctls.
    pub ioctls: Vec<Ioctl>,
    /// Regions, in the order of their interfaces and of the text.
    pub regions: Vec<Region>,
    /// Flows, in the order of their interfaces and of the text.
    pub flows: Vec<Flow>,
    /// Chains of capabilities, in the order of their interfaces and of the text.
    pub chains: Vec<Chain>,
    /// Waivers, in the order of their interfaces and of the text.
    pub waivers: Vec<Waiver>,
}

/// One spec file: a header, a Rust module.
#[derive(Clone, Debug)]
pub struct Interface {
    /// Module and file name, such as `vfio_zdev`.
    pub name: Name,
    /// What kind of promise its layouts are.
    pub kind: InterfaceKind,
    /// Path of the C header below an include directory; internal interfaces have none.
    pub header: Option<Spanned<String>>,
    /// Path, in the kernel tree, of the header that declares firmware's layouts to the kernel.
    pub kernel_header: Option<Spanned<String>>,
    /// SPDX expression for the generated files.
    pub license: String,
    /// Interfaces whose items this one may name, in the order stated.
    pub imports: Vec<InterfaceId>,
    /// Byte order of fields that do not state their own.
    pub byte_order: ByteOrder,
    /// How `bit` counts; present whenever a field has bits.
    pub bit_order: Option<BitOrder>,
    /// Proposals on top of the merged ABI that this file describes and this run includes.
    pub revisions: Vec<Revision>,
    /// Prose for the head of the generated files.
    pub doc: Doc,
    /// Where the facts were read.
    pub source: String,
    /// Everything declared, in the order of the file.
    pub items: Vec<Item>,
}

/// What kind of promise an interface is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterfaceKind {
    /// Between kernel and userspace; never changes once released.
    Uapi,
    /// Between kernel and firmware; the machine defines it, and userspace may decode it.
    Firmware,
    /// The kernel's own; no ABI, moves freely, not offered to users.
    Internal,
}

/// One declared item, in the order of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A constant.
    Const(ConstId),
    /// A flag set.
    FlagSet(FlagSetId),
    /// An enumeration.
    Enum(EnumId),
    /// A struct or union.
    Struct(StructId),
    /// An ioctl.
    Ioctl(IoctlId),
}
