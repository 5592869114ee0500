//! `[[struct]]`, `[[union]]` and what is in them.

use super::grammar::{Given, Table};
use super::key;
use super::keys::keys;
use super::meta::RawMeta;
use super::reader::{Keys, TableReader};
use super::slots::{
    BitNumber, Each, Flag, Integer, MaybeEach, MaybeOne, MaybeOneOf, Optional, Required, Text,
};
use crate::model::{ByteOrder, Spanned};

keys! {
    /// One `[[struct]]` or `[[union]]`.
    pub(crate) struct RawStruct = "struct" {
        /// tag in C
        name: Required<Text> = key("name"),
        /// `sizeof` where u64 is aligned to 8, without a flexible array
        size: Required<Integer> = key("size"),
        /// alignment there
        align: Required<Integer> = key("align"),
        /// `sizeof` where u64 is aligned to 4
        size_32: Optional<Integer> = key("size-32").needed("if it differs"),
        /// bytes that C adds after the last field
        tail_padding: Optional<Integer> = key("tail-padding").needed("if there is any"),
        /// `__attribute__((packed))`
        packed: Flag = key("packed").needed("no: `false`"),
        /// `__attribute__((aligned(n)))`
        aligned: Optional<Integer> = key("aligned"),
        /// the chain whose link it is
        capability: MaybeOne<RawCapability> = key("capability"),
        /// what it had in which release, oldest first
        versions: Each<RawVersion> = key("versions"),
        /// what it is made of, by ascending offset
        fields: Each<RawField> = key("field").needed("one or more"),
        ..meta: ITEM,
        beside is_union: bool,
    }

    /// `capability` of a struct.
    pub(crate) struct RawCapability = "capability" {
        /// struct whose reply carries the chain
        of: Required<Text> = key("of"),
        /// value of an enumeration, the namespace of ids
        id: Required<Text> = key("id"),
    }

    /// One of the `versions` of a struct.
    pub(crate) struct RawVersion = "version" {
        /// what a version field says; absent where the size alone tells
        number: Optional<Integer> = key("number"),
        /// offset of the first byte that is not part of it
        end: Required<Integer> = key("end"),
        /// `sizeof` of then
        size: Required<Integer> = key("size"),
        /// first mainline release, such as `6.0`
        since: Optional<Text> = key("since"),
        /// where that was read: tree, version and path
        source: Optional<Text> = key("source"),
    }

    /// One field.
    pub(crate) struct RawField = "field" {
        /// what C calls it
        name: Required<Text> = key("name"),
        /// in bytes, where u64 is aligned to 8; 0 in a union
        offset: Required<Integer> = key("offset"),
        /// in bytes, where u64 is aligned to 4
        offset_32: Optional<Integer> = key("offset-32").needed("if it differs"),
        /// integer type, struct or union; `x[LENGTH]`; `x[]`
        ty: Required<Text> = key("type"),
        /// of an integer wider than a byte, unless it is that of the interface
        byte_order: MaybeOneOf<ByteOrder> = key("byte-order"),
        /// it is zero, always
        reserved: Flag = key("reserved").needed("no: `false`"),
        /// flag set that it holds
        flags: Optional<Text> = key("flags"),
        /// enumeration that it holds
        enumeration: Optional<Text> = key("enum"),
        /// bit fields that fill it; only one of `flags`, `enum`, `bits`
        bits: MaybeEach<RawBits> = key("bits"),
        /// earlier field with the number of elements
        count: Optional<Text> = key("count").needed("for `x[]`, or `until`"),
        /// earlier field with the size of the whole struct in bytes
        until: Optional<Text> = key("until").needed("for `x[]`, or `count`"),
        /// place in `versions` of the version that brought it
        version: Optional<Integer> = key("version").needed("no: `1`"),
        /// release since which programs should do without it, such as `6.0`
        deprecated: Optional<Text> = key("deprecated"),
        ..meta: PART,
    }

    /// One of the `bits` of a field, key by key.
    pub(super) struct BitsKeys = "bit field" {
        /// its name, in the namespace of the fields
        name: Optional<Text> = key("name").unless(Given::Key("reserved")),
        /// first bit, counted by `bit-order`
        bit: Required<BitNumber> = key("bit"),
        /// number of bits
        width: Optional<BitNumber> = key("width").unless(Given::Key("reserved")),
        /// number of bits, of reserved ones
        reserved: Optional<BitNumber> = key("reserved")
            .needed("unless `name`")
            .excluding(&["name", "width", "flags", "enum"]),
        /// flag set that they hold
        flags: Optional<Text> = key("flags"),
        /// enumeration that they hold; only one of `flags`, `enum`
        enumeration: Optional<Text> = key("enum"),
        ..meta: BITS,
    }
}

/// One of the `bits` of a field.
#[derive(Debug)]
pub(crate) struct RawBits {
    /// `None` for `{ reserved = width }`.
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) bit: Spanned<u32>,
    pub(crate) width: Spanned<u32>,
    pub(crate) flags: Option<Spanned<String>>,
    pub(crate) enumeration: Option<Spanned<String>>,
    pub(crate) meta: RawMeta,
}

impl Keys for RawBits {
    const TABLE: Table = BitsKeys::TABLE;

    fn read(reader: &mut TableReader<'_, '_, '_>) -> Self {
        let keys = BitsKeys::read(reader);
        let is_reserved = keys.reserved.is_some();
        Self {
            name: (!is_reserved).then(|| reader.or_placeholder(keys.name)),
            bit: keys.bit,
            width: reader.or_placeholder(keys.reserved.or(keys.width)),
            flags: keys.flags,
            enumeration: keys.enumeration,
            meta: keys.meta,
        }
    }
}
