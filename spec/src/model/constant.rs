//! Constants, and the integers that they and everything else are made of.

use super::{Doc, InterfaceId, Name, Origin};
use crate::source::Span;

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

impl std::fmt::Display for IntType {
    /// As the format writes it: `u32`, `aligned_u64`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let prefix = if self.aligned { "aligned_" } else { "" };
        let sign = if self.signed { 's' } else { 'u' };
        write!(f, "{prefix}{sign}{}", self.bits)
    }
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
