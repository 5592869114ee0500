//! Sets of named values: flags and enumerations.

use super::{Doc, IntType, IntValue, InterfaceId, Name, Origin, Spanned};
use crate::source::Span;

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
