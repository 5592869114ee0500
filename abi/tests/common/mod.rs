//! What the tests of firmware blocks share.

#![allow(dead_code, reason = "no test uses everything")]

/// The number in `width` bits of `bytes`, the first of which is bit `first`. Bits count as in the
/// manuals of s390: 0 is the most significant bit of byte 0.
pub(crate) fn bits(bytes: &[u8], first: usize, width: usize) -> u128 {
    (first..first + width).fold(0, |number, at| {
        let bit = bytes[at / 8] >> (7 - at % 8) & 1;
        number << 1 | u128::from(bit)
    })
}

/// A block that was captured from Linux on QEMU; `tests/data/PROVENANCE.md` says how.
#[macro_export]
macro_rules! capture {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../tests/data/",
            $name
        ))
        .as_slice()
    };
}

/// Numbers that look random and are the same each time (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    pub(crate) fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}
