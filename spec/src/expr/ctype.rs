//! The types that C gives to numbers, and what they hold.

use crate::model::IntType;

/// `int`, `unsigned int`, or one of the 64-bit types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CType {
    pub(super) bits: u32,
    pub(super) signed: bool,
}

impl CType {
    pub(super) const INT: Self = Self::new(32, true);
    pub(super) const UNSIGNED_INT: Self = Self::new(32, false);
    pub(super) const LONG_LONG: Self = Self::new(64, true);
    pub(super) const UNSIGNED_LONG_LONG: Self = Self::new(64, false);

    const fn new(bits: u32, signed: bool) -> Self {
        Self { bits, signed }
    }

    pub(super) fn holds(self, value: i128) -> bool {
        self.wrap(value) == value
    }

    pub(super) fn wrap(self, value: i128) -> i128 {
        let unused = 128 - self.bits;
        if self.signed {
            (value << unused) >> unused
        } else {
            ((value as u128) << unused >> unused) as i128
        }
    }

    /// The usual arithmetic conversions.
    pub(super) fn common(self, other: Self) -> Self {
        let bits = self.bits.max(other.bits);
        let is_unsigned = |ty: Self| ty.bits == bits && !ty.signed;
        Self {
            bits,
            signed: !(is_unsigned(self) || is_unsigned(other)),
        }
    }
}

impl IntType {
    /// Whether the type holds `value`.
    pub fn holds(self, value: i128) -> bool {
        CType {
            bits: self.bits,
            signed: self.signed,
        }
        .holds(value)
    }

    /// What a cast of `value` to the type yields.
    pub fn wrap(self, value: i128) -> i128 {
        CType {
            bits: self.bits,
            signed: self.signed,
        }
        .wrap(value)
    }
}
