//! Structs and unions: fields, bit fields, versions.

use super::{
    Doc, EnumId, FlagSetId, IntType, InterfaceId, Name, Origin, Release, Spanned, StructId,
};
use crate::source::Span;

/// A struct or a union.
#[derive(Clone, Debug)]
pub struct Struct {
    /// C tag.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// All fields at offset 0.
    pub is_union: bool,
    /// `__attribute__((packed))`: no field is aligned.
    pub packed: bool,
    /// `__attribute__((aligned(n)))` on top of what the fields ask for.
    pub aligned: Option<Spanned<u64>>,
    /// Stated `sizeof`, flexible array excluded.
    pub size: Spanned<u64>,
    /// Stated alignment.
    pub align: Spanned<u64>,
    /// Stated `sizeof` where u64 is aligned to 4 (i386), if it differs.
    pub size_32: Option<Spanned<u64>>,
    /// Bytes after the last field that C adds without a declaration, where u64 is aligned to 8.
    pub tail_padding: Option<Spanned<u64>>,
    /// In the order of their offsets.
    pub fields: Vec<Field>,
    /// Ways in which it grew, oldest first; empty if it never did.
    pub versions: Vec<Version>,
    /// The capability chain it is a link of.
    pub capability: Option<Capability>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// One step of a struct's growth.
#[derive(Clone, Debug)]
pub struct Version {
    /// What `header.version` says; `None` where the size alone tells (`argsz`).
    pub number: Option<Spanned<u64>>,
    /// Offset of the first byte that is not part of it.
    pub end: Spanned<u64>,
    /// `sizeof` of the struct as it was then.
    pub size: Spanned<u64>,
    /// Since when.
    pub origin: Origin,
}

/// Membership in a capability chain.
#[derive(Clone, Debug)]
pub struct Capability {
    /// The struct whose reply carries the chain.
    pub of: StructId,
    /// Enumeration that is the namespace of ids, and the index of this capability's id in it.
    pub id: (EnumId, usize),
    /// Where the id was stated.
    pub id_span: Span,
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// C name.
    pub name: Name,
    /// Stated offset in bytes.
    pub offset: Spanned<u64>,
    /// Stated offset where u64 is aligned to 4 (i386), if it differs.
    pub offset_32: Option<Spanned<u64>>,
    /// Type of one element, and how many there are.
    pub ty: FieldType,
    /// Where the type was stated.
    pub ty_span: Span,
    /// Resolved byte order; `Host` for structs and single bytes.
    pub byte_order: ByteOrder,
    /// Zeroed on write, must be zero on read.
    pub reserved: bool,
    /// What an integer field means.
    pub meaning: Meaning,
    /// Where that was stated.
    pub meaning_span: Span,
    /// Which entry of [`Struct::versions`] brought it; 0 if there are none.
    pub version: usize,
    /// Since when programs should do without it.
    pub deprecated: Option<Spanned<Release>>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// What the value of an integer field is made of.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// A plain number, a nested struct, or bytes.
    Plain,
    /// A word of named bits.
    Flags(FlagSetId),
    /// One of named values.
    Enum(EnumId),
    /// Bit fields that fill the integer.
    Bits(Vec<BitField>),
}

/// Bits of a container, most significant first for MSB 0, least significant first for LSB 0.
#[derive(Clone, Debug)]
pub struct BitField {
    /// `None` for reserved bits.
    pub name: Option<Name>,
    /// How [`Self::bit`] counts.
    pub order: BitOrder,
    /// First bit.
    pub bit: Spanned<u32>,
    /// Number of bits, at least 1.
    pub width: Spanned<u32>,
    /// Named values of the bits.
    pub meaning: BitMeaning,
    /// Where that was stated.
    pub meaning_span: Span,
    /// Prose; empty for reserved bits.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// What a bit field's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BitMeaning {
    /// A number, or a truth value if one bit wide.
    Plain,
    /// A word of named bits.
    Flags(FlagSetId),
    /// One of named values.
    Enum(EnumId),
}

/// Type of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldType {
    /// Type of one element.
    pub element: Element,
    /// How many there are.
    pub shape: Shape,
}

/// Type of one element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// A fixed-width integer.
    Int(IntType),
    /// A nested struct or union.
    Struct(StructId),
}

/// How many elements a field has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Exactly one, not an array.
    Single,
    /// A fixed number.
    Array {
        /// How many.
        length: u64,
        /// How the spec spells the length: a number or a constant's name.
        expression: String,
    },
    /// As many as another field of the struct says.
    Flexible {
        /// Index of the field that says it in [`Struct::fields`].
        count: usize,
        /// What that field counts.
        unit: CountUnit,
    },
}

/// What a flexible array's count field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountUnit {
    /// The array's elements.
    Elements,
    /// The bytes of the whole struct, the array included: `argsz`.
    StructBytes,
}

/// Order of the bytes of an integer in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// That of the machine which runs the kernel.
    Host,
    /// Least significant byte first.
    Little,
    /// Most significant byte first.
    Big,
}

/// How bits of a container are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BitOrder {
    /// Bit 0 is the most significant: the mainframe's way.
    Msb0,
    /// Bit 0 is the least significant.
    Lsb0,
}
