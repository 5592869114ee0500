//! What the expanded types do. Expected bytes and numbers are worked out by hand from the C that
//! `sample.toml` stands for, not from anything that this project computes.

/// With the derives of zerocopy.
pub mod sample {
    uapi_macros::uapi!("tests/sample.toml");
}

/// Without them.
pub mod plain {
    uapi_macros::uapi!("tests/sample.toml", plain);
}

use sample::*;
use zerocopy::{FromBytes, IntoBytes};

#[test]
fn constants_have_the_values_of_c() {
    assert_eq!(
        (SAMPLE_BASE, SAMPLE_TYPE, SAMPLE_TOP),
        (100, 0x73, 0x8000_0000)
    );
    assert_eq!(SAMPLE_MASK, 19);
    assert_eq!((SAMPLE_MIXED, SAMPLE_OCTAL, SAMPLE_NEGATIVE), (19, 8, -5));
    assert_eq!(SAMPLE_NAME, "sam\"ple");
}

// The numbers that gcc's <linux/ioctl.h> gives on x86-64.
#[test]
#[cfg(any(target_arch = "x86", target_arch = "x86_64", target_arch = "s390x"))]
fn ioctls_have_the_numbers_of_c() {
    assert_eq!(SAMPLE_NONE, 0x0000_7364);
    assert_eq!(SAMPLE_READ, 0x8008_7365);
    assert_eq!(SAMPLE_WRITE, 0x4028_7307);
    assert_eq!(SAMPLE_BOTH, 0xc008_7310);
}

/// A block of `sample_bits`: 1 10101 01 | 11001100, 7, 0x101, 0010 0000, 0x8001, 0.
const BITS: [u8; 9] = [0xd5, 0xcc, 7, 1, 1, 0x20, 0x80, 0x01, 0];

#[test]
fn bit_fields_count_from_the_most_significant_bit() {
    let bits = SampleBits::read(&BITS);
    assert_eq!(
        (bits.top(), bits.odd(), bits.hole(), bits.whole()),
        (true, 21, 1, 0xcc)
    );
    assert_eq!(bits.flags(), SAMPLE_SMALL_FLAG_A);
    assert_eq!(bits.flagged(), SAMPLE_FLAG_A | SAMPLE_FLAG_B);
    assert_eq!(bits.known_state(), Ok(SampleClosed::On));
    assert_eq!(bits.to_bytes(), BITS);
    assert_eq!(size_of::<SampleBits>(), 9);
    assert_eq!(align_of::<SampleBits>(), 1);
}

#[test]
fn setters_leave_other_bits_alone() {
    let mut bits = SampleBits::read(&BITS);
    bits.set_top(false);
    bits.set_whole(0x11);
    bits.set_flagged(SAMPLE_FLAG_B);
    bits.set_state(2);
    assert_eq!(bits.known_state(), Err(2));
    let bytes = bits.to_bytes();
    assert_eq!(bytes[..2], [0x55, 0x11]);
    assert_eq!(bytes[6..8], [0x80, 0x00]);
}

#[test]
fn debug_prints_names_and_values() {
    assert_eq!(
        format!("{:?}", SampleBits::read(&BITS)),
        "SampleBits { top: true, odd: 21, hole: 1, whole: 204, shift: 7, state: 257, \
         flags: SAMPLE_SMALL_FLAG_A, flagged: SAMPLE_FLAG_A | SAMPLE_FLAG_B, last: 0 }"
    );
    assert_eq!(format!("{:?}", SampleFlag(0)), "0x0");
    assert_eq!(format!("{:?}", SampleFlag(0x8006)), "SAMPLE_FLAG_B | 0x6");
    assert_eq!(format!("{:?}", SampleOpen(2)), "SAMPLE_OPEN_two");
    assert_eq!(format!("{:?}", SampleOpen(300)), "SampleOpen(0x12c)");
}

#[test]
fn flag_sets_know_their_flags() {
    let mut flags = SampleFlag::from_bits(0x8004);
    assert_eq!(SampleFlag::KNOWN.bits(), 0x8001);
    assert_eq!(flags.unknown(), SampleFlag(4));
    assert!(flags.contains(SAMPLE_FLAG_B) && !flags.contains(SampleFlag::KNOWN));
    assert!(flags.intersects(SampleFlag::KNOWN) && !flags.intersects(SAMPLE_FLAG_A));
    flags |= SAMPLE_FLAG_A;
    assert_eq!(flags & SampleFlag::KNOWN, SampleFlag::KNOWN);
    assert!(SampleFlag::default().is_empty() && !flags.is_empty());
}

#[test]
fn enumerations_keep_or_refuse_other_values() {
    assert_eq!(SAMPLE_OPEN_ONE.name(), Some("SAMPLE_OPEN_ONE"));
    assert_eq!(SampleOpen(3).name(), None);
    assert_eq!(SampleClosed::try_from(0), Ok(SampleClosed::Off));
    assert_eq!(SampleClosed::try_from(1), Err(1));
    assert_eq!(u16::from(SampleClosed::On), 257);
}

