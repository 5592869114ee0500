//! Where a bit field lies: the one place that turns its position into shifts, masks and bytes.

use crate::model::{BitField, BitOrder, ByteOrder, Element, Field, Value, ValuePart};

/// A bit field as bits of its container's value, whatever the order of the container's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BitRange {
    /// Distance of the field's least significant bit from the container's.
    pub shift: u32,
    /// Number of bits.
    pub width: u32,
    /// Number of bits of the container.
    pub container: u32,
}

impl BitRange {
    /// Resolves a position that lies inside its container; `None` if it does not.
    pub fn new(container: u32, order: BitOrder, bit: u32, width: u32) -> Option<Self> {
        let end = bit.checked_add(width)?;
        if width == 0 || end > container {
            return None;
        }
        let shift = match order {
            BitOrder::Lsb0 => bit,
            BitOrder::Msb0 => container - end,
        };
        Some(Self {
            shift,
            width,
            container,
        })
    }

    /// Resolves a field of a model; `None` if it does not fit its container.
    pub fn of(field: &BitField, container: u32) -> Option<Self> {
        Self::new(container, field.order, field.bit.value, field.width.value)
    }

    /// Resolves a bit field of a field of a checked model, where every bit field fits an integer.
    pub fn within(field: &Field, bits: &BitField) -> Self {
        let range = match field.ty.element {
            Element::Int(ty) => Self::of(bits, ty.bits),
            Element::Struct(_) => None,
        };
        match range {
            Some(range) => range,
            None => unreachable!("CheckedAbi: a bit field outside of its container"),
        }
    }

    /// The bits of a value in its field; `None` if it is all of the field.
    pub fn of_value(value: &Value<'_>) -> Option<Self> {
        let range = match (value.part, value.field.ty.element) {
            (ValuePart::Whole, _) => return None,
            (ValuePart::Bits(bits, _), _) => return Some(Self::within(value.field, bits)),
            (ValuePart::Flag(_, flag), Element::Int(ty)) => {
                Self::new(ty.bits, BitOrder::Lsb0, flag.bit.value, 1)
            }
            (ValuePart::Flag(..), Element::Struct(_)) => None,
        };
        match range {
            Some(range) => Some(range),
            None => unreachable!("CheckedAbi: a flag outside of its word"),
        }
    }

    /// The largest value that the field holds.
    pub fn max(self) -> u64 {
        u64::MAX >> (64 - self.width)
    }

    /// The field's bits in the container's value.
    pub fn mask(self) -> u64 {
        self.max() << self.shift
    }

    /// The field's bits in memory: the mask of each byte of the container, first byte first.
    ///
    /// `big` says whether the container's first byte is its most significant.
    pub fn byte_masks(self, big: bool) -> Vec<u8> {
        let bytes = (self.container / 8) as usize;
        let mask = self.mask();
        if big {
            mask.to_be_bytes()
                .into_iter()
                .skip(8usize.saturating_sub(bytes))
                .collect()
        } else {
            mask.to_le_bytes().into_iter().take(bytes).collect()
        }
    }
}

impl ByteOrder {
    /// Whether the first byte is the most significant one, on a machine whose own order is
    /// given.
    pub fn is_big(self, host_is_big: bool) -> bool {
        match self {
            Self::Host => host_is_big,
            Self::Little => false,
            Self::Big => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Expected masks: gcc 12 for s390x, `struct clp_rsp_query_pci_grp` (relaxed_align, maxstbl)
    // and `struct clp_rsp_hdr` (fmt), read from the bytes of an object file.
    #[test]
    fn msb0_matches_gcc_on_s390x() {
        let relaxed_align = BitRange::new(8, BitOrder::Msb0, 4, 1).unwrap();
        assert_eq!(relaxed_align.byte_masks(true), [0x08]);
        let maxstbl = BitRange::new(16, BitOrder::Msb0, 3, 13).unwrap();
        assert_eq!(maxstbl.byte_masks(true), [0x1f, 0xff]);
        let fmt = BitRange::new(32, BitOrder::Msb0, 0, 4).unwrap();
        assert_eq!(fmt.byte_masks(true), [0xf0, 0, 0, 0]);
        assert_eq!(fmt.shift, 28);
    }

    // Expected masks: gcc 12 for x86-64, the same declarations.
    #[test]
    fn lsb0_matches_gcc_on_x86() {
        let after_three = BitRange::new(16, BitOrder::Lsb0, 3, 13).unwrap();
        assert_eq!(after_three.byte_masks(false), [0xf8, 0xff]);
    }

    #[test]
    fn refuses_what_leaves_the_container() {
        assert_eq!(BitRange::new(16, BitOrder::Msb0, 4, 13), None);
        assert_eq!(BitRange::new(16, BitOrder::Msb0, 4, 0), None);
        assert_eq!(BitRange::new(16, BitOrder::Msb0, u32::MAX, 2), None);
        assert_eq!(
            BitRange::new(64, BitOrder::Lsb0, 0, 64).unwrap().mask(),
            u64::MAX
        );
    }
}
