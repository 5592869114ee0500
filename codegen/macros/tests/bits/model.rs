//! Where bit fields lie and what their accessors have to do, one bit at a time.

use crate::bits_lsb0;
use crate::bits_msb0::*;
use Numbering::*;
use Order::*;

/// From which end bits are counted.
#[derive(Clone, Copy)]
pub(crate) enum Numbering {
    Msb0,
    Lsb0,
}

/// Which byte of a container comes first.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    Big,
    Little,
    Host,
}

/// The field, the value and the largest value that an error names.
pub(crate) type Refusal = (&'static str, u64, u64);

/// Runs a setter; `None` if its type does not hold the value.
pub(crate) type Set<S> = fn(&mut S, u64) -> Option<Result<(), Refusal>>;

/// A number, and a setter that has it built in.
pub(crate) type Constant<S> = (u64, fn(&mut S));

/// One bit field, as the tables state it.
pub(crate) struct BitField<S> {
    pub(crate) name: &'static str,
    /// Its container's first byte and number of bytes.
    pub(crate) container: (usize, usize),
    /// Its bits in memory, the least significant first: a byte, and a bit of that byte counted
    /// from the least significant.
    pub(crate) bits: Vec<(usize, u32)>,
    pub(crate) get: fn(&S) -> u64,
    pub(crate) set: Set<S>,
    pub(crate) constants: Vec<Constant<S>>,
}

/// Where bit `bit` of a container lies in memory.
fn place(
    (first, length): (usize, usize),
    order: Order,
    numbering: Numbering,
    bit: usize,
) -> (usize, u32) {
    let significance = match numbering {
        Msb0 => length * 8 - 1 - bit,
        Lsb0 => bit,
    };
    let is_big = match order {
        Big => true,
        Little => false,
        Host => cfg!(target_endian = "big"),
    };
    let byte = match is_big {
        true => length - 1 - significance / 8,
        false => significance / 8,
    };
    (first + byte, significance as u32 % 8)
}

pub(crate) fn places(
    container: (usize, usize),
    order: Order,
    numbering: Numbering,
    (bit, width): (usize, usize),
) -> Vec<(usize, u32)> {
    let mut bits: Vec<usize> = (bit..bit + width).collect();
    if let Msb0 = numbering {
        bits.reverse();
    }
    let places = bits
        .into_iter()
        .map(|bit| place(container, order, numbering, bit));
    places.collect()
}

impl<S> BitField<S> {
    pub(crate) fn max(&self) -> u64 {
        u64::MAX >> (64 - self.bits.len())
    }

    /// What the getter has to say.
    pub(crate) fn value_in(&self, bytes: &[u8]) -> u64 {
        let bits = self.bits.iter().rev();
        bits.fold(0, |value, (byte, bit)| {
            value << 1 | u64::from(bytes[*byte] >> bit & 1)
        })
    }

    /// What the setter has to leave.
    pub(crate) fn put(&self, bytes: &mut [u8], value: u64) {
        for (index, (byte, bit)) in self.bits.iter().enumerate() {
            bytes[*byte] &= !(1 << bit);
            bytes[*byte] |= ((value >> index & 1) as u8) << bit;
        }
    }
}

/// What getters give and setters take.
pub(crate) trait Number: Sized {
    fn of(number: u64) -> Option<Self>;
    fn number(self) -> u64;
}

macro_rules! number {
    ($($ty:ty, $inner:ty, $bits:ty: $of:expr, $number:expr;)*) => {$(
        impl Number for $ty {
            fn of(number: u64) -> Option<Self> {
                let bits = <$bits>::try_from(number).ok()?;
                let of: fn($inner) -> Self = $of;
                Some(of(bits as $inner))
            }

            fn number(self) -> u64 {
                let number: fn(Self) -> $inner = $number;
                u64::from(number(self) as $bits)
            }
        }
    )*};
}

number! {
    u8, u8, u8: |n| n, |n| n;
    u16, u16, u16: |n| n, |n| n;
    u32, u32, u32: |n| n, |n| n;
    u64, u64, u64: |n| n, |n| n;
    BitsByteFlag, u8, u8: BitsByteFlag, |n| n.0;
    BitsLongFlag, u64, u64: BitsLongFlag, |n| n.0;
    BitsOpen, u32, u32: BitsOpen, |n| n.0;
    BitsSigned, i8, u8: BitsSigned, |n| n.0;
    BitsWideSigned, i32, u32: BitsWideSigned, |n| n.0;
}

impl Number for bool {
    fn of(number: u64) -> Option<Self> {
        (number < 2).then_some(number == 1)
    }

    fn number(self) -> u64 {
        u64::from(self)
    }
}

/// What setters return.
pub(crate) trait Answer {
    fn answer(self) -> Result<(), Refusal>;
}

impl Answer for () {
    fn answer(self) -> Result<(), Refusal> {
        Ok(())
    }
}

impl Answer for Result<(), TooWide> {
    fn answer(self) -> Result<(), Refusal> {
        self.map_err(|error| (error.field, error.value, error.max))
    }
}

impl Answer for Result<(), bits_lsb0::TooWide> {
    fn answer(self) -> Result<(), Refusal> {
        self.map_err(|error| (error.field, error.value, error.max))
    }
}
