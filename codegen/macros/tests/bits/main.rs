//! Bit fields, bit by bit.
//!
//! `tables` states each bit field of `bits_msb0.toml` and `bits_lsb0.toml` once more: where its
//! container is in memory, its first bit and how many there are. `model`, made from the tables alone,
//! moves one bit at a time; `check` has getters and setters agree with it.
//!
//! Containers of up to 16 bits go through all their values, and their bit fields through all of
//! theirs. Wider ones go through edges and through the same random values each time.

mod check;
mod model;
mod tables;

use std::collections::BTreeSet;
use std::error::Error;

use bits_msb0::*;

/// Bits counted from the most significant.
pub mod bits_msb0 {
    uapi_macros::uapi!("tests/bits_msb0.toml");
}

/// Bits counted from the least significant.
pub mod bits_lsb0 {
    uapi_macros::uapi!("tests/bits_lsb0.toml", plain);
}

#[test]
fn tables_cover_every_width_in_every_order() {
    let covered = tables::covered();
    for numbering in ["Msb0", "Lsb0"] {
        let widths: BTreeSet<usize> = covered
            .iter()
            .filter(|(counted, ..)| *counted == numbering)
            .map(|(.., width)| *width)
            .collect();
        assert!(widths.into_iter().eq(1..=64));
        for container in [16, 32, 64] {
            for order in ["Host", "Big", "Little"] {
                let whole = (numbering, container, order, container);
                assert!(covered.contains(&whole), "{whole:?}");
            }
        }
        assert!(covered.contains(&(numbering, 8, "Host", 8)));
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let mut block = BitsMeaning::default();
    let error = block.try_set_type(8).unwrap_err();
    let expected = TooWide {
        field: "type",
        value: 8,
        max: 7,
    };
    assert_eq!(error, expected);
    let shown: &dyn Error = &error;
    assert_eq!(shown.to_string(), "`type` holds at most 7, not 8");
    assert_eq!(block, BitsMeaning::default());
    // A sign does not make a number small.
    let error = block.try_set_wide_signed(BitsWideSigned(-1)).unwrap_err();
    assert_eq!((error.value, error.max), (0xffff_ffff, 0x1fff));
}

#[test]
fn setters_work_in_constants() {
    const fn build(mut block: BitsMeaning) -> BitsMeaning {
        block.set_const_open::<{ BITS_OPEN_TWO.0 }>();
        block.set_whole(BITS_BYTE_FLAG_A);
        assert!(block.try_set_closed(2).is_ok());
        block
    }
    let block = build(BitsMeaning::default());
    assert_eq!(block.pair(), 0b0001_0100_0000_0010);
    assert_eq!(
        (block.open(), block.known_closed()),
        (BITS_OPEN_TWO, Ok(BitsClosed::On))
    );
}

#[test]
fn what_is_younger_than_its_item_is_in_the_table() {
    let names: Vec<_> = FIELD_ORIGINS
        .iter()
        .map(|origin| (origin.item, origin.field))
        .collect();
    let expected = [
        ("bits_long_flag", "BITS_LONG_FLAG_B"),
        ("bits_meaning", "open"),
        ("bits_open", "BITS_OPEN_TWO"),
    ];
    assert_eq!(names, expected);
    let open = FieldOrigin::of("bits_meaning", "open").unwrap();
    assert_eq!((open.since, open.proposal), (Some((6, 1)), None));
    assert_eq!(FieldOrigin::of("bits_meaning", "closed"), None);
    assert_eq!(FieldOrigin::of("bits_open", "open"), None);
}
