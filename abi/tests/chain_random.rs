//! Random replies, walked by the crate and by a model of the rules that is written another way.

mod chain;
mod common;

use chain::model::{self, Shape, Walk, DEVICE, REGION};
use common::Random;
use zdev_abi::info::ChainErrorKind as Kind;

/// Replies for each kind of them; an interpreter needs its time.
const ROUNDS: usize = if cfg!(miri) { 60 } else { 100_000 };

/// A number that is mostly near what makes sense.
fn link(random: &mut Random, at: usize, len: usize) -> u32 {
    match random.below(16) {
        0 => random.next() as u32,
        1 => 0,
        2 => at as u32,
        3 => random.below(len + 8) as u32,
        4 => (len - random.below(12).min(len)) as u32,
        5 => at as u32 + random.below(12) as u32,
        _ => (at + 8 + 4 * random.below(12)) as u32,
    }
}

/// A reply with a chain that may be right.
fn reply(random: &mut Random, shape: &Shape) -> (Vec<u8>, u32) {
    let head = shape.head;
    let len = random.below(220);
    let mut bytes = chain::Bytes(vec![0; len.max(head + 8)]);
    random.fill(&mut bytes.0);
    let argsz = match random.below(8) {
        0 => random.below(240) as u32,
        _ => len as u32 + random.below(2) as u32 * 64,
    };
    let said = match random.below(8) {
        0 => random.next() as u32,
        1 => random.below(240) as u32,
        _ => argsz,
    };
    let flags = random.next() as u32 | if random.below(16) > 0 { shape.flag } else { 0 };
    bytes.u32(0, said).u32(4, flags);
    let mut at = match random.below(8) {
        0 => link(random, 0, len) as usize,
        _ => head + 4 * random.below(2),
    };
    bytes.u32(shape.cap_offset, at as u32);
    for _ in 0..random.below(8) {
        if at < head || at + 8 > bytes.0.len() {
            break;
        }
        let id = match random.below(4) {
            0 => random.next() as u16,
            _ => random.below(8) as u16,
        };
        let version = random.below(4) as u16;
        let next = link(random, at, len);
        bytes.u16(at, id).u16(at + 2, version).u32(at + 4, next);
        at = next as usize;
    }
    bytes.0.truncate(len);
    (bytes.0, argsz)
}

/// How often each kind of an end was met.
fn count(ends: &mut [usize; 9], walk: &Walk) {
    let kind = match walk.error.map(|error| error.kind) {
        None if walk.capabilities.is_empty() => 0,
        None => 1,
        Some(Kind::NotAdvancing { .. }) => 2,
        Some(Kind::Misaligned { .. }) => 3,
        Some(Kind::Overlapping { .. }) => 4,
        Some(Kind::Outside { .. }) => 5,
        Some(Kind::Truncated { .. }) => 6,
        Some(Kind::Duplicate) => 7,
        Some(_) => 8,
    };
    ends[kind] += 1;
}

fn run(seed: u64, shape: &Shape, walk_of: fn(&[u8], u32) -> Walk) {
    let mut random = Random(seed);
    let mut ends = [0; 9];
    for _ in 0..ROUNDS {
        let (bytes, argsz) = reply(&mut random, shape);
        let exact = bytes.into_boxed_slice();
        let expected = model::walk(&exact, argsz, shape);
        let found = walk_of(&exact, argsz);
        assert_eq!(found, expected, "argsz {argsz}, {exact:02x?}");
        count(&mut ends, &found);
    }
    if !cfg!(miri) {
        // No kind of an end is rare.
        assert!(ends.iter().all(|times| *times > ROUNDS / 500), "{ends:?}");
    }
}

#[test]
fn devices_are_walked_as_the_model_walks_them() {
    run(1, &DEVICE, model::device);
}

#[test]
fn regions_are_walked_as_the_model_walks_them() {
    run(2, &REGION, model::region);
}