#[test]
fn byte_orders_do_not_depend_on_the_host() {
    let bytes = [0, 0, 0, 0, 0, 0, 1, 2, 0xfe, 0xff, 0xff, 0xff, 1, 2, 0, 0];
    let mut big = SampleBig::read(&bytes);
    assert_eq!((big.wide(), big.low()), (0x102, [-2, 0x201]));
    assert_eq!(align_of::<SampleBig>(), align_of::<u64>());
    big.set_wide(0x0304_0000_0000_0005);
    big.set_low([1, -1]);
    let expected = [3, 4, 0, 0, 0, 0, 0, 5, 1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff];
    assert_eq!(big.to_bytes(), expected);
}

/// `sample_host` as C has it in memory, where u64 is aligned to 8.
fn host() -> Vec<u8> {
    let mut bytes = 0x1122_3344_5566_7788_u64.to_ne_bytes().to_vec();
    for (id, value) in [(1u16, 1u32), (2, 7)] {
        bytes.extend(id.to_ne_bytes());
        bytes.extend((-3i16).to_ne_bytes());
        bytes.extend(value.to_ne_bytes());
    }
    for number in [10u32, 20, 30] {
        bytes.extend(number.to_ne_bytes());
    }
    bytes.extend(0x8000u16.to_ne_bytes());
    bytes.extend(9u16.to_ne_bytes());
    bytes.extend(*b"abcd");
    bytes.resize(size_of::<SampleHost>(), 0);
    bytes
}

#[test]
fn reads_any_alignment_and_any_length() {
    let expected = SampleHost {
        wide: 0x1122_3344_5566_7788,
        inner: [
            SampleInner {
                id: 1,
                r#type: -3,
                value: SAMPLE_OPEN_ONE,
            },
            SampleInner {
                id: 2,
                r#type: -3,
                value: SampleOpen(7),
            },
        ],
        numbers: [10, 20, 30],
        flags: SAMPLE_FLAG_B,
        state: 9,
        bytes4: *b"abcd",
        ..Default::default()
    };
    let bytes = host();
    assert_eq!(expected.to_bytes()[..], bytes[..]);
    for shift in 0..8 {
        let mut buffer = vec![0xaa; shift];
        buffer.extend(&bytes);
        buffer.push(0xaa);
        assert_eq!(SampleHost::read(&buffer[shift..]), expected);
    }
    // Cut in the middle of `numbers[1]`: its last bytes and all that follows are zero.
    let mut cut = bytes.clone();
    cut.truncate(30);
    let short = SampleHost::read(&cut);
    cut.resize(bytes.len(), 0);
    assert_eq!(short.to_bytes()[..], cut[..]);
    assert_eq!(SampleHost::read(&[]), SampleHost::default());
}

#[test]
fn agrees_with_zerocopy() {
    let bytes = host();
    let value = SampleHost::read_from_bytes(&bytes).unwrap();
    assert_eq!(SampleHost::read(&bytes), value);
    assert_eq!(value.as_bytes(), value.to_bytes());
    let bits = SampleBits::read_from_bytes(&BITS).unwrap();
    assert_eq!(bits, SampleBits::read(&BITS));
    assert_eq!(plain::SampleBits::read(&BITS).to_bytes(), bits.as_bytes());
    assert_eq!(SampleLong::default().as_bytes(), [0; 40]);
}

#[test]
fn flexible_arrays_end_where_the_buffer_ends() {
    let mut bytes = vec![0];
    bytes.extend(2u16.to_ne_bytes());
    bytes.extend([0; 6]);
    for id in [5u16, 6] {
        let inner = SampleInner {
            id,
            ..Default::default()
        };
        bytes.extend(inner.to_bytes());
    }
    // At an odd address, and with one byte too few.
    let items = SampleList::items(&bytes[1..]).unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(items.map(|item| item.id).collect::<Vec<_>>(), [5, 6]);
    assert!(SampleList::items(&bytes[1..24]).is_none());
    assert!(SampleList::items(&[]).is_none());
    assert_eq!(SampleList::ITEMS_OFFSET, 8);

    let mut words = [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 7, 1, 0, 0, 0];
    let read: Vec<u32> = SampleWords::words(&words).unwrap().collect();
    assert_eq!(read, [7, 0x0100_0000]);
    // As a number of bytes this count would be 8, had the multiplication wrapped around.
    words[0] = 0x40;
    assert!(SampleWords::words(&words).is_none());
    assert!(SampleWords::words(&[0xff; 64]).is_none());
}

#[test]
fn unions_hold_one_member() {
    let one = SampleInner {
        id: 0x0101,
        ..Default::default()
    };
    let union = SampleUnion::from_one(one);
    let mut expected = [0; 16];
    expected[..2].fill(1);
    assert_eq!(union.raw(), expected);
    assert_eq!(
        (union.one(), union.pair()),
        (one, [one, SampleInner::default()])
    );
    assert_eq!(SampleUnion::from_number(5).number(), 5);
    assert_eq!(SampleUnion::from_pair([one; 2]).pair(), [one; 2]);
    assert_eq!(SampleUnion::from_raw([3; 16]).to_bytes(), [3; 16]);
    assert_eq!(align_of::<SampleUnion>(), align_of::<u64>());
    let holder = SampleHolder { kind: 1, u: union };
    assert_eq!(SampleHolder::read(&holder.to_bytes()), holder);
    assert_eq!(align_of::<SampleHolder>(), 8);
}
