//! Items without a layout: `[[flags]]`, `[[enum]]`, `[[ioctl]]`.

use super::key;
use super::keys::keys;
use super::meta::RawMeta;
use super::slots::{
    words, BitNumber, Each, Expression, Flag, Integer, OneOf, Optional, Required, Text,
};
use super::{RawConst, RawStruct};
use crate::model::{Direction, Spanned};

words! {
    Direction: "none" = None, "read" = Read, "write" = Write, "read-write" = ReadWrite;
}

keys! {
    /// One `[[flags]]`.
    pub(crate) struct RawFlagSet = "flag set" {
        /// name of the set; C sees only the flags
        name: Required<Text> = key("name"),
        /// `"u8"` to `"u64"`
        ty: Required<Text> = key("type"),
        /// the flags
        bits: Each<RawFlag> = key("bits").needed("one or more"),
        ..meta: ITEM,
    }

    /// One flag.
    pub(crate) struct RawFlag = "flag" {
        /// what C calls it
        name: Required<Text> = key("name"),
        /// number of the bit, 0 for the least significant
        bit: Required<BitNumber> = key("bit").mistaken_for(&["value", "mask"]),
        ..meta: PART,
    }

    /// One `[[enum]]`.
    pub(crate) struct RawEnum = "enumeration" {
        /// name of the enumeration
        name: Required<Text> = key("name"),
        /// `"u8"` to `"u64"`, `"s8"` to `"s64"`: type of a field that holds a value
        ty: Required<Text> = key("type"),
        /// the other side promises never to send another value
        closed: Flag = key("closed").needed("no: `false`"),
        /// C gets an `enum` rather than `#define`s
        c_enum: Flag = key("c-enum").needed("no: `false`"),
        /// the values
        values: Each<RawEnumValue> = key("values").needed("one or more"),
        ..meta: ITEM,
    }

    /// One value of an enumeration.
    pub(crate) struct RawEnumValue = "value" {
        /// what C calls it
        name: Required<Text> = key("name"),
        /// the number
        value: Required<Expression> = key("value"),
        ..meta: PART,
    }

    /// One `[[ioctl]]`.
    pub(crate) struct RawIoctl = "ioctl" {
        /// what C calls its number
        name: Required<Text> = key("name"),
        /// kind of file descriptor that takes it
        on: Required<Text> = key("on"),
        /// which way the argument goes, as the number says
        direction: OneOf<Direction> = key("direction"),
        /// the byte that the ioctls of a driver share, 0 to 255
        ty: Required<Expression> = key("type"),
        /// 0 to 255
        number: Required<Expression> = key("number"),
        /// struct or integer type that the argument points to
        argument: Optional<Text> = key("argument").needed("unless `direction` is `\"none\"`"),
        /// size of the argument where u64 is aligned to 4, which makes the number another there
        size_32: Optional<Integer> = key("size-32").needed("if it differs"),
        /// release since which programs should do without it, such as `6.0`
        deprecated: Optional<Text> = key("deprecated"),
        ..meta: ITEM,
    }
}

#[derive(Debug)]
pub(crate) enum RawItem {
    Const(RawConst),
    FlagSet(RawFlagSet),
    Enum(RawEnum),
    Struct(RawStruct),
    Ioctl(RawIoctl),
}

impl RawItem {
    pub(crate) fn name(&self) -> &Spanned<String> {
        match self {
            Self::Const(item) => &item.name,
            Self::FlagSet(item) => &item.name,
            Self::Enum(item) => &item.name,
            Self::Struct(item) => &item.name,
            Self::Ioctl(item) => &item.name,
        }
    }

    pub(crate) fn meta(&self) -> &RawMeta {
        match self {
            Self::Const(item) => &item.meta,
            Self::FlagSet(item) => &item.meta,
            Self::Enum(item) => &item.meta,
            Self::Struct(item) => &item.meta,
            Self::Ioctl(item) => &item.meta,
        }
    }
}
