//! Operands that cannot be wrong.

use core::error::Error;
use core::fmt;

/// A number that is no address space of the region, or no length of a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchOperand(pub u64);

impl fmt::Display for NoSuchOperand {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the region has nothing for {}", self.0)
    }
}

impl Error for NoSuchOperand {}

/// A PCI address space that the region reaches.
///
/// The config space, number 15, is not one: VFIO emulates registers in it and has a region for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AddressSpace {
    /// BAR 0.
    Bar0 = 0,
    /// BAR 1.
    Bar1 = 1,
    /// BAR 2.
    Bar2 = 2,
    /// BAR 3.
    Bar3 = 3,
    /// BAR 4.
    Bar4 = 4,
    /// BAR 5.
    Bar5 = 5,
}

impl AddressSpace {
    /// The number that an instruction carries.
    #[inline]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

impl TryFrom<u8> for AddressSpace {
    type Error = NoSuchOperand;

    /// The address space of that number, as a guest's instruction has it.
    #[inline]
    fn try_from(number: u8) -> Result<Self, NoSuchOperand> {
        Ok(match number {
            0 => Self::Bar0,
            1 => Self::Bar1,
            2 => Self::Bar2,
            3 => Self::Bar3,
            4 => Self::Bar4,
            5 => Self::Bar5,
            _ => return Err(NoSuchOperand(number.into())),
        })
    }
}

/// How many bytes a load reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum LoadLength {
    /// One byte.
    One = 1,
    /// Two bytes.
    Two = 2,
    /// Three bytes.
    Three = 3,
    /// Four bytes.
    Four = 4,
    /// Five bytes.
    Five = 5,
    /// Six bytes.
    Six = 6,
    /// Seven bytes.
    Seven = 7,
    /// Eight bytes: all that a register holds.
    Eight = 8,
}

impl LoadLength {
    /// Number of bytes.
    #[inline]
    pub const fn bytes(self) -> u8 {
        self as u8
    }
}

impl TryFrom<u16> for LoadLength {
    type Error = NoSuchOperand;

    /// The length of that many bytes, as a guest's instruction has it.
    #[inline]
    fn try_from(bytes: u16) -> Result<Self, NoSuchOperand> {
        Ok(match bytes {
            1 => Self::One,
            2 => Self::Two,
            3 => Self::Three,
            4 => Self::Four,
            5 => Self::Five,
            6 => Self::Six,
            7 => Self::Seven,
            8 => Self::Eight,
            _ => return Err(NoSuchOperand(bytes.into())),
        })
    }
}
