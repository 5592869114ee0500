//! Accessors against the model: all values of narrow containers and bit fields, edges and noise of
//! wide ones.

use std::fmt::Debug;

use crate::model::BitField;

/// A struct as its bytes.
pub(crate) trait Block: Copy + Debug {
    const SIZE: usize;
    fn from(bytes: &[u8]) -> Self;
    fn holds(self, bytes: &[u8]) -> bool;
}

/// Pseudo-random numbers: xorshift64*.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        bytes
            .iter_mut()
            .for_each(|byte| *byte = (self.next() >> 56) as u8);
    }
}

/// Sets `value`, which may be too wide, in a struct of `bytes`.
fn check_set<S: Block>(field: &BitField<S>, bytes: &mut [u8], value: u64) {
    check_set_in(S::from(bytes), field, bytes, value);
}

/// The same in `block`, which is made of `bytes`; compares all that is there afterwards.
fn check_set_in<S: Block>(mut block: S, field: &BitField<S>, bytes: &mut [u8], value: u64) {
    let Some(answer) = (field.set)(&mut block, value) else {
        return;
    };
    let (name, max) = (field.name, field.max());
    if value > max {
        assert_eq!(answer, Err((name, value, max)));
    } else {
        assert_eq!(answer, Ok(()), "{name} = {value:#x}");
        field.put(bytes, value);
        assert_eq!((field.get)(&block), value, "{name}");
    }
    assert!(
        block.holds(bytes),
        "{name} = {value:#x}: {block:?}, not {bytes:x?}"
    );
}

/// Gets a bit field, and sets every bit of it to what it was not.
fn check_container<S: Block>(field: &BitField<S>, bytes: &mut [u8]) {
    let value = field.value_in(bytes);
    let block = S::from(bytes);
    assert_eq!((field.get)(&block), value, "{}: {bytes:x?}", field.name);
    check_set_in(block, field, bytes, value ^ field.max());
}

fn check_values<S: Block>(field: &BitField<S>, bytes: &mut [u8], random: &mut Random) {
    let max = field.max();
    for shift in 0..64 {
        let edge = 1u64 << shift;
        for value in [edge, edge - 1, !edge, random.next() >> shift] {
            check_set(field, bytes, value);
            check_set(field, bytes, value & max);
        }
    }
    for value in [max.wrapping_add(1), max, 0] {
        check_set(field, bytes, value);
    }
    for (value, set) in &field.constants {
        let mut block = S::from(bytes);
        set(&mut block);
        field.put(bytes, *value);
        assert!(block.holds(bytes), "const {} = {value:#x}", field.name);
    }
}

pub(crate) fn check<S: Block>(fields: &[BitField<S>]) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut bytes = vec![0; S::SIZE];
    for field in fields {
        let (first, length) = field.container;
        let all = if length <= 2 { 1u64 << (8 * length) } else { 0 };
        random.fill(&mut bytes);
        for value in 0..all {
            let value = value.to_le_bytes();
            bytes[first..first + length].copy_from_slice(&value[..length]);
            check_container(field, &mut bytes);
        }
        if field.bits.len() <= 16 {
            (0..=field.max()).for_each(|value| check_set(field, &mut bytes, value));
        }
        for background in [0, 0xff, 0x55] {
            bytes.fill(background);
            check_values(field, &mut bytes, &mut random);
        }
        for _ in 0..200 {
            random.fill(&mut bytes);
            check_container(field, &mut bytes);
        }
        check_values(field, &mut bytes, &mut random);
    }
}
