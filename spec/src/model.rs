//! What a spec says, with every name resolved and every constant evaluated.
//!
//! A [`Model`] is built by `lower` and never changed afterwards; what is computed from it
//! (sizes, offsets) lives in side tables such as [`crate::layout::Layouts`]. Items refer to each
//! other by the ids below, which index the arenas of [`Model`].

pub mod expression;
pub mod flow;
pub mod region;
pub mod waiver;

pub use self::flow::{Chain, Flow};
pub use self::region::Region;
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

                // An id is made only by pushing to the arena it indexes, and arenas never shrink.
                #[allow(clippy::indexing_slicing)]
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

/// A named proposal that adds to the merged ABI.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Such as `zpci-io`.
    pub name: Name,
    /// What it adds and what became of it.
    pub doc: Doc,
    /// Where it was posted.
    pub source: String,
}

/// Prose: the first paragraph is the summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// Paragraphs without line breaks.
    pub paragraphs: Vec<String>,
}

impl std::fmt::Display for IntType {
    /// As the format writes it: `u32`, `aligned_u64`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let prefix = if self.aligned { "aligned_" } else { "" };
        let sign = if self.signed { 's' } else { 'u' };
        write!(f, "{prefix}{sign}{}", self.bits)
    }
}

impl Origin {
    /// Whether the two belong to different parties: a proposal and the merged ABI, or two
    /// proposals.
    pub fn is_contested_by(&self, other: &Self) -> bool {
        self.proposal() != other.proposal()
    }

    /// The proposal's name.
    pub fn proposal(&self) -> Option<&str> {
        let revision = self.revision.as_ref();
        revision.map(|revision| revision.value.as_str())
    }
}

impl Doc {
    /// The first paragraph.
    pub fn summary(&self) -> &str {
        self.paragraphs.first().map_or("", String::as_str)
    }

    /// All paragraphs after the first.
    pub fn details(&self) -> &[String] {
        self.paragraphs.get(1..).unwrap_or_default()
    }
}

/// Since when, or by which proposal, something exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// First mainline release that had it, such as `6.0`.
    pub since: Option<Spanned<Release>>,
    /// The proposal that adds it; `None` for the merged ABI.
    pub revision: Option<Spanned<String>>,
    /// Where the fact was read: tree, version, path. Fields inherit their struct's.
    pub source: Option<String>,
}

/// A kernel release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    /// Before the dot.
    pub major: u16,
    /// After the dot.
    pub minor: u16,
}

impl std::fmt::Display for Release {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// A fixed-width integer type of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntType {
    /// 8, 16, 32 or 64.
    pub bits: u32,
    /// Two's complement where set.
    pub signed: bool,
    /// `__aligned_u64` and `__aligned_s64`: aligned to 8 on every architecture.
    pub aligned: bool,
}

/// A constant with one value.
#[derive(Clone, Debug)]
pub struct Const {
    /// C name; the Rust constant keeps it.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// What it is worth.
    pub value: ConstValue,
    /// Where the value was stated.
    pub value_span: Span,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// What a constant is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstValue {
    /// A number.
    Int(IntValue),
    /// A string literal, without its quotes.
    Text(String),
}

/// A number, how the spec spells it, and what C makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntValue {
    /// The spelling in C, names of other constants included: `1 << 31`.
    pub expression: String,
    /// The mathematical value: 2147483648.
    pub value: i128,
    /// The type it is meant for, which holds `value`.
    pub ty: IntType,
    /// The type the C expression has on every Linux architecture, and its value in that type
    /// (`1 << 31` is an `int`, and as such -2147483648).
    pub c: CInt,
}

/// A C integer: its type and its value in that type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CInt {
    /// 32 for `int` and `unsigned int`, 64 for the `long long` types.
    pub bits: u32,
    /// Whether the type is signed.
    pub signed: bool,
    /// The value, within the type.
    pub value: i128,
}

/// Named bits of one word.
#[derive(Clone, Debug)]
pub struct FlagSet {
    /// C name of the set; C itself sees only the bits.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The word that holds the bits.
    pub ty: IntType,
    /// In the order stated.
    pub flags: Vec<Flag>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// One named bit.
#[derive(Clone, Debug)]
pub struct Flag {
    /// C name; the Rust constant keeps it.
    pub name: Name,
    /// Counted from the least significant bit.
    pub bit: Spanned<u32>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// Named values of one field or one namespace of ids.
#[derive(Clone, Debug)]
pub struct Enum {
    /// C name of the enumeration.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The type that holds a value.
    pub ty: IntType,
    /// Closed: the other side promises never to send another value.
    pub closed: bool,
    /// Whether C gets `enum name { ... }` rather than `#define`s.
    pub c_enum: bool,
    /// In the order stated.
    pub values: Vec<EnumValue>,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// One named value.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// C name; the Rust constant keeps it.
    pub name: Name,
    /// What it is worth.
    pub value: IntValue,
    /// Where the value was stated.
    pub value_span: Span,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

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
    /// First bit, counted as [`Interface::bit_order`] says.
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

/// A command of a file descriptor.
#[derive(Clone, Debug)]
pub struct Ioctl {
    /// C name; the Rust constant keeps it.
    pub name: Name,
    /// The interface that declares it.
    pub interface: InterfaceId,
    /// The kind of file descriptor that takes it: numbers repeat between kinds.
    pub on: Spanned<String>,
    /// What the number says of the data's direction.
    pub direction: Direction,
    /// The "magic" byte.
    pub ty: IntValue,
    /// The number within the magic byte.
    pub number: IntValue,
    /// Where the number was stated.
    pub number_span: Span,
    /// What the third argument points to.
    pub argument: Option<StructId>,
    /// Where that was stated; the name if it was not.
    pub argument_span: Span,
    /// Prose.
    pub doc: Doc,
    /// Since when.
    pub origin: Origin,
}

/// Direction of an ioctl's data, as seen from userspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `_IO`: the number carries neither direction nor size.
    None,
    /// `_IOR`: userspace reads what the kernel wrote.
    Read,
    /// `_IOW`: the kernel reads what userspace wrote.
    Write,
    /// `_IOWR`: both.
    ReadWrite,
}
